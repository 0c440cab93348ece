/* Saving: a library goes into its place, and what another device put there meanwhile is merged with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-ancestor.h"
#include "storage/baton-backup.h"
#include "storage/baton-durable.h"
#include "storage/baton-merger.h"
#include "storage/baton-put.h"
#include "storage/baton-reader.h"
#include "storage/baton-sax.h"
#include "storage/baton-store-private.h"

/* So often in a row another device may get in between. */
#define MAX_MERGES 8

/* A version that was displaced and still lies beside the library. */
typedef struct
{
  char           *temporary;
  GBytes         *bytes;
  BatonBackupWhy  why;
} Displaced;

typedef struct
{
  BatonStore       *store;
  int               folder;
  GBytes           *given;     /* what the caller wants to be there */
  GBytes           *bytes;     /* that, merged with what was there */
  GBytes           *base;      /* (nullable): what every version of the others comes from, as far as we know */
  BatonDigest       base_digest;
  BatonFileLook     base_look;
  GArray           *displaced; /* of Displaced */
  BatonMergeReport *report;
} Save;

static BatonDigest
digest_of (GBytes *bytes)
{
  return baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
clear_displaced (gpointer data)
{
  Displaced *displaced = data;

  g_free (displaced->temporary);
  g_bytes_unref (displaced->bytes);
}

/* Takes over what came out of an exchange, until the new file is durable. */
static void
keep_displaced (Save           *save,
                BatonPut       *put,
                GBytes         *bytes,
                BatonBackupWhy  why)
{
  const Displaced displaced = { g_steal_pointer (&put->temporary), g_bytes_ref (bytes), why };

  g_array_append_val (save->displaced, displaced);
}

static void
tell_backup_problem (BatonStore *store,
                     const char *message)
{
  g_free (store->backup_problem);
  store->backup_problem = g_strdup (message);
}

/* A save that makes repairs last, or another format, puts the file aside first as it was. */
static gboolean
pin_before_repair (Save    *save,
                   GError **error)
{
  BatonStore *store = save->store;
  g_autofree char *backup = NULL;
  g_autoptr (GBytes) bytes = NULL;
  BatonFileLook look;

  if (!store->exists || !baton_repairs_any (&store->repairs))
    return TRUE;
  bytes = baton_file_read (save->folder, store->place.name, &look, error);
  if (!bytes)
    return *error == NULL;
  backup = baton_backup_store (store->place.path, bytes, store->repairs.older ? BATON_BACKUP_UPGRADE : BATON_BACKUP_REPAIR,
                               TRUE, baton_store_now (), error);
  return backup != NULL;
}

/* Where another device removed very much, everything that we had stays in a backup until a person says otherwise. */
static void
pin_before_mass_change (Save *save)
{
  BatonStore *store = save->store;
  g_autofree char *backup = NULL;
  g_autoptr (GError) problem = NULL;

  if (!baton_merge_report_is_mass_change (save->report))
    return;
  backup = baton_backup_store (store->place.path, save->given, BATON_BACKUP_CHANGE, TRUE, baton_store_now (), &problem);
  if (!backup)
    tell_backup_problem (store, problem->message);
}

static void
refuse_foreign (Save     *save,
                BatonPut *put,
                GError  **error)
{
  BatonStore *store = save->store;

  if (g_error_matches (*error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED))
    baton_store_quarantine (store, put->foreign);
  g_prefix_error (error, "%s: ", store->place.path);
  if (put->displaced)
    baton_put_back (put);
}

/* What another device put there: ours and theirs become one, which is then what is to be saved. All of the others' versions
 * are taken to come from what we had read: who puts one in the place of another has not seen ours. */
static gboolean
absorb (Save     *save,
        BatonPut *put,
        GError  **error)
{
  BatonStore *store = save->store;
  g_autoptr (GBytes) merged
    = baton_merger_merge (store->place.path, save->base, save->bytes, put->foreign,
                          put->displaced ? save->bytes : put->foreign, save->report, error);

  if (!merged)
    {
      refuse_foreign (save, put, error);
      return FALSE;
    }
  pin_before_mass_change (save);
  store->digest = put->displaced ? put->digest : put->foreign_digest;
  store->look = put->displaced ? put->look : put->foreign_look;
  store->exists = TRUE;
  if (put->displaced)
    keep_displaced (save, put, put->foreign, BATON_BACKUP_MERGE);
  g_bytes_unref (save->bytes);
  save->bytes = g_steal_pointer (&merged);
  return TRUE;
}

static BatonPutResult
write_file (Save     *save,
            BatonPut *put,
            GError  **error)
{
  BatonStore *store = save->store;
  BatonPutResult result;

  if (!pin_before_repair (save, error))
    return BATON_PUT_FAILED;
  result = baton_put_run (put, error);
  if (put->backup_problem)
    tell_backup_problem (store, put->backup_problem);
  if (result == BATON_PUT_FAILED)
    return result;
  store->synced = FALSE;
  if (result != BATON_PUT_DONE)
    return result;
  if (put->old)
    keep_displaced (save, put, put->old, BATON_BACKUP_SAVE);
  store->digest = put->digest;
  store->look = put->look;
  store->exists = TRUE;
  memset (&store->repairs, 0, sizeof store->repairs);
  return result;
}

static BatonPutResult
put_once (Save    *save,
          GError **error)
{
  BatonStore *store = save->store;
  BatonPut put = { .folder = save->folder, .path = store->place.path, .name = store->place.name,
                   .bytes = save->bytes, .digest = digest_of (save->bytes), .exists = store->exists,
                   .base = store->digest };
  BatonFileLook known = store->look;
  BatonPutResult result = baton_put_look (&put, &known, error);

  if (result == BATON_PUT_DONE)
    {
      gboolean there = store->exists && known.exists;

      if (there)
        store->look = known;
      /* Who watches the file sees each write, so one that changes nothing is left out. */
      if (!there || !baton_digest_equal (&put.digest, &put.base))
        result = write_file (save, &put, error);
    }
  if (result == BATON_PUT_FOREIGN && !absorb (save, &put, error))
    result = BATON_PUT_FAILED;
  baton_put_clear (&put);
  return result;
}

/* The displaced versions are replaced durably, or merged, and become backups. Without room for one, our own old version goes;
 * another device's stays where it is, for the next save. */
static void
put_displaced_aside (Save *save)
{
  const char *path = save->store->place.path;

  for (guint i = 0; i < save->displaced->len; i++)
    {
      Displaced *displaced = &g_array_index (save->displaced, Displaced, i);
      g_autoptr (GError) problem = NULL;

      if (baton_backup_adopt (path, save->folder, displaced->temporary, displaced->bytes, displaced->why,
                              baton_store_now (), &problem)
          || displaced->why != BATON_BACKUP_SAVE)
        continue;
      tell_backup_problem (save->store, problem->message);
      unlinkat (save->folder, displaced->temporary, 0);
    }
  g_array_set_size (save->displaced, 0);
}

static gboolean
sync_folder (Save    *save,
             GError **error)
{
  BatonStore *store = save->store;

  if (store->synced)
    return TRUE;
  store->synced = baton_durable_sync_folder (save->folder, error);
  if (!store->synced)
    g_prefix_error (error, _("saved, but it may not outlast a power cut: "));
  return store->synced;
}

static gboolean
fail_changing (Save    *save,
               GError **error)
{
  g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_CHANGED, _("%s: another program keeps changing it"),
               save->store->place.path);
  return FALSE;
}

static gboolean
put_until_done (Save    *save,
                GError **error)
{
  for (int i = 0; i < MAX_MERGES; i++)
    {
      BatonPutResult result = put_once (save, error);

      if (result != BATON_PUT_FOREIGN)
        return result == BATON_PUT_DONE;
    }
  return fail_changing (save, error);
}

/* Whether somebody put another file there since; one that is gone comes back or not, which is for others to say. */
static gboolean
was_replaced (Save *save)
{
  BatonStore *store = save->store;
  BatonFileLook look;

  return baton_file_look (save->folder, store->place.name, &look, NULL) && look.exists
         && !baton_file_same_look (&look, &store->look);
}

static gboolean
save_in (Save    *save,
         GError **error)
{
  BatonStore *store = save->store;

  for (int i = 0; i < MAX_MERGES; i++)
    {
      if (!put_until_done (save, error))
        return FALSE;
      /* Before anything is given up: until here the displaced versions are beside the library, where they are found. */
      if (!sync_folder (save, error))
        return FALSE;
      put_displaced_aside (save);
      baton_ancestor_keep (store->place.path, save->bytes, store->digest.text);
      baton_backup_prune (store->place.path, baton_store_now ());
      if (!was_replaced (save))
        return TRUE;
    }
  return fail_changing (save, error);
}

static void
keep_merged (Save *save)
{
  BatonStore *store = save->store;

  if (g_bytes_equal (save->bytes, save->given))
    return;
  g_clear_pointer (&store->merged, g_bytes_unref);
  g_clear_pointer (&store->report, baton_merge_report_free);
  store->merged = g_bytes_ref (save->bytes);
  store->report = g_steal_pointer (&save->report);
}

/* What the next merge starts from. The caller never sees what a failed save had merged, and the next save must not take it
 * for known: it would put ours in its place. */
static void
settle_base (Save     *save,
             gboolean  ok)
{
  BatonStore *store = save->store;
  BatonDigest digest = digest_of (save->bytes);

  if ((ok || g_bytes_equal (save->bytes, save->given)) && baton_digest_equal (&store->digest, &digest))
    {
      g_clear_pointer (&store->base, g_bytes_unref);
      store->base = g_bytes_ref (save->bytes);
      return;
    }
  store->digest = save->base_digest;
  store->look = save->base_look;
}

static gboolean
save_locked (BatonStore  *store,
             GBytes      *bytes,
             GError     **error)
{
  Save save = { store, -1, bytes, g_bytes_ref (bytes), NULL, store->digest, store->look, NULL,
                baton_merge_report_new () };
  gboolean ok = FALSE;

  save.base = store->exists && store->base ? g_bytes_ref (store->base) : NULL;
  save.displaced = g_array_new (FALSE, FALSE, sizeof (Displaced));
  g_array_set_clear_func (save.displaced, clear_displaced);
  save.folder = baton_durable_open_folder (store->place.folder, error);
  if (save.folder >= 0)
    {
      ok = baton_sax_check (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) && save_in (&save, error);
      close (save.folder);
    }
  if (ok)
    keep_merged (&save);
  settle_base (&save, ok);
  g_bytes_unref (save.bytes);
  g_clear_pointer (&save.base, g_bytes_unref);
  g_array_unref (save.displaced);
  g_clear_pointer (&save.report, baton_merge_report_free);
  return ok;
}

/**
 * baton_store_take_merged:
 * @self: a store
 * @report: (out) (optional) (transfer full) (nullable): what another device brought
 *
 * Takes what the last saves put on disk instead of what they were given, because another device had changed the file. Safe
 * in a worker thread: the library belongs to the caller alone.
 *
 * Returns: (transfer full) (nullable): the library on disk; NULL where that is what was given, or was taken already
 */
BatonLibrary *
baton_store_take_merged (BatonStore        *self,
                         BatonMergeReport **report)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GBytes) bytes = g_steal_pointer (&self->merged);
  g_autoptr (BatonMergeReport) own_report = g_steal_pointer (&self->report);
  BatonLibrary *library = NULL;
  BatonRepairs repairs;
  gsize size;

  if (bytes)
    {
      const char *data = g_bytes_get_data (bytes, &size);

      library = baton_reader_read (data, size, &repairs, NULL);
      self->repairs = repairs;
    }
  if (report)
    *report = g_steal_pointer (&own_report);
  return library;
}

/**
 * baton_store_save_unlocked:
 * @self: a store whose mutex is held
 * @bytes: a library
 * @error: where a BATON_STORE_ERROR goes
 *
 * See baton_store_save().
 */
gboolean
baton_store_save_unlocked (BatonStore  *self,
                           GBytes      *bytes,
                           GError     **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean ok;

  if (!self->loaded)
    {
      g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_REFUSED,
                   self->viewed ? _("%s: it is open read-only, and nothing is written")
                                : _("%s: nothing is written to a file that was not read before"),
                   self->path);
      return FALSE;
    }
  g_clear_pointer (&self->backup_problem, g_free);
  if (!baton_store_lock_unlocked (self, error))
    return FALSE;
  ok = save_locked (self, bytes, &problem);
  if (ok)
    baton_store_forget_rescue (self);
  baton_store_unlock_unlocked (self);
  if (g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_IO))
    /* Translators: %s is a file; the system's words for what went wrong follow */
    g_prefix_error (&problem, _("cannot save %s: "), self->place.path);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return ok;
}
