/* Spans of a list of tasks: what differs between two lists, putting one span in the place of another, and who follows a
 * task that is gone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-task-span.h"

#include <string.h>

/**
 * baton_task_span_find:
 * @self: (out): where the two differ
 * @before: some BatonTask
 * @now: others
 *
 * Returns: whether they differ at all
 */
gboolean
baton_task_span_find (BatonTaskSpan  *self,
                      GPtrArray      *before,
                      GPtrArray      *now)
{
  guint start = 0, end = 0, shorter = MIN (before->len, now->len);

  while (start < shorter && before->pdata[start] == now->pdata[start])
    start++;
  while (end < shorter - start && before->pdata[before->len - 1 - end] == now->pdata[now->len - 1 - end])
    end++;
  *self = (BatonTaskSpan) { start, before->len - start - end, now->len - start - end };
  return self->n_removed > 0 || self->n_added > 0;
}

/**
 * baton_task_span_splice:
 * @self: a span
 * @tasks: the list it happens to
 * @added: as many tasks as it says, which @tasks takes a reference of
 *
 * Returns: (transfer full): what stood in their place
 */
GPtrArray *
baton_task_span_splice (const BatonTaskSpan *self,
                        GPtrArray           *tasks,
                        gpointer            *added)
{
  GPtrArray *removed = g_ptr_array_new_with_free_func (g_object_unref);
  guint tail = tasks->len - self->at - self->n_removed, length = self->at + self->n_added + tail;

  for (guint i = 0; i < self->n_removed; i++)
    g_ptr_array_add (removed, tasks->pdata[self->at + i]);
  if (length > tasks->len)
    g_ptr_array_set_size (tasks, length);
  memmove (&tasks->pdata[self->at + self->n_added], &tasks->pdata[self->at + self->n_removed],
           tail * sizeof (gpointer));
  /* What was beyond belongs to @removed now, so it must not be freed here. */
  tasks->len = length;
  for (guint i = 0; i < self->n_added; i++)
    tasks->pdata[self->at + i] = g_object_ref (added[i]);
  return removed;
}

/* Returns: (transfer full): the tasks of a list, borrowed from it, to be asked for one by one */
GHashTable *
baton_task_span_make_set (GPtrArray *tasks)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_hash_table_add (set, tasks->pdata[i]);
  return set;
}

/**
 * baton_task_span_find_heir:
 * @self: a span
 * @tasks: the list as it is now
 * @removed: what baton_task_span_splice() gave
 * @place: of the task in @removed that is gone
 *
 * Returns: (transfer none) (nullable): who follows it: the next that is left, else the one before
 */
BatonTask *
baton_task_span_find_heir (const BatonTaskSpan *self,
                           GPtrArray           *tasks,
                           GPtrArray           *removed,
                           guint                place)
{
  guint behind = self->at + self->n_added;
  g_autoptr (GHashTable) left = baton_task_span_make_set (tasks);

  for (guint i = place + 1; i < removed->len; i++)
    if (g_hash_table_contains (left, removed->pdata[i]))
      return removed->pdata[i];
  if (behind < tasks->len)
    return tasks->pdata[behind];
  for (guint i = place; i > 0; i--)
    if (g_hash_table_contains (left, removed->pdata[i - 1]))
      return removed->pdata[i - 1];
  if (self->at > 0)
    return tasks->pdata[self->at - 1];
  return tasks->len ? tasks->pdata[0] : NULL;
}
