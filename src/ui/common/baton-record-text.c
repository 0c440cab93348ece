/* The text of any one-line field as a person reads and writes it: words, links, sums, times, chances, days and moments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-record-text.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "logic/baton-amount.h"
#include "logic/baton-effort.h"
#include "logic/baton-link.h"
#include "logic/baton-text.h"
#include "model/baton-money.h"
#include "ui/common/baton-date-words.h"
#include "ui/common/baton-moment-words.h"

/* Stands in for {query} while a link is looked at. */
#define ANY_QUERY "x"

/* A number is a chance, a share of a price, or how often. */
static gboolean
is_chance (const BatonField *field)
{
  return field->max <= 1;
}

static gboolean
is_share (const BatonField *field)
{
  return g_str_has_suffix (field->name, "percent");
}

static char *
show_number (const BatonField *field,
             double            number)
{
  if (is_share (field))
    /* Translators: a share of a price as it stands in an entry, as “5.5 %” */
    return g_strdup_printf (_("%g %%"), number);
  return is_chance (field) ? baton_effort_write_chance (number) : baton_effort_write_number (number);
}

static char *
show_count (const BatonField *field,
            int               count)
{
  if (g_str_has_suffix (field->name, "minutes"))
    return baton_effort_write_minutes (count);
  return g_strdup_printf ("%d", count);
}

/**
 * baton_record_text_show:
 * @record: a record
 * @field: a field of it that fits into one line
 * @setting: currency and moment
 *
 * Returns: (transfer full): what stands in an entry for it, which baton_record_text_apply() reads; "" where absent
 */
char *
baton_record_text_show (BatonRecord            *record,
                        const BatonField       *field,
                        const BatonTextSetting *setting)
{
  if (baton_field_is_string (field))
    return g_strdup (baton_record_get_string (record, field));
  if (baton_record_is_initial (record, field))
    return g_strdup ("");
  if (field->kind == BATON_FIELD_MONEY)
    return baton_money_format (baton_record_get_int64 (record, field), setting->currency);
  if (field->kind == BATON_FIELD_DAY)
    return baton_date_words_format (baton_record_get_int (record, field), baton_moment_get_day (setting->now));
  if (field->kind == BATON_FIELD_MOMENT)
    return baton_moment_words_format (baton_record_get_int64 (record, field), setting->now);
  if (field->kind == BATON_FIELD_NUMBER)
    return show_number (field, baton_record_get_double (record, field));
  return show_count (field, baton_record_get_int (record, field));
}

static void
set_absent (BatonRecord      *record,
            const BatonField *field)
{
  if (baton_field_is_string (field))
    baton_record_set_string (record, field, "");
  else if (field->kind == BATON_FIELD_MONEY || field->kind == BATON_FIELD_MOMENT)
    baton_record_set_int64 (record, field, BATON_ABSENT);
  else if (field->kind == BATON_FIELD_NUMBER)
    baton_record_set_double (record, field, BATON_ABSENT);
  else
    baton_record_set_int (record, field, BATON_ABSENT);
}

static gboolean
refuse (char       **problem,
        const char  *what_to_write)
{
  *problem = g_strdup (what_to_write);
  return FALSE;
}

static gboolean
apply_link (BatonRecord      *record,
            const BatonField *field,
            const char       *text,
            char            **problem)
{
  g_autofree char *link = baton_link_complete (text);
  g_autofree char *probe = baton_link_has_query (link) ? baton_link_find (link, ANY_QUERY) : g_strdup (link);
  g_autofree char *reason = NULL;

  if (!probe)
    return refuse (problem, _("“{query}” can stand only behind the name of the site"));
  if (!baton_link_check (probe, &reason))
    {
      /* Translators: %s is why a link cannot be used, as “no such web address” */
      *problem = g_strdup_printf (_("This cannot be opened: %s"), reason);
      return FALSE;
    }
  baton_record_set_string (record, field, link);
  return TRUE;
}

static gboolean
apply_line (BatonRecord      *record,
            const BatonField *field,
            const char       *text,
            char            **problem)
{
  g_autofree char *mail = NULL;

  if (g_str_equal (field->name, "email"))
    {
      mail = baton_link_of_email (text);
      if (!mail)
        return refuse (problem, _("Write one mail address like “maya@example.com”"));
    }
  baton_record_set_string (record, field, text);
  return TRUE;
}

static gboolean
apply_money (BatonRecord      *record,
             const BatonField *field,
             const char       *currency,
             const char       *text,
             char            **problem)
{
  gint64 sum;

  if (!baton_amount_parse (text, currency, localeconv ()->decimal_point, &sum))
    {
      *problem = baton_amount_dup_problem (text, currency);
      return FALSE;
    }
  baton_record_set_int64 (record, field, sum);
  return TRUE;
}

/* Some fields are about what is to come; a fee was looked at, someone was called. */
static gboolean
is_ahead (const BatonField *field)
{
  return g_str_equal (field->name, "due");
}

static gboolean
apply_day (BatonRecord            *record,
           const BatonField       *field,
           const BatonTextSetting *setting,
           const char             *text,
           char                  **problem)
{
  BatonDay today = baton_moment_get_day (setting->now), day;
  gboolean read = is_ahead (field) ? baton_date_words_parse (text, today, &day)
                                   : baton_date_words_parse_past (text, today, &day);

  if (!read)
    return refuse (problem, is_ahead (field) ? _("Write a day like “12 December”, “friday” or “in 2 weeks”")
                                             : _("Write a day like “12 December”, “yesterday” or “2 weeks ago”"));
  baton_record_set_int (record, field, day);
  return TRUE;
}

static gboolean
parse_minutes (const char *text,
               const char *decimal_point,
               double     *number)
{
  int minutes = 0;
  gboolean read = baton_effort_parse_minutes (text, decimal_point, &minutes);

  *number = minutes;
  return read;
}

/* A comma and a point are the same in a share, which has no groups of digits. */
static gboolean
parse_share (const char *text,
             const char *decimal_point,
             double     *number)
{
  g_autofree char *digits = g_strdup (text);
  char *end;

  g_strdelimit (digits, "%", ' ');
  g_strdelimit (digits, ",", '.');
  g_strstrip (digits);
  *number = g_ascii_strtod (digits, &end);
  return *digits && !digits[strspn (digits, "0123456789.")] && !*end;
}

/* How a count or number is written, what to write instead, and what is said of one that is too small or too large. */
typedef struct
{
  gboolean  (*parse) (const char *text,
                      const char *decimal_point,
                      double     *number);
  const char *form;
  const char *range; /* NULL: its least and most */
} Reading;

static const Reading *
reading_of (const BatonField *field)
{
  static const Reading minutes = { parse_minutes, N_ ("Write a time like “3 h”, “3:20” or “45 min”; “1.5” alone is hours, “90” minutes"),
                                   N_ ("That is longer than a year") };
  static const Reading share = { parse_share, N_ ("Write a share like “5.5 %”"), NULL };
  static const Reading chance = { baton_effort_parse_chance, N_ ("Write a chance like “20 %” or “1 in 5”"),
                                  N_ ("A chance goes from 0 to 100 %") };
  static const Reading times = { baton_effort_parse_times, N_ ("Write how often, like “2”, “2/week” or “monthly”"),
                                 NULL };

  if (field->kind == BATON_FIELD_COUNT)
    return &minutes;
  if (is_share (field))
    return &share;
  return is_chance (field) ? &chance : &times;
}

static gboolean
refuse_range (const BatonField *field,
              const char       *words,
              char            **problem)
{
  /* Translators: the least and the most that can be written in an entry */
  *problem = words ? g_strdup (_(words)) : g_strdup_printf (_("Write a number from %g to %g"), field->min, field->max);
  return FALSE;
}

static gboolean
apply_number (BatonRecord      *record,
              const BatonField *field,
              const char       *text,
              char            **problem)
{
  const Reading *reading = reading_of (field);
  double number;

  if (!reading->parse (text, localeconv ()->decimal_point, &number))
    return refuse (problem, _(reading->form));
  if (!baton_field_accepts (field, number))
    return refuse_range (field, reading->range, problem);
  if (field->kind == BATON_FIELD_COUNT)
    baton_record_set_int (record, field, (int) number);
  else
    baton_record_set_double (record, field, number);
  return TRUE;
}

static gboolean
apply_moment (BatonRecord      *record,
              const BatonField *field,
              BatonMoment       now,
              const char       *text,
              char            **problem)
{
  BatonMoment moment;

  if (!baton_moment_words_parse (text, now, &moment))
    return refuse (problem, _("Write a day and perhaps a time, like “tomorrow 9:00” or “12 December”"));
  if (moment < now)
    return refuse (problem, _("That is over already"));
  baton_record_set_int64 (record, field, moment);
  return TRUE;
}

/* Most text may be missing, yet nothing is without a name. */
static gboolean
apply_nothing (BatonRecord      *record,
               const BatonField *field,
               char            **problem)
{
  if (g_str_equal (field->name, "name"))
    return refuse (problem, _("A name is needed"));
  if (g_str_equal (field->name, "title") || g_str_equal (field->name, "text"))
    return refuse (problem, _("This cannot be empty"));
  set_absent (record, field);
  return TRUE;
}

/**
 * baton_record_text_apply:
 * @record: a record
 * @field: a field of it that fits into one line
 * @setting: currency and moment
 * @text: what was typed
 * @problem: (out): what to write instead, where it is refused
 *
 * Reads what was typed into a field. Nothing typed makes the field absent; only a name or title must not be empty.
 *
 * Returns: FALSE, with the field untouched and @problem set, where @text cannot be read
 */
gboolean
baton_record_text_apply (BatonRecord            *record,
                         const BatonField       *field,
                         const BatonTextSetting *setting,
                         const char             *text,
                         char                  **problem)
{
  g_autofree char *clean = g_strstrip (baton_text_clean (text, BATON_TEXT_LINE, NULL));

  *problem = NULL;
  if (!*clean)
    return apply_nothing (record, field, problem);
  if (field->kind == BATON_FIELD_LINK)
    return apply_link (record, field, clean, problem);
  if (baton_field_is_string (field))
    return apply_line (record, field, clean, problem);
  if (field->kind == BATON_FIELD_MONEY)
    return apply_money (record, field, setting->currency, clean, problem);
  if (field->kind == BATON_FIELD_DAY)
    return apply_day (record, field, setting, clean, problem);
  if (field->kind == BATON_FIELD_MOMENT)
    return apply_moment (record, field, setting->now, clean, problem);
  return apply_number (record, field, clean, problem);
}
