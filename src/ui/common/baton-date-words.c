/* Days as people type them: "12 December", "12.12.", "tomorrow", "in 2 weeks", "friday".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/common/baton-date-lexicon.h"
#include "model/baton-field.h"

#define LAST_DAY 2932896 /* 9999-12-31 */

/* Between two days of 29 February there are at most eight years. */
#define YEARS_TO_TRY 9

typedef struct
{
  BatonMark marks[BATON_MARKS_MAX];
  char      form[BATON_MARKS_MAX + 1]; /* their kinds as one string */
  BatonDay  today;
  int       way; /* 1 for days to come, -1 for days that have been */
} Reading;

static BatonDay
checked (gint64 day)
{
  return day >= 0 && day <= LAST_DAY ? (BatonDay) day : BATON_ABSENT;
}

/* Returns: the day so many months away; the last of its month where that has fewer days. */
static BatonDay
add_months (BatonDay day,
            int      months)
{
  int year, month, of_month;
  BatonDay found = BATON_ABSENT;

  baton_day_get_ymd (day, &year, &month, &of_month);
  months += 12 * year + month - 1;
  if (months < 12 * 1970)
    return BATON_ABSENT;
  for (; found == BATON_ABSENT && of_month >= 28; of_month--)
    found = baton_day_new (months / 12, months % 12 + 1, of_month);
  return found != BATON_ABSENT ? found : baton_day_new (months / 12, months % 12 + 1, of_month);
}

static BatonDay
add_units (BatonDay day,
           int      number,
           int      unit)
{
  if (unit == BATON_UNIT_MONTH)
    return add_months (day, number);
  if (unit == BATON_UNIT_YEAR)
    return add_months (day, 12 * number);
  return checked ((gint64) day + (gint64) number * unit);
}

/* Returns: the nearest day of that name in the direction of @way, today among them. */
static BatonDay
nearest (BatonDay today,
         int      way,
         int      month,
         int      of_month)
{
  int year, unused;

  baton_day_get_ymd (today, &year, &unused, &unused);
  for (int i = 0; i < YEARS_TO_TRY; i++)
    {
      BatonDay day = baton_day_new (year + way * i, month, of_month);

      if (day != BATON_ABSENT && (way > 0 ? day >= today : day <= today))
        return day;
    }
  return BATON_ABSENT;
}

/* Returns: the nearest 12th of a month, for "12th". */
static BatonDay
nearest_of_month (const Reading *self,
                  int            of_month)
{
  int year, month, unused;

  baton_day_get_ymd (self->today, &year, &month, &unused);
  for (int i = 0; i < 12; i++)
    {
      int months = 12 * year + month - 1 + self->way * i;
      BatonDay day = baton_day_new (months / 12, months % 12 + 1, of_month);

      if (day != BATON_ABSENT && (self->way > 0 ? day >= self->today : day <= self->today))
        return day;
    }
  return BATON_ABSENT;
}

/* Returns: the nearest such day of the week that is not today. */
static BatonDay
nearest_weekday (BatonDay today,
                 int      way,
                 int      weekday)
{
  int days = (way * (weekday - baton_day_get_weekday (today)) + 7) % 7;

  return checked ((gint64) today + way * (days ? days : 7));
}

/* Returns: the last day of the week, month or year that @day is in. */
static BatonDay
end_of (BatonDay day,
        int      unit)
{
  int year, month, of_month;

  baton_day_get_ymd (day, &year, &month, &of_month);
  if (unit == BATON_UNIT_WEEK)
    return checked ((gint64) day + 7 - baton_day_get_weekday (day));
  if (unit == BATON_UNIT_YEAR)
    return baton_day_new (year, 12, 31);
  return unit == BATON_UNIT_MONTH ? add_months (baton_day_new (year, month, 1), 1) - 1 : BATON_ABSENT;
}

static int
full_year (const BatonMark *year)
{
  if (year->digits == 2)
    return 2000 + year->value;
  return year->digits == 4 ? year->value : 0;
}

/* Returns: the day of three numbers: the year first where that has four digits, else last. */
static BatonDay
from_three (const Reading *self,
            gboolean       month_first)
{
  const BatonMark *first = &self->marks[0], *second = &self->marks[2], *third = &self->marks[4];

  if (first->digits == 4)
    return baton_day_new (first->value, second->value, third->value);
  if (month_first)
    return baton_day_new (full_year (third), first->value, second->value);
  return baton_day_new (full_year (third), second->value, first->value);
}

static BatonDay
from_two (const Reading *self,
          gboolean       month_first)
{
  int first = self->marks[0].value;
  int second = self->marks[2].value;

  return month_first ? nearest (self->today, self->way, first, second)
                     : nearest (self->today, self->way, second, first);
}

/* Of 4/7 the locale knows which is the month; 24/12 leaves no choice. */
static BatonDay
from_slashes (const Reading *self,
              BatonDay (*read) (const Reading *, gboolean))
{
  gboolean month_first = baton_date_lexicon_month_first ();
  BatonDay day = read (self, month_first);

  return day != BATON_ABSENT ? day : read (self, !month_first);
}

static void
drop_mark (Reading *self,
           gsize    nth)
{
  memmove (self->marks + nth, self->marks + nth + 1, (BATON_MARKS_MAX - nth - 1) * sizeof (BatonMark));
  memmove (self->form + nth, self->form + nth + 1, BATON_MARKS_MAX - nth);
}

/* Takes away what only separates: commas, the name of the weekday beside a date, dots beside a month's name. */
static void
simplify (Reading *self)
{
  gboolean dated = strchr (self->form, BATON_MARK_NUMBER) && !strchr (self->form, BATON_MARK_UNIT);
  gboolean named = strchr (self->form, BATON_MARK_MONTH) != NULL;

  for (gsize i = 0; self->form[i];)
    if (self->form[i] == ',' || (dated && self->form[i] == BATON_MARK_WEEKDAY)
        || (self->form[i] == '.' && (i == 0 || self->form[i - 1] != BATON_MARK_NUMBER))
        || (named && strchr (".-/", self->form[i])))
      drop_mark (self, i);
    else
      i++;
}

static gboolean
has_form (const Reading *self,
          const char    *form)
{
  return g_str_equal (self->form, form);
}

/* Reads "tomorrow", "next friday", "in 2 weeks", "end of the month". */
static BatonDay
resolve_words (const Reading *self)
{
  const BatonMark *marks = self->marks;

  if (has_form (self, "T"))
    return checked ((gint64) self->today + marks[0].value);
  if (has_form (self, "UT")) /* "day after tomorrow" */
    return marks[0].value == 1 && marks[1].value == 1 ? checked ((gint64) self->today + 2) : BATON_ABSENT;
  if (has_form (self, "W"))
    return nearest_weekday (self->today, self->way, marks[0].value);
  if (has_form (self, "XW") || has_form (self, "LW"))
    return nearest_weekday (self->today, *self->form == BATON_MARK_NEXT ? 1 : -1, marks[1].value);
  if (has_form (self, "XU") || has_form (self, "LU"))
    return add_units (self->today, *self->form == BATON_MARK_NEXT ? 1 : -1, marks[1].value);
  if (has_form (self, "nU") || has_form (self, "nUA"))
    return add_units (self->today, marks[0].value * (self->form[2] ? -1 : self->way), marks[1].value);
  if (has_form (self, "AnU")) /* "vor 3 Tagen" */
    return add_units (self->today, -marks[1].value, marks[2].value);
  if (has_form (self, "EU"))
    return end_of (self->today, marks[1].value);
  if (has_form (self, "EM"))
    return end_of (nearest (self->today, self->way, marks[1].value, 28), BATON_UNIT_MONTH);
  return BATON_ABSENT;
}

/* Reads "12 December 2026", "December 12", "12.12.", "12/12/26", "2026-12-12", "12th". */
static BatonDay
resolve_date (const Reading *self)
{
  const BatonMark *marks = self->marks;

  if (has_form (self, "nM"))
    return nearest (self->today, self->way, marks[1].value, marks[0].value);
  if (has_form (self, "Mn"))
    return nearest (self->today, self->way, marks[0].value, marks[1].value);
  if (has_form (self, "nMn"))
    return baton_day_new (full_year (&marks[2]), marks[1].value, marks[0].value);
  if (has_form (self, "Mnn"))
    return baton_day_new (full_year (&marks[2]), marks[0].value, marks[1].value);
  if (has_form (self, "n.n") || has_form (self, "n.n."))
    return from_two (self, FALSE);
  if (has_form (self, "n/n"))
    return from_slashes (self, from_two);
  if (has_form (self, "n.n.n") || has_form (self, "n-n-n"))
    return from_three (self, FALSE);
  if (has_form (self, "n/n/n"))
    return from_slashes (self, from_three);
  if (has_form (self, "n") || has_form (self, "n."))
    return marks[0].digits == 1 || marks[0].digits == 2 ? nearest_of_month (self, marks[0].value) : BATON_ABSENT;
  return BATON_ABSENT;
}

static gboolean
parse (const char *text,
       BatonDay    today,
       int         way,
       BatonDay   *day)
{
  Reading reading = { .today = today, .way = way };
  guint n_marks = 0;

  g_return_val_if_fail (today >= 0, FALSE);

  if (!g_utf8_validate (text, -1, NULL) || !baton_date_lexicon_read (text, reading.marks, &n_marks))
    return FALSE;
  for (guint i = 0; i < n_marks; i++)
    reading.form[i] = reading.marks[i].kind;
  simplify (&reading);
  *day = resolve_words (&reading);
  if (*day == BATON_ABSENT)
    *day = resolve_date (&reading);
  return *day != BATON_ABSENT;
}

/**
 * baton_date_words_parse:
 * @text: what a person typed, in English, the program's language or with the locale's names
 * @today: the day to count from
 * @day: (out): the day meant; the next one where it does not say the year
 *
 * Returns: whether that is a day
 */
gboolean
baton_date_words_parse (const char *text,
                        BatonDay    today,
                        BatonDay   *day)
{
  return parse (text, today, 1, day);
}

/**
 * baton_date_words_parse_past:
 * @text: what a person typed
 * @today: the day to count from
 * @day: (out): the day meant; the latest one where it does not say the year
 *
 * The same for days that have been: "12 December", "friday" and "2 weeks" lie before @today.
 *
 * Returns: whether that is a day
 */
gboolean
baton_date_words_parse_past (const char *text,
                             BatonDay    today,
                             BatonDay   *day)
{
  return parse (text, today, -1, day);
}

/**
 * baton_date_words_format:
 * @day: a day that is not absent
 * @today: the day to count from
 *
 * Returns: (transfer full): "12 December", or "12 December 2028" where it is not the next day of that name
 */
char *
baton_date_words_format (BatonDay day,
                         BatonDay today)
{
  int year, month, of_month;
  g_autoptr (GDateTime) date = NULL;

  g_return_val_if_fail (day >= 0 && today >= 0, NULL);

  baton_day_get_ymd (day, &year, &month, &of_month);
  date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  if (nearest (today, 1, month, of_month) == day)
    /* Translators: a day without its year, for strftime: %-d is the day, %B the month's name, as in “12 December” */
    return g_date_time_format (date, _("%-d %B"));
  /* Translators: a day with its year, for strftime, as in “12 December 2026” */
  return g_date_time_format (date, _("%-d %B %Y"));
}
