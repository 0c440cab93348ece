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
#include "storage/baton-store-private.h"

static void
recover_one (BatonStore           *store,
             int                   folder,
             const char           *name,
             const BatonTemporary *temporary)
{
  BatonFileLook look;
  BatonDigest digest;
  g_autoptr (GBytes) bytes = temporary->complete ? baton_file_read (folder, name, &look, NULL) : NULL;
  BatonBackupWhy why = BATON_BACKUP_SAVE;

  if (temporary->complete && !bytes)
    return;
  if (bytes)
    digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!bytes || strcmp (digest.text, temporary->content) == 0)
    {
      unlinkat (folder, name, 0);
      return;
    }
  if (strcmp (digest.text, temporary->base) != 0)
    why = BATON_BACKUP_MERGE;
  /* A finished save drops the old version too where there is no room for a backup; another machine's version waits. */
  if (!baton_backup_adopt (store->place.path, folder, name, bytes, why, baton_store_now (), NULL)
      && why == BATON_BACKUP_SAVE)
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
