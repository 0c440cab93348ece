/* Days as people type them, counted from Monday, 23 November 2026.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "ui/common/baton-date-words.h"

typedef struct
{
  const char *text;
  const char *day; /* NULL where it is none */
} Case;

static BatonDay
today (void)
{
  return baton_day_new (2026, 11, 23);
}

static const Case coming[] = {
  { "2026-12-12", "2026-12-12" },
  { " 2026-12-12 ", "2026-12-12" },
  { "2027/01/31", "2027-01-31" },
  { "12 December", "2026-12-12" },
  { "12. December", "2026-12-12" },
  { "12th of December", "2026-12-12" },
  { "12 DEC", "2026-12-12" },
  { "12-Dec-2027", "2027-12-12" },
  { "december 12", "2026-12-12" },
  { "Dec. 12, 2028", "2028-12-12" },
  { "12 December 28", "2028-12-12" },
  { "sept 3", "2027-09-03" },
  { "Saturday, 12 December", "2026-12-12" },
  { "Sat. 12.12.", "2026-12-12" },
  { "by 12 December", "2026-12-12" },
  { "23 November", "2026-11-23" },
  { "22 November", "2027-11-22" },
  { "29 February", "2028-02-29" },
  { "29 February 2027", NULL },
  { "31 June", NULL },
  { "0 May", NULL },
  { "December", NULL },
  { "12.12.", "2026-12-12" },
  { "12.12", "2026-12-12" },
  { "5.1.", "2027-01-05" },
  { "5.1.27", "2027-01-05" },
  { "12.12.2026", "2026-12-12" },
  { "24.12.", "2026-12-24" },
  { "12/24", "2026-12-24" },
  { "24/12", "2026-12-24" },
  { "12/24/2026", "2026-12-24" },
  { "24/12/26", "2026-12-24" },
  { "4/7", "2027-04-07" }, /* the C locale puts the month first */
  { "32.12.", NULL },
  { "12.13.14", NULL },
  { "13/13", NULL },
  { "12-12-2026", "2026-12-12" },
  { "1-2", NULL },
  { "the 12th", "2026-12-12" },
  { "25th", "2026-11-25" },
  { "23.", "2026-11-23" },
  { "31", "2026-12-31" },
  { "32", NULL },
  { "2026", NULL },
  { "today", "2026-11-23" },
  { "Tomorrow", "2026-11-24" },
  { "day after tomorrow", "2026-11-25" },
  { "yesterday", "2026-11-22" },
  { "in 2 weeks", "2026-12-07" },
  { "2 weeks from now", "2026-12-07" },
  { "two weeks", "2026-12-07" },
  { "2w", "2026-12-07" },
  { "in a week", "2026-11-30" },
  { "in 10 days", "2026-12-03" },
  { "a fortnight", "2026-12-07" },
  { "in 3 months", "2027-02-23" },
  { "in a year", "2027-11-23" },
  { "next week", "2026-11-30" },
  { "next month", "2026-12-23" },
  { "3 days ago", "2026-11-20" },
  { "last week", "2026-11-16" },
  { "friday", "2026-11-27" },
  { "Fri", "2026-11-27" },
  { "on Friday", "2026-11-27" },
  { "monday", "2026-11-30" },
  { "next sunday", "2026-11-29" },
  { "end of the month", "2026-11-30" },
  { "end of the week", "2026-11-29" },
  { "end of the year", "2026-12-31" },
  { "end of February", "2027-02-28" },
  { "end of today", NULL },
  { "1 ١٢", NULL },
  { "١٢.١٢.", "2026-12-12" },
  { "", NULL },
  { "  ", NULL },
  { ".", NULL },
  { "on", NULL },
  { "soon", NULL },
  { "ma 5", NULL }, /* March or May */
  { "12 12 12", NULL },
  { "99999-12-12", NULL },
  { "9999 weeks", "2218-07-13" },
  { "9999 years", NULL },
  { "9999-12-31", "9999-12-31" },
  { "1969-12-31", NULL },
  { "12 December and more", NULL },
  { "1.2.3.4.5.6.7.8.9", NULL },
  { "\xff\xfe", NULL },
};

static const Case past[] = {
  { "12 December", "2025-12-12" },
  { "23 November", "2026-11-23" },
  { "3.11.", "2026-11-03" },
  { "29 February", "2024-02-29" },
  { "friday", "2026-11-20" },
  { "monday", "2026-11-16" },
  { "2 weeks", "2026-11-09" },
  { "2 weeks ago", "2026-11-09" },
  { "25th", "2026-10-25" },
  { "next friday", "2026-11-27" },
  { "2026-12-12", "2026-12-12" },
  { "yesterday", "2026-11-22" },
  { "end of October", "2026-10-31" },
  { "never", NULL },
};

static void
check (const Case *cases,
       guint       n_cases,
       gboolean (*parse) (const char *, BatonDay, BatonDay *))
{
  for (guint i = 0; i < n_cases; i++)
    {
      BatonDay day = -1;
      gboolean is_day = parse (cases[i].text, today (), &day);
      g_autofree char *got = is_day ? baton_day_format (day) : NULL;

      if (g_strcmp0 (got, cases[i].day) != 0)
        g_error ("“%s” gave %s, not %s", cases[i].text, got, cases[i].day);
    }
}

static void
test_coming (void)
{
  check (coming, G_N_ELEMENTS (coming), baton_date_words_parse);
}

static void
test_past (void)
{
  check (past, G_N_ELEMENTS (past), baton_date_words_parse_past);
}

/* At the last day of a long month, shorter months end sooner. */
static void
test_month_ends (void)
{
  static const Case cases[] = {
    { "next month", "2027-02-28" }, { "in 2 months", "2027-03-31" }, { "in 13 months", "2028-02-29" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BatonDay day = -1;
      g_autofree char *got = NULL;

      g_assert_true (baton_date_words_parse (cases[i].text, baton_day_new (2027, 1, 31), &day));
      got = baton_day_format (day);
      g_assert_cmpstr (got, ==, cases[i].day);
    }
}

static void
test_format (void)
{
  g_autofree char *same = baton_date_words_format (baton_day_new (2026, 12, 12), today ());
  g_autofree char *now = baton_date_words_format (today (), today ());
  g_autofree char *near = baton_date_words_format (baton_day_new (2027, 1, 5), today ());
  g_autofree char *far = baton_date_words_format (baton_day_new (2028, 1, 5), today ());
  g_autofree char *gone = baton_date_words_format (baton_day_new (2026, 11, 3), today ());

  g_assert_cmpstr (same, ==, "12 December");
  g_assert_cmpstr (now, ==, "23 November");
  g_assert_cmpstr (near, ==, "5 January");
  g_assert_cmpstr (far, ==, "5 January 2028");
  g_assert_cmpstr (gone, ==, "3 November 2026");
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 2000; i++)
    {
      BatonDay day = g_test_rand_int_range (0, 2932897);
      BatonDay from = g_test_rand_int_range (0, 40000);
      g_autofree char *text = baton_date_words_format (day, from);
      BatonDay coming_day = -1, past_day = -1;

      g_assert_true (baton_date_words_parse (text, from, &coming_day));
      g_assert_cmpint (coming_day, ==, day);
      if (day < from)
        {
          g_assert_true (baton_date_words_parse_past (text, from, &past_day));
          g_assert_cmpint (past_day, ==, day);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/date-words/reads-days-to-come", test_coming);
  g_test_add_func ("/ui/date-words/reads-days-that-have-been", test_past);
  g_test_add_func ("/ui/date-words/keeps-to-the-end-of-a-month", test_month_ends);
  g_test_add_func ("/ui/date-words/leaves-out-the-year", test_format);
  g_test_add_func ("/ui/date-words/reads-what-it-wrote", test_round_trip);
  return g_test_run ();
}
