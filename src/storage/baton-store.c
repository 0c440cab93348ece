/* The store: one library file on disk; loads it, locks it, and replaces it without ever losing what was there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "logic/baton-merge.h"
#include "storage/baton-ancestor.h"
#include "storage/baton-durable.h"
#include "storage/baton-reader.h"
#include "storage/baton-store-private.h"
#include "storage/baton-writer.h"

G_DEFINE_FINAL_TYPE (BatonStore, baton_store, G_TYPE_OBJECT)

static void
baton_store_finalize (GObject *object)
{
  BatonStore *self = BATON_STORE (object);

  baton_lock_release (&self->lock);
  baton_place_clear (&self->place);
  g_mutex_clear (&self->mutex);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->merged, g_bytes_unref);
  g_clear_pointer (&self->report, baton_merge_report_free);
  g_free (self->quarantine);
  g_free (self->rescue);
  g_free (self->backup_problem);
  g_free (self->path);

  G_OBJECT_CLASS (baton_store_parent_class)->finalize (object);
}

/* A file over the size limit ends a write with an error then, and not the program. */
static void
ignore_signal (int number)
{
  struct sigaction action;

  if (sigaction (number, NULL, &action) == 0 && action.sa_handler == SIG_DFL)
    signal (number, SIG_IGN);
}

static void
baton_store_class_init (BatonStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_store_finalize;
  ignore_signal (SIGXFSZ);
}

static void
baton_store_init (BatonStore *self)
{
  g_mutex_init (&self->mutex);
  self->patience = BATON_LOCK_PATIENCE;
  self->lock.file = -1;
}

/* Returns: (transfer full): where the library is unless the person chose another place. */
char *
baton_store_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "baton", "library.xml", NULL);
}

/**
 * baton_store_new:
 * @path: (nullable): a file, NULL for the default one
 *
 * Returns: (transfer full): a store for it; nothing is read yet
 */
BatonStore *
baton_store_new (const char *path)
{
  BatonStore *self = g_object_new (BATON_TYPE_STORE, NULL);
  g_autofree char *default_path = baton_store_dup_default_path ();

  self->path = path ? g_canonicalize_filename (path, NULL) : g_strdup (default_path);
  self->is_default = strcmp (self->path, default_path) == 0;
  return self;
}

/* Returns: the path as it was given, made absolute; links in it are not followed. */
const char *
baton_store_get_path (BatonStore *self)
{
  return self->path;
}

/* How long a save waits for another program, in ms; BATON_LOCK_PATIENCE unless a test says otherwise. */
void
baton_store_set_patience (BatonStore *self,
                          guint       patience)
{
  self->patience = patience;
}

/* Returns: seconds in UTC. */
gint64
baton_store_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* A file without any right to write is not for us, whoever we are. */
static gboolean
cannot_be_written (BatonStore *self)
{
  struct statvfs info;

  if (self->exists && (self->look.mode & 0222) == 0)
    return TRUE;
  if (statvfs (self->place.folder, &info) == 0 && (info.f_flag & ST_RDONLY))
    return TRUE;
  return access (self->place.folder, F_OK) == 0 && access (self->place.folder, W_OK) != 0;
}

static BatonLibrary *
read_library (BatonStore  *self,
              GBytes      *bytes,
              GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  BatonLibrary *library = baton_reader_read (data ? data : "", size, &self->repairs, error);

  if (library)
    baton_merge_expire (library, baton_store_now ());
  else
    g_prefix_error (error, "%s: ", self->place.path);
  return library;
}

/* What was read is what the next merge starts from. */
static void
remember_version (BatonStore *self,
                  GBytes     *bytes)
{
  self->digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  self->base = g_bytes_ref (bytes);
  baton_ancestor_keep (self->place.path, bytes, self->digest.text);
}

/* Opens the folder of the library. Returns: -1 with an error, or without one where the folder is still to be made. */
static int
open_folder (BatonStore  *self,
             GError     **error)
{
  g_autoptr (GError) problem = NULL;
  int folder = baton_durable_open_folder (self->place.folder, &problem);

  if (folder >= 0 || (self->is_default && !g_file_test (self->place.folder, G_FILE_TEST_EXISTS)))
    return folder;
  g_propagate_error (error, g_steal_pointer (&problem));
  return -1;
}

static BatonLibrary *
load_in (BatonStore  *self,
         int          folder,
         GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = folder >= 0 ? baton_file_read (folder, self->place.name, &self->look, &problem) : NULL;
  BatonLibrary *library;

  if (problem)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s/", self->place.folder);
      return NULL;
    }
  self->exists = bytes != NULL;
  self->synced = TRUE;
  if (!bytes && !self->anew && baton_store_is_gone (self, error))
    return NULL;
  library = bytes ? read_library (self, bytes, &problem) : baton_library_new ();
  if (library && bytes)
    remember_version (self, bytes);
  else if (g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED))
    baton_store_quarantine (self, bytes);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return library;
}

static BatonLibrary *
load_unlocked (BatonStore  *self,
               GError     **error)
{
  BatonLibrary *library = NULL;
  g_autoptr (GError) problem = NULL;
  int folder;

  self->loaded = FALSE;
  self->viewed = FALSE;
  self->read_only = TRUE;
  self->exists = FALSE;
  memset (&self->repairs, 0, sizeof self->repairs);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->quarantine, g_free);
  baton_place_clear (&self->place);
  if (!baton_file_resolve (self->path, &self->place, error))
    return NULL;
  folder = open_folder (self, &problem);
  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  library = load_in (self, folder, error);
  if (folder >= 0)
    close (folder);
  self->loaded = library != NULL;
  self->read_only = !library || cannot_be_written (self);
  return library;
}

/**
 * baton_store_load:
 * @self: a store
 * @error: where a BATON_STORE_ERROR goes: _DAMAGED, _NEWER, _GONE or _IO
 *
 * Reads the file; where there never was one, gives an empty library. After an error nothing will be saved until a load succeeds.
 *
 * Returns: (transfer full) (nullable): the library, which belongs to the caller alone
 */
BatonLibrary *
baton_store_load (BatonStore  *self,
                  GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return load_unlocked (self, error);
}

/* Returns: whether there was a file at the last load or save. */
gboolean
baton_store_exists (BatonStore *self)
{
  return self->exists;
}

/* Returns: whether no save can succeed: the file was refused, or stands where nothing can be written. */
gboolean
baton_store_is_read_only (BatonStore *self)
{
  return self->read_only;
}

/* Returns: (transfer full): a line about each kind of repair the last load made, which the next save makes last. */
char **
baton_store_dup_repairs (BatonStore *self)
{
  return baton_repairs_describe (&self->repairs);
}

/* Returns: (transfer full) (nullable): why the last save could not put the version before it aside. */
char *
baton_store_dup_backup_problem (BatonStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->backup_problem);
}

/* Of what is only shown one knows what the file looked like then. */
static BatonStoreNews
look_at_view (BatonStore *self)
{
  BatonFileLook look;

  if (!self->viewed || !baton_file_look (AT_FDCWD, self->place.path, &look, NULL) || baton_file_same_look (&look, &self->look))
    return BATON_STORE_SAME;
  return look.exists ? BATON_STORE_CHANGED : BATON_STORE_GONE;
}

/**
 * baton_store_look:
 * @self: a store that has loaded
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Looks whether someone else has changed the file: cheaply, and at its content only where it looks different.
 *
 * Returns: what became of it; with an error, BATON_STORE_SAME
 */
BatonStoreNews
baton_store_look (BatonStore  *self,
                  GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GBytes) bytes = NULL;
  BatonStoreNews news = BATON_STORE_SAME;
  BatonFileLook look;
  BatonDigest digest;
  int folder;

  if (!self->loaded)
    return look_at_view (self);
  folder = open_folder (self, error);
  if (folder < 0)
    return self->exists && (!error || !*error) ? BATON_STORE_GONE : BATON_STORE_SAME;
  if (baton_file_look (folder, self->place.name, &look, error) && !baton_file_same_look (&look, &self->look))
    {
      bytes = look.exists ? baton_file_read (folder, self->place.name, &look, error) : NULL;
      digest = baton_digest_of (bytes ? g_bytes_get_data (bytes, NULL) : NULL, bytes ? g_bytes_get_size (bytes) : 0);
      if (!look.exists)
        news = BATON_STORE_GONE;
      else if (bytes && self->exists && baton_digest_equal (&digest, &self->digest))
        self->look = look;
      else if (bytes)
        news = BATON_STORE_CHANGED;
    }
  close (folder);
  return news;
}

/* Returns: (transfer full): the bytes of a whole library, made on the thread that owns it. */
GBytes *
baton_store_serialize (BatonLibrary *library)
{
  return baton_writer_write (library);
}

static gboolean
make_folder (BatonStore  *self,
             GError     **error)
{
  return !self->is_default || baton_durable_make_folder (self->place.folder, error);
}

/* Saving goes on then, and looks at what it replaces, as always; only two programs that save at once are kept apart less. */
static void
note_locks (BatonStore *self)
{
  if (!self->lock.real && !self->without_locks)
    g_debug ("%s: the file system has no locks", self->place.path);
  self->without_locks = !self->lock.real;
}

gboolean
baton_store_lock_unlocked (BatonStore  *self,
                           GError     **error)
{
  gboolean ok;
  int folder;

  if (self->n_locks > 0)
    {
      self->n_locks++;
      return TRUE;
    }
  if ((!self->place.path && !baton_file_resolve (self->path, &self->place, error)) || !make_folder (self, error))
    return FALSE;
  folder = baton_durable_open_folder (self->place.folder, error);
  if (folder < 0)
    return FALSE;
  ok = baton_lock_take (&self->lock, folder, self->place.name, self->patience, error);
  if (ok)
    {
      self->n_locks = 1;
      note_locks (self);
      if (self->lock.real)
        baton_leftover_recover (self, folder);
    }
  else
    g_prefix_error (error, "%s/", self->place.folder);
  close (folder);
  return ok;
}

void
baton_store_unlock_unlocked (BatonStore *self)
{
  g_return_if_fail (self->n_locks > 0);

  if (--self->n_locks == 0)
    baton_lock_release (&self->lock);
}

/**
 * baton_store_lock:
 * @self: a store
 * @error: where a BATON_STORE_ERROR_BUSY or _IO goes
 *
 * Keeps other programs of this machine from saving the library until baton_store_unlock(). Nests. Who changes a library in
 * one go holds it from before the load until after the save.
 *
 * Returns: whether it is held
 */
gboolean
baton_store_lock (BatonStore  *self,
                  GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return baton_store_lock_unlocked (self, error);
}

void
baton_store_unlock (BatonStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  baton_store_unlock_unlocked (self);
}

/* Returns: whether the file system of the library had no locks when one was last taken. */
gboolean
baton_store_is_without_locks (BatonStore *self)
{
  return self->without_locks;
}

/**
 * baton_store_save:
 * @self: a store that has loaded
 * @bytes: of baton_store_serialize()
 * @error: where a BATON_STORE_ERROR goes
 *
 * Replaces the file. Bytes that are there already are not written again.
 *
 * Returns: TRUE once @bytes will outlast a power cut; FALSE with an error, and then the file is what it was
 */
gboolean
baton_store_save (BatonStore  *self,
                  GBytes      *bytes,
                  GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return baton_store_save_unlocked (self, bytes, error);
}
