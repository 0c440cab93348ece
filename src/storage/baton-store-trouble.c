/* What helps when a library cannot be read or saved: copies of what was refused and of what is not saved, and an earlier
 * version in its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-ancestor.h"
#include "storage/baton-backup-read.h"
#include "storage/baton-durable.h"
#include "storage/baton-put.h"
#include "storage/baton-reader.h"
#include "storage/baton-store-private.h"

/* So often another device may get in between. */
#define MAX_TRIES 8

static BatonDigest
digest_of (GBytes *bytes)
{
  return baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What stood there when this machine last read or wrote it may be newer than every backup, and is to be found among them
 * when the file itself is lost. */
static void
keep_last_version (BatonStore *self)
{
  g_autoptr (GBytes) bytes = baton_ancestor_find_last (self->place.path);
  g_autofree char *path = NULL;

  if (bytes)
    path = baton_backup_store (self->place.path, bytes, BATON_BACKUP_LAST, FALSE, baton_store_now (), NULL);
}

/**
 * baton_store_is_gone:
 * @self: a store whose mutex is held, and whose file is not there
 * @error: where a BATON_STORE_ERROR_GONE goes
 *
 * Tells a library that is not there yet from one that was there: to go on with an empty one could bury it.
 *
 * Returns: whether this machine has read or written it and can bring it back, with @error set
 */
gboolean
baton_store_is_gone (BatonStore  *self,
                     GError     **error)
{
  g_autoptr (GPtrArray) backups = NULL;

  keep_last_version (self);
  backups = baton_backup_list (self->place.path);
  if (!baton_backup_find_good (backups))
    return FALSE;
  g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_GONE,
               /* Translators: %s is the path of a file */
               _("%s: the file is gone, though this machine has opened it before"), self->place.path);
  return TRUE;
}

/* Lets the next load begin an empty library where one is gone: the person says so. */
void
baton_store_begin_anew (BatonStore *self)
{
  self->anew = TRUE;
}

/**
 * baton_store_quarantine:
 * @self: a store whose mutex is held
 * @bytes: (nullable): what could not be read as a library
 *
 * Keeps a copy of it; the file itself stays where it is, because a sync engine would take its removal to every device.
 * Where there is no room for a copy, the file is still there.
 */
void
baton_store_quarantine (BatonStore *self,
                        GBytes     *bytes)
{
  g_clear_pointer (&self->quarantine, g_free);
  keep_last_version (self);
  if (bytes)
    self->quarantine = baton_backup_store (self->place.path, bytes, BATON_BACKUP_DAMAGED, FALSE, baton_store_now (), NULL);
}

/* Returns: (transfer full) (nullable): the path of the copy that was made of what was refused last. */
char *
baton_store_dup_quarantine (BatonStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->quarantine);
}

static char *
make_rescue_path (const char *folder)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = g_strdup_printf ("library-%s-%08x.xml", stamp, g_random_int ());

  return g_build_filename (folder, name, NULL);
}

/**
 * baton_store_rescue:
 * @self: a store that could not save
 * @bytes: what it should have saved
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Writes a copy to the program's own folder for such cases. A later one of the same store takes its place, and a save that
 * works removes it.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
baton_store_rescue (BatonStore  *self,
                    GBytes      *bytes,
                    GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "baton", "rescue", NULL);
  g_autoptr (GError) problem = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!baton_durable_make_folder (folder, error))
    return NULL;
  if (!self->rescue)
    self->rescue = make_rescue_path (folder);
  if (g_file_set_contents_full (self->rescue, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &problem))
    return g_strdup (self->rescue);
  g_set_error_literal (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO, problem->message);
  return NULL;
}

/* What it holds is saved. */
void
baton_store_forget_rescue (BatonStore *self)
{
  if (self->rescue)
    g_unlink (self->rescue);
  g_clear_pointer (&self->rescue, g_free);
}

/* Returns: the bytes of a backup that is a good library; NULL with an error. */
static GBytes *
read_backup (const char  *path,
             GError     **error)
{
  g_autoptr (GError) problem = NULL;
  BatonFileLook look;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, path, &look, &problem);
  g_autoptr (BatonLibrary) library = NULL;
  BatonRepairs repairs;

  if (!bytes)
    {
      if (problem)
        g_propagate_error (error, g_steal_pointer (&problem));
      else
        baton_file_set_error (error, ENOENT, path);
      return NULL;
    }
  library = baton_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &repairs, error);
  if (library)
    return g_steal_pointer (&bytes);
  g_prefix_error (error, "%s: ", path);
  return NULL;
}

static BatonLibrary *
peek (GBytes  *bytes,
      GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return baton_reader_peek (data ? data : "", size, error);
}

/* Puts what is there aside: for good where it can be read, and as a damaged file otherwise. What a newer Baton wrote stays
 * where it is: it is whole, and only we cannot tell what would be lost. */
static gboolean
pin (BatonStore  *self,
     GBytes      *bytes,
     GError     **error)
{
  BatonRepairs repairs;
  g_autoptr (GError) problem = NULL;
  g_autoptr (BatonLibrary) library
    = baton_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &repairs, &problem);
  g_autofree char *path = NULL;

  if (g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_NEWER))
    {
      g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_NEWER,
                   /* Translators: %s is the path of a file */
                   _("%s: a newer Baton wrote it, and nothing is put in its place; move it away first"),
                   self->place.path);
      return FALSE;
    }
  path = baton_backup_store (self->place.path, bytes, library ? BATON_BACKUP_RESTORE : BATON_BACKUP_DAMAGED, TRUE,
                             baton_store_now (), error);

  return path != NULL;
}

static BatonPutResult
restore_once (BatonStore  *self,
              int          folder,
              GBytes      *bytes,
              GError     **error)
{
  BatonFileLook look;
  g_autoptr (GBytes) before = baton_file_read (folder, self->place.name, &look, error);
  BatonPut put = { .folder = folder, .path = self->place.path, .name = self->place.name, .bytes = bytes,
                   .digest = digest_of (bytes), .exists = before != NULL, .is_kept = TRUE };
  BatonPutResult result;

  if (*error || (before && !pin (self, before, error)))
    return BATON_PUT_FAILED;
  if (before)
    put.base = digest_of (before);
  if (before && baton_digest_equal (&put.base, &put.digest))
    return baton_durable_sync_folder (folder, error) ? BATON_PUT_DONE : BATON_PUT_FAILED;
  result = baton_put_run (&put, error);
  if (result == BATON_PUT_FOREIGN && put.displaced)
    baton_put_back (&put);
  if (result == BATON_PUT_DONE && !baton_put_finish (&put, error))
    result = BATON_PUT_FAILED;
  baton_put_clear (&put);
  return result;
}

static gboolean
restore_in (BatonStore  *self,
            GBytes      *bytes,
            GError     **error)
{
  BatonPutResult result = BATON_PUT_FOREIGN;
  int folder = baton_durable_open_folder (self->place.folder, error);

  if (folder < 0)
    return FALSE;
  for (int i = 0; i < MAX_TRIES && result == BATON_PUT_FOREIGN; i++)
    result = restore_once (self, folder, bytes, error);
  if (result == BATON_PUT_FOREIGN)
    g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_CHANGED, _("%s: another program keeps changing it"),
                 self->place.path);
  close (folder);
  return result == BATON_PUT_DONE;
}

/**
 * baton_store_restore:
 * @self: a store, also one whose file was refused
 * @backup_path: an earlier version
 * @error: where a BATON_STORE_ERROR goes
 *
 * Puts an earlier version in the place of what is there, which stays in a backup until a person deletes it. A store that
 * had refused the file loads again after this; one that had loaded it sees a change that another made.
 *
 * Returns: TRUE once it is durable
 */
gboolean
baton_store_restore (BatonStore  *self,
                     const char  *backup_path,
                     GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GBytes) bytes = read_backup (backup_path, error);
  g_autoptr (GError) problem = NULL;
  gboolean ok;

  if (!bytes || !baton_store_lock_unlocked (self, error))
    return FALSE;
  ok = restore_in (self, bytes, &problem);
  baton_store_unlock_unlocked (self);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return ok;
}

/**
 * baton_store_view:
 * @self: a store whose file was refused
 * @backup_path: (nullable): a backup to be shown instead, NULL for the file itself
 * @error: where a BATON_STORE_ERROR goes
 *
 * Reads what can be read, only to show it: of a newer Baton's file, what this version understands. Nothing can be saved until
 * a load succeeds.
 *
 * Returns: (transfer full) (nullable): the library, which belongs to the caller alone
 */
BatonLibrary *
baton_store_view (BatonStore  *self,
                  const char  *backup_path,
                  GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GError) problem = NULL;
  const char *path = backup_path ? backup_path : self->place.path;
  BatonFileLook look;
  g_autoptr (GBytes) bytes = NULL;
  BatonLibrary *library = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* Another version in the library's place is told by its looks: nothing of this one is kept to compare it with. */
  if (!self->place.path || !baton_file_look (AT_FDCWD, self->place.path, &self->look, NULL))
    memset (&self->look, 0, sizeof self->look);
  bytes = baton_file_read (AT_FDCWD, path, &look, &problem);
  if (bytes)
    library = peek (bytes, &problem);
  else if (!problem)
    baton_file_set_error (&problem, ENOENT, NULL);
  if (problem)
    g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s: ", path);
  self->loaded = FALSE;
  self->viewed = library != NULL;
  self->exists = TRUE;
  self->read_only = TRUE;
  return library;
}

/* Returns: whether what was read is only shown. */
gboolean
baton_store_is_view (BatonStore *self)
{
  return self->viewed;
}
