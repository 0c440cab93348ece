/* The second line of a row: effort and price, and of a wish its age and when it comes up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-line.h"

#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-wish-words.h"

/**
 * baton_task_line_new:
 * @task: a task
 * @currency: the code of the profile's currency
 *
 * Returns: (transfer full): "wish for 41 days · tomorrow 09:00 · 3 h · twice a year"; what is cut off first is said last
 */
char *
baton_task_line_new (BatonTask  *task,
                     const char *currency)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) parts = NULL;

  if (baton_task_get_stage (task) != BATON_STAGE_WANT_TO_START)
    return baton_phrase_effort (task, currency);
  parts = baton_parts_new ();
  baton_parts_take (parts, baton_wish_words_age (task, now));
  baton_parts_take (parts, baton_wish_words_remind (task, now));
  baton_parts_take (parts, baton_phrase_effort (task, currency));
  return baton_parts_join (parts);
}
