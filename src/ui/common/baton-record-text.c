/* The text of any one-line field as a person reads and writes it: words, links, sums, minutes, shares and days.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-record-text.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "logic/baton-amount.h"
#include "ui/common/baton-date-words.h"
#include "logic/baton-effort.h"
#include "logic/baton-link.h"
#include "logic/baton-text.h"
#include "model/baton-money.h"

/* Stands in for {query} while a link is looked at. */
#define ANY_QUERY "x"

static char *
show_number (double number)
{
  /* Translators: a share of a price as it stands in an entry, as “5.5 %” */
  return g_strdup_printf (_("%g %%"), number);
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
 * @setting: currency and day
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
    return baton_date_words_format (baton_record_get_int (record, field), setting->today);
  if (field->kind == BATON_FIELD_NUMBER)
    return show_number (baton_record_get_double (record, field));
  return show_count (field, baton_record_get_int (record, field));
}

static void
set_absent (BatonRecord      *record,
            const BatonField *field)
{
  if (baton_field_is_string (field))
    baton_record_set_string (record, field, "");
  else if (field->kind == BATON_FIELD_MONEY)
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
      g_autofree char *example = baton_money_format (baton_money_from_double (150, currency), currency);

      /* Translators: %s is an amount of money like $150 */
      *problem = g_strdup_printf (_("Write an amount like “%s”"), example);
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
apply_day (BatonRecord      *record,
           const BatonField *field,
           BatonDay          today,
           const char       *text,
           char            **problem)
{
  BatonDay day;
  gboolean read = is_ahead (field) ? baton_date_words_parse (text, today, &day)
                                   : baton_date_words_parse_past (text, today, &day);

  if (!read)
    return refuse (problem, is_ahead (field) ? _("Write a day like “12 December”, “friday” or “in 2 weeks”")
                                             : _("Write a day like “12 December”, “yesterday” or “2 weeks ago”"));
  baton_record_set_int (record, field, day);
  return TRUE;
}

static gboolean
apply_minutes (BatonRecord      *record,
               const BatonField *field,
               const char       *text,
               char            **problem)
{
  int minutes;

  if (!baton_effort_parse_minutes (text, localeconv ()->decimal_point, &minutes))
    return refuse (problem, _("Write a time like “3 h”, “3:20” or “45 min”"));
  if (!baton_field_accepts (field, minutes))
    return refuse (problem, _("That is longer than a year"));
  baton_record_set_int (record, field, minutes);
  return TRUE;
}

static gboolean
apply_percent (BatonRecord      *record,
               const BatonField *field,
               const char       *text,
               char            **problem)
{
  g_autofree char *digits = g_strdup (text);
  char *end;
  double number;

  g_strdelimit (digits, "%", ' ');
  g_strdelimit (digits, ",", '.');
  number = g_ascii_strtod (g_strstrip (digits), &end);
  if (end == digits || *end || !baton_field_accepts (field, number))
    return refuse (problem, _("Write a share like “5.5 %”"));
  baton_record_set_double (record, field, number);
  return TRUE;
}

/**
 * baton_record_text_apply:
 * @record: a record
 * @field: a field of it that fits into one line
 * @setting: currency and day
 * @text: what was typed
 * @problem: (out): what to write instead, where it is refused
 *
 * Reads what was typed into a field. Nothing typed makes the field absent; only a name must not be empty.
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
  if (!*clean && g_str_equal (field->name, "name"))
    return refuse (problem, _("A name is needed"));
  if (!*clean)
    {
      set_absent (record, field);
      return TRUE;
    }
  if (field->kind == BATON_FIELD_LINK)
    return apply_link (record, field, clean, problem);
  if (baton_field_is_string (field))
    return apply_line (record, field, clean, problem);
  if (field->kind == BATON_FIELD_MONEY)
    return apply_money (record, field, setting->currency, clean, problem);
  if (field->kind == BATON_FIELD_DAY)
    return apply_day (record, field, setting->today, clean, problem);
  if (field->kind == BATON_FIELD_NUMBER)
    return apply_percent (record, field, clean, problem);
  return apply_minutes (record, field, clean, problem);
}
