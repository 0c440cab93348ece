/* Backups: earlier versions of a library, each a file of its own in the program's own folder.
 *
 * A backup is called library-20260131T101112Z-DIGEST-WHY.xml, and -pinned.xml where it stays until a person deletes it.
 * Nothing without exactly such a name is ever touched. The folder is this machine's own, also where the library itself
 * lies in a folder that is synced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-digest.h"
#include "storage/baton-durable.h"
#include "storage/baton-file.h"

#define PREFIX "library-"
#define DAMAGED_PREFIX "damaged-"
#define SUFFIX ".xml"
#define PINNED "-pinned"
#define STAMP_FORMAT "%Y%m%dT%H%M%SZ"
#define STAMP_LENGTH 16

/* What the temporaries in the folder are for. */
#define TEMPORARY_TARGET "backup"
/* In seconds: nobody writes one that long. */
#define TEMPORARY_AGE 600

static const char *const words[BATON_N_BACKUP_WHYS] = {
  "save", "now", "repair", "restore", "upgrade", "merge", "change", "damaged", "last",
};

void
baton_backup_free (BatonBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/* Returns: the word for @why in names and in the terminal. */
const char *
baton_backup_why_word (BatonBackupWhy why)
{
  return words[why];
}

/* Returns: (transfer full): where the backups of the library at @library_path are, a resolved path. */
char *
baton_backup_dup_folder (const char *library_path)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, library_path, -1);

  digest[8] = '\0';
  return g_build_filename (g_get_user_data_dir (), "baton", "backups", digest, NULL);
}

static char *
make_name (const BatonBackup *backup)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (backup->stamp);
  g_autofree char *stamp = g_date_time_format (time, STAMP_FORMAT);

  return g_strdup_printf ("%s%s-%s-%s%s" SUFFIX, backup->why == BATON_BACKUP_DAMAGED ? DAMAGED_PREFIX : PREFIX, stamp,
                          backup->digest, words[backup->why], backup->pinned ? PINNED : "");
}

static gboolean
read_stamp (const char *text,
            gint64     *stamp)
{
  int year, month, day, hour, minute, second;
  g_autofree char *part = g_strndup (text, STAMP_LENGTH);
  g_autoptr (GDateTime) time = NULL;

  if (strspn (part, "0123456789TZ") != STAMP_LENGTH
      || sscanf (part, "%4d%2d%2dT%2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) != 6)
    return FALSE;
  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (time)
    *stamp = g_date_time_to_unix (time);
  return time != NULL;
}

/* Reads what follows the stamp: -DIGEST-WHY[-pinned].xml */
static gboolean
read_rest (const char  *text,
           BatonBackup *backup)
{
  g_autofree char *rest = g_strdup (text);

  if (*rest != '-' || !g_str_has_suffix (rest, SUFFIX) || strlen (rest) < 1 + 8 + 1)
    return FALSE;
  rest[strlen (rest) - strlen (SUFFIX)] = '\0';
  memcpy (backup->digest, rest + 1, 8);
  backup->pinned = g_str_has_suffix (rest, PINNED);
  if (backup->pinned)
    rest[strlen (rest) - strlen (PINNED)] = '\0';
  if (strspn (backup->digest, "0123456789abcdef") != 8 || rest[9] != '-')
    return FALSE;
  for (int i = 0; i < BATON_N_BACKUP_WHYS; i++)
    if (strcmp (rest + 10, words[i]) == 0)
      {
        backup->why = i;
        return TRUE;
      }
  return FALSE;
}

/* Returns: (transfer full) (nullable): what the name says; NULL where it is no backup's. */
static BatonBackup *
read_name (const char *folder,
           const char *name)
{
  g_autoptr (BatonBackup) backup = g_new0 (BatonBackup, 1);
  g_autofree char *again = NULL;
  const char *at = name + (g_str_has_prefix (name, PREFIX) ? strlen (PREFIX) : strlen (DAMAGED_PREFIX));

  if ((!g_str_has_prefix (name, PREFIX) && !g_str_has_prefix (name, DAMAGED_PREFIX)) || strlen (at) < STAMP_LENGTH
      || !read_stamp (at, &backup->stamp) || !read_rest (at + STAMP_LENGTH, backup))
    return NULL;
  /* Only what would be written the same way again. */
  again = make_name (backup);
  if (strcmp (again, name) != 0)
    return NULL;
  backup->path = g_build_filename (folder, name, NULL);
  return g_steal_pointer (&backup);
}

static int
compare_age (gconstpointer one,
             gconstpointer other)
{
  const BatonBackup *a = *(BatonBackup *const *) one;
  const BatonBackup *b = *(BatonBackup *const *) other;

  if (a->stamp != b->stamp)
    return a->stamp > b->stamp ? -1 : 1;
  if (a->written != b->written)
    return a->written > b->written ? -1 : 1;
  return strcmp (b->path, a->path);
}

/**
 * baton_backup_list:
 * @library_path: the resolved path of a library
 *
 * Returns: (transfer full) (element-type BatonBackup): its backups, newest first; none where there is no folder
 */
GPtrArray *
baton_backup_list (const char *library_path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_backup_free);
  g_autofree char *folder = baton_backup_dup_folder (library_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autoptr (BatonBackup) backup = read_name (folder, name);
      GStatBuf info;

      if (!backup || g_lstat (backup->path, &info) != 0 || !S_ISREG (info.st_mode))
        continue;
      backup->size = info.st_size;
      backup->written = info.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info.st_mtim.tv_nsec;
      g_ptr_array_add (backups, g_steal_pointer (&backup));
    }
  g_ptr_array_sort (backups, compare_age);
  return backups;
}

static gboolean
holds (const BatonBackup *backup,
       GBytes            *bytes)
{
  BatonFileLook look;
  g_autoptr (GBytes) content = NULL;

  if ((gsize) backup->size != g_bytes_get_size (bytes))
    return FALSE;
  content = baton_file_read (AT_FDCWD, backup->path, &look, NULL);
  return content && g_bytes_equal (content, bytes);
}

/* The newest backup with the same content, if it is there: once is enough. */
static BatonBackup *
find_same (GPtrArray  *backups,
           const char *digest,
           GBytes     *bytes)
{
  for (guint i = 0; i < backups->len; i++)
    {
      BatonBackup *backup = g_ptr_array_index (backups, i);

      if (strcmp (backup->digest, digest) == 0 && holds (backup, bytes))
        return backup;
    }
  return NULL;
}

/* Writes a new file through a temporary, and down to the disk. */
static gboolean
write_new (const char  *folder_path,
           const char  *name,
           GBytes      *bytes,
           GError     **error)
{
  const BatonFileLook nothing = { FALSE };
  g_autofree char *temporary = NULL;
  int folder = -1;
  gboolean ok = FALSE;

  if (baton_durable_make_folder (folder_path, error) && (folder = baton_durable_open_folder (folder_path, error)) >= 0
      && (temporary = baton_durable_write (folder, TEMPORARY_TARGET, bytes, &nothing, BATON_DURABLE_NO_BASE,
                                           BATON_DURABLE_NO_BASE, error)))
    {
      ok = baton_durable_replace (folder, temporary, name, error) == BATON_SWAP_DONE
           && baton_durable_sync_folder (folder, error);
      if (!ok)
        unlinkat (folder, temporary, 0);
    }
  if (folder >= 0)
    close (folder);
  return ok;
}

/**
 * baton_backup_store:
 * @library_path: the resolved path of a library
 * @bytes: a version of it
 * @why: why it is put aside
 * @pinned: whether it stays until a person deletes it
 * @now: the time, seconds in UTC
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Puts a version aside, durably. One that is there already is not written again, but pinned where @pinned says so.
 *
 * Returns: (transfer full) (nullable): the path of the backup
 */
char *
baton_backup_store (const char      *library_path,
                    GBytes          *bytes,
                    BatonBackupWhy   why,
                    gboolean         pinned,
                    gint64           now,
                    GError         **error)
{
  g_autofree char *folder = baton_backup_dup_folder (library_path);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) backups = baton_backup_list (library_path);
  BatonDigest digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  BatonBackup backup = { NULL, now, { 0 }, why, pinned, 0 };
  BatonBackup *same;

  memcpy (backup.digest, digest.text, 8);
  same = find_same (backups, backup.digest, bytes);
  if (same)
    {
      if (pinned && !baton_backup_set_pinned (same, TRUE, error))
        return NULL;
      return g_strdup (same->path);
    }
  name = make_name (&backup);
  if (!write_new (folder, name, bytes, error))
    return NULL;
  return g_build_filename (folder, name, NULL);
}

/* Returns: (transfer full): the path of a backup that is not there yet. */
static char *
make_path (const char     *library_path,
           GBytes         *bytes,
           BatonBackupWhy  why,
           gint64          now)
{
  g_autofree char *folder = baton_backup_dup_folder (library_path);
  g_autofree char *name = NULL;
  BatonDigest digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  BatonBackup backup = { NULL, now, { 0 }, why, FALSE, 0 };

  memcpy (backup.digest, digest.text, 8);
  name = make_name (&backup);
  return g_build_filename (folder, name, NULL);
}

/* Whether the file has another name too: then it is somebody else's as well, and neither moved nor given another mode. */
static gboolean
is_shared (int         folder,
           const char *name)
{
  BatonFileLook look;

  return !baton_file_look (folder, name, &look, NULL) || look.links > 1;
}

/**
 * baton_backup_link:
 * @library_path: the resolved path of a library
 * @folder: the open folder of the library
 * @name: the library's name in it
 * @bytes: its content, as it was read
 * @why: why it is put aside
 * @now: the time, seconds in UTC
 *
 * Gives the library's file a second name among the backups, at no cost in time: by the next rename over it, that is the only
 * one. Its mode is then for baton_backup_close_off() to set.
 *
 * Returns: (transfer full) (nullable): the path of the backup; NULL where there cannot be such a name, or is one already
 */
char *
baton_backup_link (const char      *library_path,
                   int              folder,
                   const char      *name,
                   GBytes          *bytes,
                   BatonBackupWhy   why,
                   gint64           now)
{
  g_autofree char *target_folder = baton_backup_dup_folder (library_path);
  g_autofree char *target = make_path (library_path, bytes, why, now);

  if (is_shared (folder, name) || !baton_durable_make_folder (target_folder, NULL)
      || linkat (folder, name, AT_FDCWD, target, 0) != 0)
    return NULL;
  return g_steal_pointer (&target);
}

/* A backup that was the library until now is for its owner alone from here on. */
void
baton_backup_close_off (const char *path)
{
  /* Where that does not work, it may still be seen by whom the person had let see the library. */
  if (g_chmod (path, 0600) != 0)
    g_debug ("%s: %s", path, g_strerror (errno));
}

/**
 * baton_backup_adopt:
 * @library_path: the resolved path of a library
 * @folder: the open folder of the library
 * @temporary: a file in it, which was the library until now
 * @bytes: its content
 * @why: why it is put aside
 * @now: the time, seconds in UTC
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Makes a backup of a file that is no longer needed where it is: by moving it, where that is possible.
 *
 * Returns: whether there is a backup of it; @temporary is gone then
 */
gboolean
baton_backup_adopt (const char      *library_path,
                    int              folder,
                    const char      *temporary,
                    GBytes          *bytes,
                    BatonBackupWhy   why,
                    gint64           now,
                    GError         **error)
{
  g_autofree char *target_folder = baton_backup_dup_folder (library_path);
  g_autofree char *target = make_path (library_path, bytes, why, now);
  g_autofree char *copy = NULL;

  if (!is_shared (folder, temporary) && baton_durable_make_folder (target_folder, NULL)
      && fchmodat (folder, temporary, 0600, 0) == 0
      && renameat2 (folder, temporary, AT_FDCWD, target, RENAME_NOREPLACE) == 0)
    return TRUE;
  /* Another file system, or one that has no such rename, or a file of two names. */
  copy = baton_backup_store (library_path, bytes, why, FALSE, now, error);
  if (copy)
    unlinkat (folder, temporary, 0);
  return copy != NULL;
}

/* Deletes temporaries that a killed program left in the folder of the backups. */
void
baton_backup_sweep (const char *library_path,
                    gint64      now)
{
  g_autofree char *folder = baton_backup_dup_folder (library_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      BatonTemporary temporary;
      GStatBuf info;

      if (baton_durable_read_name (name, TEMPORARY_TARGET, &temporary) && g_lstat (path, &info) == 0
          && info.st_mtime < now - TEMPORARY_AGE)
        g_unlink (path);
    }
}

/**
 * baton_backup_set_pinned:
 * @self: a backup
 * @pinned: whether it stays until a person deletes it
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Returns: whether that is so now
 */
gboolean
baton_backup_set_pinned (BatonBackup  *self,
                         gboolean      pinned,
                         GError      **error)
{
  gboolean before = self->pinned;
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (before == pinned)
    return TRUE;
  self->pinned = pinned;
  name = make_name (self);
  path = g_build_filename (folder, name, NULL);
  if (renameat2 (AT_FDCWD, self->path, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    {
      g_free (self->path);
      self->path = g_steal_pointer (&path);
      return TRUE;
    }
  self->pinned = before;
  baton_file_set_error (error, errno, self->path);
  return FALSE;
}

/* Deletes a backup because a person says so. */
gboolean
baton_backup_delete (BatonBackup  *self,
                     GError      **error)
{
  if (g_unlink (self->path) == 0)
    return TRUE;
  baton_file_set_error (error, errno, self->path);
  return FALSE;
}
