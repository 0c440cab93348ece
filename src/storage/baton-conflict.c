/* Conflict copies: versions that a sync engine could not place are merged into the library, and kept as backups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
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
} Absorption;

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* Returns: (transfer full) (element-type filename): names, sorted, of ordinary files only. */
static GPtrArray *
find_names (BatonStore *store)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (store->place.folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (store->place.folder, name, NULL);
      GStatBuf info;

      if (baton_conflict_is_copy (store->place.name, name) && g_lstat (path, &info) == 0 && S_ISREG (info.st_mode))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
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
 *
 * Returns: (transfer full) (element-type filename): the paths of the copies that sync engines made beside the library
 */
GPtrArray *
baton_store_find_conflict_copies (BatonStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = NULL;

  if (!find_place (self, NULL))
    return paths;
  names = find_names (self);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (paths, g_build_filename (self->place.folder, names->pdata[i], NULL));
  return paths;
}

/* Takes note of a copy that stays where it is, with the reason. */
static void
leave_alone (Absorption *self,
             const char *name,
             GError     *problem)
{
  g_ptr_array_add (self->left_alone,
                   g_strdup_printf ("%s/%s: %s", self->store->place.folder, name, problem->message));
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

static gboolean
absorb_all (Absorption  *self,
            GError     **error)
{
  g_autoptr (GPtrArray) names = find_names (self->store);
  gboolean ok = TRUE;

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
 * @error: where a BATON_STORE_ERROR goes, when the library itself is in the way
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
  Absorption absorption = { self, -1, dry_run, own_report, 0, own_left_alone };
  gboolean ok = absorb_locked (&absorption, error);

  if (n_merged)
    *n_merged = absorption.n_merged;
  if (report)
    *report = g_steal_pointer (&own_report);
  if (left_alone)
    *left_alone = g_steal_pointer (&own_left_alone);
  return ok;
}
