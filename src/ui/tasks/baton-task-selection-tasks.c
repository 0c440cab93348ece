/* The selected tasks as such, where some of them may wait to be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-selection-private.h"

#include "session/baton-task-span.h"

/* Returns: whether all that is selected in the model is among its first @most tasks. */
gboolean
baton_task_selection_fits (BatonTaskSelection *self,
                           guint               most)
{
  guint n_items = self->model ? g_list_model_get_n_items (self->model) : 0;
  g_autoptr (GPtrArray) beyond = baton_task_selection_take (self, MIN (most, n_items), n_items - MIN (most, n_items));
  gboolean fits = TRUE;

  for (guint i = 0; i < beyond->len && fits; i++)
    fits = !task_set_has (self->selected, beyond->pdata[i]);
  return fits;
}

/* Forgets what was selected before it was shown, and is not there any more. */
void
baton_task_selection_drop_lost (BatonTaskSelection *self)
{
  g_autoptr (GHashTable) there = baton_task_span_make_set (self->tasks);
  guint had = g_hash_table_size (self->selected);
  GHashTableIter iter;
  gpointer task;

  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &task, NULL))
    if (!task_set_has (there, task))
      g_hash_table_iter_remove (&iter);
  if (had != g_hash_table_size (self->selected))
    baton_task_selection_tell (self, self->current, had);
}

/* Returns: (transfer full): the selected, in the order of the list, which shows all of them then. */
BatonTaskArray *
baton_task_selection_dup_selected (BatonTaskSelection *self)
{
  BatonTaskArray *tasks = baton_task_array_new ();

  if (self->most != G_MAXUINT && !baton_task_selection_fits (self, self->most))
    baton_task_selection_set_most (self, G_MAXUINT);
  for (guint i = 0; i < self->tasks->len; i++)
    if (task_set_has (self->selected, self->tasks->pdata[i]))
      baton_task_array_add (tasks, self->tasks->pdata[i]);
  return tasks;
}

/**
 * baton_task_selection_select_tasks:
 * @self: a selection
 * @tasks: what is to be selected, as far as it is in the model
 *
 * Selects these and no others; the first becomes the current one, and is shown.
 */
void
baton_task_selection_select_tasks (BatonTaskSelection *self,
                                   BatonTaskArray     *tasks)
{
  g_autoptr (GHashTable) wanted = baton_task_span_make_set (tasks);
  g_autoptr (GPtrArray) all = baton_task_selection_take (self, 0, self->model ? g_list_model_get_n_items (self->model) : 0);
  BatonTask *was = self->current, *first = NULL;
  guint had = g_hash_table_size (self->selected);

  g_hash_table_remove_all (self->selected);
  for (guint i = 0; i < all->len; i++)
    if (task_set_has (wanted, all->pdata[i]))
      {
        baton_task_selection_add (self, all->pdata[i]);
        first = first ? first : all->pdata[i];
      }
  if (first && baton_task_selection_find (self, first) == GTK_INVALID_LIST_POSITION)
    baton_task_selection_set_most (self, G_MAXUINT);
  if (first)
    self->current = self->anchor = first;
  baton_task_selection_tell (self, was, had);
}
