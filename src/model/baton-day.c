/* Days, moments and stamps: counting in the Gregorian calendar, and their ISO 8601 forms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-day.h"

#include <string.h>

#define EPOCH_JULIAN 719163 /* GDate's number of 1970-01-01 */
#define MINUTES_A_DAY 1440
#define SECONDS_A_DAY 86400

/**
 * baton_day_new:
 * @year: 1970 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or BATON_ABSENT (-1) where the calendar has no such day
 */
BatonDay
baton_day_new (int year,
               int month,
               int day)
{
  GDate date;

  if (year < 1970 || year > 9999 || !g_date_valid_dmy (day, month, year))
    return -1;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return (int) g_date_get_julian (&date) - EPOCH_JULIAN;
}

/* Splits a day, which must not be absent. */
void
baton_day_get_ymd (BatonDay  self,
                   int      *year,
                   int      *month,
                   int      *day)
{
  GDate date;

  g_return_if_fail (self >= 0);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self + EPOCH_JULIAN);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day = g_date_get_day (&date);
}

/* Returns: 1 for Monday to 7 for Sunday. The first day of the count was a Thursday. */
int
baton_day_get_weekday (BatonDay self)
{
  return (self + 3) % 7 + 1;
}

/* Reads exactly @n digits. */
static gboolean
read_digits (const char **at,
             int          n,
             int         *value)
{
  *value = 0;
  for (int i = 0; i < n; i++, (*at)++)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      *value = *value * 10 + (**at - '0');
    }
  return TRUE;
}

static gboolean
read_sign (const char **at,
           char         sign)
{
  return *(*at)++ == sign;
}

static gboolean
read_day (const char **at,
          BatonDay    *day)
{
  int y, m, d;

  if (!read_digits (at, 4, &y) || !read_sign (at, '-') || !read_digits (at, 2, &m) || !read_sign (at, '-')
      || !read_digits (at, 2, &d))
    return FALSE;
  *day = baton_day_new (y, m, d);
  return *day >= 0;
}

static gboolean
read_minute (const char **at,
             int         *minute)
{
  int h, m;

  if (!read_digits (at, 2, &h) || !read_sign (at, ':') || !read_digits (at, 2, &m) || h > 23 || m > 59)
    return FALSE;
  *minute = h * 60 + m;
  return TRUE;
}

/**
 * baton_day_parse:
 * @text: "2026-01-31"
 * @day: (out): the day
 *
 * Returns: FALSE, with @day untouched, where @text is no such day
 */
gboolean
baton_day_parse (const char *text,
                 BatonDay   *day)
{
  BatonDay found;

  if (strlen (text) != 10 || !read_day (&text, &found))
    return FALSE;
  *day = found;
  return TRUE;
}

/* Returns: (transfer full): "2026-01-31" for a day, "" for an absent one. */
char *
baton_day_format (BatonDay self)
{
  int year, month, day;

  if (self < 0)
    return g_strdup ("");
  baton_day_get_ymd (self, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* Returns: the moment at @minute_of_day (0 to 1439) of @day. */
BatonMoment
baton_moment_new (BatonDay day,
                  int      minute_of_day)
{
  return (BatonMoment) day * MINUTES_A_DAY + minute_of_day;
}

/* Returns: the day of a moment. */
BatonDay
baton_moment_get_day (BatonMoment self)
{
  return (BatonDay) (self / MINUTES_A_DAY);
}

/* The same as baton_day_parse() for "2026-01-31T09:00". */
gboolean
baton_moment_parse (const char  *text,
                    BatonMoment *moment)
{
  BatonDay day;
  int minute;

  if (strlen (text) != 16 || !read_day (&text, &day) || !read_sign (&text, 'T') || !read_minute (&text, &minute))
    return FALSE;
  *moment = baton_moment_new (day, minute);
  return TRUE;
}

/* Returns: (transfer full): "2026-01-31T09:00", or "" for an absent one. */
char *
baton_moment_format (BatonMoment self)
{
  g_autofree char *day = NULL;
  int minute = (int) (self % MINUTES_A_DAY);

  if (self < 0)
    return g_strdup ("");
  day = baton_day_format (baton_moment_get_day (self));
  return g_strdup_printf ("%sT%02d:%02d", day, minute / 60, minute % 60);
}

/* The same as baton_day_parse() for "2026-01-31T09:00:00Z", in seconds of UTC. */
gboolean
baton_stamp_parse (const char *text,
                   gint64     *stamp)
{
  BatonDay day;
  int minute, second;

  if (strlen (text) != 20 || !read_day (&text, &day) || !read_sign (&text, 'T') || !read_minute (&text, &minute)
      || !read_sign (&text, ':') || !read_digits (&text, 2, &second) || second > 59 || !read_sign (&text, 'Z'))
    return FALSE;
  *stamp = (gint64) day * SECONDS_A_DAY + minute * 60 + second;
  return TRUE;
}

/* Returns: (transfer full): "2026-01-31T09:00:00Z", or "" for an absent one. */
char *
baton_stamp_format (gint64 stamp)
{
  g_autofree char *minute = NULL;

  if (stamp < 0)
    return g_strdup ("");
  minute = baton_moment_format (stamp / 60);
  return g_strdup_printf ("%s:%02dZ", minute, (int) (stamp % 60));
}
