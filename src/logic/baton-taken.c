/* What a task takes: the hours of a year that go into doing it oneself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-taken.h"

#define MINUTES_PER_HOUR 60.0

/**
 * baton_taken_hours:
 * @task: a task
 *
 * Returns: the hours it takes in a year, absent where its minutes are; a task that does not say how
 * often it comes up comes up once
 */
BatonFigure
baton_taken_hours (BatonTask *task)
{
  int minutes = baton_task_get_minutes (task);
  double times = baton_task_get_times_per_year (task);

  if (minutes == BATON_ABSENT)
    return BATON_NO_FIGURE;
  return BATON_FIGURE (minutes / MINUTES_PER_HOUR * (times == BATON_ABSENT ? 1 : times));
}
