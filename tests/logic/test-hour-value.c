/* What an hour is worth, from five answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic/baton-hour-value.h"
#include "logic/baton-suggestions.h"
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

static void
add_task (BatonLibrary *library,
          gint64        price,
          BatonStage    stage)
{
  g_autoptr (BatonTask) task = baton_task_new ("Gutters");

  baton_task_set_minutes (task, 60);
  baton_task_set_price (task, price);
  baton_task_set_stage (task, stage);
  baton_library_add (library, BATON_RECORD (task));
}

/* The dearer an hour, the more tasks; what is finished is no longer asked about, and the profile keeps its figure. */
static void
test_effect (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonLog) log = NULL;
  guint before = 0;

  baton_suggestions_add_criteria (library);
  baton_profile_set_hour_value (baton_library_get_profile (library), 12345);
  add_task (library, 1000, BATON_STAGE_CONSIDERING);
  add_task (library, 3000, BATON_STAGE_WANT_TO_START);
  add_task (library, 9000, BATON_STAGE_CONSIDERING);
  add_task (library, 1000, BATON_STAGE_FINISHED);
  log = baton_log_new (library);
  for (gint64 value = 100; value <= 100000; value *= 10)
    {
      BatonHourEffect effect = baton_hour_value_effect (library, log, value);

      g_assert_cmpuint (effect.n_tasks, ==, 3);
      g_assert_cmpuint (effect.n_worthy, >=, before);
      before = effect.n_worthy;
    }
  g_assert_cmpuint (before, ==, 3);
  g_assert_cmpuint (baton_hour_value_effect (library, log, 100).n_worthy, ==, 0);
  g_assert_cmpint (baton_profile_get_hour_value (baton_library_get_profile (library)), ==, 12345);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/hour-value/median", test_median);
  g_test_add_func ("/logic/hour-value/nothing-answered", test_nothing_answered);
  g_test_add_func ("/logic/hour-value/effect", test_effect);
  return g_test_run ();
}
