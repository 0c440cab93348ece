/* Left temporaries: what a program that was killed in the middle of a save left beside the library.
 *
 * The name of a temporary says what it was to hold and what it was to replace, so that its content tells how far its
 * program came: what it was to hold was never put in place, what it was to replace came out of a finished exchange, and
 * anything else is another machine's version that came out and that nobody has looked at yet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-backup.h"
#include "storage/baton-durable.h"
#include "storage/baton-fold.h"
#include "storage/baton-store-private.h"

static gboolean
is_one_of (const char *text,
           GBytes     *bytes)
{
  const BatonDigest digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return strcmp (digest.text, text) == 0;
}

/* A version that nothing can be done with was never to leave its place: it goes back there where what displaced it still
 * stands, which becomes a backup. */
static void
put_back (BatonStore           *store,
          int                   folder,
          const char           *name,
          const BatonTemporary *temporary)
{
  BatonFileLook look;
  g_autoptr (GBytes) bytes = baton_file_read (folder, store->place.name, &look, NULL);

  if (!bytes || !is_one_of (temporary->content, bytes)
      || baton_durable_exchange (folder, name, store->place.name, NULL) != BATON_SWAP_DONE)
    return;
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = baton_file_read (folder, name, &look, NULL);
  if (bytes && baton_durable_sync_folder (folder, NULL))
    baton_backup_adopt (store->place.path, folder, name, bytes, BATON_BACKUP_MERGE, baton_store_now (), NULL);
}

/* Another machine's version: the library goes on with both. Where that does not work now, it stays for the next time. */
static void
fold_in (BatonStore           *store,
         int                   folder,
         const char           *name,
         const BatonTemporary *temporary,
         GBytes               *bytes)
{
  const char *base = strcmp (temporary->base, BATON_DURABLE_NO_BASE) == 0 ? NULL : temporary->base;
  const BatonFold fold = { &store->place, folder, base, bytes, FALSE };
  g_autoptr (BatonMergeReport) report = baton_merge_report_new ();
  g_autoptr (GError) problem = NULL;

  if (baton_fold_run (&fold, report, &problem))
    baton_backup_adopt (store->place.path, folder, name, bytes, BATON_BACKUP_MERGE, baton_store_now (), NULL);
  else if (g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED)
           || g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_NEWER))
    put_back (store, folder, name, temporary);
}

static void
recover_one (BatonStore           *store,
             int                   folder,
             const char           *name,
             const BatonTemporary *temporary)
{
  BatonFileLook look;
  g_autoptr (GBytes) bytes = temporary->complete ? baton_file_read (folder, name, &look, NULL) : NULL;

  if (temporary->complete && !bytes)
    return;
  if (!bytes || is_one_of (temporary->content, bytes))
    unlinkat (folder, name, 0);
  else if (!is_one_of (temporary->base, bytes))
    fold_in (store, folder, name, temporary, bytes);
  /* A finished save drops the old version too where there is no room for a backup. */
  else if (!baton_backup_adopt (store->place.path, folder, name, bytes, BATON_BACKUP_SAVE, baton_store_now (), NULL))
    unlinkat (folder, name, 0);
}

/**
 * baton_leftover_recover:
 * @store: a store that has just taken its lock
 * @folder: its open folder
 *
 * Clears up after others. Nobody else is in the middle of a save while the lock is held.
 */
void
baton_leftover_recover (BatonStore *store,
                        int         folder)
{
  g_autoptr (GDir) dir = g_dir_open (store->place.folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_prefix (name, ".~"))
      g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < names->len; i++)
    {
      BatonTemporary temporary;

      if (baton_durable_read_name (names->pdata[i], store->place.name, &temporary))
        recover_one (store, folder, names->pdata[i], &temporary);
    }
}
