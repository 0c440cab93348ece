/* Moments as people type them: a day, and perhaps a time: "tomorrow 9:00", "friday at 2 pm", "12 December".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-moment-words.h"

#include "model/baton-field.h"
#include "ui/common/baton-clock-words.h"
#include "ui/common/baton-date-words.h"

#define MINUTES_A_DAY (24 * 60)
/* A day without a time means its morning. */
#define MORNING (9 * 60)

/* Returns: the minute it is here and now. */
BatonMoment
baton_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  BatonDay today
    = baton_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));

  return baton_moment_new (today, g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now));
}

/**
 * baton_moment_words_parse:
 * @text: what a person typed
 * @now: the moment to count from
 * @moment: (out): the moment meant; a time alone is the next one, a day alone its morning
 *
 * Returns: whether that is a moment
 */
gboolean
baton_moment_words_parse (const char  *text,
                          BatonMoment  now,
                          BatonMoment *moment)
{
  BatonDay today = baton_moment_get_day (now);
  int minute = BATON_ABSENT;
  g_autofree char *day_text = baton_clock_words_split (text, &minute);
  BatonDay day = today;

  if (*day_text && !baton_date_words_parse (day_text, today, &day))
    return FALSE;
  if (!*day_text && minute == BATON_ABSENT)
    return FALSE;
  if (!*day_text && minute <= now % MINUTES_A_DAY)
    day++;
  *moment = baton_moment_new (day, minute != BATON_ABSENT ? minute : MORNING);
  return TRUE;
}

/* Returns: (transfer full): "12 December 09:00", which baton_moment_words_parse() reads back. */
char *
baton_moment_words_format (BatonMoment moment,
                           BatonMoment now)
{
  g_autofree char *day = baton_date_words_format (baton_moment_get_day (moment), baton_moment_get_day (now));
  g_autofree char *time = baton_clock_words_format (moment % MINUTES_A_DAY);

  return g_strconcat (day, " ", time, NULL);
}
