/* Phrases of stages, kinds, sides and efforts: wording, plurals and numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic-case.h"

#include "logic/baton-phrase.h"

static void
assert_text (char       *taken,
             const char *expected)
{
  g_assert_cmpstr (taken, ==, expected);
  g_free (taken);
}

static void
test_names (void)
{
  g_assert_cmpstr (baton_phrase_stage (BATON_STAGE_CONSIDERING), ==, "Considering");
  g_assert_cmpstr (baton_phrase_stage (BATON_STAGE_WANT_TO_START), ==, "Want to Start");
  g_assert_cmpstr (baton_phrase_stage (BATON_STAGE_HANDED_OFF), ==, "Handed Off");
  g_assert_cmpstr (baton_phrase_stage (BATON_STAGE_FINISHED), ==, "Finished");
  g_assert_cmpstr (baton_phrase_stage (BATON_STAGE_KEEPING), ==, "Keeping");
  g_assert_cmpstr (baton_phrase_kind (BATON_KIND_PLATFORM), ==, "Platform");
  g_assert_cmpstr (baton_phrase_kinds (BATON_KIND_PLATFORM), ==, "Platforms");
  g_assert_cmpstr (baton_phrase_kind (BATON_KIND_PROFESSIONAL), ==, "Professional");
  g_assert_cmpstr (baton_phrase_kinds (BATON_KIND_PROFESSIONAL), ==, "Professionals");
  g_assert_cmpstr (baton_phrase_kind (BATON_KIND_CONTRACTOR), ==, "Contractor");
  g_assert_cmpstr (baton_phrase_kinds (BATON_KIND_CONTRACTOR), ==, "Contractors");
  g_assert_cmpstr (baton_phrase_side (BATON_SIDE_OUTSOURCE), ==, "When to outsource");
  g_assert_cmpstr (baton_phrase_side (BATON_SIDE_KEEP), ==, "When not to outsource");
  g_assert_cmpstr (baton_phrase_weight (1), ==, "a little");
  g_assert_cmpstr (baton_phrase_weight (2), ==, "a lot");
  g_assert_cmpstr (baton_phrase_weight (3), ==, "decides");
  g_assert_cmpstr (baton_phrase_relationship (BATON_RELATIONSHIP_NONE), ==, "Not tried yet");
  g_assert_cmpstr (baton_phrase_relationship (BATON_RELATIONSHIP_PARTNER), ==, "Partner");
}

static void
test_hours (void)
{
  static const struct
  {
    double      minutes;
    const char *text;
  } rows[] = {
    { 0, "0 min" },      { 0.4, "0 min" },    { 1, "1 min" },        { 45, "45 min" },       { 59, "59 min" },
    { 59.6, "1 h" },     { 60, "1 h" },       { 75, "1 h 15 min" },  { 90, "1.5 h" },        { 180, "3 h" },
    { 200, "3 h 20 min" }, { 89.6, "1.5 h" }, { 598, "9 h 58 min" }, { 600, "10 h" },        { 615, "10 h 15 min" },
    { 5999, "99 h 59 min" }, { 5999.6, "100 h" }, { 6000, "100 h" }, { 6031, "101 h" },      { 525600, "8,760 h" },
    { -0.1, "0 min" },   { -45, "−45 min" },  { -90, "−1.5 h" },     { -200, "−3 h 20 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_text (baton_phrase_hours (rows[i].minutes / 60), rows[i].text);
}

static void
test_times (void)
{
  static const struct
  {
    double      times;
    const char *text;
  } rows[] = {
    { BATON_ABSENT, "" },
    { 0, "0 times a year" },
    { 0.1, "every 10 years" },
    { 1 / 3.0, "every 3 years" },
    { 0.4, "every 2.5 years" },
    { 0.5, "every two years" },
    { 0.999, "once a year" },
    { 0.9, "every 1.1 years" },
    { 1, "once a year" },
    { 1.5, "1.5 times a year" },
    { 2, "twice a year" },
    { 3, "3 times a year" },
    { 4, "every three months" },
    { 6, "every two months" },
    { 12, "monthly" },
    { 24, "twice a month" },
    { 26, "every two weeks" },
    { 30, "30 times a year" },
    { 52, "every week" },
    { 52.18, "every week" },
    { 53, "53 times a year" },
    { 104, "twice a week" },
    { 156, "156 times a year" },
    { 365, "every day" },
    { 365.25, "every day" },
    { 730, "730 times a year" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_text (baton_phrase_times (rows[i].times), rows[i].text);
}

static void
test_effort (void)
{
  static const struct
  {
    int         minutes;
    double      times;
    gint64      price;
    const char *currency;
    const char *text;
  } rows[] = {
    { 180, 2, 15000, "USD", "3 h · twice a year · $150 each" },
    { 60, 52, 1500, "USD", "1 h · every week · $15 each" },
    { 120, 52, BATON_ABSENT, "USD", "2 h · every week" },
    { 840, 1, 80000, "USD", "14 h · once a year · $800 each" },
    { 240, 12, 6000, "EUR", "4 h · monthly · €60 each" },
    { BATON_ABSENT, BATON_ABSENT, 3650, "USD", "$36.50 each" },
    { BATON_ABSENT, 12, 0, "USD", "monthly · $0 each" },
    { BATON_ABSENT, BATON_ABSENT, BATON_ABSENT, "USD", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();

      baton_task_set_minutes (c->task, rows[i].minutes);
      baton_task_set_times_per_year (c->task, rows[i].times);
      baton_task_set_price (c->task, rows[i].price);
      assert_text (baton_phrase_effort (c->task, rows[i].currency), rows[i].text);
    }
}

static void
test_list_summary (void)
{
  assert_text (baton_phrase_list_summary (4, 176), "4 tasks · 176 hours a year");
  assert_text (baton_phrase_list_summary (1, 1), "1 task · 1 hour a year");
  assert_text (baton_phrase_list_summary (1, 1.5), "1 task · 2 hours a year");
  assert_text (baton_phrase_list_summary (5000, 24821), "5,000 tasks · 24,821 hours a year");
  assert_text (baton_phrase_wishes_summary (1000, 1000), "1,000 wishes · 1,000 hours a year");
  assert_text (baton_phrase_list_summary (0, 0), "0 tasks");
  assert_text (baton_phrase_list_summary (2, 0.4), "2 tasks");
  assert_text (baton_phrase_list_summary (2, -3), "2 tasks");
  assert_text (baton_phrase_wishes_summary (3, 214), "3 wishes · 214 hours a year");
  assert_text (baton_phrase_wishes_summary (1, 0), "1 wish");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/phrase/names", test_names);
  g_test_add_func ("/logic/phrase/hours", test_hours);
  g_test_add_func ("/logic/phrase/times", test_times);
  g_test_add_func ("/logic/phrase/effort", test_effort);
  g_test_add_func ("/logic/phrase/list-summary", test_list_summary);
  return g_test_run ();
}
