/* Values as the library file writes them: numbers, sums, words, days and stamps, both ways.
 *
 * Writing does its own digits: at a hundred thousand tasks printf alone would take longer than everything else together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-value.h"

#include <math.h>
#include <string.h>

#include "model/baton-day.h"
#include "model/baton-enums.h"
#include "model/baton-money.h"
#include "storage/baton-append.h"
#include "storage/baton-escape.h"

/* Up to so many decimals a number is written as a plain fraction. */
#define MAX_DECIMALS 4
/* Below this every whole number times 10^MAX_DECIMALS is exact in a double. */
#define MAX_PLAIN 1e11

#define MINUTES_A_DAY (24 * 60)

/* Appends @number, which is not negative, with at least @n_digits digits. */
static void
append_whole (GString *out,
              gint64   number,
              int      n_digits)
{
  char digits[24];
  int at = sizeof digits;

  while (number > 0 || n_digits > 0)
    {
      digits[--at] = '0' + number % 10;
      number /= 10;
      n_digits--;
    }
  baton_append (out, digits + at, sizeof digits - at);
}

static void
append_decimal (GString *out,
                gint64   number,
                int      n_decimals)
{
  static const gint64 tens[] = { 1, 10, 100, 1000, 10000 };

  append_whole (out, number / tens[n_decimals], 1);
  if (n_decimals == 0)
    return;
  g_string_append_c (out, '.');
  append_whole (out, number % tens[n_decimals], n_decimals);
}

/* The shortest text that reads back as the same number. */
static void
append_number (GString *out,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double scale = 1;

  if (number < 0 || number > MAX_PLAIN)
    {
      g_string_append (out, g_ascii_dtostr (text, sizeof text, number));
      return;
    }
  for (int n_decimals = 0; n_decimals <= MAX_DECIMALS; n_decimals++, scale *= 10)
    if (nearbyint (number * scale) / scale == number)
      {
        append_decimal (out, (gint64) nearbyint (number * scale), n_decimals);
        return;
      }
  for (int precision = 6; precision <= 17; precision++)
    {
      char format[] = { '%', '.', '0' + precision / 10, '0' + precision % 10, 'g', '\0' };

      if (g_ascii_strtod (g_ascii_formatd (text, sizeof text, format, number), NULL) == number)
        break;
    }
  g_string_append (out, text);
}

static void
append_day (GString  *out,
            BatonDay  day)
{
  /* Days since 0000-03-01, in eras of 400 years; a year that begins in March has its odd day at the end. */
  int days = day + 719468;
  int era = days / 146097;
  int of_era = days % 146097;
  int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month = (5 * of_year + 2) / 153;

  append_whole (out, year_of_era + era * 400 + (month >= 10), 4);
  g_string_append_c (out, '-');
  append_whole (out, month < 10 ? month + 3 : month - 9, 2);
  g_string_append_c (out, '-');
  append_whole (out, of_year - (153 * month + 2) / 5 + 1, 2);
}

static void
append_moment (GString     *out,
               BatonMoment  moment)
{
  append_day (out, moment / MINUTES_A_DAY);
  g_string_append_c (out, 'T');
  append_whole (out, moment % MINUTES_A_DAY / 60, 2);
  g_string_append_c (out, ':');
  append_whole (out, moment % 60, 2);
}

/* Appends "2026-01-31T09:00:00Z" for a stamp that is not absent. */
void
baton_value_append_stamp (GString *out,
                          gint64   stamp)
{
  append_moment (out, stamp / 60);
  g_string_append_c (out, ':');
  append_whole (out, stamp % 60, 2);
  g_string_append_c (out, 'Z');
}

/**
 * baton_value_append:
 * @out: where to
 * @record: a record
 * @field: a field of it that is not initial; no answers
 * @currency_digits: how many decimals a sum has
 *
 * Appends the value as it stands between the quotes of an attribute.
 */
void
baton_value_append (GString          *out,
                    BatonRecord      *record,
                    const BatonField *field,
                    int               currency_digits)
{
  const char *text;

  switch (field->kind)
    {
    case BATON_FIELD_LINE:
    case BATON_FIELD_TEXT:
    case BATON_FIELD_LINK:
    case BATON_FIELD_REFERENCE:
      text = baton_record_get_string (record, field);
      baton_escape_attribute (out, text, strlen (text));
      break;
    case BATON_FIELD_COUNT:
      if (baton_record_get_int (record, field) == BATON_ABSENT)
        g_string_append (out, BATON_VALUE_NONE);
      else
        append_whole (out, baton_record_get_int (record, field), 1);
      break;
    case BATON_FIELD_NUMBER:
      append_number (out, baton_record_get_double (record, field));
      break;
    case BATON_FIELD_MONEY:
      append_decimal (out, baton_record_get_int64 (record, field), currency_digits);
      break;
    case BATON_FIELD_CHOICE:
      g_string_append (out, baton_enum_to_word (field->choice (), baton_record_get_int (record, field)));
      break;
    case BATON_FIELD_FLAG:
      g_string_append (out, baton_record_get_int (record, field) ? "yes" : "no");
      break;
    case BATON_FIELD_DAY:
      append_day (out, baton_record_get_int (record, field));
      break;
    case BATON_FIELD_MOMENT:
      append_moment (out, baton_record_get_int64 (record, field));
      break;
    case BATON_FIELD_STAMP:
      baton_value_append_stamp (out, baton_record_get_int64 (record, field));
      break;
    case BATON_FIELD_ANSWERS:
      g_return_if_reached ();
    }
}

static gboolean
read_count (BatonRecord      *record,
            const BatonField *field,
            const char       *text)
{
  gint64 value = 0;

  if (field->initial && strcmp (text, BATON_VALUE_NONE) == 0)
    {
      baton_record_set_int (record, field, BATON_ABSENT);
      return TRUE;
    }
  for (const char *at = text; *at; at++)
    if (!g_ascii_isdigit (*at) || (value = value * 10 + (*at - '0')) > G_MAXINT)
      return FALSE;
  if (!*text || !baton_field_accepts (field, value))
    return FALSE;
  baton_record_set_int (record, field, (int) value);
  return TRUE;
}

static gboolean
read_number (BatonRecord      *record,
             const BatonField *field,
             const char       *text)
{
  char *end;
  double value;

  /* What strtod takes beyond decimal numbers, "inf" and "0x1p3" for example, begins or goes on with other signs. */
  if (!g_ascii_isdigit (*text) || text[strspn (text, "0123456789.eE+-")])
    return FALSE;
  value = g_ascii_strtod (text, &end);
  if (*end || value < 0 || !isfinite (value) || !baton_field_accepts (field, value))
    return FALSE;
  baton_record_set_double (record, field, value);
  return TRUE;
}

static gboolean
read_flag (BatonRecord      *record,
           const BatonField *field,
           const char       *text)
{
  gboolean yes = strcmp (text, "yes") == 0 || strcmp (text, "true") == 0;

  if (!yes && strcmp (text, "no") != 0 && strcmp (text, "false") != 0)
    return FALSE;
  baton_record_set_int (record, field, yes);
  return TRUE;
}

static gboolean
read_time (BatonRecord      *record,
           const BatonField *field,
           const char       *text)
{
  BatonDay day;
  gint64 time = BATON_ABSENT;

  if (field->kind == BATON_FIELD_DAY)
    return baton_day_parse (text, &day) && (baton_record_set_int (record, field, day), TRUE);
  if (field->kind == BATON_FIELD_MOMENT && !baton_moment_parse (text, &time))
    return FALSE;
  if (field->kind == BATON_FIELD_STAMP && !baton_stamp_parse (text, &time))
    return FALSE;
  baton_record_set_int64 (record, field, time);
  return TRUE;
}

/**
 * baton_value_read:
 * @record: a record
 * @field: a field of it; no answers
 * @text: what an attribute says
 * @currency: in which sums are
 *
 * Sets a field from its text.
 *
 * Returns: FALSE, with the field untouched, where @text is no value of it
 */
gboolean
baton_value_read (BatonRecord      *record,
                  const BatonField *field,
                  const char       *text,
                  const char       *currency)
{
  gint64 minor_units;
  int word;

  if (baton_field_is_string (field))
    baton_record_set_string (record, field, text);
  else if (field->kind == BATON_FIELD_COUNT)
    return read_count (record, field, text);
  else if (field->kind == BATON_FIELD_NUMBER)
    return read_number (record, field, text);
  else if (field->kind == BATON_FIELD_FLAG)
    return read_flag (record, field, text);
  else if (field->kind == BATON_FIELD_MONEY)
    return baton_money_parse_plain (text, currency, &minor_units)
           && (baton_record_set_int64 (record, field, minor_units), TRUE);
  else if (field->kind == BATON_FIELD_CHOICE)
    return baton_enum_from_word (field->choice (), text, &word) && (baton_record_set_int (record, field, word), TRUE);
  else
    return read_time (record, field, text);
  return TRUE;
}
