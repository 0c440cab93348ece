/* Money: whole minor units of a currency, and how they are written and read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-money.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "model/baton-field.h"

/* The currencies of ISO 4217 that have other than two digits, or a sign that needs no explaining. */
static const struct
{
  const char *code;
  const char *symbol;
  int         digits;
} currencies[] = {
  { "USD", "$", 2 },   { "EUR", "€", 2 },   { "GBP", "£", 2 },   { "JPY", "¥", 0 },   { "CNY", "CN¥", 2 },
  { "INR", "₹", 2 },   { "KRW", "₩", 0 },   { "CAD", "CA$", 2 }, { "AUD", "A$", 2 },  { "NZD", "NZ$", 2 },
  { "BRL", "R$", 2 },  { "MXN", "MX$", 2 }, { "ILS", "₪", 2 },   { "VND", "₫", 0 },   { "UAH", "₴", 2 },
  { "BHD", NULL, 3 },  { "BIF", NULL, 0 },  { "CLP", NULL, 0 },  { "DJF", NULL, 0 },  { "GNF", NULL, 0 },
  { "IQD", NULL, 3 },  { "ISK", NULL, 0 },  { "JOD", NULL, 3 },  { "KMF", NULL, 0 },  { "KWD", NULL, 3 },
  { "LYD", NULL, 3 },  { "OMR", NULL, 3 },  { "PYG", NULL, 0 },  { "RWF", NULL, 0 },  { "TND", NULL, 3 },
  { "UGX", NULL, 0 },  { "VUV", NULL, 0 },  { "XAF", NULL, 0 },  { "XOF", NULL, 0 },  { "XPF", NULL, 0 },
};

/* Returns: how many decimal digits the currency has: 2 where nothing else is known. */
int
baton_currency_get_digits (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_strcmp0 (currencies[i].code, code) == 0)
      return currencies[i].digits;
  return 2;
}

/* Returns: its sign, or the code itself where it has none of its own. */
const char *
baton_currency_get_symbol (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_strcmp0 (currencies[i].code, code) == 0 && currencies[i].symbol)
      return currencies[i].symbol;
  return code;
}

/* Returns: whether @code has the form of ISO 4217: three capitals. */
gboolean
baton_currency_is_valid (const char *code)
{
  return code && strlen (code) == 3 && strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

static gint64
units_of (const char *currency)
{
  static const gint64 units[] = { 1, 10, 100, 1000 };

  return units[baton_currency_get_digits (currency)];
}

/**
 * baton_money_from_double:
 * @amount: a sum in whole units, 150.5 for example
 * @currency: its code
 *
 * Returns: the nearest sum in minor units; BATON_ABSENT where it is negative, too large or no number
 */
gint64
baton_money_from_double (double      amount,
                         const char *currency)
{
  double minor = round (amount * units_of (currency));

  return minor >= 0 && minor <= (double) BATON_MONEY_MAX ? (gint64) minor : BATON_ABSENT;
}

/* Returns: a sum that is not absent, in whole units. */
double
baton_money_to_double (gint64      minor_units,
                       const char *currency)
{
  return (double) minor_units / units_of (currency);
}

/**
 * baton_money_round:
 * @minor_units: a figure that was worked out, in minor units
 * @currency: its code
 *
 * Returns: the nearest sum in whole units, for figures in which cents would only pretend to be exact
 */
gint64
baton_money_round (double      minor_units,
                   const char *currency)
{
  return (gint64) round (minor_units / units_of (currency)) * units_of (currency);
}

static const char *
or_else (const char *text,
         const char *otherwise)
{
  return text && *text ? text : otherwise;
}

/* Appends a whole number in groups of three, apart by the locale's sign. */
static void
append_grouped (GString *out,
                gint64   number)
{
  const char *apart = or_else (localeconv ()->thousands_sep, ",");
  g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  gsize length = strlen (plain);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (out, apart);
      g_string_append_c (out, plain[i]);
    }
}

/* Returns: (transfer full): a whole number from 0 as it stands in a sum, without a currency. */
char *
baton_number_group (gint64 number)
{
  GString *out = g_string_new (NULL);

  append_grouped (out, number);
  return g_string_free (out, FALSE);
}

/**
 * baton_money_format:
 * @minor_units: a sum, which may be below 0 here
 * @currency: its code
 *
 * Returns: (transfer full): how a person reads it: "$1,240", "$76.09"; digits of the smaller unit only where there are any
 */
char *
baton_money_format (gint64      minor_units,
                    const char *currency)
{
  const char *symbol = baton_currency_get_symbol (currency);
  GString *out = g_string_new (minor_units < 0 ? "−" : NULL);
  gint64 size = ABS (minor_units);

  g_string_append (out, symbol);
  if (g_ascii_isalpha (symbol[strlen (symbol) - 1]))
    g_string_append (out, "\302\240");
  append_grouped (out, size / units_of (currency));
  if (size % units_of (currency))
    g_string_append_printf (out, "%s%0*d", or_else (localeconv ()->decimal_point, "."),
                            baton_currency_get_digits (currency), (int) (size % units_of (currency)));
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): the sum for programs: "150.00", "" where absent; never in the locale's form. */
char *
baton_money_format_plain (gint64      minor_units,
                          const char *currency)
{
  gint64 units = units_of (currency);

  if (minor_units < 0)
    return g_strdup ("");
  if (units == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, minor_units);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*d", minor_units / units, baton_currency_get_digits (currency),
                          (int) (minor_units % units));
}

/**
 * baton_money_parse_plain:
 * @text: "150", "150.5" or "150.00": digits with at most as many behind the point as the currency has
 * @currency: its code
 * @minor_units: (out): the sum
 *
 * Returns: FALSE, with @minor_units untouched, where @text is no such sum
 */
gboolean
baton_money_parse_plain (const char *text,
                         const char *currency,
                         gint64     *minor_units)
{
  int behind = -1;
  int digits = baton_currency_get_digits (currency);
  gint64 value = 0;

  if (!g_ascii_isdigit (*text))
    return FALSE;
  for (; *text; text++)
    {
      if (*text == '.' && behind < 0 && digits > 0 && g_ascii_isdigit (text[1]))
        behind = 0;
      else if (!g_ascii_isdigit (*text) || (behind >= 0 && ++behind > digits) || value > BATON_MONEY_MAX)
        return FALSE;
      else
        value = value * 10 + (*text - '0');
    }
  for (behind = MAX (behind, 0); behind < digits; behind++)
    value *= 10;
  if (value > BATON_MONEY_MAX)
    return FALSE;
  *minor_units = value;
  return TRUE;
}
