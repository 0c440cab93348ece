/* Relationship advice: what a log says about offering more work, the ladder, loyalty, keeping in touch and letting go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "logic/baton-relationship.h"
#include "logic-case.h"

/* One job each: its day, "again", rework, stars (0 for none). */
typedef struct
{
  int         day;
  BatonAgain  again;
  BatonAnswer rework;
  int         stars;
} Job;

#define YES { 0, BATON_AGAIN_YES, BATON_ANSWER_NO, 0 }
#define NO { 0, BATON_AGAIN_NO, BATON_ANSWER_NO, 0 }
#define REDONE { 0, BATON_AGAIN_YES, BATON_ANSWER_YES, 0 }
#define STARS(n) { 0, BATON_AGAIN_MAYBE, BATON_ANSWER_NO, n }
#define MOST_JOBS 8
#define FIRST_DAY 20000

typedef struct
{
  const char       *what;
  Job               jobs[MOST_JOBS];
  guint             n_jobs;
  double            times; /* a year */
  gboolean          offer;
  BatonRelationship step;
  BatonLetGo        let_go;
} Row;

static const Row rows[] = {
  { "nobody tried", { { 0 } }, 0, 12, FALSE, BATON_RELATIONSHIP_NONE, BATON_LET_GO_NOT },
  { "one good job", { YES }, 1, 12, FALSE, BATON_RELATIONSHIP_REPEAT, BATON_LET_GO_NOT },
  { "two good jobs", { YES, YES }, 2, 12, TRUE, BATON_RELATIONSHIP_REPEAT, BATON_LET_GO_NOT },
  { "only one more use", { YES, YES }, 2, 1, FALSE, BATON_RELATIONSHIP_REPEAT, BATON_LET_GO_NOT },
  { "the last was not good", { YES, YES, NO }, 3, 12, FALSE, BATON_RELATIONSHIP_REPEAT, BATON_LET_GO_NOT },
  { "the first was not good", { NO, YES, YES }, 3, 12, TRUE, BATON_RELATIONSHIP_REPEAT, BATON_LET_GO_NOT },
  /* p = 2/7 = 0.286 */
  { "one rework in two", { REDONE, YES }, 2, 12, TRUE, BATON_RELATIONSHIP_REPEAT, BATON_LET_GO_NOT },
  /* p = 3/8 = 0.375: no offer, and not yet letting go */
  { "two in three", { REDONE, YES, REDONE }, 3, 12, FALSE, BATON_RELATIONSHIP_TRUSTED, BATON_LET_GO_NOT },
  /* p = 4/8 = 0.5 */
  { "three in three", { REDONE, REDONE, REDONE }, 3, 12, FALSE, BATON_RELATIONSHIP_TRUSTED, BATON_LET_GO_REWORK },
  { "three good", { YES, YES, YES }, 3, 12, TRUE, BATON_RELATIONSHIP_TRUSTED, BATON_LET_GO_NOT },
  { "six good", { YES, YES, YES, YES, YES, YES }, 6, 12, TRUE, BATON_RELATIONSHIP_PARTNER, BATON_LET_GO_NOT },
  /* p = 3/11 = 0.273 */
  { "six good, two redone", { REDONE, REDONE, YES, YES, YES, YES }, 6, 12, TRUE, BATON_RELATIONSHIP_TRUSTED,
    BATON_LET_GO_NOT },
  { "tried, nothing said", { STARS (4) }, 1, 12, FALSE, BATON_RELATIONSHIP_TRIAL, BATON_LET_GO_NOT },
  { "two poor ratings", { STARS (5), STARS (2), STARS (1) }, 3, 12, FALSE, BATON_RELATIONSHIP_TRIAL,
    BATON_LET_GO_STARS },
  { "an unrated one between", { STARS (2), YES, STARS (2) }, 3, 12, FALSE, BATON_RELATIONSHIP_REPEAT,
    BATON_LET_GO_STARS },
  { "poor, then better", { STARS (2), STARS (2), STARS (3) }, 3, 12, FALSE, BATON_RELATIONSHIP_TRIAL,
    BATON_LET_GO_NOT },
};

static void
add_job (BatonTask     *task,
         BatonProvider *provider,
         const Job     *job,
         int            day)
{
  BatonHandoff *handoff = logic_case_hand_off (task, baton_record_get_id (BATON_RECORD (provider)));

  baton_handoff_set_finished (handoff, day);
  baton_handoff_set_again (handoff, job->again);
  baton_handoff_set_rework (handoff, job->rework);
  if (job->stars)
    baton_handoff_set_stars (handoff, job->stars);
}

static BatonRelationshipAdvice
advise (LogicCase     *self,
        BatonProvider *provider)
{
  g_autoptr (BatonLog) log = baton_log_new (self->library);

  return baton_relationship_advise (self->library, log, provider);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LogicCase) self = logic_case_new ();
      BatonProvider *provider = logic_case_choose_provider (self, BATON_KIND_CONTRACTOR);
      BatonRelationshipAdvice advice;

      g_test_message ("%s", rows[i].what);
      baton_task_set_times_per_year (self->task, rows[i].times);
      /* The latest is put down first: days count, not the order in the file. */
      for (guint j = rows[i].n_jobs; j > 0; j--)
        add_job (self->task, provider, &rows[i].jobs[j - 1], FIRST_DAY + (int) j);
      advice = advise (self, provider);
      g_assert_cmpint (advice.jobs, ==, rows[i].n_jobs);
      g_assert_cmpint (advice.offer, ==, rows[i].offer);
      g_assert_cmpint (advice.step, ==, rows[i].step);
      g_assert_cmpint (advice.let_go, ==, rows[i].let_go);
    }
}

/* stars = (sum + 2·3.5)/(jobs + 2), cost factor = (paid + 2·median)/(quoted + 2·median). */
static void
test_shrunk (void)
{
  static const struct { gint64 agreed, paid; int stars; } jobs[] = {
    { 10000, 12000, 5 }, { 20000, 20000, 5 }, { 30000, 40000, 0 }, { BATON_ABSENT, 90000, 4 },
  };
  g_autoptr (LogicCase) self = logic_case_new ();
  BatonProvider *provider = logic_case_choose_provider (self, BATON_KIND_CONTRACTOR);
  g_autofree char *words = NULL;
  BatonRelationshipAdvice advice = advise (self, provider);

  assert_absent (advice.stars);
  assert_absent (advice.cost_factor);
  g_assert_cmpfloat_with_epsilon (advice.rework_chance, 0.2, 1e-9);
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      BatonHandoff *handoff = logic_case_hand_off (self->task, baton_record_get_id (BATON_RECORD (provider)));

      baton_handoff_set_finished (handoff, FIRST_DAY);
      baton_handoff_set_agreed (handoff, jobs[i].agreed);
      baton_handoff_set_paid (handoff, jobs[i].paid);
      if (jobs[i].stars)
        baton_handoff_set_stars (handoff, jobs[i].stars);
    }
  advice = advise (self, provider);
  assert_figure (advice.stars, (14 + 7) / 5.0);
  assert_figure (advice.cost_factor, (72000 + 40000) / (60000 + 40000.0));
  words = baton_relationship_write_cost (&advice);
  g_assert_cmpstr (words, ==, "What you paid was about 12 % more than was agreed.");
}

/* Three timed jobs against a stranger: O 0.8667 h and 0.34375 h at $40, twice a year; the price is the same. */
static void
test_loyalty (void)
{
  g_autoptr (LogicCase) self = logic_case_new ();
  BatonProvider *provider = logic_case_choose_provider (self, BATON_KIND_CONTRACTOR);
  g_autofree char *words = NULL;
  BatonRelationshipAdvice advice;

  baton_task_set_minutes (self->task, 180);
  baton_task_set_times_per_year (self->task, 2);
  baton_task_set_price (self->task, 10000);
  for (int i = 0; i < 3; i++)
    {
      BatonHandoff *handoff = logic_case_hand_off (self->task, baton_record_get_id (BATON_RECORD (provider)));

      baton_handoff_set_finished (handoff, FIRST_DAY + i);
      baton_handoff_set_brief_minutes (handoff, 9);
      baton_handoff_set_review_minutes (handoff, 6);
      baton_handoff_set_again (handoff, BATON_AGAIN_YES);
    }
  advice = advise (self, provider);
  g_assert_cmpfloat (advice.uses, ==, 2);
  assert_figure (advice.loyalty, 2 * (10 / 60.0 + 0.3 + 0.2 * 0.75 + 0.25 - (0.15 + 0.1 + 0.125 * 0.75)) * HOUR_VALUE);
  words = baton_relationship_write_offer (&advice, "USD");
  g_assert_cmpstr (words, ==,
                   "You would hire them again after the last two of 3 jobs, and about 2 more are to come within a year."
                   " Staying with them is worth about $42 a year against someone new.");
  baton_task_set_stage (self->task, BATON_STAGE_FINISHED);
  advice = advise (self, provider);
  g_assert_cmpfloat (advice.uses, ==, 0);
  assert_absent (advice.loyalty);
  g_assert_false (advice.offer);
}

/* Half the usual gap, 30 to 180 days, from the last job or word. */
static void
test_touch (void)
{
  static const struct { int gap, contacted, expected; } touches[] = {
    { 100, BATON_ABSENT, FIRST_DAY + 100 + 50 },
    { 10, BATON_ABSENT, FIRST_DAY + 10 + 30 },
    { 1000, BATON_ABSENT, FIRST_DAY + 1000 + 180 },
    { 100, FIRST_DAY + 120, FIRST_DAY + 120 + 50 },
    { 100, FIRST_DAY, FIRST_DAY + 100 + 50 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    {
      static const Job good = YES;
      g_autoptr (LogicCase) self = logic_case_new ();
      BatonProvider *provider = logic_case_choose_provider (self, BATON_KIND_PROFESSIONAL);

      add_job (self->task, provider, &good, FIRST_DAY);
      g_assert_cmpint (advise (self, provider).touch, ==, BATON_ABSENT);
      add_job (self->task, provider, &good, FIRST_DAY + touches[i].gap);
      baton_provider_set_contacted (provider, touches[i].contacted);
      g_assert_cmpint (advise (self, provider).touch, ==, touches[i].expected);
      baton_provider_set_do_not_use (provider, TRUE);
      g_assert_cmpint (advise (self, provider).touch, ==, BATON_ABSENT);
    }
}

/* Important work that only they did well; a second who did the like ends it. */
static void
test_only_one (void)
{
  static const Job good = YES;
  g_autoptr (LogicCase) self = logic_case_new ();
  BatonProvider *provider = logic_case_choose_provider (self, BATON_KIND_CONTRACTOR);
  g_autoptr (BatonProvider) second = baton_provider_new ("Sam", BATON_KIND_CONTRACTOR);
  BatonTask *yard = logic_case_add_task (self);
  g_autofree char *words = NULL;
  BatonRelationshipAdvice advice;

  baton_library_add (self->library, BATON_RECORD (second));
  add_job (self->task, provider, &good, FIRST_DAY);
  g_assert_null (advise (self, provider).only_one);
  baton_task_set_important (self->task, BATON_ANSWER_YES);
  advice = advise (self, provider);
  g_assert_true (advice.only_one == self->task);
  words = baton_relationship_write_only_one (&advice);
  g_assert_true (g_str_has_prefix (words, "“Clean the gutters” is important"));
  g_assert_null (advise (self, second).only_one);
  add_job (yard, second, &good, FIRST_DAY);
  g_assert_true (advise (self, provider).only_one == self->task);
  baton_task_set_title (yard, "Gutter cleaning");
  g_assert_null (advise (self, provider).only_one);
  baton_provider_set_do_not_use (second, TRUE);
  g_assert_true (advise (self, provider).only_one == self->task);
}

/* A step is told only where it is above what the person said, and never below "repeat". */
static void
test_step_up (void)
{
  static const Job good = YES;
  g_autoptr (LogicCase) self = logic_case_new ();
  BatonProvider *provider = logic_case_choose_provider (self, BATON_KIND_CONTRACTOR);

  logic_case_hand_off (self->task, baton_record_get_id (BATON_RECORD (provider)));
  g_assert_cmpint (advise (self, provider).step, ==, BATON_RELATIONSHIP_TRIAL);
  g_assert_false (advise (self, provider).step_up);
  add_job (self->task, provider, &good, FIRST_DAY);
  g_assert_true (advise (self, provider).step_up);
  baton_provider_set_relationship (provider, BATON_RELATIONSHIP_PARTNER);
  g_assert_false (advise (self, provider).step_up);
}

/* A platform is judged by its jobs, but is nobody to call or to promote. */
static void
test_platform (void)
{
  static const Job good = YES, bad = STARS (1);
  g_autoptr (LogicCase) self = logic_case_new ();
  BatonProvider *provider = logic_case_choose_provider (self, BATON_KIND_PLATFORM);
  BatonRelationshipAdvice advice;

  baton_task_set_times_per_year (self->task, 12);
  baton_task_set_important (self->task, BATON_ANSWER_YES);
  for (int i = 0; i < 3; i++)
    add_job (self->task, provider, &good, FIRST_DAY + i);
  advice = advise (self, provider);
  g_assert_false (advice.offer || advice.step_up || advice.only_one || advice.let_go);
  g_assert_cmpint (advice.touch, ==, BATON_ABSENT);
  for (int i = 0; i < 2; i++)
    add_job (self->task, provider, &bad, FIRST_DAY + 10 + i);
  g_assert_cmpint (advise (self, provider).let_go, ==, BATON_LET_GO_STARS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/relationship/offer-ladder-let-go", test_table);
  g_test_add_func ("/logic/relationship/small-samples-are-shrunk", test_shrunk);
  g_test_add_func ("/logic/relationship/loyalty", test_loyalty);
  g_test_add_func ("/logic/relationship/keeping-in-touch", test_touch);
  g_test_add_func ("/logic/relationship/one-point-of-failure", test_only_one);
  g_test_add_func ("/logic/relationship/step-above-what-was-said", test_step_up);
  g_test_add_func ("/logic/relationship/platform", test_platform);
  return g_test_run ();
}
