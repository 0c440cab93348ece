/* The workspace: the open library, its store, and the one observer that saves it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-workspace.h"

#include <gio/gio.h>

#include "storage/baton-store.h"

struct _BatonWorkspace
{
  GObject              parent_instance;

  BatonStore          *store;
  BatonLibrary        *library;
  BatonStamper        *stamper;
  BatonHistory        *history;
  BatonAutosave       *autosave; /* NULL until READY, so that nothing can be written before a complete load */
  BatonOutside        *outside;  /* likewise */
  BatonLog            *log;      /* NULL while out of date */
  BatonWorkspaceState  state;
  char                *problem;
  BatonRefusal         refusal;  /* why it was refused last */
  gboolean             is_view;  /* what is loaded, or being loaded, is only shown */
  gboolean             was_new;
};

G_DEFINE_FINAL_TYPE (BatonWorkspace, baton_workspace, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
  PROP_PROBLEM,
  PROP_SAVE_PROBLEM,
  PROP_DIRTY,
} BatonWorkspaceProperty;

static GParamSpec *props[PROP_DIRTY + 1];

static void
set_state (BatonWorkspace      *self,
           BatonWorkspaceState  state,
           const char          *problem)
{
  GObject *object = G_OBJECT (self);

  g_object_freeze_notify (object);
  if (g_strcmp0 (self->problem, problem) != 0)
    {
      g_free (self->problem);
      self->problem = g_strdup (problem);
      g_object_notify_by_pspec (object, props[PROP_PROBLEM]);
    }
  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (object, props[PROP_STATE]);
    }
  g_object_thaw_notify (object);
}

static void
autosave_notify_cb (BatonAutosave  *autosave,
                    GParamSpec     *pspec,
                    BatonWorkspace *self)
{
  if (g_str_equal (pspec->name, "dirty"))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIRTY]);
  else if (g_str_equal (pspec->name, "problem"))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVE_PROBLEM]);
}

/* The log is about handoffs, and knows tasks and providers by their ids. */
static gboolean
is_about_log (BatonRecord *record,
              const char  *field)
{
  if (!record)
    return !field;
  return !field || !BATON_IS_TASK (record);
}

static void
library_changed_cb (BatonLibrary   *library,
                    BatonRecord    *record,
                    const char     *field,
                    BatonWorkspace *self)
{
  if (is_about_log (record, field))
    g_clear_pointer (&self->log, baton_log_free);
}

static void
become_ready (BatonWorkspace *self,
              BatonLibrary   *loaded)
{
  baton_stamper_pause (self->stamper);
  baton_library_take_contents (self->library, loaded);
  baton_stamper_resume (self->stamper);

  self->was_new = !baton_store_exists (self->store);
  self->autosave = baton_autosave_new (self->library, self->store);
  g_signal_connect_object (self->autosave, "notify", G_CALLBACK (autosave_notify_cb), self, 0);
  baton_autosave_start (self->autosave);
  self->outside = baton_outside_new (self->library, self->store, self->stamper, self->history, self->autosave);
  set_state (self, BATON_WORKSPACE_READY, NULL);
}

static void
refuse (BatonWorkspace *self,
        const GError   *failure)
{
  /* A backup that cannot be shown does not change what is wrong with the file. */
  if (!self->is_view)
    self->refusal = baton_load_judge (failure);
  set_state (self, BATON_WORKSPACE_REFUSED, failure->message);
}

/* Takes in how the load went, on the thread of the library. */
static gboolean
finish_load (BatonWorkspace *self,
             BatonLibrary   *loaded,
             const GError   *failure)
{
  if (loaded)
    become_ready (self, loaded);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_state (self, BATON_WORKSPACE_CLOSED, NULL);
  else
    refuse (self, failure);
  return loaded != NULL;
}

static void
load_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) loaded = baton_load_finish (result, &error);

  if (finish_load (BATON_WORKSPACE (object), loaded, error))
    g_task_return_boolean (opening, TRUE);
  else
    g_task_return_error (opening, g_steal_pointer (&error));
}

static void
baton_workspace_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BatonWorkspace *self = BATON_WORKSPACE (object);

  switch ((BatonWorkspaceProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_SAVE_PROBLEM:
      g_value_set_string (value, baton_workspace_get_save_problem (self));
      break;
    case PROP_DIRTY:
      g_value_set_boolean (value, baton_workspace_is_dirty (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_workspace_dispose (GObject *object)
{
  BatonWorkspace *self = BATON_WORKSPACE (object);

  g_signal_handlers_disconnect_by_data (self->library, self);
  if (self->outside)
    g_object_run_dispose (G_OBJECT (self->outside));
  g_clear_object (&self->outside);
  if (self->autosave)
    g_object_run_dispose (G_OBJECT (self->autosave));
  g_clear_object (&self->autosave);
  g_object_run_dispose (G_OBJECT (self->stamper));

  G_OBJECT_CLASS (baton_workspace_parent_class)->dispose (object);
}

static void
baton_workspace_finalize (GObject *object)
{
  BatonWorkspace *self = BATON_WORKSPACE (object);

  g_clear_pointer (&self->log, baton_log_free);
  g_object_unref (self->stamper);
  g_object_unref (self->history);
  g_object_unref (self->library);
  g_clear_object (&self->store);
  g_free (self->problem);
  G_OBJECT_CLASS (baton_workspace_parent_class)->finalize (object);
}

static void
baton_workspace_class_init (BatonWorkspaceClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_workspace_get_property;
  object_class->dispose = baton_workspace_dispose;
  object_class->finalize = baton_workspace_finalize;

  props[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, BATON_WORKSPACE_CLOSED, BATON_WORKSPACE_REFUSED, 0, flags);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  props[PROP_SAVE_PROBLEM] = g_param_spec_string ("save-problem", NULL, NULL, NULL, flags);
  props[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
baton_workspace_init (BatonWorkspace *self)
{
  self->library = baton_library_new ();
  self->stamper = baton_stamper_new (self->library);
  self->history = baton_history_new (self->library);
  g_signal_connect (self->library, "changed", G_CALLBACK (library_changed_cb), self);
}

/**
 * baton_workspace_new:
 * @path: (nullable) (type filename): the file of the library; `NULL` for the default one
 *
 * Returns: (transfer full): a workspace that has opened nothing yet
 */
BatonWorkspace *
baton_workspace_new (const char *path)
{
  BatonWorkspace *self = g_object_new (BATON_TYPE_WORKSPACE, NULL);

  self->store = baton_store_new (path);
  return self;
}

/* Returns: (type filename): the path of the library's file. */
const char *
baton_workspace_get_path (BatonWorkspace *self)
{
  return baton_store_get_path (self->store);
}

/* Returns: (transfer none): the same object for the workspace's whole life; empty until READY. */
BatonLibrary *
baton_workspace_get_library (BatonWorkspace *self)
{
  return self->library;
}

/* Returns: how far opening has come. */
BatonWorkspaceState
baton_workspace_get_state (BatonWorkspace *self)
{
  return self->state;
}

/* Returns: (nullable): why the file was refused. */
const char *
baton_workspace_get_problem (BatonWorkspace *self)
{
  return self->problem;
}

/* Returns: (nullable): why the last save failed; it is tried again by itself. */
const char *
baton_workspace_get_save_problem (BatonWorkspace *self)
{
  return self->autosave ? baton_autosave_get_problem (self->autosave) : NULL;
}

/* Returns: whether there are changes that are not on disk. */
gboolean
baton_workspace_is_dirty (BatonWorkspace *self)
{
  return self->autosave && baton_autosave_is_dirty (self->autosave);
}

/* Returns: whether the library is READY and began without a file. */
gboolean
baton_workspace_is_new (BatonWorkspace *self)
{
  return self->state == BATON_WORKSPACE_READY && self->was_new;
}

/* Returns: why the file was refused, also while something else is shown instead. */
BatonRefusal
baton_workspace_get_refusal (BatonWorkspace *self)
{
  return self->refusal;
}

/* Returns: whether the library is only shown, so that nothing will be written. */
gboolean
baton_workspace_is_view (BatonWorkspace *self)
{
  return self->state == BATON_WORKSPACE_READY && self->is_view;
}

/**
 * baton_workspace_open:
 * @self: a workspace that is CLOSED, or REFUSED and to be tried again
 * @error: why the file was refused, of BATON_STORE_ERROR
 *
 * Loads the library, or begins an empty one where there is no file, and from then on saves its
 * changes. Blocks.
 *
 * Returns: whether it is READY; else it is REFUSED, and nothing will be written
 */
gboolean
baton_workspace_open (BatonWorkspace *self,
                      GError        **error)
{
  g_autoptr (BatonLibrary) loaded = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (BATON_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (
      self->state == BATON_WORKSPACE_CLOSED || self->state == BATON_WORKSPACE_REFUSED, FALSE);

  self->is_view = FALSE;
  set_state (self, BATON_WORKSPACE_OPENING, NULL);
  loaded = baton_store_load (self->store, &failure);
  if (finish_load (self, loaded, failure))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
start_loading (BatonWorkspace     *self,
               gboolean            is_view,
               const char         *backup_path,
               GCancellable       *cancellable,
               GAsyncReadyCallback callback,
               gpointer            data)
{
  GTask *opening = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (opening, start_loading);
  self->is_view = is_view;
  set_state (self, BATON_WORKSPACE_OPENING, NULL);
  baton_load_async (self, self->store, is_view, backup_path, cancellable, load_done_cb, opening);
}

/**
 * baton_workspace_open_async:
 * @self: a workspace that is CLOSED, or REFUSED and to be tried again
 * @cancellable: (nullable): leaves it CLOSED when cancelled in time
 * @callback: (nullable): called when it is READY or REFUSED
 * @data: for @callback
 *
 * The same as baton_workspace_open(), with the file read by a worker.
 */
void
baton_workspace_open_async (BatonWorkspace     *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  g_return_if_fail (BATON_IS_WORKSPACE (self));
  g_return_if_fail (self->state == BATON_WORKSPACE_CLOSED
                    || self->state == BATON_WORKSPACE_REFUSED);

  start_loading (self, FALSE, NULL, cancellable, callback, data);
}

/* Shows a backup, or for NULL what can be read of the refused file; it ends like baton_workspace_open_async(). */
void
baton_workspace_view_async (BatonWorkspace     *self,
                            const char         *backup_path,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  g_return_if_fail (BATON_IS_WORKSPACE (self));
  g_return_if_fail (self->state == BATON_WORKSPACE_REFUSED);

  start_loading (self, TRUE, backup_path, NULL, callback, data);
}

/**
 * baton_workspace_open_finish:
 * @self: a workspace
 * @result: of baton_workspace_open_async()
 * @error: why the file was refused, of BATON_STORE_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: whether it is READY
 */
gboolean
baton_workspace_open_finish (BatonWorkspace *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * baton_workspace_save_now:
 * @self: a workspace
 * @error: why it could not be written, of BATON_STORE_ERROR
 *
 * Blocks until every change is durable. A workspace that is not READY has nothing to save.
 *
 * Returns: whether nothing is left to save
 */
gboolean
baton_workspace_save_now (BatonWorkspace *self,
                          GError        **error)
{
  g_return_val_if_fail (BATON_IS_WORKSPACE (self), FALSE);

  return !self->autosave || baton_autosave_flush (self->autosave, error);
}

/* Tries at once to save what could not be saved; the outcome shows in "save-problem" and
 * "dirty". */
void
baton_workspace_retry_save (BatonWorkspace *self)
{
  if (self->autosave)
    baton_autosave_retry (self->autosave);
}

/* Returns: (transfer none): what can be taken back. */
BatonHistory *
baton_workspace_get_history (BatonWorkspace *self)
{
  return self->history;
}

/* Returns: (transfer none): what all handoffs say, until the next change that the log is about. */
const BatonLog *
baton_workspace_get_log (BatonWorkspace *self)
{
  if (!self->log)
    self->log = baton_log_new (self->library);
  return self->log;
}

/* Returns: (transfer full): what Baton thinks of @task now. */
BatonVerdict *
baton_workspace_judge (BatonWorkspace *self,
                       BatonTask      *task)
{
  return baton_verdict_new (self->library, baton_workspace_get_log (self), task);
}

/* Lets @clock tell the time of the stamps, for tests. */
void
baton_workspace_set_clock (BatonWorkspace *self,
                           BatonClock      clock,
                           gpointer        data)
{
  baton_stamper_set_clock (self->stamper, clock, data);
}

/* Returns: (transfer none) (nullable): what saves the library; NULL before it is READY. */
BatonAutosave *
baton_workspace_get_autosave (BatonWorkspace *self)
{
  return self->autosave;
}

/* Returns: (transfer none) (nullable): what others do to the file; NULL before it is READY. */
BatonOutside *
baton_workspace_get_outside (BatonWorkspace *self)
{
  return self->outside;
}

/* Returns: (transfer none): the file. */
BatonStore *
baton_workspace_get_store (BatonWorkspace *self)
{
  return self->store;
}
