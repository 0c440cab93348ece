/* A typed amount: how a sum of money that a person wrote is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-amount.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/baton-money.h"

/* No sum has more: 10^15 minor units, with points between the groups. */
#define LONGEST 64

/* A sum in whole units for an example: large enough to show the currency, small enough to be usual. */
#define EXAMPLE 150

/* Takes @word away from one end of @text, whatever its case. */
static void
strip_word (char       *text,
            const char *word)
{
  gsize length = strlen (text), word_length = strlen (word);

  if (word_length == 0 || word_length > length)
    return;
  if (g_ascii_strncasecmp (text, word, word_length) == 0)
    memmove (text, text + word_length, length - word_length + 1);
  else if (g_ascii_strcasecmp (text + length - word_length, word) == 0)
    text[length - word_length] = '\0';
  g_strstrip (text);
}

/* Returns: the sign without the letters before it: who counts in CA$ or CN¥ writes $ and ¥. */
static const char *
get_short_symbol (const char *currency)
{
  const char *symbol = baton_currency_get_symbol (currency);
  const char *last = g_utf8_find_prev_char (symbol, symbol + strlen (symbol));

  return last && g_unichar_type (g_utf8_get_char (last)) == G_UNICODE_CURRENCY_SYMBOL ? last : symbol;
}

/* Returns: (transfer full): @text with plain spaces in place of all kinds of them, and without its currency. */
static char *
strip_currency (const char *text,
                const char *currency)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (out, ' ');
      else if (c == 0x2019) /* the Swiss write 1’240 */
        g_string_append_c (out, '\'');
      else if (!g_unichar_iszerowidth (c))
        g_string_append_unichar (out, c);
    }
  g_strstrip (out->str);
  strip_word (out->str, baton_currency_get_symbol (currency));
  strip_word (out->str, currency);
  strip_word (out->str, baton_currency_get_symbol (currency));
  strip_word (out->str, get_short_symbol (currency));
  return g_string_free (out, FALSE);
}

/* Whether all that stands between the digits of @text are signs that keep groups of three apart. */
static gboolean
is_grouped (const char *text)
{
  const char *groups = text + strcspn (text, " .,'");
  char sign = *groups;

  if (sign == '\0' || groups == text || groups - text > 3)
    return FALSE;
  while (*groups == sign)
    {
      if (strspn (groups + 1, "0123456789") != 3)
        return FALSE;
      groups += 4;
    }
  return *groups == '\0';
}

/* Returns: where the digits of the smaller unit begin behind their point or comma, or NULL. */
static const char *
find_decimals (const char *text,
               int         digits,
               char        point)
{
  const char *last = strrchr (text, '.');
  const char *comma = strrchr (text, ',');
  gsize behind;

  if (!last || (comma && comma > last))
    last = comma;
  if (!last || strchr (text, *last) != last)
    return NULL;
  behind = strspn (last + 1, "0123456789");
  if (last[1 + behind] != '\0')
    return NULL;
  /* Three digits behind the other sign are thousands, where the smaller unit has three digits too. */
  if (*last != point && behind == 3)
    return NULL;
  /* Yen have no smaller unit, but a sum may be written with one that is nothing. */
  if (digits == 0 && behind > 0 && behind != 3 && strspn (last + 1, "0") == behind)
    return last + 1;
  return behind > 0 && behind <= (gsize) digits ? last + 1 : NULL;
}

/* Returns: (transfer full) (nullable): the form that programs write: digits, a point, digits. */
static char *
make_plain (const char *text,
            int         digits,
            char        point)
{
  const char *decimals = find_decimals (text, digits, point);
  g_autofree char *whole = decimals ? g_strndup (text, decimals - 1 - text) : g_strdup (text);

  /* With the locale's own point, "1.240" is a slip of the hand as likely as a thousand: better asked than guessed. */
  if (!decimals && strchr (whole, point))
    return NULL;
  if (strspn (whole, "0123456789") != strlen (whole))
    {
      if (!is_grouped (whole))
        return NULL;
      g_strdelimit (whole, " .,'", '\n');
      for (char *p = whole; *p;)
        if (*p == '\n')
          memmove (p, p + 1, strlen (p));
        else
          p++;
    }
  if (!decimals || digits == 0)
    return g_steal_pointer (&whole);
  return g_strdup_printf ("%s.%s", *whole ? whole : "0", decimals);
}

/**
 * baton_amount_parse:
 * @text: what was typed: "40", "$40", "40,50 €", "1'240.50", "USD 1 240"
 * @currency: the code of the currency it is in
 * @decimal_point: the sign before the smaller unit in the person's language, "." or ","
 * @minor_units: (out): the sum in minor units
 *
 * Reads a sum forgivingly: with or without the currency, with a point or a comma, with signs between thousands. What
 * could mean two sums a thousand apart is refused.
 *
 * Returns: FALSE, with @minor_units untouched, where @text is no sum
 */
gboolean
baton_amount_parse (const char *text,
                    const char *currency,
                    const char *decimal_point,
                    gint64     *minor_units)
{
  g_autofree char *stripped = NULL;
  g_autofree char *plain = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (currency != NULL, FALSE);
  g_return_val_if_fail (minor_units != NULL, FALSE);

  if (strlen (text) > LONGEST || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  stripped = strip_currency (text, currency);
  plain = make_plain (stripped, baton_currency_get_digits (currency), g_strcmp0 (decimal_point, ",") == 0 ? ',' : '.');
  return plain && baton_money_parse_plain (plain, currency, minor_units);
}

/* Whether what stands beside the digits of @text is a sign of money, or could be a code. */
static gboolean
names_currency (const char *text)
{
  const char *start = text + strspn (text, "0123456789 .,'");
  g_autofree char *word = g_strndup (start, strcspn (start, "0123456789 "));
  g_autofree char *code = g_ascii_strup (word, -1);

  for (const char *p = word; *p; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_CURRENCY_SYMBOL)
      return TRUE;
  return baton_currency_is_valid (code);
}

/**
 * baton_amount_dup_problem:
 * @text: what baton_amount_parse() refused
 * @currency: the code of the currency it is to be in
 *
 * Returns: (transfer full): what to write instead; where another currency is named, which one sums are in
 */
char *
baton_amount_dup_problem (const char *text,
                          const char *currency)
{
  g_autofree char *stripped = strip_currency (text, currency);
  g_autofree char *example = baton_money_format (baton_money_from_double (EXAMPLE, currency), currency);

  if (names_currency (stripped))
    /* Translators: the code of a currency like USD, and an amount of money like $150 */
    return g_strdup_printf (_("Amounts here are in %s: write one like “%s”"), currency, example);
  /* Translators: %s is an amount of money like $150 */
  return g_strdup_printf (_("Write an amount like “%s”"), example);
}
