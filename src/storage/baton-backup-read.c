/* Backups that are read: what is in one, and which is the newest that is any good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-backup-read.h"

#include <errno.h>
#include <fcntl.h>

#include "storage/baton-file.h"
#include "storage/baton-reader.h"

/**
 * baton_backup_read:
 * @self: a backup
 * @error: where a BATON_STORE_ERROR goes
 *
 * Reads it as it is. Not through a store: one that cannot be read is no damaged library, of which a copy would be put aside.
 *
 * Returns: (transfer full) (nullable): the library in it
 */
BatonLibrary *
baton_backup_read (const BatonBackup  *self,
                   GError            **error)
{
  g_autoptr (GError) problem = NULL;
  BatonFileLook look;
  BatonRepairs repairs;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, self->path, &look, &problem);

  if (bytes && g_bytes_get_size (bytes) > 0)
    return baton_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &repairs, error);
  if (bytes)
    return baton_reader_read ("", 0, &repairs, error);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    baton_file_set_error (error, ENOENT, self->path);
  return NULL;
}

/**
 * baton_backup_find_good:
 * @backups: (element-type BatonBackup): of baton_backup_list()
 *
 * Looks for the newest version that can take the place of the library: a copy of what was refused is none, however new.
 *
 * Returns: (transfer none) (nullable): one of @backups
 */
BatonBackup *
baton_backup_find_good (GPtrArray *backups)
{
  for (guint i = 0; i < backups->len; i++)
    {
      BatonBackup *backup = backups->pdata[i];
      g_autoptr (BatonLibrary) library = backup->why == BATON_BACKUP_DAMAGED ? NULL : baton_backup_read (backup, NULL);

      if (library)
        return backup;
    }
  return NULL;
}
