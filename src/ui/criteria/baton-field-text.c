/* The text of a field as a person reads and writes it in an entry.
 *
 * Counts are minutes here, numbers up to 1 are chances, and other numbers say how often.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-field-text.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "logic/baton-amount.h"
#include "logic/baton-effort.h"
#include "logic/baton-text.h"
#include "model/baton-money.h"
#include "ui/common/baton-moment-words.h"

static gboolean
is_chance (const BatonField *field)
{
  return field->kind == BATON_FIELD_NUMBER && field->max <= 1;
}

static char *
show_number (BatonRecord      *record,
             const BatonField *field)
{
  double number = baton_record_get_double (record, field);

  if (number == BATON_ABSENT)
    return g_strdup ("");
  return is_chance (field) ? baton_effort_write_chance (number) : baton_effort_write_number (number);
}

static char *
show_count (BatonRecord      *record,
            const BatonField *field)
{
  int minutes = baton_record_get_int (record, field);

  return minutes == BATON_ABSENT ? g_strdup ("") : baton_effort_write_minutes (minutes);
}

static char *
show_money (BatonRecord      *record,
            const BatonField *field,
            const char       *currency)
{
  gint64 sum = baton_record_get_int64 (record, field);

  return sum == BATON_ABSENT ? g_strdup ("") : baton_money_format (sum, currency);
}

static char *
show_moment (BatonRecord      *record,
             const BatonField *field)
{
  BatonMoment moment = baton_record_get_int64 (record, field);

  return moment == BATON_ABSENT ? g_strdup ("") : baton_moment_words_format (moment, baton_now ());
}

/**
 * baton_field_text_show:
 * @record: a record
 * @field: a line, count of minutes, number, sum or moment of it
 * @currency: the code of the currency of sums
 *
 * Returns: (transfer full): what stands in an entry for it, which baton_field_text_apply() reads; "" where absent
 */
char *
baton_field_text_show (BatonRecord      *record,
                       const BatonField *field,
                       const char       *currency)
{
  if (field->kind == BATON_FIELD_COUNT)
    return show_count (record, field);
  if (field->kind == BATON_FIELD_NUMBER)
    return show_number (record, field);
  if (field->kind == BATON_FIELD_MONEY)
    return show_money (record, field, currency);
  if (field->kind == BATON_FIELD_MOMENT)
    return show_moment (record, field);
  return g_strdup (baton_record_get_string (record, field));
}

static void
set_absent (BatonRecord      *record,
            const BatonField *field)
{
  if (field->kind == BATON_FIELD_COUNT)
    baton_record_set_int (record, field, BATON_ABSENT);
  else if (field->kind == BATON_FIELD_NUMBER)
    baton_record_set_double (record, field, BATON_ABSENT);
  else
    baton_record_set_int64 (record, field, BATON_ABSENT);
}

/* Returns: FALSE, with @problem set: the value can be read, yet is too small or too large. */
static gboolean
refuse_range (const BatonField *field,
              char            **problem)
{
  if (field->kind == BATON_FIELD_COUNT)
    *problem = g_strdup (_("That is longer than a year"));
  else if (is_chance (field))
    *problem = g_strdup (_("A chance goes from 0 to 100 %"));
  else
    /* Translators: the least and the most that can be written in an entry */
    *problem = g_strdup_printf (_("Write a number from %g to %g"), field->min, field->max);
  return FALSE;
}

static gboolean
refuse_form (char       **problem,
             const char  *what_to_write)
{
  *problem = g_strdup (what_to_write);
  return FALSE;
}

static gboolean
apply_count (BatonRecord      *record,
             const BatonField *field,
             const char       *text,
             char            **problem)
{
  int minutes;

  if (!baton_effort_parse_minutes (text, localeconv ()->decimal_point, &minutes))
    return refuse_form (problem, _("Write a time like “3 h”, “3:20” or “45 min”"));
  if (!baton_field_accepts (field, minutes))
    return refuse_range (field, problem);
  baton_record_set_int (record, field, minutes);
  return TRUE;
}

static gboolean
apply_number (BatonRecord      *record,
              const BatonField *field,
              const char       *text,
              char            **problem)
{
  const char *point = localeconv ()->decimal_point;
  double number;

  if (is_chance (field) && !baton_effort_parse_chance (text, point, &number))
    return refuse_form (problem, _("Write a chance like “20 %” or “1 in 5”"));
  if (!is_chance (field) && !baton_effort_parse_times (text, point, &number))
    return refuse_form (problem, _("Write how often, like “2”, “2/week” or “monthly”"));
  if (!baton_field_accepts (field, number))
    return refuse_range (field, problem);
  baton_record_set_double (record, field, number);
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

static gboolean
apply_moment (BatonRecord      *record,
              const BatonField *field,
              const char       *text,
              char            **problem)
{
  BatonMoment now = baton_now ();
  BatonMoment moment;

  if (!baton_moment_words_parse (text, now, &moment))
    return refuse_form (problem, _("Write a day and perhaps a time, like “tomorrow 9:00” or “12 December”"));
  if (moment < now)
    return refuse_form (problem, _("That is over already"));
  baton_record_set_int64 (record, field, moment);
  return TRUE;
}

/**
 * baton_field_text_apply:
 * @record: a record
 * @field: a line, count of minutes, number, sum or moment of it
 * @currency: the code of the currency of sums
 * @text: what was typed
 * @problem: (out): what is wrong with it and what to write, where it is refused
 *
 * Reads what was typed into a field. Nothing typed makes the field absent; only a line must not be empty.
 *
 * Returns: FALSE, with the field untouched and @problem set, where @text cannot be read
 */
gboolean
baton_field_text_apply (BatonRecord      *record,
                        const BatonField *field,
                        const char       *currency,
                        const char       *text,
                        char            **problem)
{
  g_autofree char *clean = g_strstrip (baton_text_clean (text, BATON_TEXT_LINE, NULL));

  if (field->kind == BATON_FIELD_LINE)
    {
      if (!*clean)
        return refuse_form (problem, _("This cannot be empty"));
      baton_record_set_string (record, field, clean);
      return TRUE;
    }
  if (!*clean)
    {
      set_absent (record, field);
      return TRUE;
    }
  if (field->kind == BATON_FIELD_COUNT)
    return apply_count (record, field, clean, problem);
  if (field->kind == BATON_FIELD_MONEY)
    return apply_money (record, field, currency, clean, problem);
  if (field->kind == BATON_FIELD_MOMENT)
    return apply_moment (record, field, clean, problem);
  return apply_number (record, field, clean, problem);
}
