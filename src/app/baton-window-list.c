/* What the window's verbs do with the list that it shows, where it shows one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

/* Returns: (transfer full): the selected tasks of the list that is shown; none where none is. */
BatonTaskArray *
baton_window_dup_selected (BatonWindow *self)
{
  return baton_window_shows_tasks (self) ? baton_task_page_dup_selected (self->tasks) : baton_task_array_new ();
}

/* Until the end, what happens to many tasks is not shown one by one. */
void
baton_window_begin_many (BatonWindow *self)
{
  baton_task_page_begin_many (self->tasks);
}

void
baton_window_end_many (BatonWindow *self)
{
  baton_task_page_end_many (self->tasks);
}

/**
 * baton_window_begin_all:
 * @workspace: a library
 *
 * The same for every window of a library that is open now.
 *
 * Returns: (transfer full): the windows, for baton_window_end_all()
 */
GPtrArray *
baton_window_begin_all (BatonWorkspace *workspace)
{
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (!BATON_IS_WINDOW (window) || BATON_WINDOW (window)->workspace != workspace)
        continue;
      baton_window_begin_many (BATON_WINDOW (window));
      g_ptr_array_add (windows, g_steal_pointer (&window));
    }
  return windows;
}

/* Takes over @windows. One that was closed meanwhile has nothing to show. */
void
baton_window_end_all (GPtrArray *windows)
{
  for (guint i = 0; i < windows->len; i++)
    if (BATON_WINDOW (windows->pdata[i])->workspace)
      baton_window_end_many (windows->pdata[i]);
  g_ptr_array_unref (windows);
}

/* Asks to whom the selected tasks go. */
void
baton_window_choose_provider (BatonWindow *self)
{
  baton_task_page_choose_provider (self->tasks);
}

/* Puts the keyboard on the selected task, where a list is shown; on an empty one that is where a task is written. */
void
baton_window_focus_list (BatonWindow *self)
{
  if (baton_window_shows_tasks (self))
    baton_task_page_focus_list (self->tasks);
}

/* Moves the selected tasks by rows. */
void
baton_window_move_task (BatonWindow *self,
                        int          rows)
{
  if (baton_window_shows_tasks (self))
    baton_task_page_move (self->tasks, rows);
}
