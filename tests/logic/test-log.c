/* The log: what counts as a job, and what its sums are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic-case.h"

#define SOMEONE "aaaaaaaaaaaaaaaaaaaaaaaaaa"

static const char *
task_id (LogicCase *c)
{
  return baton_record_get_id (BATON_RECORD (c->task));
}

static void
test_empty (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  g_autoptr (BatonLog) log = baton_log_new (c->library);

  g_assert_null (baton_log_get_task (log, task_id (c)));
  g_assert_null (baton_log_get_provider (log, SOMEONE));
  g_assert_null (baton_log_get_provider (log, ""));
  g_assert_null (baton_log_get_provider (log, NULL));
}

static void
test_job (void)
{
  static const struct
  {
    int         finished;
    BatonAnswer rework;
    BatonAgain  again;
    int         stars;
    int         jobs;
    int         reworks;
    int         again_yes;
  } rows[] = {
    { BATON_ABSENT, BATON_ANSWER_NONE, BATON_AGAIN_NONE, BATON_ABSENT, 0, 0, 0 },
    { 0, BATON_ANSWER_NONE, BATON_AGAIN_NONE, BATON_ABSENT, 1, 0, 0 },
    { BATON_ABSENT, BATON_ANSWER_YES, BATON_AGAIN_NONE, BATON_ABSENT, 1, 1, 0 },
    { BATON_ABSENT, BATON_ANSWER_NO, BATON_AGAIN_NONE, BATON_ABSENT, 1, 0, 0 },
    { BATON_ABSENT, BATON_ANSWER_NONE, BATON_AGAIN_YES, BATON_ABSENT, 1, 0, 1 },
    { BATON_ABSENT, BATON_ANSWER_NONE, BATON_AGAIN_MAYBE, BATON_ABSENT, 1, 0, 0 },
    { BATON_ABSENT, BATON_ANSWER_NONE, BATON_AGAIN_NO, BATON_ABSENT, 1, 0, 0 },
    { BATON_ABSENT, BATON_ANSWER_NONE, BATON_AGAIN_NONE, 1, 1, 0, 0 },
    { 20000, BATON_ANSWER_YES, BATON_AGAIN_YES, 5, 1, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();
      BatonHandoff *handoff = logic_case_hand_off (c->task, SOMEONE);
      g_autoptr (BatonLog) log = NULL;
      const BatonLogEntry *entry;

      baton_handoff_set_started (handoff, 19000);
      baton_handoff_set_finished (handoff, rows[i].finished);
      baton_handoff_set_rework (handoff, rows[i].rework);
      baton_handoff_set_again (handoff, rows[i].again);
      baton_handoff_set_stars (handoff, rows[i].stars);
      log = baton_log_new (c->library);
      entry = baton_log_get_provider (log, SOMEONE);
      g_test_message ("row %u", i);
      g_assert_nonnull (entry);
      g_assert_cmpint (entry->jobs, ==, rows[i].jobs);
      g_assert_cmpint (entry->reworks, ==, rows[i].reworks);
      g_assert_cmpint (entry->again_yes, ==, rows[i].again_yes);
      g_assert_cmpint (entry->rated, ==, rows[i].stars > 0 ? 1 : 0);
      g_assert_cmpint (entry->stars, ==, MAX (rows[i].stars, 0));
      g_assert_cmpmem (entry, sizeof *entry, baton_log_get_task (log, task_id (c)), sizeof *entry);
    }
}

static void
test_sums (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonTask *other = logic_case_add_task (c);
  g_autoptr (BatonLog) log = NULL;
  const BatonLogEntry *entry;

  for (int i = 1; i <= 3; i++)
    {
      BatonHandoff *handoff = logic_case_hand_off (i == 3 ? other : c->task, SOMEONE);

      baton_handoff_set_brief_minutes (handoff, 10 * i);
      baton_handoff_set_review_minutes (handoff, i == 1 ? BATON_ABSENT : i);
      baton_handoff_set_saved_minutes (handoff, 100 * i);
      baton_handoff_set_paid (handoff, 1000 * i);
      baton_handoff_set_stars (handoff, i);
    }
  log = baton_log_new (c->library);

  entry = baton_log_get_provider (log, SOMEONE);
  g_assert_cmpint (entry->jobs, ==, 3);
  g_assert_cmpint (entry->timed, ==, 2);
  g_assert_cmpfloat (entry->brief_minutes, ==, 50);
  g_assert_cmpfloat (entry->review_minutes, ==, 5);
  g_assert_cmpint (entry->saved_minutes, ==, 600);
  g_assert_cmpint (entry->paid, ==, 6000);
  g_assert_cmpint (entry->rated, ==, 3);
  g_assert_cmpint (entry->stars, ==, 6);

  entry = baton_log_get_task (log, task_id (c));
  g_assert_cmpint (entry->jobs, ==, 2);
  g_assert_cmpint (entry->timed, ==, 1);
  g_assert_cmpint (entry->paid, ==, 3000);
  g_assert_cmpint (entry->last_paid, ==, 2000);
}

/* The latest by its day, whatever the order; without days, by the order. What tells no price does
 * not count. */
static void
test_last_paid (void)
{
  static const struct
  {
    int    finished[3];
    gint64 paid[3];
    gint64 last;
  } rows[] = {
    { { 10, 20, 30 }, { 1, 2, 3 }, 3 },
    { { 10, 30, 20 }, { 1, 2, 3 }, 2 },
    { { 30, 20, 10 }, { 1, 2, 3 }, 1 },
    { { 10, 20, 30 }, { 1, 2, BATON_ABSENT }, 2 },
    { { 10, 10, 10 }, { 1, 2, 3 }, 3 },
    { { 10, 20, 30 }, { 1, 2, 0 }, 0 },
    { { BATON_ABSENT, BATON_ABSENT, BATON_ABSENT }, { 1, 2, 3 }, 3 },
    { { 10, BATON_ABSENT, BATON_ABSENT }, { 1, 2, 3 }, 1 },
    { { 10, 20, 30 }, { BATON_ABSENT, BATON_ABSENT, BATON_ABSENT }, BATON_ABSENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();
      g_autoptr (BatonLog) log = NULL;

      for (guint k = 0; k < 3; k++)
        {
          BatonHandoff *handoff = logic_case_hand_off (c->task, SOMEONE);

          baton_handoff_set_finished (handoff, rows[i].finished[k]);
          baton_handoff_set_paid (handoff, rows[i].paid[k]);
        }
      log = baton_log_new (c->library);
      g_test_message ("row %u", i);
      g_assert_cmpint (baton_log_get_task (log, task_id (c))->last_paid, ==, rows[i].last);
      g_assert_cmpint (baton_log_get_provider (log, SOMEONE)->last_paid, ==, rows[i].last);
    }
}

static void
test_no_provider (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  g_autoptr (BatonLog) log = NULL;

  baton_handoff_set_stars (logic_case_hand_off (c->task, NULL), 4);
  log = baton_log_new (c->library);
  g_assert_cmpint (baton_log_get_task (log, task_id (c))->jobs, ==, 1);
  g_assert_null (baton_log_get_provider (log, ""));
}

/* Sums of a file that claims the impossible stay sums. */
static void
test_no_wrap (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  g_autoptr (BatonLog) log = NULL;

  for (int i = 0; i < 10000; i++)
    baton_handoff_set_paid (logic_case_hand_off (c->task, SOMEONE), G_GINT64_CONSTANT (1000000000000000));
  log = baton_log_new (c->library);
  g_assert_cmpint (baton_log_get_provider (log, SOMEONE)->paid, >=, G_GINT64_CONSTANT (9000000000000000000));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/log/empty", test_empty);
  g_test_add_func ("/logic/log/what-counts-as-a-job", test_job);
  g_test_add_func ("/logic/log/sums", test_sums);
  g_test_add_func ("/logic/log/last-paid-is-the-latest", test_last_paid);
  g_test_add_func ("/logic/log/handoff-to-nobody", test_no_provider);
  g_test_add_func ("/logic/log/sums-never-wrap-round", test_no_wrap);
  return g_test_run ();
}
