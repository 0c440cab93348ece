/* What happens to many tasks of a page at once: it is shown when all of it has happened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/tasks/baton-task-order.h"
#include "ui/tasks/baton-task-page-private.h"

/* From so many on, to show what happened takes a frame of its own. */
#define MANY 100

static void
show_changed (BatonTaskPage *self)
{
  baton_task_list_thaw (self->tasks);
  if (g_hash_table_size (self->changed) > MANY)
    baton_task_view_start_over (self->view);
  baton_task_view_thaw (self->view);
  baton_task_view_refresh_those (self->view, self->changed);
  g_hash_table_remove_all (self->changed);
}

static gboolean
show_changed_cb (gpointer data)
{
  BatonTaskPage *self = data;

  self->many_id = 0;
  show_changed (self);
  return G_SOURCE_REMOVE;
}

/* Shows at once what still waits to be shown: to be called before anything is asked of the list. */
void
baton_task_page_catch_up (BatonTaskPage *self)
{
  if (!self->many_id)
    return;
  g_clear_handle_id (&self->many_id, g_source_remove);
  show_changed (self);
}

/* Until the end, what happens to many tasks is not shown one by one. */
void
baton_task_page_begin_many (BatonTaskPage *self)
{
  baton_task_page_catch_up (self);
  if (self->many++)
    return;
  baton_task_list_freeze (self->tasks);
  baton_task_view_freeze (self->view);
}

/* Of very many, the list may hear a frame later than this. */
void
baton_task_page_end_many (BatonTaskPage *self)
{
  g_return_if_fail (self->many > 0);

  if (--self->many)
    return;
  if (g_hash_table_size (self->changed) > MANY)
    self->many_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_changed_cb, self, NULL);
  else
    show_changed (self);
}

/* Lets every row say again what it says: on another day some of it is another. */
void
baton_task_page_refresh (BatonTaskPage *self)
{
  baton_task_view_refresh (self->view, NULL);
}

/* Returns: (transfer full): what the step is called in which tasks were moved */
char *
baton_task_page_name_move (BatonTaskArray *tasks)
{
  if (tasks->len == 1)
    return g_strdup_printf (_("Move “%s”"), baton_task_get_title (tasks->pdata[0]));
  return g_strdup_printf (ngettext ("Move %u task", "Move %u tasks", tasks->len), tasks->len);
}

/**
 * baton_task_page_move:
 * @self: a page
 * @rows: by how many rows, below 0 upwards; beyond an end stops at it
 *
 * Moves the selected tasks, which stay selected and keep the keyboard.
 */
void
baton_task_page_move (BatonTaskPage *self,
                      int            rows)
{
  g_autoptr (BatonTaskArray) tasks = baton_task_page_dup_selected (self);
  g_autofree char *step = NULL;

  if (tasks->len == 0 || baton_task_page_refuses_order (self))
    return;
  step = baton_task_page_name_move (tasks);
  baton_history_close_step (baton_workspace_get_history (self->workspace));
  baton_task_view_hold (self->view);
  baton_task_page_begin_many (self);
  baton_task_order_shift (baton_workspace_get_library (self->workspace), G_LIST_MODEL (self->tasks), tasks, rows);
  baton_task_page_end_many (self);
  baton_task_page_catch_up (self);
  baton_history_close_named (baton_workspace_get_history (self->workspace), step);
  baton_task_view_show_selected (self->view);
}

/**
 * baton_task_page_select_many:
 * @self: a page
 * @tasks: which of its tasks to select, and no others
 *
 * Scrolls to the first of them, which gets the keyboard.
 *
 * Returns: whether the page shows any of them
 */
gboolean
baton_task_page_select_many (BatonTaskPage  *self,
                             BatonTaskArray *tasks)
{
  gboolean any = FALSE;

  baton_task_page_catch_up (self);
  for (guint i = 0; i < tasks->len && !any; i++)
    any = baton_task_list_find (self->tasks, tasks->pdata[i], NULL);
  if (any)
    baton_task_view_select_tasks (self->view, tasks, TRUE);
  return any;
}

/* Gives the keyboard to the selected row; on an empty list, to the quick entry. */
void
baton_task_page_focus_list (BatonTaskPage *self)
{
  baton_task_page_catch_up (self);
  baton_task_view_show_selected (self->view);
}

/* Returns: (transfer full): all that are selected, in the order of the list. */
BatonTaskArray *
baton_task_page_dup_selected (BatonTaskPage *self)
{
  baton_task_page_catch_up (self);
  return baton_task_view_dup_selected (self->view);
}

/* Returns: (transfer full): all that the page shows, in that order. */
BatonTaskArray *
baton_task_page_dup_shown (BatonTaskPage *self)
{
  BatonTaskArray *tasks = baton_task_array_new ();

  baton_task_page_catch_up (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tasks)); i++)
    baton_task_array_add (tasks, baton_task_list_peek (self->tasks, i));
  return tasks;
}
