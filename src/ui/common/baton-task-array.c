/* Some tasks as one value: what a drag of several rows carries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-task-array.h"

G_DEFINE_BOXED_TYPE (BatonTaskArray, baton_task_array, g_ptr_array_ref, g_ptr_array_unref)

/* Returns: (transfer full): no tasks yet. */
BatonTaskArray *
baton_task_array_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* Adds a task, which it holds from then on. */
void
baton_task_array_add (BatonTaskArray *self,
                      BatonTask      *task)
{
  g_return_if_fail (BATON_IS_TASK (task));

  g_ptr_array_add (self, g_object_ref (task));
}
