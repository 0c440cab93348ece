/* Undo and redo: what the history does with its steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-history-private.h"

/* Returns: how many records the next undo touches, or, with @forward, the next redo */
guint
baton_history_count_next (BatonHistory *self,
                          gboolean      forward)
{
  GPtrArray *steps = forward ? self->undone : self->done;

  return steps->len ? baton_step_get_n_edits (steps->pdata[steps->len - 1]) : 0;
}

/**
 * baton_history_take_next:
 * @self: a history
 * @forward: whether to redo
 *
 * Takes out the step that is to be undone or redone next, for somebody who does that.
 *
 * Returns: (transfer full) (nullable): the step, to be given to baton_history_put_next()
 */
BatonStep *
baton_history_take_next (BatonHistory *self,
                         gboolean      forward)
{
  GPtrArray *steps = forward ? self->undone : self->done;

  baton_history_close_step (self);
  return steps->len ? g_ptr_array_steal_index (steps, steps->len - 1) : NULL;
}

/* Puts in, and takes over, a step that has been undone, or redone: the other is what can be done with it now. */
void
baton_history_put_next (BatonHistory *self,
                        BatonStep    *step,
                        gboolean      forward)
{
  g_ptr_array_add (forward ? self->done : self->undone, step);
  /* What is typed after an undo is a step of its own. */
  self->closed_at = 0;
  baton_history_refresh_names (self);
}

static gboolean
step_over (BatonHistory *self,
           gboolean      forward,
           char        **record_id)
{
  BatonStep *step;

  /* Steps of which another device has left nothing are passed over. */
  while ((step = baton_history_take_next (self, forward)))
    {
      gboolean applied;

      baton_history_pause (self);
      applied = baton_step_apply (step, self->library, forward);
      baton_history_resume (self);
      if (applied)
        break;
      baton_step_free (step);
    }
  if (!step)
    {
      baton_history_refresh_names (self);
      return FALSE;
    }
  if (record_id)
    *record_id = g_strdup (baton_step_get_id (step));
  baton_history_put_next (self, step, forward);
  return TRUE;
}

/**
 * baton_history_undo:
 * @self: a history
 * @record_id: (out) (optional) (transfer full): the id of a record that it touched
 *
 * Returns: FALSE where there is nothing to take back
 */
gboolean
baton_history_undo (BatonHistory *self,
                    char        **record_id)
{
  return step_over (self, FALSE, record_id);
}

/* The same for doing again what was taken back. */
gboolean
baton_history_redo (BatonHistory *self,
                    char        **record_id)
{
  return step_over (self, TRUE, record_id);
}

/**
 * baton_history_dup_ids:
 * @self: a history
 * @undone: whether to ask about what redo would do again, not what undo would take back
 *
 * Returns: (transfer full): the ids of the records that step touched; none where there is no step
 */
GStrv
baton_history_dup_ids (BatonHistory *self,
                       gboolean      undone)
{
  GPtrArray *steps = undone ? self->undone : self->done;

  return steps->len ? baton_step_dup_ids (steps->pdata[steps->len - 1]) : g_new0 (char *, 1);
}
