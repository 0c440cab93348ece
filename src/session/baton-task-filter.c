/* Filters: which tasks of a library a list shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-task-filter.h"

static gboolean
is_with_provider (BatonLibrary *library,
                  BatonTask    *task,
                  const char   *provider_id)
{
  const char *id = baton_task_get_provider (task);
  BatonProvider *provider;

  if (!*id)
    return FALSE;
  if (g_str_equal (id, provider_id))
    return TRUE;
  provider = baton_library_find_provider (library, id);
  return provider && g_str_equal (baton_provider_get_via (provider), provider_id);
}

/**
 * baton_task_filter_wants:
 * @self: a filter
 * @library: what the task is in
 * @task: a task
 *
 * A provider's tasks are also those of the contractors who were met on it.
 *
 * Returns: whether the list shows the task
 */
gboolean
baton_task_filter_wants (const BatonTaskFilter *self,
                         BatonLibrary          *library,
                         BatonTask             *task)
{
  switch (self->kind)
    {
    case BATON_FILTER_STAGE:
      return baton_task_get_stage (task) == self->stage;
    case BATON_FILTER_PROVIDER:
      return is_with_provider (library, task, self->provider);
    case BATON_FILTER_NONE:
    default:
      return TRUE;
    }
}
