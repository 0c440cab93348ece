/* The verdict: each of the ten rules at its bounds and in its order, the automatic answers, and the
 * reasons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic-case.h"

/* One criterion answered yes; weight 0 ends the list. */
typedef struct
{
  BatonMeaning meaning;
  BatonSide    side; /* of the person's own criterion */
  int          weight;
} Said;

#define OWN_OUT(weight) { BATON_MEANING_NONE, BATON_SIDE_OUTSOURCE, (weight) }
#define OWN_KEEP(weight) { BATON_MEANING_NONE, BATON_SIDE_KEEP, (weight) }
#define BAD_AT(weight) { BATON_MEANING_BAD_AT, BATON_SIDE_OUTSOURCE, (weight) }
#define DISLIKE(weight) { BATON_MEANING_DISLIKE, BATON_SIDE_OUTSOURCE, (weight) }
#define ENJOY(weight) { BATON_MEANING_ENJOY, BATON_SIDE_KEEP, (weight) }
#define SKILL(weight) { BATON_MEANING_SKILL, BATON_SIDE_KEEP, (weight) }
#define URGENT_ONLY(weight) { BATON_MEANING_URGENT_NOT_IMPORTANT, BATON_SIDE_OUTSOURCE, (weight) }
#define LOW_RETURN(weight) { BATON_MEANING_LOW_RETURN, BATON_SIDE_OUTSOURCE, (weight) }
#define NOT_WORTH_IT(weight) { BATON_MEANING_NOT_WORTH_IT, BATON_SIDE_KEEP, (weight) }

#define YES BATON_ANSWER_YES
#define NO BATON_ANSWER_NO
#define NONE BATON_ANSWER_NONE
#define TIME BATON_BUYS_TIME
#define RESULT BATON_BUYS_RESULT
#define NOT_SAID BATON_ABSENT

/* Nothing is lost on the way in these rows, so an hour gives an hour back, and a price of $10 is an
 * M of 4. */
static const struct
{
  const char      *name;
  int              minutes, kept_minutes;
  gint64           price;
  BatonAnswer      urgent, important;
  BatonBuys        buys;
  Said             said[4];
  BatonVerdictKind verdict;
} rows[] = {
  /* Rule 1: a weight of 3 on one side alone */
  { "1/outsource", 60, 0, 100000, NONE, NONE, TIME, { BAD_AT (3) }, BATON_VERDICT_OUTSOURCE },
  { "1/keep", 60, 0, 10, NONE, NONE, TIME, { OWN_KEEP (3) }, BATON_VERDICT_KEEP },
  { "1/against-many", 60, 0, 10, NONE, NONE, TIME, { SKILL (3), BAD_AT (2), OWN_OUT (2) },
    BATON_VERDICT_KEEP },
  { "1/both-sides", 60, 0, 4000, NONE, NONE, TIME, { BAD_AT (3), OWN_KEEP (3) },
    BATON_VERDICT_TRY_ONCE },
  { "1/two-of-one-side", 60, 0, NOT_SAID, NONE, NONE, TIME, { BAD_AT (3), OWN_OUT (3) },
    BATON_VERDICT_OUTSOURCE },
  { "1/weight-2-does-not", 60, 0, 4000, NONE, NONE, TIME, { BAD_AT (2), OWN_KEEP (2) },
    BATON_VERDICT_TRY_ONCE },
  { "1/dislike-too", 60, 0, 100000, NONE, NONE, TIME, { DISLIKE (3) }, BATON_VERDICT_OUTSOURCE },
  { "1/enjoy-too", 60, 0, 10, NONE, NONE, TIME, { ENJOY (3) }, BATON_VERDICT_KEEP },
  { "1/skill-too", 60, 0, 10, NONE, NONE, TIME, { SKILL (3) }, BATON_VERDICT_KEEP },
  { "1/urgent-only-too", 60, 0, 100000, YES, NO, TIME, { URGENT_ONLY (3) },
    BATON_VERDICT_OUTSOURCE },
  { "1/not-without-flags", 60, 0, 100000, YES, NONE, TIME, { URGENT_ONLY (3) },
    BATON_VERDICT_TOO_DEAR },
  { "1/not-low-return", 60, 0, 1000, NONE, NONE, TIME, { LOW_RETURN (3), OWN_KEEP (3) },
    BATON_VERDICT_KEEP },
  { "1/not-worth-it", 60, 0, 100000, NONE, NONE, TIME, { NOT_WORTH_IT (3), OWN_OUT (3) },
    BATON_VERDICT_OUTSOURCE },
  { "1/money-does-not-decide", 60, 0, 3000, NONE, NONE, TIME, { LOW_RETURN (3) },
    BATON_VERDICT_OUTSOURCE },
  { "1/before-2", 60, 0, 1000, NO, NO, TIME, { OWN_OUT (3) }, BATON_VERDICT_OUTSOURCE },
  { "1/before-3", 1, 0, 1000, NONE, NONE, TIME, { OWN_OUT (3) }, BATON_VERDICT_OUTSOURCE },
  { "1/before-5", 60, 0, 10, NONE, NONE, TIME, { OWN_OUT (3) }, BATON_VERDICT_OUTSOURCE },

  /* Rule 2: neither, and both said */
  { "2/neither", 60, 0, 1000, NO, NO, TIME, { OWN_OUT (2) }, BATON_VERDICT_DROP },
  { "2/nothing-else-known", NOT_SAID, 0, NOT_SAID, NO, NO, TIME, { { 0 } }, BATON_VERDICT_DROP },
  { "2/a-result-too", 60, 0, 1000, NO, NO, RESULT, { { 0 } }, BATON_VERDICT_DROP },
  { "2/one-not-said", 60, 0, 4000, NO, NONE, TIME, { { 0 } }, BATON_VERDICT_TRY_ONCE },
  { "2/other-not-said", 60, 0, 4000, NONE, NO, TIME, { { 0 } }, BATON_VERDICT_TRY_ONCE },
  { "2/before-3", 1, 0, 1000, NO, NO, TIME, { { 0 } }, BATON_VERDICT_DROP },
  { "2/before-4", 60, 0, 1000, NO, NO, TIME, { ENJOY (3), OWN_OUT (3) }, BATON_VERDICT_DROP },

  /* Rule 3: two minutes, or no hours back */
  { "3/two-minutes", 2, 0, 1, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_JUST_DO_IT },
  { "3/three-minutes", 3, 0, 1, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_OUTSOURCE_NOW },
  { "3/no-minutes", 0, 0, 1, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_JUST_DO_IT },
  { "3/without-price", 2, 0, NOT_SAID, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_JUST_DO_IT },
  { "3/all-is-kept", 60, 60, 1, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_JUST_DO_IT },
  { "3/a-minute-comes-back", 60, 59, 1, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_OUTSOURCE_NOW },
  { "3/more-than-all-is-kept", 60, 90, 1, NONE, NONE, TIME, { DISLIKE (2) },
    BATON_VERDICT_JUST_DO_IT },
  { "3/unknown-time", NOT_SAID, 0, 1, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_YOUR_CALL },
  { "3/not-for-a-result", 2, 0, 1, NONE, NONE, RESULT, { { 0 } }, BATON_VERDICT_YOUR_CALL },
  { "3/before-4", 2, 0, 1, NONE, NONE, TIME, { SKILL (3), OWN_OUT (3) }, BATON_VERDICT_JUST_DO_IT },

  /* Rule 4: doing it costs nothing */
  { "4/skill-against-3", 60, 0, 1, NONE, NONE, TIME, { SKILL (3), OWN_OUT (3) },
    BATON_VERDICT_KEEP },
  { "4/without-price", 60, 0, NOT_SAID, NONE, NONE, TIME, { ENJOY (3), OWN_OUT (3) },
    BATON_VERDICT_KEEP },
  { "4/a-result", 60, 60, 1, NONE, NONE, RESULT, { OWN_OUT (2) }, BATON_VERDICT_KEEP },
  { "4/unknown-time", NOT_SAID, 0, 1, NONE, NONE, TIME, { ENJOY (3), OWN_OUT (3), OWN_OUT (2) },
    BATON_VERDICT_OUTSOURCE },
  { "4/free", 60, 0, 0, NONE, NONE, TIME, { SKILL (3), OWN_OUT (3) }, BATON_VERDICT_KEEP },

  /* Rules 5 and 6: S */
  { "5/m-4", 60, 0, 1000, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_OUTSOURCE_NOW },
  { "5/m-below-4", 60, 0, 1001, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_OUTSOURCE },
  { "5/free", 60, 0, 0, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_OUTSOURCE_NOW },
  { "5/free-against-2", 60, 0, 0, NONE, NONE, TIME, { OWN_KEEP (2) }, BATON_VERDICT_OUTSOURCE_NOW },
  { "5/criteria-of-2", NOT_SAID, 0, NOT_SAID, NONE, NONE, TIME, { BAD_AT (2), OWN_OUT (2) },
    BATON_VERDICT_OUTSOURCE_NOW },
  { "5/criteria-of-1.5", NOT_SAID, 0, NOT_SAID, NONE, NONE, TIME, { BAD_AT (2), OWN_OUT (1) },
    BATON_VERDICT_OUTSOURCE },
  { "5/m-2-and-criteria-of-1", 60, 0, 2000, NONE, NONE, TIME, { OWN_OUT (2) },
    BATON_VERDICT_OUTSOURCE_NOW },
  { "5/money-is-held-at-3", 60, 0, 1, NONE, NONE, TIME, { OWN_KEEP (2), OWN_KEEP (1) },
    BATON_VERDICT_OUTSOURCE },
  { "6/m-1.25", 60, 0, 3200, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_OUTSOURCE },
  { "6/s-0.3201", 60, 0, 3204, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_OUTSOURCE },
  { "6/dislike-is-in-m", 60, 0, 4800, NONE, NONE, TIME, { DISLIKE (2) }, BATON_VERDICT_OUTSOURCE },
  { "6/dislike-counts-without-m", NOT_SAID, 0, NOT_SAID, NONE, NONE, TIME, { DISLIKE (1) },
    BATON_VERDICT_OUTSOURCE },
  { "6/a-result", 60, 0, 100000, NONE, NONE, RESULT, { DISLIKE (1) }, BATON_VERDICT_OUTSOURCE },
  { "6/urgent-only", NOT_SAID, 0, NOT_SAID, YES, NO, TIME, { URGENT_ONLY (1) },
    BATON_VERDICT_OUTSOURCE },

  /* Rules 7 and 8: the middle */
  { "7/s-0.3197", 60, 0, 3205, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_TRY_ONCE },
  { "7/m-1", 60, 0, 4000, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_TRY_ONCE },
  { "7/s-minus-0.3199", 60, 0, 4993, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_TRY_ONCE },
  { "7/free-against-3", 60, 0, 0, NONE, NONE, TIME, { OWN_KEEP (2), OWN_KEEP (2), OWN_KEEP (2) },
    BATON_VERDICT_TRY_ONCE },
  { "8/nothing-said", NOT_SAID, 0, NOT_SAID, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_YOUR_CALL },
  { "8/no-price", 60, 0, NOT_SAID, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_YOUR_CALL },
  { "8/as-much-for-as-against", NOT_SAID, 0, NOT_SAID, NONE, NONE, TIME, { BAD_AT (2), OWN_KEEP (2) },
    BATON_VERDICT_YOUR_CALL },
  { "8/money-criteria-do-not-count", NOT_SAID, 0, NOT_SAID, NONE, NONE, TIME, { LOW_RETURN (2) },
    BATON_VERDICT_YOUR_CALL },

  /* Rules 9 and 10: against it */
  { "9/s-minus-0.3202", 60, 0, 4994, NONE, NONE, TIME, { { 0 } }, BATON_VERDICT_TOO_DEAR },
  { "9/enjoy-is-in-m", 60, 0, 3000, NONE, NONE, TIME, { ENJOY (1) }, BATON_VERDICT_TOO_DEAR },
  { "9/money-is-held-at-minus-3", 60, 0, 4000000, NONE, NONE, TIME, { BAD_AT (2), OWN_OUT (2), OWN_OUT (2) },
    BATON_VERDICT_TRY_ONCE },
  { "10/enjoy", NOT_SAID, 0, NOT_SAID, NONE, NONE, TIME, { ENJOY (1) }, BATON_VERDICT_KEEP },
  { "10/a-result", 60, 0, 10, NONE, NONE, RESULT, { OWN_KEEP (1) }, BATON_VERDICT_KEEP },
};

static LogicCase *
make_row (guint i)
{
  LogicCase *c = logic_case_new ();

  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, rows[i].minutes);
  baton_task_set_kept_minutes (c->task, rows[i].kept_minutes);
  baton_task_set_price (c->task, rows[i].price);
  baton_task_set_urgent (c->task, rows[i].urgent);
  baton_task_set_important (c->task, rows[i].important);
  baton_task_set_buys (c->task, rows[i].buys);
  for (guint k = 0; k < G_N_ELEMENTS (rows[i].said) && rows[i].said[k].weight; k++)
    logic_case_say (c, rows[i].said[k].meaning, rows[i].said[k].side, rows[i].said[k].weight);
  return c;
}

static void
test_rule (gconstpointer data)
{
  g_autoptr (LogicCase) c = make_row (GPOINTER_TO_UINT (data));
  g_autoptr (BatonVerdict) verdict = logic_case_verdict (c);

  g_assert_cmpstr (baton_verdict_kind_to_word (verdict->kind), ==,
                   baton_verdict_kind_to_word (rows[GPOINTER_TO_UINT (data)].verdict));
}

/* Without anything to lose on the way, an M of so many thousandths exactly. */
static BatonVerdict *
verdict_of_m (LogicCase *c,
              int        thousandths)
{
  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, 60);
  baton_task_set_price (c->task, 1000);
  baton_profile_set_hour_value (baton_library_get_profile (c->library), thousandths);
  return logic_case_verdict (c);
}

static BatonAnswer
work_out (LogicCase          *c,
          const BatonVerdict *verdict,
          BatonMeaning        meaning)
{
  return baton_verdict_worked_out (c->library, &verdict->worth, c->task, meaning);
}

static void
test_money_answers (void)
{
  static const struct
  {
    int         thousandths;
    BatonAnswer low_return, not_worth_it;
  } table[] = { { 0, NO, YES },   { 799, NO, YES },  { 800, NO, NO }, { 1000, NO, NO },
                { 1249, NO, NO }, { 1250, YES, NO }, { 9000, YES, NO } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();
      g_autoptr (BatonVerdict) verdict = verdict_of_m (c, table[i].thousandths);

      g_test_message ("row %u", i);
      g_assert_cmpint (work_out (c, verdict, BATON_MEANING_LOW_RETURN), ==, table[i].low_return);
      g_assert_cmpint (work_out (c, verdict, BATON_MEANING_NOT_WORTH_IT), ==, table[i].not_worth_it);
      g_assert_null (baton_task_get_answers (c->task));
    }
}

static void
test_money_answers_unknown (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  g_autoptr (BatonVerdict) verdict = NULL;

  baton_task_set_minutes (c->task, 180);
  verdict = logic_case_verdict (c);
  g_assert_cmpint (work_out (c, verdict, BATON_MEANING_LOW_RETURN), ==, NONE);
  g_assert_cmpint (work_out (c, verdict, BATON_MEANING_NOT_WORTH_IT), ==, NONE);
  g_assert_cmpint (work_out (c, verdict, BATON_MEANING_DISLIKE), ==, NONE);
  g_assert_cmpint (work_out (c, verdict, BATON_MEANING_NONE), ==, NONE);
}

static void
test_money_answers_free (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  g_autoptr (BatonVerdict) verdict = NULL;

  baton_task_set_minutes (c->task, 180);
  baton_task_set_price (c->task, 0);
  verdict = logic_case_verdict (c);
  g_assert_cmpint (work_out (c, verdict, BATON_MEANING_LOW_RETURN), ==, YES);
  g_assert_cmpint (work_out (c, verdict, BATON_MEANING_NOT_WORTH_IT), ==, NO);
  g_assert_cmpfloat (verdict->score, ==, 3);
}

static void
test_flag_answers (void)
{
  static const struct
  {
    BatonAnswer urgent, important, answer;
  } table[] = { { NONE, NONE, NONE }, { NONE, YES, NO }, { NONE, NO, NONE }, { YES, NONE, NONE }, { YES, YES, NO },
                { YES, NO, YES },     { NO, NONE, NO },  { NO, YES, NO },    { NO, NO, NO } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();
      g_autoptr (BatonVerdict) verdict = NULL;

      baton_task_set_urgent (c->task, table[i].urgent);
      baton_task_set_important (c->task, table[i].important);
      verdict = logic_case_verdict (c);
      g_test_message ("row %u", i);
      g_assert_cmpint (work_out (c, verdict, BATON_MEANING_URGENT_NOT_IMPORTANT), ==, table[i].answer);
    }
}

/* An answer that a file brings for an automatic criterion is not believed. */
static void
test_stored_automatic (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonCriterion *criterion = logic_case_say_meaning (c, BATON_MEANING_URGENT_NOT_IMPORTANT, 3);
  g_autoptr (BatonVerdict) verdict = NULL;

  baton_task_set_answer (c->task, baton_record_get_id (BATON_RECORD (criterion)), YES);
  verdict = logic_case_verdict (c);
  g_assert_cmpint (verdict->kind, ==, BATON_VERDICT_YOUR_CALL);
}

static const BatonReason *
nth_reason (const BatonVerdict *verdict,
            guint               nth)
{
  g_assert_cmpuint (nth, <, verdict->reasons->len);
  return g_ptr_array_index (verdict->reasons, nth);
}

static void
assert_reason (const BatonVerdict *verdict,
               guint               nth,
               BatonReasonKind     kind,
               BatonCriterion     *criterion,
               double              score)
{
  const BatonReason *reason = nth_reason (verdict, nth);

  g_assert_cmpint (reason->kind, ==, kind);
  g_assert_true (reason->criterion == criterion);
  g_assert_cmpfloat_with_epsilon (reason->score, score, 1e-9);
}

/* $20 an hour is worth 1; that doing it feels like an hour and a half is worth log2 (1.5). */
static void
test_reasons (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonCriterion *keep = logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_KEEP, 1);
  BatonCriterion *dislike = logic_case_say_meaning (c, BATON_MEANING_DISLIKE, 2);
  BatonCriterion *out = logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_OUTSOURCE, 2);
  g_autoptr (BatonVerdict) verdict = NULL;

  logic_case_say_meaning (c, BATON_MEANING_LOW_RETURN, 2);
  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, 60);
  baton_task_set_price (c->task, 1600);
  verdict = logic_case_verdict (c);
  g_assert_cmpuint (verdict->reasons->len, ==, 4);
  assert_reason (verdict, 0, BATON_REASON_PRICE, NULL, log2 (2.5));
  assert_reason (verdict, 1, BATON_REASON_CRITERION, out, 1);
  assert_reason (verdict, 2, BATON_REASON_CRITERION, dislike, log2 (1.5));
  assert_reason (verdict, 3, BATON_REASON_CRITERION, keep, -.5);
  g_assert_cmpfloat_with_epsilon (verdict->score, log2 (1.5 * 2.5) + .5, 1e-9);
}

/* An hour back costs more than it is worth, so the price speaks against it, although M is above
 * 1. */
static void
test_reasons_feel_outweighs_price (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonCriterion *dislike = logic_case_say_meaning (c, BATON_MEANING_DISLIKE, 2);
  g_autoptr (BatonVerdict) verdict = NULL;

  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, 60);
  baton_task_set_price (c->task, 4400);
  verdict = logic_case_verdict (c);
  g_assert_cmpuint (verdict->reasons->len, ==, 2);
  assert_reason (verdict, 0, BATON_REASON_CRITERION, dislike, log2 (1.5));
  assert_reason (verdict, 1, BATON_REASON_PRICE, NULL, -log2 (1.1));
}

static void
test_reasons_decide (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonCriterion *heavy = logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_OUTSOURCE, 2);
  BatonCriterion *skill = logic_case_say_meaning (c, BATON_MEANING_SKILL, 3);
  g_autoptr (BatonVerdict) verdict = logic_case_verdict (c);

  g_assert_cmpint (verdict->kind, ==, BATON_VERDICT_KEEP);
  g_assert_cmpuint (verdict->reasons->len, ==, 2);
  assert_reason (verdict, 0, BATON_REASON_DECIDES, skill, -1.5);
  assert_reason (verdict, 1, BATON_REASON_CRITERION, heavy, 1);
}

static void
test_reasons_early (void)
{
  static const struct
  {
    int             minutes, kept_minutes;
    BatonAnswer     flag;
    gboolean        skill;
    BatonReasonKind kind;
  } table[] = {
    { 60, 0, NO, FALSE, BATON_REASON_UNIMPORTANT },
    { 2, 0, NONE, FALSE, BATON_REASON_QUICK },
    { 60, 60, NONE, FALSE, BATON_REASON_NOTHING_BACK },
    { 60, 0, NONE, TRUE, BATON_REASON_FEELS_GOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();
      g_autoptr (BatonVerdict) verdict = NULL;

      logic_case_clear_overhead (c);
      baton_task_set_minutes (c->task, table[i].minutes);
      baton_task_set_kept_minutes (c->task, table[i].kept_minutes);
      baton_task_set_urgent (c->task, table[i].flag);
      baton_task_set_important (c->task, table[i].flag);
      logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_OUTSOURCE, table[i].skill ? 3 : 1);
      if (table[i].skill)
        logic_case_say_meaning (c, BATON_MEANING_SKILL, 3);
      verdict = logic_case_verdict (c);
      g_test_message ("row %u", i);
      assert_reason (verdict, 0, table[i].kind, NULL, 0);
      g_assert_cmpuint (verdict->reasons->len, >, 1);
    }
}

static void
test_no_reasons (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  g_autoptr (BatonVerdict) verdict = logic_case_verdict (c);

  g_assert_cmpuint (verdict->reasons->len, ==, 0);
  g_assert_cmpfloat (verdict->score, ==, 0);
}

/* A verdict owns what it needs: it stays whole when its library is gone. */
static void
test_outlives_library (void)
{
  LogicCase *c = logic_case_new ();
  g_autoptr (BatonVerdict) verdict = NULL;

  logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_OUTSOURCE, 2);
  verdict = logic_case_verdict (c);
  logic_case_free (c);
  g_assert_cmpstr (baton_criterion_get_text (nth_reason (verdict, 0)->criterion), ==, "It needs a ladder");
}

static void
test_words (void)
{
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_OUTSOURCE_NOW), ==, "OUTSOURCE_NOW");
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_OUTSOURCE), ==, "OUTSOURCE");
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_TRY_ONCE), ==, "TRY_ONCE");
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_YOUR_CALL), ==, "YOUR_CALL");
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_TOO_DEAR), ==, "TOO_DEAR");
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_KEEP), ==, "KEEP");
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_JUST_DO_IT), ==, "JUST_DO_IT");
  g_assert_cmpstr (baton_verdict_kind_to_word (BATON_VERDICT_DROP), ==, "DROP");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/logic/verdict/rule/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_rule);
    }
  g_test_add_func ("/logic/verdict/answers/money", test_money_answers);
  g_test_add_func ("/logic/verdict/answers/money-unknown", test_money_answers_unknown);
  g_test_add_func ("/logic/verdict/answers/money-free", test_money_answers_free);
  g_test_add_func ("/logic/verdict/answers/flags", test_flag_answers);
  g_test_add_func ("/logic/verdict/answers/stored-ones-are-not-believed", test_stored_automatic);
  g_test_add_func ("/logic/verdict/reasons/strongest-first", test_reasons);
  g_test_add_func ("/logic/verdict/reasons/feel-outweighs-price", test_reasons_feel_outweighs_price);
  g_test_add_func ("/logic/verdict/reasons/what-decides-comes-first", test_reasons_decide);
  g_test_add_func ("/logic/verdict/reasons/of-the-early-rules", test_reasons_early);
  g_test_add_func ("/logic/verdict/reasons/none", test_no_reasons);
  g_test_add_func ("/logic/verdict/outlives-the-library", test_outlives_library);
  g_test_add_func ("/logic/verdict/words", test_words);
  return g_test_run ();
}
