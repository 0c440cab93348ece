/* What an hour is worth, from five answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic/baton-hour-value.h"
#include "model/baton-field.h"

#define NONE BATON_ABSENT

static const struct
{
  gint64         answers[BATON_N_HOUR_QUESTIONS];
  BatonHourRange range;
} rows[] = {
  { { 4000, 2000, 6000, 3000, 1000 }, { 5, 1000, 3000, 6000 } },
  { { 4000, NONE, 6000, NONE, 1000 }, { 3, 1000, 4000, 6000 } },
  { { NONE, NONE, 2500, NONE, NONE }, { 1, 2500, 2500, 2500 } },
  /* An even number: half way between the middle two, rounded up. */
  { { 4000, NONE, NONE, 2000, NONE }, { 2, 2000, 3000, 4000 } },
  { { 1000, 2001, 2002, 9000, NONE }, { 4, 1000, 2002, 9000 } },
  /* Nothing is an answer too, and one odd answer does not pull the middle. */
  { { 0, 0, 3000, 3000, 900000 }, { 5, 0, 3000, 900000 } },
  { { 1000000000000000, 1000000000000000, NONE, NONE, NONE },
    { 2, 1000000000000000, 1000000000000000, 1000000000000000 } },
};

static void
test_median (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BatonHourRange range;

      g_test_message ("row %u", i);
      g_assert_true (baton_hour_value_work_out (rows[i].answers, BATON_N_HOUR_QUESTIONS, &range));
      g_assert_cmpuint (range.n_answers, ==, rows[i].range.n_answers);
      g_assert_cmpint (range.least, ==, rows[i].range.least);
      g_assert_cmpint (range.middle, ==, rows[i].range.middle);
      g_assert_cmpint (range.most, ==, rows[i].range.most);
    }
}

static void
test_nothing_answered (void)
{
  const gint64 answers[] = { NONE, NONE };
  BatonHourRange range;

  g_assert_false (baton_hour_value_work_out (answers, G_N_ELEMENTS (answers), &range));
  g_assert_cmpuint (range.n_answers, ==, 0);
  g_assert_cmpint (range.middle, ==, BATON_ABSENT);
  g_assert_false (baton_hour_value_work_out (NULL, 0, &range));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/hour-value/median", test_median);
  g_test_add_func ("/logic/hour-value/nothing-answered", test_nothing_answered);
  return g_test_run ();
}
