/* One save: the bytes of a library on their way to its file, and what was found there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-save.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "storage/baton-reader.h"

/* What stands below the lock is written by the worker. */
struct _BatonSave
{
  BatonStore       *store;
  GBytes           *bytes;
  guint64           generation; /* of the library in the bytes */
  gboolean          write_back;
  GMutex            lock;
  GCond             done_cond;
  gboolean          done;
  GError           *error;
  BatonFileState    file;
  char             *rescue;         /* (nullable): where the bytes are kept instead */
  char             *backup_problem; /* (nullable) */
  BatonLibrary     *merged;         /* (nullable): what is on disk, where that is not @bytes */
  BatonLibrary     *base;           /* (nullable): @bytes as a library, where something was merged with them */
  BatonMergeReport *report;
};

/**
 * baton_save_new:
 * @store: where to
 * @bytes: what to write
 * @generation: a number that the caller knows them by
 *
 * Returns: (transfer full): a save that has not run
 */
BatonSave *
baton_save_new (BatonStore *store,
                GBytes     *bytes,
                guint64     generation)
{
  BatonSave *self = g_new0 (BatonSave, 1);

  self->store = g_object_ref (store);
  self->bytes = g_bytes_ref (bytes);
  self->generation = generation;
  g_mutex_init (&self->lock);
  g_cond_init (&self->done_cond);
  return self;
}

void
baton_save_free (BatonSave *self)
{
  g_object_unref (self->store);
  g_bytes_unref (self->bytes);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->done_cond);
  g_clear_error (&self->error);
  g_free (self->rescue);
  g_free (self->backup_problem);
  g_clear_object (&self->merged);
  g_clear_object (&self->base);
  g_clear_pointer (&self->report, baton_merge_report_free);
  g_free (self);
}

/* Lets the save write the file even where it is gone. */
void
baton_save_write_back (BatonSave *self)
{
  self->write_back = TRUE;
}

/* Whether what another program put there can be read; it is left alone where it cannot. */
static gboolean
check_foreign (BatonSave  *self,
               GError    **error)
{
  g_autoptr (BatonStore) probe = baton_store_new (baton_store_get_path (self->store));
  g_autoptr (BatonLibrary) library = baton_store_load (probe, error);

  return library != NULL;
}

static gboolean
may_write (BatonSave  *self,
           GError    **error)
{
  BatonStoreNews news = baton_store_look (self->store, error);

  if (error && *error)
    return FALSE;
  if (news == BATON_STORE_GONE && !self->write_back)
    {
      self->file = BATON_FILE_GONE;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("%s was removed by another program or device"),
                   baton_store_get_path (self->store));
      return FALSE;
    }
  return news != BATON_STORE_CHANGED || check_foreign (self, error);
}

/* The save that was merged with is read again, to tell apart what the person changed since. */
static void
take_merged (BatonSave *self)
{
  BatonRepairs repairs;
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);

  self->merged = baton_store_take_merged (self->store, &self->report);
  if (self->merged)
    self->base = baton_reader_read (data ? data : "", size, &repairs, NULL);
  self->backup_problem = baton_store_dup_backup_problem (self->store);
}

/* What could not be written is kept elsewhere, if that works. */
static void
rescue (BatonSave *self)
{
  g_autoptr (GError) problem = NULL;

  self->rescue = baton_store_rescue (self->store, self->bytes, &problem);
  if (!self->rescue)
    g_debug ("no rescue copy: %s", problem->message);
}

/**
 * baton_save_run:
 * @self: a save that has not run
 *
 * Writes the bytes, or merges them with what is there. Blocks.
 */
void
baton_save_run (BatonSave *self)
{
  GError *error = NULL;

  if (may_write (self, &error) && baton_store_save (self->store, self->bytes, &error))
    take_merged (self);
  if (g_error_matches (error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED)
      || g_error_matches (error, BATON_STORE_ERROR, BATON_STORE_ERROR_NEWER))
    self->file = BATON_FILE_UNREADABLE;
  if (error)
    rescue (self);
  g_mutex_lock (&self->lock);
  self->error = error;
  self->done = TRUE;
  g_cond_signal (&self->done_cond);
  g_mutex_unlock (&self->lock);
}

/* The same for a GTask whose data it is. */
void
baton_save_in_worker (GTask        *task,
                      gpointer      source,
                      gpointer      data,
                      GCancellable *cancellable)
{
  baton_save_run (data);
  g_task_return_boolean (task, TRUE);
}

/* Waits until a worker has run it, without a main loop in which more could change. */
void
baton_save_await (BatonSave *self)
{
  g_mutex_lock (&self->lock);
  while (!self->done)
    g_cond_wait (&self->done_cond, &self->lock);
  g_mutex_unlock (&self->lock);
}

/* Returns: the number it was made with. */
guint64
baton_save_get_generation (BatonSave *self)
{
  return self->generation;
}

/* Returns: (nullable): why nothing was written. */
const GError *
baton_save_get_error (BatonSave *self)
{
  return self->error;
}

/* Returns: what stood in the library's place. */
BatonFileState
baton_save_get_file (BatonSave *self)
{
  return self->file;
}

/* Returns: (nullable): the file that keeps what could not be written. */
const char *
baton_save_get_rescue (BatonSave *self)
{
  return self->rescue;
}

/* Returns: (nullable): why the version before could not be put aside. */
const char *
baton_save_get_backup_problem (BatonSave *self)
{
  return self->backup_problem;
}

/* Returns: (transfer none) (nullable): what is on disk, where another device had a part in it. */
BatonLibrary *
baton_save_get_merged (BatonSave *self)
{
  return self->merged;
}

/* Returns: (transfer none) (nullable): what was to be written, where there is something merged. */
BatonLibrary *
baton_save_get_base (BatonSave *self)
{
  return self->base;
}

/* Returns: (transfer full) (nullable): what the other device brought. */
BatonMergeReport *
baton_save_steal_report (BatonSave *self)
{
  return g_steal_pointer (&self->report);
}
