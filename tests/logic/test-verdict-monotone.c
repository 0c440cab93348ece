/* The verdict moves one way only: random tasks, with a printed seed that BATON_SEED repeats.
 *
 * What "towards outsourcing" means: verdicts stand on four steps. Keep, Too dear, Just do it and
 * Drop all leave the task with the person or with nobody; Try once and Your call are undecided;
 * then Outsource; then Outsource now.
 *
 * What the formula itself brings along, and how it is met here:
 * - A flat fee that falls away at a threshold makes a dearer asking price cheaper in all. The
 *   property is about what is paid in all, and nothing but such a threshold may ever lower that.
 * - Review and redo grow with t, but less than the hours that come back: wherever F is above 0 it
 *   grows with t. So t needs no exception; "two minutes or less" stands on the lowest step anyway.
 * - Free tasks have no M. That they count as the best there is makes the step from no price to
 *   any price go down.
 * - Rule 1 answers Outsource, never Outsource now. So a third point of weight can end an Outsource
 *   now that the score had reached: that one step is let through, and told in a test of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic-case.h"

#include <stdlib.h>

#define N_CASES 10000 /* of each property, where there was something to raise */
#define N_OWN 3
#define N_MEANINGS (BATON_MEANING_NOT_WORTH_IT + 1)

/* Returns: the step a verdict stands on; higher is closer to outsourcing */
static int
step_of (BatonVerdictKind kind)
{
  switch (kind)
    {
    case BATON_VERDICT_OUTSOURCE_NOW:
      return 3;
    case BATON_VERDICT_OUTSOURCE:
      return 2;
    case BATON_VERDICT_TRY_ONCE:
    case BATON_VERDICT_YOUR_CALL:
      return 1;
    case BATON_VERDICT_TOO_DEAR:
    case BATON_VERDICT_KEEP:
    case BATON_VERDICT_JUST_DO_IT:
    case BATON_VERDICT_DROP:
    default:
      return 0;
    }
}

static guint32
choose_seed (void)
{
  const char *said = g_getenv ("BATON_SEED");

  return said ? (guint32) strtoul (said, NULL, 10) : g_random_int ();
}

static gboolean
happens (GRand  *chance,
         double  how_often)
{
  return g_rand_double (chance) < how_often;
}

/* Returns: a whole number up to @most, small ones as often as large ones; BATON_ABSENT as often as
 * said */
static int
draw (GRand  *chance,
      int     most,
      double  how_often_absent)
{
  if (happens (chance, how_often_absent))
    return BATON_ABSENT;
  if (happens (chance, .05))
    return 0;
  return (int) floor (exp (g_rand_double (chance) * log (most + 1.0)));
}

static BatonAnswer
draw_answer (GRand *chance)
{
  return g_rand_int_range (chance, BATON_ANSWER_NONE, BATON_ANSWER_NO + 1);
}

static void
draw_criterion (LogicCase    *c,
                GRand        *chance,
                BatonMeaning  meaning)
{
  BatonSide side = meaning ? baton_meaning_get_side (meaning) : (BatonSide) g_rand_int_range (chance, 0, 2);
  int weight = happens (chance, .1) ? 3 : g_rand_int_range (chance, 1, 3);
  BatonCriterion *criterion = logic_case_say (c, meaning, side, weight);

  if (happens (chance, .6))
    baton_task_set_answer (c->task, baton_record_get_id (BATON_RECORD (criterion)),
                           happens (chance, .5) ? BATON_ANSWER_NO : BATON_ANSWER_NONE);
}

static void
draw_fees (BatonProvider *provider,
           GRand         *chance)
{
  baton_provider_set_fee_percent (provider, draw (chance, 30, .5));
  baton_provider_set_fee_flat (provider, draw (chance, 2000, .5));
  baton_provider_set_fee_flat_below (provider, draw (chance, 20000, .5));
  baton_provider_set_fee_first (provider, draw (chance, 5000, .5));
  baton_provider_set_tip (provider, draw (chance, 2000, .5));
}

static void
draw_handoff (BatonTask  *task,
              GRand      *chance,
              const char *provider_id)
{
  BatonHandoff *handoff = logic_case_hand_off (task, happens (chance, .8) ? provider_id : NULL);

  baton_handoff_set_finished (handoff, draw (chance, 20000, .2));
  baton_handoff_set_paid (handoff, draw (chance, 100000, .3));
  baton_handoff_set_brief_minutes (handoff, draw (chance, 60, .2));
  baton_handoff_set_review_minutes (handoff, draw (chance, 60, .2));
  baton_handoff_set_rework (handoff, draw_answer (chance));
  baton_handoff_set_again (handoff, g_rand_int_range (chance, BATON_AGAIN_NONE, BATON_AGAIN_MAYBE + 1));
}

static void
draw_provider (LogicCase *c,
               GRand     *chance)
{
  BatonProvider *platform = logic_case_choose_provider (c, BATON_KIND_PLATFORM);
  BatonProvider *contractor = NULL;
  BatonTask *other = logic_case_add_task (c);
  int n_handoffs = g_rand_int_range (chance, 0, 6);

  draw_fees (platform, chance);
  if (happens (chance, .5))
    {
      contractor = logic_case_choose_provider (c, BATON_KIND_CONTRACTOR);
      baton_provider_set_via (contractor, baton_record_get_id (BATON_RECORD (platform)));
      draw_fees (contractor, chance);
    }
  for (int i = 0; i < n_handoffs; i++)
    draw_handoff (happens (chance, .5) ? c->task : other, chance, baton_task_get_provider (c->task));
}

static void
draw_effort (BatonTask *task,
             GRand     *chance)
{
  baton_task_set_minutes (task, draw (chance, 6000, .1));
  baton_task_set_kept_minutes (task, draw (chance, 600, .7));
  baton_task_set_times_per_year (task, draw (chance, 400, .3));
  baton_task_set_price (task, draw (chance, 200000, .1));
  baton_task_set_urgent (task, draw_answer (chance));
  baton_task_set_important (task, draw_answer (chance));
  baton_task_set_buys (task, happens (chance, .9) ? BATON_BUYS_TIME : BATON_BUYS_RESULT);
  baton_task_set_results_per_year (task, draw (chance, 100, .5));
  baton_task_set_brief_minutes (task, draw (chance, 120, .8));
  baton_task_set_review_minutes (task, draw (chance, 120, .8));
  baton_task_set_redo_minutes (task, draw (chance, 120, .8));
  baton_task_set_setup_minutes (task, draw (chance, 300, .6));
  baton_task_set_rework_chance (task, happens (chance, .8) ? BATON_ABSENT : g_rand_double (chance));
  baton_task_set_uses (task, happens (chance, .8) ? BATON_ABSENT : 1 + draw (chance, 100, 0));
}

/* Most prices lie within eight times what the hours are worth, where the verdict hangs on them. */
static void
draw_close_price (LogicCase *c,
                  GRand     *chance)
{
  double worth = baton_profile_get_hour_value (baton_library_get_profile (c->library)) / 60.0
                 * baton_task_get_minutes (c->task);

  if (worth > 0 && baton_task_get_price (c->task) > 0 && happens (chance, .8))
    baton_task_set_price (c->task, (gint64) (worth * exp2 (g_rand_double_range (chance, -3, 3))));
}

static LogicCase *
draw_case (GRand *chance)
{
  LogicCase *c = logic_case_new ();

  draw_effort (c->task, chance);
  if (happens (chance, .6))
    draw_provider (c, chance);
  baton_profile_set_hour_value (baton_library_get_profile (c->library), draw (chance, 50000, .05));
  draw_close_price (c, chance);
  for (int meaning = 1; meaning < N_MEANINGS; meaning++)
    if (happens (chance, .8))
      draw_criterion (c, chance, meaning);
  for (int i = 0; i < N_OWN; i++)
    if (happens (chance, .6))
      draw_criterion (c, chance, BATON_MEANING_NONE);
  return c;
}

/* Raises one thing of a case. Returns: whether there was something to raise */
typedef gboolean (*Raise) (LogicCase *c, GRand *chance);

/* What must hold between the verdict before and after. Returns: (nullable): what is wrong */
typedef const char *(*Compare) (LogicCase *c, const BatonVerdict *before, const BatonVerdict *after);

typedef struct
{
  const char *path;
  Raise       raise;
  Compare     compare;
} Property;

static void
tell_verdict (const char         *when,
              const BatonVerdict *verdict)
{
  g_test_message ("%s: %s, S %.17g, t %g, H %.17g, F %.17g, K %.17g, V %g, m %g", when,
                  baton_verdict_kind_to_word (verdict->kind), verdict->score, verdict->worth.hours.value,
                  verdict->worth.hours_back.value, verdict->worth.felt_hours.value, verdict->worth.cost.value,
                  verdict->worth.hour_value.value, verdict->worth.feel);
}

/* Returns: whether there was something to raise */
static gboolean
run_case (const Property *property,
          GRand          *chance,
          guint32         seed,
          int             nth)
{
  g_autoptr (LogicCase) c = draw_case (chance);
  g_autoptr (BatonVerdict) before = logic_case_verdict (c);
  g_autoptr (BatonVerdict) after = NULL;
  const char *wrong;

  if (!property->raise (c, chance))
    return FALSE;
  after = logic_case_verdict (c);
  wrong = property->compare (c, before, after);
  if (!wrong)
    return TRUE;
  g_test_message ("BATON_SEED=%u, case %d: %s", seed, nth, wrong);
  tell_verdict ("before", before);
  tell_verdict ("after", after);
  g_test_fail ();
  return TRUE;
}

static void
run_property (gconstpointer data)
{
  const Property *property = data;
  guint32 seed = choose_seed ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  g_test_message ("BATON_SEED=%u", seed);
  for (int i = 0, n = 0; n < N_CASES && !g_test_failed (); i++)
    if (run_case (property, chance, seed, i))
      n++;
}

static gboolean
raise_price (LogicCase *c,
             GRand     *chance)
{
  gint64 price = baton_task_get_price (c->task);

  if (price == BATON_ABSENT)
    return FALSE;
  baton_task_set_price (c->task, price + 1 + draw (chance, 50000, 0));
  return TRUE;
}

static gboolean
has_threshold (LogicCase *c)
{
  GListModel *providers = baton_library_get_providers (c->library);

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      if (baton_provider_get_fee_flat (provider) > 0 && baton_provider_get_fee_flat_below (provider) > 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
compare_price (LogicCase          *c,
               const BatonVerdict *before,
               const BatonVerdict *after)
{
  if (after->worth.cost.value < before->worth.cost.value)
    return has_threshold (c) ? NULL : "a dearer price costs less in all";
  return step_of (after->kind) > step_of (before->kind) ? "a dearer price moves it towards outsourcing" : NULL;
}

static const char *
compare_towards (LogicCase          *c,
                 const BatonVerdict *before,
                 const BatonVerdict *after)
{
  return step_of (after->kind) < step_of (before->kind) ? "it moves away from outsourcing" : NULL;
}

static gboolean
raise_hour_value (LogicCase *c,
                  GRand     *chance)
{
  BatonProfile *profile = baton_library_get_profile (c->library);
  gint64 value = baton_profile_get_hour_value (profile);

  if (value == BATON_ABSENT)
    return FALSE;
  baton_profile_set_hour_value (profile, value + 1 + draw (chance, 20000, 0));
  return TRUE;
}

static gboolean
raise_time (LogicCase *c,
            GRand     *chance)
{
  int minutes = baton_task_get_minutes (c->task);

  if (minutes == BATON_ABSENT)
    return FALSE;
  baton_task_set_minutes (c->task, minutes + 1 + draw (chance, 2000, 0));
  return TRUE;
}

static gboolean
raise_weight (LogicCase *c,
              GRand     *chance)
{
  GListModel *criteria = baton_library_get_criteria (c->library);
  guint n_criteria = g_list_model_get_n_items (criteria);
  guint start = n_criteria ? g_rand_int_range (chance, 0, n_criteria) : 0;

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, (start + i) % n_criteria);
      int weight = baton_criterion_get_weight (criterion);

      if (baton_criterion_get_side (criterion) != BATON_SIDE_OUTSOURCE || weight == 3)
        continue;
      baton_criterion_set_weight (criterion, g_rand_int_range (chance, weight + 1, 4));
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_decided_by_weight (const BatonVerdict *verdict)
{
  const BatonReason *first = verdict->reasons->len ? g_ptr_array_index (verdict->reasons, 0) : NULL;

  return first && first->kind == BATON_REASON_DECIDES;
}

static const char *
compare_weight (LogicCase          *c,
                const BatonVerdict *before,
                const BatonVerdict *after)
{
  if (before->kind == BATON_VERDICT_OUTSOURCE_NOW
      && after->kind == BATON_VERDICT_OUTSOURCE && is_decided_by_weight (after))
    return NULL;
  return compare_towards (c, before, after);
}

static gboolean
raise_nothing (LogicCase *c,
               GRand     *chance)
{
  return TRUE;
}

static gboolean
is_deciding (const BatonReason *reason)
{
  return reason->kind != BATON_REASON_CRITERION && reason->kind != BATON_REASON_PRICE;
}

/* The reasons explain the score, strongest first, and nothing among them is idle. */
static const char *
compare_reasons (LogicCase          *c,
                 const BatonVerdict *before,
                 const BatonVerdict *after)
{
  const BatonReason *last = NULL;
  double sum = 0;

  for (guint i = 0; i < after->reasons->len; i++)
    {
      const BatonReason *reason = g_ptr_array_index (after->reasons, i);

      if (reason->score == 0 && !is_deciding (reason))
        return "a reason that says nothing";
      if (last && !is_deciding (last) && (is_deciding (reason) || fabs (reason->score) > fabs (last->score)))
        return "the reasons are out of order";
      sum += reason->score;
      last = reason;
    }
  if (before->kind != after->kind || before->score != after->score)
    return "the same task gets two verdicts";
  return fabs (sum - after->score) > 1e-9 ? "the reasons do not add up to the score" : NULL;
}

static const Property properties[] = {
  { "/logic/verdict-monotone/price", raise_price, compare_price },
  { "/logic/verdict-monotone/hour-value", raise_hour_value, compare_towards },
  { "/logic/verdict-monotone/time", raise_time, compare_towards },
  { "/logic/verdict-monotone/weight", raise_weight, compare_weight },
  { "/logic/verdict-monotone/reasons-add-up", raise_nothing, compare_reasons },
};

/* The random tasks must reach all verdicts, or the properties say little. */
static void
test_reach (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  int seen[BATON_VERDICT_DROP + 1] = { 0 };

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (LogicCase) c = draw_case (chance);
      g_autoptr (BatonVerdict) verdict = logic_case_verdict (c);

      seen[verdict->kind]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      g_test_message ("%s: %d", baton_verdict_kind_to_word (i), seen[i]);
      g_assert_cmpint (seen[i], >=, 30);
    }
}

/* M is 8, so S is 3 and with "bad at it, a lot" 4; once that decides, rule 1 answers before the
 * score is asked. */
static void
test_deciding_is_not_now (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonCriterion *criterion = logic_case_say_meaning (c, BATON_MEANING_BAD_AT, 2);
  g_autoptr (BatonVerdict) before = NULL;
  g_autoptr (BatonVerdict) after = NULL;

  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, 60);
  baton_task_set_price (c->task, 500);
  before = logic_case_verdict (c);
  g_assert_cmpfloat (before->score, ==, 4);
  g_assert_cmpint (before->kind, ==, BATON_VERDICT_OUTSOURCE_NOW);
  baton_criterion_set_weight (criterion, 3);
  after = logic_case_verdict (c);
  g_assert_cmpint (after->kind, ==, BATON_VERDICT_OUTSOURCE);
}

/* $3 on orders under $100: from $99 to $100 the price rises and the cost falls, and so M crosses
 * 1.25. */
static void
test_flat_fee_threshold (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonProvider *platform = logic_case_choose_provider (c, BATON_KIND_PLATFORM);
  g_autoptr (BatonVerdict) below = NULL;
  g_autoptr (BatonVerdict) at = NULL;

  baton_provider_set_fee_flat (platform, 300);
  baton_provider_set_fee_flat_below (platform, 10000);
  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, 188);
  baton_task_set_price (c->task, 9900);
  below = logic_case_verdict (c);
  g_assert_cmpint (below->kind, ==, BATON_VERDICT_TRY_ONCE);
  baton_task_set_price (c->task, 10000);
  at = logic_case_verdict (c);
  g_assert_cmpfloat (at->worth.cost.value, <, below->worth.cost.value);
  g_assert_cmpint (at->kind, ==, BATON_VERDICT_OUTSOURCE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_test_add_data_func (properties[i].path, &properties[i], run_property);
  g_test_add_func ("/logic/verdict-monotone/random-tasks-reach-all-verdicts", test_reach);
  g_test_add_func ("/logic/verdict-monotone/deciding-is-not-now", test_deciding_is_not_now);
  g_test_add_func ("/logic/verdict-monotone/flat-fee-threshold", test_flat_fee_threshold);
  return g_test_run ();
}
