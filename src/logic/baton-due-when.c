/* When: the words for a moment to be reminded again, and for how long reminders pause.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-due-when.h"

#include <string.h>

#define SECONDS_A_WEEK (7 * 24 * 3600)

/* Minutes of the day that are meant by the words. */
#define MORNING (9 * 60)
#define EVENING (19 * 60)

/**
 * baton_due_moment_to_stamp:
 * @moment: minutes of wall time
 * @zone: where the wall is
 *
 * Returns: seconds in UTC. Of an hour that comes twice it is the first; one that is left out gives the first moment
 * after the gap.
 */
gint64
baton_due_moment_to_stamp (BatonMoment  moment,
                           GTimeZone   *zone)
{
  gint64 local = moment * 60;
  int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_DAYLIGHT, &local);

  return local - g_time_zone_get_offset (zone, interval);
}

/* Returns: the minute that the clocks of @zone show at @stamp, seconds in UTC; not before 1970 */
BatonMoment
baton_due_moment_from_stamp (gint64     stamp,
                             GTimeZone *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, stamp);

  return MAX (stamp + g_time_zone_get_offset (zone, interval), 0) / 60;
}

static gboolean
parse_word (const char  *text,
            BatonMoment  now,
            BatonMoment *moment)
{
  BatonDay today = baton_moment_get_day (now);

  if (g_str_equal (text, "hour"))
    *moment = now + 60;
  else if (g_str_equal (text, "tonight"))
    *moment = MAX (baton_moment_new (today, EVENING), now + 60);
  else if (g_str_equal (text, "tomorrow"))
    *moment = baton_moment_new (today + 1, MORNING);
  else if (g_str_equal (text, "week"))
    *moment = baton_moment_new (today + 7, MORNING);
  else
    return FALSE;
  return TRUE;
}

static gboolean
parse_date (const char  *text,
            BatonMoment *moment)
{
  g_autofree char *iso = g_strdup (text);
  BatonDay day;

  if (baton_day_parse (text, &day))
    {
      *moment = baton_moment_new (day, MORNING);
      return TRUE;
    }
  g_strdelimit (iso, " ", 'T');
  return baton_moment_parse (iso, moment);
}

/**
 * baton_due_when_parse:
 * @text: a word or a date
 * @zone: where the person is
 * @now: seconds in UTC
 * @moment: (out): when, in wall time
 *
 * Returns: FALSE, with @moment untouched, where @text means no moment
 */
gboolean
baton_due_when_parse (const char  *text,
                      GTimeZone   *zone,
                      gint64       now,
                      BatonMoment *moment)
{
  return parse_word (text, baton_due_moment_from_stamp (now, zone), moment) || parse_date (text, moment);
}

/**
 * baton_due_put_off:
 * @task: a task
 * @text: as for baton_due_when_parse(), or "off"
 * @zone: where the person is
 * @now: seconds in UTC
 *
 * Sets when the person is reminded of @task. A word, and a date after the one that was set, postpone: that is counted.
 * "off" takes the date back and the count with it.
 *
 * Returns: FALSE, with @task untouched, where @text means no moment
 */
gboolean
baton_due_put_off (BatonTask  *task,
                   const char *text,
                   GTimeZone  *zone,
                   gint64      now)
{
  BatonMoment before = baton_task_get_remind (task);
  BatonMoment moment = BATON_ABSENT;
  gboolean is_off = g_str_equal (text, "off");
  int times = baton_task_get_put_off (task);
  BatonMoment unused;

  if (!is_off && !baton_due_when_parse (text, zone, now, &moment))
    return FALSE;
  if (is_off)
    times = BATON_ABSENT;
  else if (parse_word (text, 0, &unused) || (before != BATON_ABSENT && moment > before))
    times = MIN (MAX (times, 0) + 1, 1000000);
  baton_task_set_put_off (task, times);
  baton_task_set_remind (task, moment);
  return TRUE;
}

/**
 * baton_due_pause_parse:
 * @text: "hour", "tomorrow", "week" or "off"
 * @zone: where the person is
 * @now: seconds in UTC
 * @until: (out): when the pause ends, in seconds of UTC; 0 for "off"
 *
 * Returns: FALSE, with @until untouched, for another word
 */
gboolean
baton_due_pause_parse (const char *text,
                       GTimeZone  *zone,
                       gint64      now,
                       gint64     *until)
{
  BatonDay today = baton_moment_get_day (baton_due_moment_from_stamp (now, zone));

  if (g_str_equal (text, "hour"))
    *until = now + 3600;
  else if (g_str_equal (text, "tomorrow"))
    *until = baton_due_moment_to_stamp (baton_moment_new (today + 1, 0), zone);
  else if (g_str_equal (text, "week"))
    *until = now + SECONDS_A_WEEK;
  else if (g_str_equal (text, "off"))
    *until = 0;
  else
    return FALSE;
  return TRUE;
}
