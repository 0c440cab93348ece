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
    if (g_cancellable_is_cancelled (cancellable))
      baton_backup_free (backups->pdata[i]);
    else
      g_ptr_array_add (infos, make_info (backups->pdata[i], &now));
  g_task_return_pointer (task, infos, (GDestroyNotify) g_ptr_array_unref);
}

/* Lists the backups, newest first, and reads each of them, in a worker. */
void
baton_backups_list_async (BatonWorkspace      *workspace,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, data);
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

/* Reads one backup, in a worker. Who cancels it hears that at once. */
void
baton_backups_read_async (BatonWorkspace      *workspace,
                          const char          *path,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, data);

  g_task_set_return_on_cancel (task, TRUE);
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

typedef struct
{
  char   *path;
  GBytes *bytes;
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
make_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Making *making = data;
  GError *error = NULL;
  g_autofree char *path = dup_real_path (making->path, &error);
  g_autofree char *backup = NULL;

  if (path)
    backup = baton_backup_store (path, making->bytes, BATON_BACKUP_NOW, FALSE, g_get_real_time () / G_USEC_PER_SEC, &error);
  if (backup)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * baton_backups_make_async:
 * @workspace: a workspace that is READY
 * @callback: called when there is a backup, or when it could not be written
 * @data: for @callback
 *
 * Backs up the library as it is now.
 */
void
baton_backups_make_async (BatonWorkspace      *workspace,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, data);
  Making *making = g_new0 (Making, 1);

  making->path = g_strdup (baton_workspace_get_path (workspace));
  making->bytes = baton_store_serialize (baton_workspace_get_library (workspace));
  g_task_set_source_tag (task, baton_backups_make_async);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_in_worker);
}

static gboolean
take_piece (gpointer  taking,
            double   *fraction)
{
  gboolean more = baton_taking_go_on (taking);

  *fraction = baton_taking_get_fraction (taking);
  return more;
}

/**
 * baton_backups_bring_back_async:
 * @workspace: a workspace that is READY
 * @version: what it is to say again; it stays as it is
 * @progress: (nullable): hears how much is done
 * @callback: called when it is done; see baton_large_edit_finish()
 * @data: for both
 *
 * Brings a backup back as one step that can be undone. It is an edit like any other, and saved and merged as one.
 */
void
baton_backups_bring_back_async (BatonWorkspace         *workspace,
                                BatonLibrary           *version,
                                BatonLargeEditProgress  progress,
                                GAsyncReadyCallback     callback,
                                gpointer                data)
{
  BatonTaking *taking = baton_taking_new (baton_workspace_get_library (workspace), version, TRUE);
  const BatonLargeEdit edit = { take_piece, taking, (GDestroyNotify) baton_taking_free, progress };

  baton_large_edit_async (workspace, _("Restore Backup"), &edit, callback, data);
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

static gboolean
replace (BatonStore  *store,
         const char  *path,
         GError     **error)
{
  g_autofree char *empty = path ? NULL : write_empty (error);
  gboolean ok;

  if (!path && !empty)
    return FALSE;
  ok = baton_store_restore (store, path ? path : empty, error);
  if (empty)
    g_unlink (empty);
  return ok;
}

typedef struct
{
  BatonStore *store;
  char       *path; /* (nullable) */
} Replacing;

static void
replacing_free (gpointer data)
{
  Replacing *self = data;

  g_object_unref (self->store);
  g_free (self->path);
  g_free (self);
}

static void
replace_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  const Replacing *replacing = data;
  GError *error = NULL;

  if (replace (replacing->store, replacing->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * baton_backups_replace_async:
 * @workspace: a workspace whose file was REFUSED
 * @path: (nullable): a backup, NULL for an empty library
 * @callback: called when it is there, or could not be put there
 * @data: for @callback
 *
 * Puts a backup into the place of a file that cannot be read. That file is kept among the backups. Open the workspace again
 * afterwards.
 */
void
baton_backups_replace_async (BatonWorkspace      *workspace,
                             const char          *path,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, data);
  Replacing *replacing = g_new0 (Replacing, 1);

  replacing->store = g_object_ref (baton_workspace_get_store (workspace));
  replacing->path = g_strdup (path);
  g_task_set_source_tag (task, baton_backups_replace_async);
  g_task_set_task_data (task, replacing, replacing_free);
  g_task_run_in_thread (task, replace_in_worker);
}

/* Returns: whether what was asked for is done: of baton_backups_make_async() and baton_backups_replace_async(). */
gboolean
baton_backups_done_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
