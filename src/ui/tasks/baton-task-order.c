/* The manual order of several tasks at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-order.h"

static GHashTable *
make_set (BatonTaskArray *tasks)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_hash_table_add (set, tasks->pdata[i]);
  return set;
}

/* Returns: (transfer full): what is shown without those of @set */
static BatonTaskArray *
take_rest (GListModel *shown,
           GHashTable *set)
{
  BatonTaskArray *rest = baton_task_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (shown, i);

      if (!g_hash_table_contains (set, task))
        baton_task_array_add (rest, task);
    }
  return rest;
}

/* Puts the tasks in a row, so that @before of the @rest stand before them. */
static void
put_behind (BatonLibrary   *library,
            BatonTaskArray *rest,
            BatonTaskArray *tasks,
            guint           before)
{
  BatonRecord *last = before > 0 ? rest->pdata[before - 1] : NULL;

  for (guint i = 0; i < tasks->len; i++)
    {
      if (last)
        baton_library_move (library, tasks->pdata[i], BATON_AFTER, last);
      else if (rest->len > 0)
        baton_library_move (library, tasks->pdata[i], BATON_BEFORE, rest->pdata[0]);
      last = tasks->pdata[i];
    }
}

/* Counts those of what is shown, from the first to before the one at @end, that are not in @set. */
static guint
count_rest (GListModel *shown,
            GHashTable *set,
            guint       end)
{
  guint n_rest = 0;

  for (guint i = 0; i < end; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (shown, i);

      n_rest += !g_hash_table_contains (set, task);
    }
  return n_rest;
}

static guint
find_place (GListModel *shown,
            BatonTask  *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (shown, i);

      if (task == wanted)
        return i;
    }
  return g_list_model_get_n_items (shown);
}

/**
 * baton_task_order_put:
 * @library: with the tasks
 * @shown: a list of tasks in manual order
 * @tasks: those to move, in the order they are to have; some of them may be shown
 * @place: before or after
 * @beside: one of those shown, and of those to move perhaps
 *
 * Puts tasks in a row beside another.
 */
void
baton_task_order_put (BatonLibrary   *library,
                      GListModel     *shown,
                      BatonTaskArray *tasks,
                      BatonPlace      place,
                      BatonTask      *beside)
{
  g_autoptr (GHashTable) set = make_set (tasks);
  g_autoptr (BatonTaskArray) rest = take_rest (shown, set);
  guint end = find_place (shown, beside) + (place == BATON_AFTER);

  put_behind (library, rest, tasks, count_rest (shown, set, MIN (end, g_list_model_get_n_items (shown))));
}

/**
 * baton_task_order_shift:
 * @library: with the tasks
 * @shown: a list of tasks in manual order
 * @tasks: those of them to move, in that order
 * @rows: by how many rows, below 0 upwards; beyond an end stops at it
 *
 * Moves tasks up or down. Those that are not beside each other come together.
 */
void
baton_task_order_shift (BatonLibrary   *library,
                        GListModel     *shown,
                        BatonTaskArray *tasks,
                        int             rows)
{
  g_autoptr (GHashTable) set = make_set (tasks);
  g_autoptr (BatonTaskArray) rest = take_rest (shown, set);
  BatonTask *from = tasks->pdata[rows < 0 ? 0 : tasks->len - 1];
  gint64 before = (gint64) count_rest (shown, set, find_place (shown, from)) + rows;

  put_behind (library, rest, tasks, CLAMP (before, 0, (gint64) rest->len));
}
