/* Today by the person's calendar: the one place where widgets look at the clock for a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-today.h"

#include "model/baton-field.h"

static BatonDay set_day = BATON_ABSENT;

void
baton_today_set (BatonDay day)
{
  set_day = day;
}

/* Returns: the day it is here and now. */
BatonDay
baton_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (set_day != BATON_ABSENT)
    return set_day;
  return baton_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}
