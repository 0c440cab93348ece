/* How typed efforts are read: lengths of time, how often, and chances.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "logic/baton-effort.h"

/* What a refused text leaves in the place of its value. */
#define UNTOUCHED (-7)

typedef struct
{
  const char *text;
  const char *point;
  double      value; /* UNTOUCHED where the text is refused */
} Row;

static const Row minutes[] = {
  { "3h", ".", 180 },
  { "3 h", ".", 180 },
  { " 3 hours ", ".", 180 },
  { "3H", ".", 180 },
  { "3 h 20 min", ".", 200 },
  { "3h20", ".", 200 },
  { "3h20m", ".", 200 },
  { "3:20", ".", 200 },
  { "0:05", ".", 5 },
  { "45m", ".", 45 },
  { "45 min.", ".", 45 },
  { "90", ".", 90 },
  { "0", ".", 0 },
  { "1.5h", ".", 90 },
  { "1,5 h", ".", 90 },
  { "1,5 h", ",", 90 },
  { "1.250 h", ".", 75 },
  { "0.33 h", ".", 20 },
  { "", ".", UNTOUCHED },
  { "  ", ".", UNTOUCHED },
  /* A decimal sign says hours: nobody counts parts of a minute. */
  { "1.5", ".", 90 },
  { "1,5", ",", 90 },
  { "1,5", ".", 90 },
  { "1.0", ".", 60 },
  { ".5", ".", UNTOUCHED },
  { "1,250", ".", UNTOUCHED },
  { "3h1.5", ".", UNTOUCHED },
  { "1.5 20", ".", UNTOUCHED },
  { "1,250 h", ".", UNTOUCHED },
  { "1.250 h", ",", UNTOUCHED },
  { "3:60", ".", UNTOUCHED },
  { "3:200", ".", UNTOUCHED },
  { "1.5:20", ".", UNTOUCHED },
  { "3:", ".", UNTOUCHED },
  { "-3h", ".", UNTOUCHED },
  { "h", ".", UNTOUCHED },
  { "3 moons", ".", UNTOUCHED },
  { "three hours", ".", UNTOUCHED },
  { "1e3", ".", UNTOUCHED },
  { "99999999999999999999", ".", UNTOUCHED },
};

static const Row times[] = {
  { "2", ".", 2 },
  { "0.5", ".", 0.5 },
  { "0,5", ",", 0.5 },
  { "2x", ".", 2 },
  { "2×", ".", 2 },
  { "x2/year", ".", 2 },
  { "2/week", ".", 104 },
  { "2 / week", ".", 104 },
  { "2 times a week", ".", 104 },
  { "twice a year", ".", 2 },
  { "once a year", ".", 1 },
  { "weekly", ".", 52 },
  { "Every Week", ".", 52 },
  { "every 2 weeks", ".", 26 },
  { "3 times every 2 weeks", ".", 78 },
  { "monthly", ".", 12 },
  { "a month", ".", 12 },
  { "2/mo", ".", 24 },
  { "quarterly", ".", 4 },
  { "1/2", ".", 0.5 },
  { "1 / 2", ".", 0.5 },
  { "1/2 year", ".", 0.5 },
  { "1/0", ".", UNTOUCHED },
  { "1/2 week", ".", UNTOUCHED },
  { "1/2/3", ".", UNTOUCHED },
  { "daily", ".", 365 },
  { "", ".", UNTOUCHED },
  { "often", ".", UNTOUCHED },
  { "2 3", ".", UNTOUCHED },
  { "2/", ".", 2 },
  { "/", ".", UNTOUCHED },
  { "every", ".", UNTOUCHED },
  { "every 2", ".", UNTOUCHED },
  { "every 0 weeks", ".", UNTOUCHED },
  { "weekly monthly", ".", UNTOUCHED },
  { "once twice", ".", UNTOUCHED },
  { "-2", ".", UNTOUCHED },
  { "1,000", ".", UNTOUCHED },
};

static const Row chances[] = {
  { "20 %", ".", 0.2 },
  { "20%", ".", 0.2 },
  { "20", ".", 0.2 },
  { "12.5 %", ".", 0.125 },
  { "12,5 %", ",", 0.125 },
  { "1 in 5", ".", 0.2 },
  { "1 of 4", ".", 0.25 },
  { "1/5", ".", 0.2 },
  { "0", ".", 0 },
  { "100 %", ".", 1 },
  { "101 %", ".", UNTOUCHED },
  { "6/5", ".", UNTOUCHED },
  { "1/0", ".", UNTOUCHED },
  { "1 in", ".", UNTOUCHED },
  { "one in five", ".", UNTOUCHED },
  { "1/5 %", ".", UNTOUCHED },
  { "20 % 3", ".", UNTOUCHED },
  { "", ".", UNTOUCHED },
};

static gboolean
parse_minutes (const char *text,
               const char *point,
               double     *value)
{
  int whole = (int) *value;
  gboolean read = baton_effort_parse_minutes (text, point, &whole);

  *value = whole;
  return read;
}

static void
check_table (const Row *rows,
             gsize      n_rows,
             gboolean   (*parse) (const char *text, const char *point, double *value))
{
  for (gsize i = 0; i < n_rows; i++)
    {
      double value = UNTOUCHED;
      gboolean read = parse (rows[i].text, rows[i].point, &value);

      g_test_message ("“%s” with %s gave %g", rows[i].text, rows[i].point, value);
      g_assert_cmpint (read, ==, rows[i].value != UNTOUCHED);
      g_assert_cmpfloat_with_epsilon (value, rows[i].value, 1e-9);
    }
}

static void
test_minutes (void)
{
  check_table (minutes, G_N_ELEMENTS (minutes), parse_minutes);
}

static void
test_times (void)
{
  check_table (times, G_N_ELEMENTS (times), baton_effort_parse_times);
}

static void
test_chances (void)
{
  check_table (chances, G_N_ELEMENTS (chances), baton_effort_parse_chance);
}

static void
test_minutes_round_trip (void)
{
  static const int all[] = { 0, 1, 45, 59, 60, 61, 90, 200, 525600 };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *text = baton_effort_write_minutes (all[i]);
      int back = UNTOUCHED;

      g_assert_true (baton_effort_parse_minutes (text, ".", &back));
      g_assert_cmpint (back, ==, all[i]);
    }
}

static void
test_written (void)
{
  g_autofree char *span = baton_effort_write_minutes (200);
  g_autofree char *number = baton_effort_write_number (52 / 3.0);
  g_autofree char *whole = baton_effort_write_number (100000);
  g_autofree char *chance = baton_effort_write_chance (1 / 3.0);

  g_assert_cmpstr (span, ==, "3 h 20 min");
  g_assert_cmpstr (number, ==, "17.33");
  g_assert_cmpstr (whole, ==, "100000");
  g_assert_cmpstr (chance, ==, "33.3 %");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/effort/minutes", test_minutes);
  g_test_add_func ("/logic/effort/times", test_times);
  g_test_add_func ("/logic/effort/chances", test_chances);
  g_test_add_func ("/logic/effort/minutes-round-trip", test_minutes_round_trip);
  g_test_add_func ("/logic/effort/written", test_written);
  return g_test_run ();
}
