/* What the window does to many tasks in one step: to a few at once, to thousands in slices, between which it lives on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "session/baton-large-edit.h"
#include "ui/common/baton-progress.h"

typedef struct
{
  BatonWindow     *window;
  BatonTaskArray  *tasks;
  guint            next;      /* the task whose turn it is */
  BatonWindowEdit  edit;
  gpointer         data;
  GDestroyNotify   free_data; /* (nullable) */
  char            *step;
  char            *text;
  GPtrArray       *windows;   /* what baton_window_begin_all() gave */
  BatonProgress   *progress;
} Many;

static void
many_free (Many *self)
{
  if (self->free_data)
    self->free_data (self->data);
  g_object_unref (self->window);
  g_ptr_array_unref (self->tasks);
  g_free (self->step);
  g_free (self->text);
  g_free (self);
}

/* A task may go between two slices: by another device, or in another window. */
static gboolean
edit_piece (gpointer  data,
            double   *fraction)
{
  Many *self = data;
  BatonTask *task = self->tasks->pdata[self->next++];

  if (baton_record_get_owner (BATON_RECORD (task)))
    self->edit (task, self->data);
  *fraction = self->next / (double) self->tasks->len;
  return self->next < self->tasks->len;
}

static void
edit_a_few (Many *self)
{
  double fraction;

  baton_window_begin_many (self->window);
  while (edit_piece (self, &fraction))
    ;
  baton_window_end_many (self->window);
  baton_history_close_named (baton_workspace_get_history (self->window->workspace), self->step);
  baton_window_toast (self->window, self->text, _("_Undo"), "win.undo");
  many_free (self);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  baton_progress_set_fraction (((Many *) data)->progress, fraction);
}

static void
done_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  Many *self = data;

  baton_large_edit_finish (result);
  baton_window_end_all (g_steal_pointer (&self->windows));
  baton_progress_end (self->progress);
  if (self->window->workspace)
    baton_window_toast (self->window, self->text, _("_Undo"), "win.undo");
  many_free (self);
}

static void
edit_very_many (Many *self)
{
  BatonWorkspace *workspace = self->window->workspace;
  BatonLargeEdit edit = { edit_piece, self, NULL, progress_cb };

  self->progress = baton_progress_begin (GTK_WIDGET (self->window), self->step);
  baton_progress_keep_going (self->progress, _("Undo brings everything back afterwards."));
  self->windows = baton_window_begin_all (workspace);
  baton_large_edit_async (workspace, self->step, &edit, done_cb, self);
}

/**
 * baton_window_edit_many:
 * @self: a window
 * @tasks: those to edit, at least one
 * @edit: what to do with each
 * @data: for @edit
 * @free_data: (nullable): for @data
 * @step: what this is called as a step; taken over
 * @text: what has been done, to be told; taken over
 */
void
baton_window_edit_many (BatonWindow     *self,
                        BatonTaskArray  *tasks,
                        BatonWindowEdit  edit,
                        gpointer         data,
                        GDestroyNotify   free_data,
                        char            *step,
                        char            *text)
{
  Many *many = g_new0 (Many, 1);

  *many = (Many) { g_object_ref (self), g_ptr_array_ref (tasks), 0, edit, data, free_data, step, text, NULL, NULL };
  /* What was done before belongs to another step. */
  baton_history_close_step (baton_workspace_get_history (self->workspace));
  if (tasks->len > BATON_LARGE_EDIT)
    edit_very_many (many);
  else
    edit_a_few (many);
}
