/* Conflict copies: versions that a sync engine could not place are merged into the library, and kept as backups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-backup.h"
#include "storage/baton-conflict-name.h"
#include "storage/baton-durable.h"
#include "storage/baton-fold.h"
#include "storage/baton-reader.h"
#include "storage/baton-store-private.h"

typedef struct
{
  BatonStore       *store;
  int               folder;
  gboolean          dry_run;
  BatonMergeReport *report;
  guint             n_merged;
  GPtrArray        *left_alone;
  GError           *unreadable; /* (nullable): why the first copy could not be read or moved, where that is the system's doing */
} Absorption;

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* Adds the name where it is a copy's. Returns: FALSE with an error where the system did not say what it is. */
static gboolean
add_copy (BatonStore  *store,
          DIR         *dir,
          const char  *name,
          GPtrArray   *names,
          GError     **error)
{
  BatonFileLook look;

  if (!baton_conflict_is_copy (store->place.name, name))
    return TRUE;
  if (!baton_file_look (dirfd (dir), name, &look, error))
    return FALSE;
  if (look.exists && S_ISREG (look.mode))
    g_ptr_array_add (names, g_strdup (name));
  return TRUE;
}

/* Not with a GDir, which takes a folder that cannot be read to the end for a short one. */
static gboolean
read_names (BatonStore  *store,
            DIR         *dir,
            GPtrArray   *names,
            GError     **error)
{
  struct dirent *entry;

  for (errno = 0; (entry = readdir (dir)); errno = 0)
    if (!add_copy (store, dir, entry->d_name, names, error))
      {
        g_prefix_error (error, "%s/", store->place.folder);
        return FALSE;
      }
  if (errno != 0)
    baton_file_set_error (error, errno, store->place.folder);
  return errno == 0;
}

/* Returns: (transfer full) (nullable) (element-type filename): names, sorted, of ordinary files only; none where there is no
 * folder yet, NULL with an error where nobody can tell. */
static GPtrArray *
find_names (BatonStore  *store,
            GError     **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DIR *dir = opendir (store->place.folder);
  gboolean ok;

  if (!dir && errno == ENOENT)
    return g_steal_pointer (&names);
  if (!dir)
    {
      baton_file_set_error (error, errno, store->place.folder);
      return NULL;
    }
  ok = read_names (store, dir, names, error);
  closedir (dir);
  g_ptr_array_sort (names, compare_names);
  return ok ? g_steal_pointer (&names) : NULL;
}

static gboolean
find_place (BatonStore  *self,
            GError     **error)
{
  return self->place.path || baton_file_resolve (self->path, &self->place, error);
}

/**
 * baton_store_find_conflict_copies:
 * @self: a store
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Returns: (transfer full) (nullable) (element-type filename): the paths of the copies that sync engines made beside the
 * library, NULL where nobody can tell
 */
GPtrArray *
baton_store_find_conflict_copies (BatonStore  *self,
                                  GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GPtrArray) names = find_place (self, error) ? find_names (self, error) : NULL;
  GPtrArray *paths;

  if (!names)
    return NULL;
  paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (paths, g_build_filename (self->place.folder, names->pdata[i], NULL));
  return paths;
}

/* Takes note of a copy that stays where it is, with the reason. One that could not be looked at may be good. */
static void
leave_alone (Absorption   *self,
             const char   *name,
             const GError *problem)
{
  char *line = g_strdup_printf ("%s/%s: %s", self->store->place.folder, name, problem->message);

  g_ptr_array_add (self->left_alone, line);
  if (!self->unreadable && g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_IO))
    self->unreadable = g_error_new_literal (problem->domain, problem->code, line);
}

/* Returns: the bytes of a copy that is a good library; NULL with an error, also where it went away. */
static GBytes *
read_copy (Absorption  *self,
           const char  *name,
           GError     **error)
{
  g_autoptr (GError) problem = NULL;
  BatonFileLook look;
  BatonRepairs repairs;
  g_autoptr (GBytes) bytes = baton_file_read (self->folder, name, &look, &problem);
  g_autoptr (BatonLibrary) library = NULL;

  if (!bytes)
    {
      if (problem)
        g_propagate_error (error, g_steal_pointer (&problem));
      else
        baton_file_set_error (error, ENOENT, NULL);
      return NULL;
    }
  library = baton_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &repairs, error);
  return library ? g_steal_pointer (&bytes) : NULL;
}

/* Moves a copy that was merged into the backups; it is never deleted. */
static gboolean
put_aside (Absorption  *self,
           const char  *name,
           GBytes      *bytes,
           GError     **error)
{
  return baton_backup_adopt (self->store->place.path, self->folder, name, bytes, BATON_BACKUP_MERGE, baton_store_now (),
                             error);
}

/* Returns: FALSE where the library itself is in the way, so that the next copy cannot do better. */
static gboolean
absorb_one (Absorption  *self,
            const char  *name,
            GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = read_copy (self, name, &problem);
  const BatonFold fold = { &self->store->place, self->folder, NULL, bytes, self->dry_run };

  if (!bytes)
    {
      leave_alone (self, name, problem);
      return TRUE;
    }
  if (!baton_fold_run (&fold, self->report, error))
    return FALSE;
  if (self->dry_run || put_aside (self, name, bytes, &problem))
    self->n_merged++;
  else
    leave_alone (self, name, problem);
  return TRUE;
}

/* Whether the library itself is one that copies can be merged into. */
static gboolean
check_library (BatonStore  *store,
               GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (BatonLibrary) library = NULL;
  BatonFileLook look;
  BatonRepairs repairs;
  gsize size;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, store->place.path, &look, &problem);
  const char *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (!bytes && !problem)
    return !baton_store_is_gone (store, error);
  if (bytes)
    library = baton_reader_read (data ? data : "", size, &repairs, &problem);
  if (g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED))
    baton_store_quarantine (store, bytes);
  if (bytes && problem)
    g_prefix_error (&problem, "%s: ", store->place.path);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return library != NULL;
}

static gboolean
absorb_all (Absorption  *self,
            GError     **error)
{
  g_autoptr (GPtrArray) names = find_names (self->store, error);
  gboolean ok = TRUE;

  if (!names || !check_library (self->store, error))
    return FALSE;
  if (names->len == 0)
    return TRUE;
  self->folder = baton_durable_open_folder (self->store->place.folder, error);
  if (self->folder < 0)
    return FALSE;
  for (guint i = 0; i < names->len && ok; i++)
    ok = absorb_one (self, names->pdata[i], error);
  close (self->folder);
  if (!ok)
    g_prefix_error (error, "%s: ", self->store->place.path);
  else if (self->unreadable)
    {
      g_propagate_error (error, g_steal_pointer (&self->unreadable));
      ok = FALSE;
    }
  return ok;
}

/* Only to see takes no lock, and works where nothing can be written. */
static gboolean
absorb_locked (Absorption  *self,
               GError     **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean ok;

  if (self->dry_run)
    return find_place (self->store, error) && absorb_all (self, error);
  if (!baton_store_lock_unlocked (self->store, error))
    return FALSE;
  ok = absorb_all (self, &problem);
  baton_store_unlock_unlocked (self->store);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return ok;
}

/**
 * baton_store_absorb_conflict_copies:
 * @self: a store
 * @dry_run: only to see what would change
 * @report: (out) (optional) (transfer full): what the copies brought
 * @n_merged: (out) (optional): how many copies were merged, and are backups now
 * @left_alone: (out) (optional) (transfer full) (element-type utf8): a line about each that stays: its path and the reason
 * @error: where a BATON_STORE_ERROR goes, when the library itself is in the way, or the system kept a copy from being read;
 * the other copies are merged then
 *
 * Merges the copies that sync engines made beside the library into it. A store that has loaded the library sees a change
 * then that another made.
 *
 * Returns: whether the library holds durably now what was in all copies but those left alone
 */
gboolean
baton_store_absorb_conflict_copies (BatonStore        *self,
                                    gboolean           dry_run,
                                    BatonMergeReport **report,
                                    guint             *n_merged,
                                    GPtrArray        **left_alone,
                                    GError           **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (BatonMergeReport) own_report = baton_merge_report_new ();
  g_autoptr (GPtrArray) own_left_alone = g_ptr_array_new_with_free_func (g_free);
  Absorption absorption = { self, -1, dry_run, own_report, 0, own_left_alone, NULL };
  gboolean ok = absorb_locked (&absorption, error);

  g_clear_error (&absorption.unreadable);
  if (n_merged)
    *n_merged = absorption.n_merged;
  if (report)
    *report = g_steal_pointer (&own_report);
  if (left_alone)
    *left_alone = g_steal_pointer (&own_left_alone);
  return ok;
}
