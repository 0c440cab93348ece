/* A large edit: one step of the person's that touches very many records, made in pieces between which the window lives.
 *
 * A record belongs to the main thread, so a worker cannot make the edit. It is made there, a few milliseconds at a time. What
 * is there in between is neither the old nor the new: it is not saved, and to undo it undoes all of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-large-edit.h"

/* Half a frame, in microseconds: the other half is for drawing. */
#define SLICE 8000

/* So many records are looked at between two looks at the clock. */
#define AT_ONCE 20

typedef struct
{
  BatonLargeEdit  edit;
  char           *name;
  BatonStep      *step; /* of all slices so far */
  gpointer        data;
} Slices;

typedef struct
{
  BatonStep             *step;
  gboolean               forward;
  guint                  next;    /* so many of its edits are applied */
  gboolean               applied; /* any of them was still there to be changed */
  BatonLargeEditProgress progress;
  gpointer               data;
} Undo;

/* Nothing is saved while the library is neither the old nor the new one. */
static void
hold (BatonWorkspace *workspace,
      gboolean        held)
{
  baton_autosave_set_held (baton_workspace_get_autosave (workspace), held);
}

static void
slices_free (gpointer data)
{
  Slices *self = data;

  if (self->edit.free_edit)
    self->edit.free_edit (self->edit.edit);
  g_clear_pointer (&self->step, baton_step_free);
  g_free (self->name);
  g_free (self);
}

/* What the person does elsewhere between two slices is a step of its own. */
static gboolean
make_slice (Slices       *self,
            BatonHistory *history,
            double       *fraction)
{
  gint64 end = g_get_monotonic_time () + SLICE;
  BatonStep *step;
  gboolean more;

  baton_history_close_step (history);
  do
    more = self->edit.piece (self->edit.edit, fraction);
  while (more && g_get_monotonic_time () < end);
  step = baton_history_take_step (history);
  if (step)
    {
      baton_step_join (self->step, step);
      baton_step_free (step);
    }
  return more;
}

static gboolean
slice_cb (gpointer data)
{
  GTask *task = data;
  BatonWorkspace *workspace = g_task_get_source_object (task);
  BatonHistory *history = baton_workspace_get_history (workspace);
  Slices *self = g_task_get_task_data (task);
  double fraction = 0;

  if (make_slice (self, history, &fraction))
    {
      if (self->edit.progress)
        self->edit.progress (fraction, self->data);
      return G_SOURCE_CONTINUE;
    }
  baton_history_add_step (history, g_steal_pointer (&self->step), self->name);
  hold (workspace, FALSE);
  g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

/**
 * baton_large_edit_async:
 * @workspace: a workspace that is READY
 * @name: what the step is called
 * @edit: what to do; copied, and @edit->edit is taken over
 * @callback: called when it is done
 * @data: for @callback
 *
 * Makes an edit in slices, as one step of the history. It is saved when it is whole.
 */
void
baton_large_edit_async (BatonWorkspace       *workspace,
                        const char           *name,
                        const BatonLargeEdit *edit,
                        GAsyncReadyCallback   callback,
                        gpointer              data)
{
  GTask *task = g_task_new (workspace, NULL, callback, data);
  Slices *self = g_new0 (Slices, 1);

  self->edit = *edit;
  self->name = g_strdup (name);
  self->step = baton_step_new ();
  self->data = data;
  g_task_set_source_tag (task, baton_large_edit_async);
  g_task_set_task_data (task, self, slices_free);
  hold (workspace, TRUE);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, slice_cb, task, g_object_unref);
}

void
baton_large_edit_finish (GAsyncResult *result)
{
  g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
undo_free (gpointer data)
{
  Undo *self = data;

  g_clear_pointer (&self->step, baton_step_free);
  g_free (self);
}

/* Returns: whether more is left */
static gboolean
undo_slice (Undo           *self,
            BatonWorkspace *workspace)
{
  BatonHistory *history = baton_workspace_get_history (workspace);
  gint64 end = g_get_monotonic_time () + SLICE;
  gboolean more;

  baton_history_pause (history);
  do
    {
      self->applied |= baton_step_apply_some (self->step, baton_workspace_get_library (workspace), self->forward,
                                              &self->next, AT_ONCE);
      more = self->next < baton_step_get_n_edits (self->step);
    }
  while (more && g_get_monotonic_time () < end);
  baton_history_resume (history);
  return more;
}

/* A step of which another device has left nothing is passed over, as the history does it. */
static gboolean
finish_undo (Undo         *self,
             BatonHistory *history)
{
  if (!self->applied)
    return self->forward ? baton_history_redo (history, NULL) : baton_history_undo (history, NULL);
  baton_history_put_next (history, g_steal_pointer (&self->step), self->forward);
  return TRUE;
}

static gboolean
undo_slice_cb (gpointer data)
{
  GTask *task = data;
  BatonWorkspace *workspace = g_task_get_source_object (task);
  Undo *self = g_task_get_task_data (task);

  if (undo_slice (self, workspace))
    {
      if (self->progress)
        self->progress (self->next / (double) baton_step_get_n_edits (self->step), self->data);
      return G_SOURCE_CONTINUE;
    }
  hold (workspace, FALSE);
  g_task_return_boolean (task, finish_undo (self, baton_workspace_get_history (workspace)));
  return G_SOURCE_REMOVE;
}

/**
 * baton_large_edit_undo_async:
 * @workspace: a workspace that is READY, whose history has a step to undo, or to redo
 * @forward: whether to redo
 * @progress: (nullable): called with @data after each slice
 * @callback: called when it is done
 * @data: for both
 *
 * Undoes or redoes the next step in slices. It is saved when it is whole.
 */
void
baton_large_edit_undo_async (BatonWorkspace         *workspace,
                             gboolean                forward,
                             BatonLargeEditProgress  progress,
                             GAsyncReadyCallback     callback,
                             gpointer                data)
{
  GTask *task = g_task_new (workspace, NULL, callback, data);
  Undo *self = g_new0 (Undo, 1);

  self->step = baton_history_take_next (baton_workspace_get_history (workspace), forward);
  self->forward = forward;
  self->progress = progress;
  self->data = data;
  g_task_set_source_tag (task, baton_large_edit_undo_async);
  g_task_set_task_data (task, self, undo_free);
  hold (workspace, TRUE);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, undo_slice_cb, task, g_object_unref);
}

/* Returns: FALSE where nothing was left to be undone */
gboolean
baton_large_edit_undo_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* Returns: whether, in a workspace that is READY, an edit is on its way in slices: then there is nothing to undo until it has ended. */
gboolean
baton_large_edit_runs (BatonWorkspace *workspace)
{
  return baton_autosave_is_held (baton_workspace_get_autosave (workspace));
}
