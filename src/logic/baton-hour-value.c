/* The hour value: what an hour is worth to a person, found from their answers to five short questions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-hour-value.h"

#include "logic/baton-verdict.h"

#include "model/baton-field.h"

static int
compare_sums (gconstpointer a,
              gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/**
 * baton_hour_value_work_out:
 * @answers: (array length=n_answers): sums in minor units, 0 or more; BATON_ABSENT where a question has no answer
 * @n_answers: how many questions there are
 * @range: (out): the least, middle and most of the answered ones
 *
 * The middle is the median: one odd answer does not pull it away, as it would a mean. Of an even number of answers it
 * is half way between the two in the middle, rounded up.
 *
 * Returns: FALSE, with @range empty, where nothing is answered
 */
gboolean
baton_hour_value_work_out (const gint64   *answers,
                           guint           n_answers,
                           BatonHourRange *range)
{
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 *sorted;

  g_return_val_if_fail (answers != NULL || n_answers == 0, FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  *range = (BatonHourRange){ 0, BATON_ABSENT, BATON_ABSENT, BATON_ABSENT };
  for (guint i = 0; i < n_answers; i++)
    if (answers[i] != BATON_ABSENT)
      g_array_append_val (given, answers[i]);
  if (given->len == 0)
    return FALSE;

  g_array_sort (given, compare_sums);
  sorted = (const gint64 *) given->data;
  range->n_answers = given->len;
  range->least = sorted[0];
  range->middle = (sorted[(given->len - 1) / 2] + sorted[given->len / 2] + 1) / 2;
  range->most = sorted[given->len - 1];
  return TRUE;
}

/**
 * baton_hour_value_effect:
 * @library: the tasks
 * @log: what the handoffs of @library say
 * @hour_value: what an hour would be worth, in minor units of the profile's currency
 *
 * Judges every task that is not finished as if an hour were worth that. Nothing changes.
 *
 * Returns: how many tasks there are, and how many somebody else should do then
 */
BatonHourEffect
baton_hour_value_effect (BatonLibrary   *library,
                         const BatonLog *log,
                         gint64          hour_value)
{
  GListModel *tasks = baton_library_get_tasks (library);
  guint n_tasks = g_list_model_get_n_items (tasks);
  BatonHourEffect effect = { 0, 0 };

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);
      g_autoptr (BatonVerdict) verdict = NULL;

      if (baton_task_get_stage (task) == BATON_STAGE_FINISHED)
        continue;
      verdict = baton_verdict_new_at (library, log, task, hour_value);
      effect.n_tasks++;
      effect.n_worthy += baton_verdict_is_outsource (verdict);
    }
  return effect;
}
