/* Sums of money as people type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic/baton-amount.h"

#define REFUSED (-1)

static const struct
{
  const char *text;
  const char *currency;
  const char *point;
  gint64      sum;
} rows[] = {
  { "40", "USD", ".", 4000 },
  { " 40 ", "USD", ".", 4000 },
  { "40.5", "USD", ".", 4050 },
  { "40,50", "USD", ".", 4050 },
  { "40.50", "EUR", ",", 4050 },
  { "0", "USD", ".", 0 },
  { ".5", "USD", ".", 50 },
  /* The currency, on either side */
  { "$40", "USD", ".", 4000 },
  { "$ 40.50", "USD", ".", 4050 },
  { "40 €", "EUR", ",", 4000 },
  { "40 eur", "EUR", ",", 4000 },
  { "USD\302\24040", "USD", ".", 4000 },
  { "USD $40", "USD", ".", 4000 },
  { "CHF 40", "CHF", ".", 4000 },
  { "40$", "USD", ".", 4000 },
  { "40 usd", "USD", ".", 4000 },
  { "EUR 40", "EUR", ",", 4000 },
  { "€40", "EUR", ",", 4000 },
  { "CA$40", "CAD", ".", 4000 },
  { "$40", "CAD", ".", 4000 },
  { "40 ¥", "CNY", ".", 4000 },
  /* Thousands */
  { "1,240", "USD", ".", 124000 },
  { "1,240.50", "USD", ".", 124050 },
  { "1.240,50", "USD", ".", 124050 },
  { "1.240", "EUR", ",", 124000 },
  { "1.240.000", "EUR", ",", 124000000 },
  { "1 240", "EUR", ",", 124000 },
  { "1\342\200\257240,50 €", "EUR", ",", 124050 },
  { "1’240.50", "CHF", ".", 124050 },
  /* Other numbers of digits */
  { "150", "JPY", ".", 150 },
  { "150.00", "JPY", ".", 150 },
  { "1,500", "JPY", ".", 1500 },
  { "1.240", "KWD", ".", 1240 },
  { "1,240", "KWD", ".", 1240000 },
  /* What could be two sums a thousand apart, and what is none */
  { "1.240", "USD", ".", REFUSED },
  { "1,240", "EUR", ",", REFUSED },
  { "150.000", "JPY", ".", REFUSED },
  { "150.5", "JPY", ".", REFUSED },
  { "", "USD", ".", REFUSED },
  { "$", "USD", ".", REFUSED },
  { "-5", "USD", ".", REFUSED },
  { "forty", "USD", ".", REFUSED },
  { "x4", "USD", ".", REFUSED },
  { "40 50", "USD", ".", REFUSED },
  { "1,24", "JPY", ".", REFUSED },
  { "1,240,50", "USD", ".", REFUSED },
  { "4..5", "USD", ".", REFUSED },
  { "40.", "USD", ".", REFUSED },
  /* Another currency */
  { "€40", "USD", ".", REFUSED },
  { "12,5 €", "USD", ".", REFUSED },
  { "12,5€", "USD", ",", REFUSED },
  { "100 EUR", "USD", ".", REFUSED },
  { "CA$40", "USD", ".", REFUSED },
  { "$40", "EUR", ".", REFUSED },
  { "1e3", "USD", ".", REFUSED },
  { "10000000000000.01", "USD", ".", REFUSED },
  { "99999999999999999999999999999999999999999999999999999999999999999999", "USD", ".", REFUSED },
  { "\377", "USD", ".", REFUSED },
};

static void
test_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 sum = REFUSED;
      gboolean read;

      g_test_message ("row %u", i);
      read = baton_amount_parse (rows[i].text, rows[i].currency, rows[i].point, &sum);
      g_assert_cmpint (sum, ==, rows[i].sum);
      g_assert_cmpint (read, ==, rows[i].sum != REFUSED);
    }
}

/* What is said of a sum that cannot be read: which currency it has to be in, where another one was written. */
static void
test_problem (void)
{
  static const struct
  {
    const char *text;
    const char *currency;
    const char *said;
  } problems[] = {
    { "forty", "USD", "Write an amount like “$150”" },
    { "", "EUR", "Write an amount like “€150”" },
    { "40 moons", "USD", "Write an amount like “$150”" },
    { "1.240", "USD", "Write an amount like “$150”" },
    { "12,5 €", "USD", "Amounts here are in USD: write one like “$150”" },
    { "100 EUR", "USD", "Amounts here are in USD: write one like “$150”" },
    { "eur 100", "USD", "Amounts here are in USD: write one like “$150”" },
    { "CA$ 100", "USD", "Amounts here are in USD: write one like “$150”" },
    { "$100", "EUR", "Amounts here are in EUR: write one like “€150”" },
    { "100 ฿", "CHF", "Amounts here are in CHF: write one like “CHF\302\240150”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      g_autofree char *said = baton_amount_dup_problem (problems[i].text, problems[i].currency);

      g_assert_cmpstr (said, ==, problems[i].said);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/amount/typed", test_typed);
  g_test_add_func ("/logic/amount/problem", test_problem);
  return g_test_run ();
}
