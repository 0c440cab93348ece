/* The backups of the open library: listed with what is in them, read, made and brought back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-backups.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "session/baton-outside-apply.h"
#include "storage/baton-file.h"
#include "storage/baton-reader.h"

void
baton_backup_info_free (BatonBackupInfo *self)
{
  baton_backup_free (self->backup);
  g_free (self);
}

static BatonLibrary *
read_bytes (GBytes  *bytes,
            GError **error)
{
  BatonRepairs repairs;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return baton_reader_read (data ? data : "", size, &repairs, error);
}

/* Not through a store: one that cannot be read is no damaged library, of which a copy would be put aside. */
static BatonLibrary *
read_file (const char  *path,
           GError     **error)
{
  BatonFileLook look;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, path, &look, &problem);

  if (bytes)
    return read_bytes (bytes, error);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    baton_file_set_error (error, ENOENT, path);
  return NULL;
}

/* @now is what it is compared with; the first that can be read where the library itself cannot. */
static BatonBackupInfo *
make_info (BatonBackup   *backup,
           BatonLibrary **now)
{
  BatonBackupInfo *self = g_new0 (BatonBackupInfo, 1);
  g_autoptr (BatonLibrary) library = read_file (backup->path, NULL);

  self->backup = backup;
  self->readable = library != NULL;
  self->good = library && backup->why != BATON_BACKUP_DAMAGED;
  if (!library)
    return self;
  self->tally = baton_tally (library);
  if (!*now)
    *now = g_object_ref (library);
  self->difference = baton_difference (*now, library);
  return self;
}

/* Returns: (transfer full) (nullable): the path by which the backups of a library are kept. */
static char *
dup_real_path (const char  *path,
               GError     **error)
{
  BatonPlaceOnDisk place = { 0 };
  char *real = baton_file_resolve (path, &place, error) ? g_strdup (place.path) : NULL;

  baton_place_clear (&place);
  return real;
}

typedef struct
{
  char   *path;
  GBytes *now; /* (nullable): the library as it is */
} Listing;

static void
listing_free (gpointer data)
{
  Listing *self = data;

  g_free (self->path);
  g_clear_pointer (&self->now, g_bytes_unref);
  g_free (self);
}

static void
list_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Listing *listing = data;
  GError *error = NULL;
  g_autofree char *path = dup_real_path (listing->path, &error);
  g_autoptr (GPtrArray) backups = path ? baton_backup_list (path) : NULL;
  g_autoptr (BatonLibrary) now = listing->now ? read_bytes (listing->now, NULL) : NULL;
  GPtrArray *infos;

  if (!path)
    {
      g_task_return_error (task, error);
      return;
    }
  infos = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_backup_info_free);
  g_ptr_array_set_free_func (backups, NULL);
  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (infos, make_info (backups->pdata[i], &now));
  g_task_return_pointer (task, infos, (GDestroyNotify) g_ptr_array_unref);
}

/* Lists the backups, newest first, and reads each of them, in a worker. */
void
baton_backups_list_async (BatonWorkspace      *workspace,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, data);
  Listing *listing = g_new0 (Listing, 1);

  listing->path = g_strdup (baton_workspace_get_path (workspace));
  if (baton_workspace_get_state (workspace) == BATON_WORKSPACE_READY)
    listing->now = baton_store_serialize (baton_workspace_get_library (workspace));
  g_task_set_source_tag (task, baton_backups_list_async);
  g_task_set_task_data (task, listing, listing_free);
  g_task_run_in_thread (task, list_in_worker);
}

/* Returns: (transfer full) (element-type BatonBackupInfo) (nullable): what there is. */
GPtrArray *
baton_backups_list_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  BatonLibrary *library = read_file (data, &error);

  if (library)
    g_task_return_pointer (task, library, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Reads one backup, in a worker. */
void
baton_backups_read_async (BatonWorkspace      *workspace,
                          const char          *path,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, data);

  g_task_set_source_tag (task, baton_backups_read_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_in_worker);
}

/* Returns: (transfer full) (nullable): the library that is in it. */
BatonLibrary *
baton_backups_read_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer full) (nullable): the folder that they are in. */
char *
baton_backups_dup_folder (BatonWorkspace *workspace)
{
  g_autofree char *path = dup_real_path (baton_workspace_get_path (workspace), NULL);

  return path ? baton_backup_dup_folder (path) : NULL;
}

/**
 * baton_backups_make:
 * @workspace: a workspace that is READY
 * @error: why it could not be written
 *
 * Backs up the library as it is now.
 *
 * Returns: whether there is a backup of it
 */
gboolean
baton_backups_make (BatonWorkspace  *workspace,
                    GError         **error)
{
  g_autoptr (GBytes) bytes = baton_store_serialize (baton_workspace_get_library (workspace));
  g_autofree char *path = dup_real_path (baton_workspace_get_path (workspace), error);
  g_autofree char *backup = NULL;

  if (path)
    backup = baton_backup_store (path, bytes, BATON_BACKUP_NOW, FALSE, g_get_real_time () / G_USEC_PER_SEC, error);
  return backup != NULL;
}

/**
 * baton_backups_bring_back:
 * @workspace: a workspace that is READY
 * @version: what it is to say again; it stays as it is
 *
 * Brings a backup back as one step that can be undone. It is an edit like any other, and saved and merged as one.
 */
void
baton_backups_bring_back (BatonWorkspace *workspace,
                          BatonLibrary   *version)
{
  BatonHistory *history = baton_workspace_get_history (workspace);

  baton_history_close_step (history);
  baton_outside_apply (baton_workspace_get_library (workspace), version, TRUE);
  baton_history_close_named (history, _("Restore Backup"));
}

/* Returns: (transfer full) (nullable): a file with an empty library. */
static char *
write_empty (GError **error)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (GBytes) bytes = baton_store_serialize (library);
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "baton-empty-XXXXXX", NULL);
  int file = g_mkstemp (path);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (file >= 0)
    close (file);
  return g_file_set_contents (path, data, size, error) ? g_steal_pointer (&path) : NULL;
}

/**
 * baton_backups_replace:
 * @workspace: a workspace whose file was REFUSED
 * @path: (nullable): a backup, NULL for an empty library
 * @error: why it could not be done
 *
 * Puts a backup into the place of a file that cannot be read. That file is kept among the backups. Open the workspace again
 * afterwards.
 *
 * Returns: whether it is there
 */
gboolean
baton_backups_replace (BatonWorkspace  *workspace,
                       const char      *path,
                       GError         **error)
{
  g_autofree char *empty = path ? NULL : write_empty (error);
  gboolean ok;

  if (!path && !empty)
    return FALSE;
  ok = baton_store_restore (baton_workspace_get_store (workspace), path ? path : empty, error);
  if (empty)
    g_unlink (empty);
  return ok;
}
