/* Autosave: the one observer that saves a library, soon after each change and off the main thread.
 *
 * The bytes are made on the main thread, from the model as it is at that moment, and written by a
 * worker. One save is under way at a time; what changes meanwhile is saved by the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-autosave.h"

#include <gio/gio.h>

#define QUIET_MILLISECONDS 1000  /* a pause in typing */
#define LATEST_MILLISECONDS 5000 /* what a crash may cost at most */
#define RETRY_MILLISECONDS 10000 /* soon enough for a full disk that was just cleared */

/* One save under way, shared with the worker: what stands below the lock is written by it. */
typedef struct
{
  BatonStore *store;
  GBytes     *bytes;
  guint64     generation; /* of the library in the bytes */
  GMutex      lock;
  GCond       done_cond;
  gboolean    done;
  GError     *error;
} Save;

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
  Save         *save;       /* (nullable): borrowed from its GTask */
  GSource      *due;
  gint64        dirty_since; /* monotonic microseconds of the first change that no save has tried yet; 0 for none */
  guint         quiet;
  guint         latest;
  guint         retry;
};

G_DEFINE_FINAL_TYPE (BatonAutosave, baton_autosave, G_TYPE_OBJECT)

typedef enum
{
  PROP_DIRTY = 1,
  PROP_PROBLEM,
  PROP_QUIET,
  PROP_LATEST,
  PROP_RETRY,
} BatonAutosaveProperty;

static GParamSpec *props[PROP_RETRY + 1];

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_save (Save *save)
{
  g_object_unref (save->store);
  g_bytes_unref (save->bytes);
  g_mutex_clear (&save->lock);
  g_cond_clear (&save->done_cond);
  g_clear_error (&save->error);
  g_free (save);
}

static Save *
make_save (BatonAutosave *self)
{
  Save *save = g_new0 (Save, 1);

  save->store = g_object_ref (self->store);
  save->bytes = baton_store_serialize (self->library);
  save->generation = self->generation;
  g_mutex_init (&save->lock);
  g_cond_init (&save->done_cond);
  return save;
}

static void
save_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  baton_store_save (save->store, save->bytes, &error);
  g_mutex_lock (&save->lock);
  save->error = error;
  save->done = TRUE;
  g_cond_signal (&save->done_cond);
  g_mutex_unlock (&save->lock);
  g_task_return_boolean (task, error == NULL);
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
set_problem (BatonAutosave *self,
             const char    *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

/* @when is monotonic microseconds; -1 is never. */
static void
set_due (BatonAutosave *self,
         gint64         when)
{
  if (self->due)
    g_source_set_ready_time (self->due, when);
}

static gint64
in_milliseconds (guint milliseconds)
{
  return g_get_monotonic_time () + (gint64) milliseconds * 1000;
}

/* While a save is under way nothing is scheduled: its end does that. */
static void
schedule (BatonAutosave *self)
{
  gint64 last_moment;

  if (self->save || self->generation == self->saved)
    return;
  if (self->dirty_since == 0)
    self->dirty_since = g_get_monotonic_time ();
  last_moment = self->dirty_since + (gint64) self->latest * 1000;
  set_due (self, MIN (in_milliseconds (self->quiet), last_moment));
}

/* Takes in how a save went. @generation is what it was to save. */
static void
settle (BatonAutosave *self,
        guint64        generation,
        const GError  *error)
{
  gboolean changed_meanwhile = self->generation != generation;

  set_problem (self, error ? error->message : NULL);
  if (!error)
    self->saved = generation;
  update_dirty (self);
  if (changed_meanwhile)
    schedule (self);
  else if (error)
    set_due (self, in_milliseconds (self->retry));
  if (!error)
    g_signal_emit (self, signals[SAVED], 0);
}

static void
save_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  BatonAutosave *self = BATON_AUTOSAVE (object);
  Save *save = g_task_get_task_data (G_TASK (result));

  /* A flush that waited for it has settled it already. */
  if (self->save != save)
    return;
  self->save = NULL;
  settle (self, save->generation, save->error);
}

static void
save_soon (BatonAutosave *self)
{
  g_autoptr (GTask) task = NULL;

  set_due (self, -1);
  if (self->save || self->generation == self->saved)
    return;
  self->dirty_since = 0;
  self->save = make_save (self);
  task = g_task_new (self, NULL, save_done_cb, NULL);
  g_task_set_source_tag (task, save_soon);
  g_task_set_task_data (task, self->save, (GDestroyNotify) free_save);
  g_task_run_in_thread (task, save_in_worker);
}

static gboolean
due_cb (gpointer data)
{
  save_soon (data);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_due (GSource    *source,
              GSourceFunc callback,
              gpointer    data)
{
  return callback (data);
}

static void
library_changed_cb (BatonLibrary  *library,
                    BatonRecord   *record,
                    const char    *field,
                    BatonAutosave *self)
{
  self->generation++;
  update_dirty (self);
  schedule (self);
}

/* Waits for the worker, without running a main loop in which more could change. */
static void
await_worker (BatonAutosave *self)
{
  Save *save = g_steal_pointer (&self->save);

  if (!save)
    return;
  g_mutex_lock (&save->lock);
  while (!save->done)
    g_cond_wait (&save->done_cond, &save->lock);
  g_mutex_unlock (&save->lock);
  settle (self, save->generation, save->error);
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
      g_value_set_uint (value, self->quiet);
      break;
    case PROP_LATEST:
      g_value_set_uint (value, self->latest);
      break;
    case PROP_RETRY:
      g_value_set_uint (value, self->retry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_autosave_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BatonAutosave *self = BATON_AUTOSAVE (object);

  switch ((BatonAutosaveProperty) prop_id)
    {
    case PROP_QUIET:
      self->quiet = g_value_get_uint (value);
      break;
    case PROP_LATEST:
      self->latest = g_value_get_uint (value);
      break;
    case PROP_RETRY:
      self->retry = g_value_get_uint (value);
      break;
    case PROP_DIRTY:
    case PROP_PROBLEM:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  g_free (BATON_AUTOSAVE (object)->problem);

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
  props[PROP_QUIET] =
      g_param_spec_uint ("quiet", NULL, NULL, 0, G_MAXUINT, QUIET_MILLISECONDS, sets);
  props[PROP_LATEST] =
      g_param_spec_uint ("latest", NULL, NULL, 0, G_MAXUINT, LATEST_MILLISECONDS, sets);
  props[PROP_RETRY] =
      g_param_spec_uint ("retry", NULL, NULL, 0, G_MAXUINT, RETRY_MILLISECONDS, sets);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
baton_autosave_init (BatonAutosave *self)
{
  static GSourceFuncs due_funcs = { .dispatch = dispatch_due };

  self->quiet = QUIET_MILLISECONDS;
  self->latest = LATEST_MILLISECONDS;
  self->retry = RETRY_MILLISECONDS;
  self->due = g_source_new (&due_funcs, sizeof (GSource));
  g_source_set_callback (self->due, due_cb, self, NULL);
  g_source_attach (self->due, NULL);
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
  g_return_val_if_fail (BATON_IS_AUTOSAVE (self), FALSE);

  return self->dirty;
}

/* Returns: (nullable): why the last save failed. */
const char *
baton_autosave_get_problem (BatonAutosave *self)
{
  g_return_val_if_fail (BATON_IS_AUTOSAVE (self), NULL);

  return self->problem;
}

/* Saves what is not on disk now, without waiting for a pause; in the worker. */
void
baton_autosave_retry (BatonAutosave *self)
{
  g_return_if_fail (BATON_IS_AUTOSAVE (self));

  save_soon (self);
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
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (BATON_IS_AUTOSAVE (self), FALSE);

  await_worker (self);
  if (self->generation == self->saved)
    return TRUE;
  set_due (self, -1);
  self->dirty_since = 0;
  bytes = baton_store_serialize (self->library);
  baton_store_save (self->store, bytes, &failure);
  settle (self, self->generation, failure);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
