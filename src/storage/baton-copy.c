/* Copies of a library that are written somewhere else, whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-copy.h"

#include <errno.h>
#include <unistd.h>

#include "storage/baton-durable.h"

/* Before this nothing has happened, and a copy that was given up leaves nothing behind. */
static gboolean
put_in_place (int            folder,
              const char    *temporary,
              const char    *name,
              GCancellable  *cancellable,
              GError       **error)
{
  BatonSwap swap = BATON_SWAP_FAILED;

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    swap = baton_durable_replace (folder, temporary, name, error);
  if (swap == BATON_SWAP_DONE)
    return baton_durable_sync_folder (folder, error);
  if (swap != BATON_SWAP_FAILED)
    baton_file_set_error (error, errno, NULL);
  unlinkat (folder, temporary, 0);
  return FALSE;
}

static gboolean
write_in (int            folder,
          const char    *name,
          GBytes        *bytes,
          GCancellable  *cancellable,
          GError       **error)
{
  BatonDigest digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *temporary = NULL;
  BatonFileLook old;

  if (!baton_file_look (folder, name, &old, error))
    return FALSE;
  temporary = baton_durable_write (folder, name, bytes, &old, BATON_DURABLE_NO_BASE, digest.text, error);
  return temporary && put_in_place (folder, temporary, name, cancellable, error);
}

/**
 * baton_copy_write:
 * @path: where to; a file there is replaced, and of a link what it leads to
 * @bytes: what to write
 * @cancellable: (nullable): heeded until the copy takes its place
 * @error: where a BATON_STORE_ERROR_IO or G_IO_ERROR_CANCELLED goes
 *
 * Blocks until the copy is on the disk.
 *
 * Returns: whether the copy is durable; else what was there before is still there
 */
gboolean
baton_copy_write (const char    *path,
                  GBytes        *bytes,
                  GCancellable  *cancellable,
                  GError       **error)
{
  BatonPlaceOnDisk place = { 0 };
  g_autoptr (GError) problem = NULL;
  gboolean ok = FALSE;
  int folder;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !baton_file_resolve (path, &place, error))
    return FALSE;
  folder = baton_durable_open_folder (place.folder, error);
  if (folder >= 0)
    {
      ok = write_in (folder, place.name, bytes, cancellable, &problem);
      close (folder);
    }
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (problem)
    g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s: ", path);
  baton_place_clear (&place);
  return ok;
}
