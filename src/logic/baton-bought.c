/* Hours bought back: what finished handoffs saved since a day, and what they cost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-bought.h"

typedef struct
{
  gint64 saved_minutes;
  gint64 own_minutes; /* briefing, reviewing, redoing */
  gint64 paid;
  gboolean any_saved;
  gboolean any_paid;
} Sums;

static int
or_none (int minutes)
{
  return MAX (minutes, 0);
}

static void
add_handoff (Sums         *sums,
             BatonHandoff *handoff,
             BatonDay      first)
{
  if (baton_handoff_get_finished (handoff) < first || baton_handoff_get_saved_minutes (handoff) == BATON_ABSENT)
    return;
  sums->any_saved = TRUE;
  sums->saved_minutes += baton_handoff_get_saved_minutes (handoff);
  sums->own_minutes += or_none (baton_handoff_get_brief_minutes (handoff))
                       + or_none (baton_handoff_get_review_minutes (handoff))
                       + or_none (baton_handoff_get_redo_minutes (handoff));
  if (baton_handoff_get_paid (handoff) == BATON_ABSENT)
    return;
  sums->any_paid = TRUE;
  sums->paid += baton_handoff_get_paid (handoff);
}

/**
 * baton_bought_since:
 * @library: whose handoffs are summed
 * @first: the first day on which a handoff may have finished
 *
 * Hours are the minutes saved less those spent on briefing, reviewing and redoing.
 *
 * Returns: the hours, the money and its price of an hour; each absent where nothing tells it
 */
BatonBought
baton_bought_since (BatonLibrary *library,
                    BatonDay      first)
{
  GListModel *tasks = baton_library_get_tasks (library);
  BatonBought bought = { 0 };
  Sums sums = { 0 };
  guint n_tasks = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      for (guint nth = 0; nth < baton_task_get_n_handoffs (task); nth++)
        add_handoff (&sums, baton_task_get_handoff (task, nth), first);
    }
  if (sums.any_saved)
    bought.hours = BATON_FIGURE ((sums.saved_minutes - sums.own_minutes) / 60.0);
  if (sums.any_paid)
    bought.spent = BATON_FIGURE (sums.paid);
  if (sums.any_paid && bought.hours.value > 0)
    bought.price_per_hour = BATON_FIGURE (sums.paid / bought.hours.value);
  return bought;
}
