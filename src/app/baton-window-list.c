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
