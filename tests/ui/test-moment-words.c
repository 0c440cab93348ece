/* Times of day and moments as people type them, counted from Monday, 23 November 2026, 14:00.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "ui/common/baton-clock-words.h"
#include "ui/common/baton-moment-words.h"

static BatonMoment
now (void)
{
  return baton_moment_new (baton_day_new (2026, 11, 23), 14 * 60);
}

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    int         minute; /* -1 where it is none */
  } cases[] = {
    { "9", 540 },      { "9:00", 540 },  { " 09:30 ", 570 }, { "9.30", 570 }, { "9h", 540 },   { "9h15", 555 },
    { "9 am", 540 },   { "9pm", 1260 },  { "9 p.m.", 1260 }, { "12 am", 0 },  { "12 pm", 720 }, { "0:00", 0 },
    { "23:59", 1439 }, { "24:00", -1 },  { "9:60", -1 },     { "13 pm", -1 }, { "0 am", -1 },  { "", -1 },
    { "nine", -1 },    { "9:00:00", -1 }, { "-9", -1 },      { "999", -1 },   { "9 \xff", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minute = -1;

      g_test_message ("%u", i);
      g_assert_true (baton_clock_words_parse (cases[i].text, &minute) == (cases[i].minute >= 0));
      g_assert_cmpint (minute, ==, cases[i].minute);
    }
}

static void
test_span (void)
{
  static const struct
  {
    const char *text;
    int         from; /* -1 where it is none */
    int         until;
  } cases[] = {
    { "8-21", 480, 1260 },      { "8–21", 480, 1260 },       { "08:00 – 21:00", 480, 1260 }, { "8 to 21", 480, 1260 },
    { "8 am - 9 pm", 480, 1260 }, { "8:30 until 12", 510, 720 }, { "0-24", 0, 1440 },       { "all day", 0, 1440 },
    { "ALL DAY", 0, 1440 },     { "none", 0, 0 },            { "", 0, 0 },                   { "–", 0, 0 },
    { "21-8", -1, -1 },         { "8-8", -1, -1 },           { "8", -1, -1 },                { "8-25", -1, -1 },
    { "24-24", -1, -1 },        { "sometimes", -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int from = -1, until = -1;

      g_test_message ("%u", i);
      g_assert_true (baton_clock_words_parse_span (cases[i].text, &from, &until) == (cases[i].from >= 0));
      g_assert_cmpint (from, ==, cases[i].from);
      g_assert_cmpint (until, ==, cases[i].until);
    }
}

/* Whatever is shown can be typed. */
static void
test_span_comes_back (void)
{
  for (int from = 0; from < 1440; from += 7)
    for (int until = from; until <= 1440; until += 97)
      {
        g_autofree char *text = baton_clock_words_format_span (from, until);
        int read_from = -1, read_until = -1;

        g_assert_true (baton_clock_words_parse_span (text, &read_from, &read_until));
        g_assert_cmpint (read_until - read_from, ==, until - from);
        g_assert_true (from == until || read_from == from);
      }
}

static void
test_moment (void)
{
  static const struct
  {
    const char *text;
    const char *moment; /* NULL where it is none */
  } cases[] = {
    { "tomorrow", "2026-11-24T09:00" },
    { "tomorrow 14:30", "2026-11-24T14:30" },
    { "tomorrow at 2 pm", "2026-11-24T14:00" },
    { "Tomorrow, 9:00", "2026-11-24T09:00" },
    { "friday @ 8:15", "2026-11-27T08:15" },
    { "12 December", "2026-12-12T09:00" },
    { "12 December 18:00", "2026-12-12T18:00" },
    { "12.12. 18:00", "2026-12-12T18:00" },
    { "12.12.", "2026-12-12T09:00" },
    { "2026-12-01 07:45", "2026-12-01T07:45" },
    { "in 2 weeks", "2026-12-07T09:00" },
    { "18:00", "2026-11-23T18:00" },
    { "14:00", "2026-11-24T14:00" },
    { "9 am", "2026-11-24T09:00" },
    { "today 16:00", "2026-11-23T16:00" },
    { "today 9:00", "2026-11-23T09:00" },
    { "", NULL },
    { "whenever", NULL },
    { "tomorrow 25:00", NULL },
    { "whenever 9:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL;
      BatonMoment moment = -1;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (baton_moment_words_parse (cases[i].text, now (), &moment) == (cases[i].moment != NULL));
      found = baton_moment_format (moment);
      g_assert_cmpstr (found, ==, cases[i].moment ? cases[i].moment : "");
    }
}

static void
test_moment_comes_back (void)
{
  for (BatonMoment moment = now (); moment < now () + 900 * 1440; moment += 997)
    {
      g_autofree char *text = baton_moment_words_format (moment, now ());
      BatonMoment read = -1;

      g_assert_true (baton_moment_words_parse (text, now (), &read));
      g_assert_cmpint (read, ==, moment);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/clock-words/time", test_time);
  g_test_add_func ("/ui/clock-words/span", test_span);
  g_test_add_func ("/ui/clock-words/span-comes-back", test_span_comes_back);
  g_test_add_func ("/ui/moment-words/moment", test_moment);
  g_test_add_func ("/ui/moment-words/moment-comes-back", test_moment_comes_back);
  return g_test_run ();
}
