/* Autosave: the one observer that saves a library, soon after each change and off the main thread.
 * One save is under way at a time; what changes meanwhile is saved by the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-autosave.h"

#include <gio/gio.h>

#include "session/baton-alarm.h"

#define QUIET_MILLISECONDS 1000  /* a pause in typing */
#define LATEST_MILLISECONDS 3500 /* a crash may cost five seconds at most, and the write itself takes some of them */
#define RETRY_MILLISECONDS 10000 /* soon enough for a full disk that was just cleared */

struct _BatonAutosave
{
  GObject       parent_instance;

  BatonLibrary *library;
  BatonStore   *store;
  gboolean      started;
  guint64       generation; /* goes up with each change */
  guint64       saved;      /* the generation that is on disk */
  gboolean      dirty;
  char         *problem;
  char         *rescue;     /* (nullable): where the changes are kept while there is a problem */
  char         *backup_problem;
  BatonFileState file;
  gboolean      forced;     /* the next save is to run even where nothing changed */
  gboolean      write_back;
  gboolean      taking_in;  /* what changes is on disk already */
  guint         n_holds;    /* above 0: what is in the library is half of something, and no save begins */
  BatonSave    *save;       /* (nullable): borrowed from its GTask */
  GSource      *due;
  gint64        dirty_since; /* monotonic microseconds of the first change that no save has tried yet; 0 for none */
  guint         waits[3];   /* milliseconds, by the first three properties */
};

G_DEFINE_FINAL_TYPE (BatonAutosave, baton_autosave, G_TYPE_OBJECT)

typedef enum
{
  PROP_QUIET = 1,
  PROP_LATEST,
  PROP_RETRY,
  PROP_DIRTY,
  PROP_PROBLEM,
  PROP_FILE,
  PROP_RESCUE,
  PROP_BACKUP_PROBLEM,
} BatonAutosaveProperty;

static GParamSpec *props[PROP_BACKUP_PROBLEM + 1];

enum
{
  SAVED,
  FAILED,
  MERGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static BatonSave *
make_save (BatonAutosave *self)
{
  g_autoptr (GBytes) bytes = baton_store_serialize (self->library);
  BatonSave *save = baton_save_new (self->store, bytes, self->generation);

  if (self->write_back)
    baton_save_write_back (save);
  self->write_back = FALSE;
  self->forced = FALSE;
  self->dirty_since = 0;
  return save;
}

static void
update_dirty (BatonAutosave *self)
{
  gboolean dirty = self->generation != self->saved;

  if (dirty == self->dirty)
    return;
  self->dirty = dirty;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIRTY]);
}

static void
set_text (BatonAutosave *self,
          char         **place,
          const char    *text,
          GParamSpec    *pspec)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_file (BatonAutosave  *self,
          BatonFileState  file)
{
  if (self->file == file)
    return;
  self->file = file;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

/* @when is monotonic microseconds; -1 is never. */
static void
set_due (BatonAutosave *self,
         gint64         when)
{
  if (self->due)
    g_source_set_ready_time (self->due, when);
}

/* Returns: the moment that is so long after another, by one of the properties. */
static gint64
after (BatonAutosave         *self,
       gint64                 moment,
       BatonAutosaveProperty  wait)
{
  return moment + (gint64) self->waits[wait - PROP_QUIET] * 1000;
}

/* While a save is under way nothing is scheduled: its end does that. */
static void
schedule (BatonAutosave *self)
{
  if (self->save || self->generation == self->saved)
    return;
  if (self->dirty_since == 0)
    self->dirty_since = g_get_monotonic_time ();
  set_due (self, MIN (after (self, g_get_monotonic_time (), PROP_QUIET), after (self, self->dirty_since, PROP_LATEST)));
}

/* What another device brought goes into the library, which then is what is on disk, but for what the person changed
 * meanwhile. */
static void
take_in (BatonAutosave *self,
         BatonSave     *save)
{
  BatonMergeReport *report = baton_save_steal_report (save);

  if (baton_save_get_merged (save))
    {
      self->taking_in = TRUE;
      g_signal_emit (self, signals[MERGED], 0, baton_save_get_merged (save), baton_save_get_base (save),
                     self->generation != baton_save_get_generation (save), report);
      self->taking_in = FALSE;
    }
  g_clear_pointer (&report, baton_merge_report_free);
}

/* A file that is gone is no problem of saving: it may be back in a moment. */
static void
tell_outcome (BatonAutosave *self,
              BatonSave     *save)
{
  const GError *error = baton_save_get_error (save);
  gboolean gone = baton_save_get_file (save) == BATON_FILE_GONE;

  set_file (self, baton_save_get_file (save));
  set_text (self, &self->rescue, baton_save_get_rescue (save), props[PROP_RESCUE]);
  set_text (self, &self->problem, error && !gone ? error->message : NULL, props[PROP_PROBLEM]);
  if (!error)
    set_text (self, &self->backup_problem, baton_save_get_backup_problem (save), props[PROP_BACKUP_PROBLEM]);
}

/* Takes in how a save went. */
static void
settle (BatonAutosave *self,
        BatonSave     *save)
{
  const GError *error = baton_save_get_error (save);
  gboolean changed_meanwhile = self->generation != baton_save_get_generation (save);

  take_in (self, save);
  tell_outcome (self, save);
  if (!error)
    self->saved = baton_save_get_generation (save);
  update_dirty (self);
  if (changed_meanwhile)
    schedule (self);
  else if (error && self->dirty)
    set_due (self, after (self, g_get_monotonic_time (), PROP_RETRY));
  if (self->forced)
    set_due (self, 0);
  g_signal_emit (self, signals[error ? FAILED : SAVED], 0, error);
}

static void
save_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  BatonAutosave *self = BATON_AUTOSAVE (object);
  BatonSave *save = g_task_get_task_data (G_TASK (result));

  /* A flush that waited for it has settled it already. */
  if (self->save != save)
    return;
  self->save = NULL;
  settle (self, save);
}

static void
save_soon (BatonAutosave *self)
{
  g_autoptr (GTask) task = NULL;

  set_due (self, -1);
  if (self->save || self->n_holds > 0 || (self->generation == self->saved && !self->forced))
    return;
  self->save = make_save (self);
  task = g_task_new (self, NULL, save_done_cb, NULL);
  g_task_set_source_tag (task, save_soon);
  g_task_set_task_data (task, self->save, (GDestroyNotify) baton_save_free);
  g_task_run_in_thread (task, baton_save_in_worker);
}

static gboolean
due_cb (gpointer data)
{
  save_soon (data);
  return G_SOURCE_CONTINUE;
}

static void
library_changed_cb (BatonLibrary  *library,
                    BatonRecord   *record,
                    const char    *field,
                    BatonAutosave *self)
{
  if (self->taking_in)
    return;
  self->generation++;
  update_dirty (self);
  schedule (self);
}

/* Waits for the worker, without running a main loop in which more could change. Who hears how it went may begin another. */
static void
await_worker (BatonAutosave *self)
{
  while (self->save)
    {
      BatonSave *save = g_steal_pointer (&self->save);

      baton_save_await (save);
      settle (self, save);
    }
}

static void
baton_autosave_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  BatonAutosave *self = BATON_AUTOSAVE (object);

  switch ((BatonAutosaveProperty) prop_id)
    {
    case PROP_DIRTY:
      g_value_set_boolean (value, self->dirty);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_QUIET:
    case PROP_LATEST:
    case PROP_RETRY:
      g_value_set_uint (value, self->waits[prop_id - PROP_QUIET]);
      break;
    case PROP_FILE:
      g_value_set_int (value, self->file);
      break;
    case PROP_RESCUE:
    case PROP_BACKUP_PROBLEM:
    default:
      g_value_set_string (value, prop_id == PROP_RESCUE ? self->rescue : self->backup_problem);
    }
}

/* Only the waits can be set. */
static void
baton_autosave_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BATON_AUTOSAVE (object)->waits[prop_id - PROP_QUIET] = g_value_get_uint (value);
}

static void
baton_autosave_dispose (GObject *object)
{
  BatonAutosave *self = BATON_AUTOSAVE (object);

  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  if (self->due)
    g_source_destroy (self->due);
  g_clear_pointer (&self->due, g_source_unref);
  g_clear_object (&self->library);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (baton_autosave_parent_class)->dispose (object);
}

static void
baton_autosave_finalize (GObject *object)
{
  BatonAutosave *self = BATON_AUTOSAVE (object);

  g_free (self->problem);
  g_free (self->rescue);
  g_free (self->backup_problem);

  G_OBJECT_CLASS (baton_autosave_parent_class)->finalize (object);
}

static void
baton_autosave_class_init (BatonAutosaveClass *klass)
{
  const GParamFlags reads = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags sets = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_autosave_get_property;
  object_class->set_property = baton_autosave_set_property;
  object_class->dispose = baton_autosave_dispose;
  object_class->finalize = baton_autosave_finalize;

  props[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, reads);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, reads);
  props[PROP_QUIET] = g_param_spec_uint ("quiet", NULL, NULL, 0, G_MAXUINT, QUIET_MILLISECONDS, sets);
  props[PROP_LATEST] = g_param_spec_uint ("latest", NULL, NULL, 0, G_MAXUINT, LATEST_MILLISECONDS, sets);
  props[PROP_RETRY] = g_param_spec_uint ("retry", NULL, NULL, 0, G_MAXUINT, RETRY_MILLISECONDS, sets);
  props[PROP_FILE] = g_param_spec_int ("file", NULL, NULL, 0, BATON_FILE_UNREADABLE, 0, reads);
  props[PROP_RESCUE] = g_param_spec_string ("rescue", NULL, NULL, NULL, reads);
  props[PROP_BACKUP_PROBLEM] = g_param_spec_string ("backup-problem", NULL, NULL, NULL, reads);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 4, BATON_TYPE_LIBRARY, BATON_TYPE_LIBRARY, G_TYPE_BOOLEAN,
                                  G_TYPE_POINTER);
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
baton_autosave_init (BatonAutosave *self)
{
  self->waits[PROP_QUIET - 1] = QUIET_MILLISECONDS;
  self->waits[PROP_LATEST - 1] = LATEST_MILLISECONDS;
  self->waits[PROP_RETRY - 1] = RETRY_MILLISECONDS;
  self->due = baton_alarm_new (due_cb, self);
}

/**
 * baton_autosave_new:
 * @library: what to save
 * @store: where to
 *
 * Returns: (transfer full): an autosave that does nothing before baton_autosave_start()
 */
BatonAutosave *
baton_autosave_new (BatonLibrary *library,
                    BatonStore   *store)
{
  BatonAutosave *self;

  g_return_val_if_fail (BATON_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BATON_IS_STORE (store), NULL);

  self = g_object_new (BATON_TYPE_AUTOSAVE, NULL);
  self->library = g_object_ref (library);
  self->store = g_object_ref (store);
  return self;
}

/* From now on every change of the library is saved. */
void
baton_autosave_start (BatonAutosave *self)
{
  g_return_if_fail (BATON_IS_AUTOSAVE (self));
  g_return_if_fail (!self->started);

  self->started = TRUE;
  g_signal_connect (self->library, "changed", G_CALLBACK (library_changed_cb), self);
}

/* Returns: whether there are changes that are not on disk. */
gboolean
baton_autosave_is_dirty (BatonAutosave *self)
{
  return self->dirty;
}

/* Returns: (nullable): why the last save failed. */
const char *
baton_autosave_get_problem (BatonAutosave *self)
{
  return self->problem;
}

/* Saves what is not on disk now, without waiting for a pause; in the worker. */
void
baton_autosave_retry (BatonAutosave *self)
{
  self->forced = self->forced || self->file != BATON_FILE_THERE;
  save_soon (self);
}

/* Takes in what another program or device made of the file; in the worker. */
void
baton_autosave_reload (BatonAutosave *self)
{
  self->forced = TRUE;
  save_soon (self);
}

/* Writes the library again where its file was removed. */
void
baton_autosave_write_back (BatonAutosave *self)
{
  self->write_back = TRUE;
  baton_autosave_reload (self);
}

/* Returns: what stood in the library's place when it was last looked for. */
BatonFileState
baton_autosave_get_file (BatonAutosave *self)
{
  return self->file;
}

/**
 * baton_autosave_flush:
 * @self: an autosave
 * @error: why it could not be written
 *
 * Saves at once, and blocks until everything is durable: at close.
 *
 * Returns: whether nothing is left to save
 */
gboolean
baton_autosave_flush (BatonAutosave *self,
                      GError       **error)
{
  BatonSave *save;
  gboolean ok;

  await_worker (self);
  if (self->generation == self->saved)
    return TRUE;
  set_due (self, -1);
  save = make_save (self);
  baton_save_run (save);
  settle (self, save);
  ok = baton_save_get_error (save) == NULL;
  if (!ok && error)
    *error = g_error_copy (baton_save_get_error (save));
  baton_save_free (save);
  return ok;
}

/* While held, as often as it is not let go, no save begins by itself: the library is on its way from one state to another. */
void
baton_autosave_set_held (BatonAutosave *self,
                         gboolean       held)
{
  self->n_holds += held ? 1 : -1;
  schedule (self);
  if (self->forced)
    save_soon (self);
}

/* Returns: whether it is held */
gboolean
baton_autosave_is_held (BatonAutosave *self)
{
  return self->n_holds > 0;
}
