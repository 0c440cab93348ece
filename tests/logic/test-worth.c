/* Worth: the worked rows, what is assumed where nothing is said, the fees, and that what is absent
 * stays absent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic-case.h"

#include <string.h>

/* The figures of the worked rows as they are printed: to so many digits they must come out. */
typedef struct
{
  const char      *name;
  int              minutes, kept_minutes;
  int              dislike; /* weight, 0 where not said */
  int              brief_minutes, review_minutes;
  double           rework_chance;
  int              redo_minutes;
  int              setup_minutes;
  double           uses;
  gint64           price;
  double           feel;
  const char      *hours_back, *price_per_hour, *flip, *most, *times;
  BatonVerdictKind verdict;
} Row;

static const Row rows[] = {
  { "gutters, a firm", 180, 0, 1, 15, 9, .1, 30, 60, 4, 17500, 1.25,
    "2.30", "76.09", "57.38", "122.00", "0.697", BATON_VERDICT_TOO_DEAR },
  { "gutters, a tasker", 180, 0, 1, 15, 9, .1, 30, 60, 4, 11025, 1.25,
    "2.30", "47.93", "36.15", "122.00", "1.107", BATON_VERDICT_TRY_ONCE },
  { "gutters, same tasker again", 180, 0, 1, 9, 6, .05, 30, 0, 4, 11025, 1.25,
    "2.725", "40.46", "31.73", "139.00", "1.261", BATON_VERDICT_OUTSOURCE },
  { "taxes, self-employed", 1200, 660, 2, 60, 45, .05, 60, 120, 3, 50000, 1.5,
    "6.533", "76.53", "45.32", "441.33", "0.883", BATON_VERDICT_TRY_ONCE },
  { "featured post, editor unknown", 120, 0, 0, 12, 24, .15, 30, 180, 10, 3650, 1,
    "1.025", "35.61", "35.61", "41.00", "1.123", BATON_VERDICT_TRY_ONCE },
  { "featured post, known editor", 120, 0, 0, 6, 18, .08, 30, 0, 10, 3150, 1,
    "1.560", "20.19", "20.19", "62.40", "1.981", BATON_VERDICT_OUTSOURCE },
};

static void
assert_printed (BatonFigure  figure,
                double       unit,
                const char  *expected)
{
  g_autofree char *printed = NULL;

  g_assert_true (figure.there);
  printed = g_strdup_printf ("%.*f", (int) strlen (strchr (expected, '.') + 1), figure.value / unit);
  g_assert_cmpstr (printed, ==, expected);
}

static void
set_row (LogicCase *c,
         const Row *row)
{
  baton_task_set_minutes (c->task, row->minutes);
  baton_task_set_kept_minutes (c->task, row->kept_minutes);
  baton_task_set_brief_minutes (c->task, row->brief_minutes);
  baton_task_set_review_minutes (c->task, row->review_minutes);
  baton_task_set_rework_chance (c->task, row->rework_chance);
  baton_task_set_redo_minutes (c->task, row->redo_minutes);
  baton_task_set_setup_minutes (c->task, row->setup_minutes);
  baton_task_set_uses (c->task, row->uses);
  baton_task_set_price (c->task, row->price);
  if (row->dislike)
    logic_case_say_meaning (c, BATON_MEANING_DISLIKE, row->dislike);
}

static void
test_worked_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (LogicCase) c = logic_case_new ();
  g_autoptr (BatonVerdict) verdict = NULL;

  set_row (c, row);
  verdict = logic_case_verdict (c);
  g_assert_cmpfloat (verdict->worth.feel, ==, row->feel);
  assert_figure (verdict->worth.cost, row->price);
  assert_printed (verdict->worth.hours_back, 1, row->hours_back);
  assert_printed (verdict->worth.price_per_hour, 100, row->price_per_hour);
  assert_printed (verdict->worth.flip_hour_value, 100, row->flip);
  assert_printed (verdict->worth.most_worth_paying, 100, row->most);
  assert_printed (verdict->worth.times_worth, 1, row->times);
  g_assert_cmpint (verdict->kind, ==, row->verdict);
}

static void
test_defaults (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonWorth worth;

  baton_task_set_minutes (c->task, 120);
  baton_task_set_price (c->task, 3000);
  worth = logic_case_worth (c);
  g_assert_cmpfloat (worth.kept_hours, ==, 0);
  g_assert_cmpfloat (worth.times_per_year, ==, 1);
  assert_figure (worth.brief, 10 / 60.0);
  assert_figure (worth.review, .2);
  g_assert_cmpfloat (worth.rework_chance, ==, .2);
  assert_figure (worth.redo, .5);
  g_assert_cmpfloat (worth.setup, ==, 1);
  g_assert_cmpfloat (worth.uses, ==, 2);
  g_assert_cmpfloat (worth.feel, ==, 1);
  assert_figure (worth.overhead, 10 / 60.0 + .2 + .1 + .5);
  assert_figure (worth.hours_back, 2 - worth.overhead.value);
  assert_figure (worth.hours_per_year, worth.hours_back.value);
  assert_figure (worth.worth_per_year, 4000 * worth.hours_back.value - 3000);
}

static void
test_uses (void)
{
  static const struct
  {
    double times;
    double uses;
  } uses[] = { { BATON_ABSENT, 2 }, { 0, 1 }, { .25, 1 }, { .5, 1 }, { .75, 1.5 }, { 1, 2 }, { 52, 104 } };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();

      baton_task_set_times_per_year (c->task, uses[i].times);
      g_assert_cmpfloat (logic_case_worth (c).uses, ==, uses[i].uses);
      baton_task_set_uses (c->task, 7);
      g_assert_cmpfloat (logic_case_worth (c).uses, ==, 7);
    }
}

/* Returns: (transfer none): the id of a new provider that the task is given to */
static const char *
choose_someone (LogicCase *c)
{
  return baton_record_get_id (BATON_RECORD (logic_case_choose_provider (c, BATON_KIND_CONTRACTOR)));
}

/* Two handoffs are not enough to believe a mean, three are; the task's own are believed before the
 * provider's. */
static void
test_means (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  const char *provider_id = choose_someone (c);
  BatonTask *other = logic_case_add_task (c);

  baton_task_set_minutes (c->task, 600);
  for (int i = 0; i < 2; i++)
    {
      BatonHandoff *handoff = logic_case_hand_off (other, provider_id);

      baton_handoff_set_brief_minutes (handoff, 30);
      baton_handoff_set_review_minutes (handoff, 6);
    }
  assert_figure (logic_case_worth (c).brief, 10 / 60.0);
  assert_figure (logic_case_worth (c).review, 1);

  for (int i = 0; i < 3; i++)
    {
      BatonHandoff *handoff = logic_case_hand_off (i == 0 ? c->task : other, provider_id);

      baton_handoff_set_brief_minutes (handoff, 12);
      baton_handoff_set_review_minutes (handoff, 0);
    }
  assert_figure (logic_case_worth (c).brief, (30 + 30 + 12 + 12 + 12) / 5.0 / 60);
  assert_figure (logic_case_worth (c).review, 12 / 5.0 / 60);

  for (int i = 0; i < 2; i++)
    {
      BatonHandoff *handoff = logic_case_hand_off (c->task, NULL);

      baton_handoff_set_brief_minutes (handoff, 3);
      baton_handoff_set_review_minutes (handoff, 3);
    }
  assert_figure (logic_case_worth (c).brief, 6 / 60.0);
  assert_figure (logic_case_worth (c).review, 2 / 60.0);

  baton_task_set_brief_minutes (c->task, 0);
  baton_task_set_review_minutes (c->task, 60);
  assert_figure (logic_case_worth (c).brief, 0);
  assert_figure (logic_case_worth (c).review, 1);
}

static void
test_rework_chance (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  const char *provider_id = choose_someone (c);

  g_assert_cmpfloat (logic_case_worth (c).rework_chance, ==, .2);
  for (int i = 0; i < 5; i++)
    baton_handoff_set_rework (logic_case_hand_off (c->task, provider_id), i < 2 ? BATON_ANSWER_YES : BATON_ANSWER_NO);
  g_assert_cmpfloat (logic_case_worth (c).rework_chance, ==, (2 + 1) / (5 + 5.0));
  /* Nobody chosen: what others did says nothing. */
  baton_task_set_provider (c->task, "");
  g_assert_cmpfloat (logic_case_worth (c).rework_chance, ==, .2);
  baton_task_set_provider (c->task, provider_id);
  baton_task_set_rework_chance (c->task, 0);
  g_assert_cmpfloat (logic_case_worth (c).rework_chance, ==, 0);
}

static void
test_setup (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  const char *provider_id = choose_someone (c);

  baton_handoff_set_again (logic_case_hand_off (c->task, provider_id), BATON_AGAIN_MAYBE);
  g_assert_cmpfloat (logic_case_worth (c).setup, ==, 1);
  baton_handoff_set_again (logic_case_hand_off (c->task, provider_id), BATON_AGAIN_YES);
  g_assert_cmpfloat (logic_case_worth (c).setup, ==, 0);
  baton_task_set_setup_minutes (c->task, 30);
  g_assert_cmpfloat (logic_case_worth (c).setup, ==, .5);
}

static void
test_price (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();

  assert_absent (logic_case_worth (c).cost);
  baton_handoff_set_paid (logic_case_hand_off (c->task, NULL), 9000);
  assert_figure (logic_case_worth (c).cost, 9000);
  baton_task_set_price (c->task, 5000);
  assert_figure (logic_case_worth (c).cost, 5000);
  baton_task_set_price (c->task, 0);
  assert_figure (logic_case_worth (c).cost, 0);
}

/* Sums in cents. A fee of BATON_ABSENT is not said. */
typedef struct
{
  double percent;
  gint64 flat, below, first, tip;
} Fees;

static void
set_fees (BatonProvider *provider,
          Fees           fees)
{
  baton_provider_set_fee_percent (provider, fees.percent);
  baton_provider_set_fee_flat (provider, fees.flat);
  baton_provider_set_fee_flat_below (provider, fees.below);
  baton_provider_set_fee_first (provider, fees.first);
  baton_provider_set_tip (provider, fees.tip);
}

static void
test_fees (void)
{
  static const struct
  {
    Fees   fees;
    gint64 price;
    double cost;
  } table[] = {
    { { -1, -1, -1, -1, -1 }, 10000, 10000 },
    { { 5, -1, -1, -1, -1 }, 10500, 11025 },
    { { 5.5, 300, 10000, -1, -1 }, 9999, 9999 * 1.055 + 300 },
    { { 5.5, 300, 10000, -1, -1 }, 10000, 10550 },
    { { -1, 300, -1, -1, -1 }, 10000, 10300 },
    { { -1, 300, 0, -1, -1 }, 0, 0 },
    { { -1, -1, -1, 400, -1 }, 10000, 10100 }, /* over four uses */
    { { -1, -1, -1, -1, 1500 }, 10000, 11500 },
    { { 10, 300, 10000, 400, 1500 }, 5000, 5500 + 300 + 100 + 1500 },
    { { 0, 0, -1, 0, 0 }, 10000, 10000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();

      set_fees (logic_case_choose_provider (c, BATON_KIND_PLATFORM), table[i].fees);
      baton_task_set_times_per_year (c->task, 2);
      baton_task_set_price (c->task, table[i].price);
      g_test_message ("row %u", i);
      assert_figure (logic_case_worth (c).cost, table[i].cost);
    }
}

static void
test_fees_without_price (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();

  set_fees (logic_case_choose_provider (c, BATON_KIND_PLATFORM), (Fees){ 5, 300, -1, 400, 1500 });
  assert_absent (logic_case_worth (c).cost);
}

/* What a contractor does not say is what the platform takes; a flat fee comes with its own
 * threshold. */
static void
test_fees_via (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonProvider *platform = logic_case_choose_provider (c, BATON_KIND_PLATFORM);
  BatonProvider *contractor = logic_case_choose_provider (c, BATON_KIND_CONTRACTOR);

  set_fees (platform, (Fees){ 10, 300, 20000, 400, 1500 });
  baton_task_set_times_per_year (c->task, 2);
  baton_task_set_price (c->task, 10000);
  assert_figure (logic_case_worth (c).cost, 10000);
  baton_provider_set_via (contractor, baton_record_get_id (BATON_RECORD (platform)));
  assert_figure (logic_case_worth (c).cost, 11000 + 300 + 100 + 1500);
  set_fees (contractor, (Fees){ 0, -1, 5000, -1, 500 });
  assert_figure (logic_case_worth (c).cost, 10000 + 300 + 100 + 500);
  set_fees (contractor, (Fees){ 0, 700, 5000, 0, 500 });
  assert_figure (logic_case_worth (c).cost, 10000 + 500);
  set_fees (contractor, (Fees){ -1, -1, -1, -1, -1 });
  baton_provider_set_kind (contractor, BATON_KIND_PROFESSIONAL);
  assert_figure (logic_case_worth (c).cost, 10000);
}

static void
test_unknown_provider (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();

  baton_task_set_provider (c->task, "bbbbbbbbbbbbbbbbbbbbbbbbbb");
  baton_task_set_price (c->task, 10000);
  assert_figure (logic_case_worth (c).cost, 10000);
}

static void
test_feel (void)
{
  static const struct
  {
    int    dislike, enjoy, skill; /* weights, 0 where not said */
    double feel;
  } table[] = {
    { 0, 0, 0, 1 },   { 1, 0, 0, 1.25 }, { 2, 0, 0, 1.5 }, { 3, 0, 0, 2 },  { 0, 1, 0, .5 },  { 0, 2, 0, .25 },
    { 0, 3, 0, 0 },   { 0, 0, 1, .5 },   { 0, 0, 2, .25 }, { 0, 0, 3, 0 },  { 0, 1, 2, .25 }, { 0, 2, 1, .25 },
    { 0, 1, 3, 0 },   { 0, 3, 1, 0 },    { 3, 0, 1, .5 },  { 1, 2, 0, .25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LogicCase) c = logic_case_new ();

      if (table[i].dislike)
        logic_case_say_meaning (c, BATON_MEANING_DISLIKE, table[i].dislike);
      if (table[i].enjoy)
        logic_case_say_meaning (c, BATON_MEANING_ENJOY, table[i].enjoy);
      if (table[i].skill)
        logic_case_say_meaning (c, BATON_MEANING_SKILL, table[i].skill);
      logic_case_say_meaning (c, BATON_MEANING_BAD_AT, 3);
      g_test_message ("row %u", i);
      g_assert_cmpfloat (logic_case_worth (c).feel, ==, table[i].feel);
    }
}

static void
test_feel_no (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonCriterion *criterion = logic_case_say_meaning (c, BATON_MEANING_DISLIKE, 3);

  baton_task_set_answer (c->task, baton_record_get_id (BATON_RECORD (criterion)), BATON_ANSWER_NO);
  g_assert_cmpfloat (logic_case_worth (c).feel, ==, 1);
}

static void
test_result (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonWorth worth;

  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, 60);
  baton_task_set_times_per_year (c->task, 10);
  baton_task_set_price (c->task, 10000);
  baton_task_set_buys (c->task, BATON_BUYS_RESULT);
  worth = logic_case_worth (c);
  assert_absent (worth.price_per_result);
  baton_task_set_results_per_year (c->task, 5);
  worth = logic_case_worth (c);
  assert_figure (worth.price_per_result, (10000 * 10 - 4000 * 1 * 10) / 5.0);
  assert_absent (worth.times_worth);
  assert_absent (worth.price_per_hour);
  assert_absent (worth.flip_hour_value);
  assert_absent (worth.most_worth_paying);
  assert_absent (worth.worth_per_year);
  g_assert_false (baton_worth_is_free (&worth));
  baton_task_set_results_per_year (c->task, 0);
  assert_absent (logic_case_worth (c).price_per_result);
}

static void
test_free (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonWorth worth;

  baton_task_set_minutes (c->task, 180);
  baton_task_set_price (c->task, 0);
  worth = logic_case_worth (c);
  assert_absent (worth.times_worth);
  assert_figure (worth.price_per_hour, 0);
  assert_figure (worth.flip_hour_value, 0);
  g_assert_true (baton_worth_is_free (&worth));
}

/* Where no hours come back there is no price of one, and nothing is worth paying where nothing is
 * felt. */
static void
test_no_hours (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonWorth worth;

  baton_task_set_minutes (c->task, 30);
  baton_task_set_price (c->task, 1000);
  worth = logic_case_worth (c);
  g_assert_true (worth.hours_back.there);
  g_assert_cmpfloat (worth.hours_back.value, <, 0);
  assert_absent (worth.price_per_hour);
  assert_absent (worth.flip_hour_value);
  assert_absent (worth.most_worth_paying);
  g_assert_true (worth.times_worth.there);
  g_assert_cmpfloat (worth.times_worth.value, <, 0);
}

/* The overhead of 3 + 6 + 0.1·30 + 60/5 minutes takes 24 minutes exactly, crumbs of fractions or
 * not. */
static void
test_exactly_no_hours (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();

  baton_task_set_brief_minutes (c->task, 3);
  baton_task_set_review_minutes (c->task, 6);
  baton_task_set_rework_chance (c->task, .1);
  baton_task_set_redo_minutes (c->task, 30);
  baton_task_set_setup_minutes (c->task, 60);
  baton_task_set_uses (c->task, 5);
  for (int kept = 0; kept < 1000; kept++)
    {
      baton_task_set_minutes (c->task, 24 + kept);
      baton_task_set_kept_minutes (c->task, kept);
      g_assert_cmpfloat (logic_case_worth (c).hours_back.value, ==, 0);
    }
}

static void
assert_finite (BatonFigure figure)
{
  g_assert_true (isfinite (figure.value));
  if (!figure.there)
    g_assert_cmpfloat (figure.value, ==, 0);
}

static void
assert_all_finite (const BatonWorth *worth)
{
  assert_finite (worth->hours);
  assert_finite (worth->brief);
  assert_finite (worth->review);
  assert_finite (worth->redo);
  assert_finite (worth->overhead);
  assert_finite (worth->cost);
  assert_finite (worth->hour_value);
  assert_finite (worth->hours_back);
  assert_finite (worth->felt_hours);
  assert_finite (worth->price_per_hour);
  assert_finite (worth->flip_hour_value);
  assert_finite (worth->most_worth_paying);
  assert_finite (worth->times_worth);
  assert_finite (worth->hours_per_year);
  assert_finite (worth->worth_per_year);
  assert_finite (worth->price_per_result);
}

/* Which inputs of a combination are there. */
typedef enum
{
  HAS_MINUTES = 1 << 0,
  HAS_KEPT = 1 << 1,
  HAS_TIMES = 1 << 2,
  HAS_PRICE = 1 << 3,
  HAS_HOUR_VALUE = 1 << 4,
  HAS_BRIEF = 1 << 5,
  HAS_REVIEW = 1 << 6,
  HAS_REDO = 1 << 7,
  HAS_CHANCE = 1 << 8,
  HAS_SETUP = 1 << 9,
  HAS_USES = 1 << 10,
  HAS_RESULTS = 1 << 11,
  BUYS_RESULT = 1 << 12,
  ALL_COMBINATIONS = 1 << 13,
} Has;

static void
set_inputs (LogicCase *c,
            int        has,
            int        hundred)
{
#define GIVE(flag, value) (has & (flag) ? (value) : BATON_ABSENT)
  baton_task_set_minutes (c->task, GIVE (HAS_MINUTES, 4 * hundred));
  baton_task_set_kept_minutes (c->task, GIVE (HAS_KEPT, hundred));
  baton_task_set_times_per_year (c->task, GIVE (HAS_TIMES, hundred));
  baton_task_set_price (c->task, GIVE (HAS_PRICE, hundred));
  baton_profile_set_hour_value (baton_library_get_profile (c->library), GIVE (HAS_HOUR_VALUE, hundred));
  baton_task_set_brief_minutes (c->task, GIVE (HAS_BRIEF, hundred / 10));
  baton_task_set_review_minutes (c->task, GIVE (HAS_REVIEW, hundred / 10));
  baton_task_set_redo_minutes (c->task, GIVE (HAS_REDO, hundred / 10));
  baton_task_set_rework_chance (c->task, GIVE (HAS_CHANCE, hundred / 100.0));
  baton_task_set_setup_minutes (c->task, GIVE (HAS_SETUP, hundred / 10));
  baton_task_set_uses (c->task, GIVE (HAS_USES, MAX (hundred, 1)));
  baton_task_set_results_per_year (c->task, GIVE (HAS_RESULTS, hundred));
#undef GIVE
  baton_task_set_buys (c->task, has & BUYS_RESULT ? BATON_BUYS_RESULT : BATON_BUYS_TIME);
}

/* All 8,192 combinations of inputs that are there or not: a figure is there exactly where its
 * inputs are. */
static void
test_absent (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();

  for (int has = 0; has < ALL_COMBINATIONS; has++)
    {
      gboolean minutes = (has & HAS_MINUTES) != 0, price = (has & HAS_PRICE) != 0;
      gboolean value = (has & HAS_HOUR_VALUE) != 0, time = !(has & BUYS_RESULT);
      BatonWorth worth;

      set_inputs (c, has, 100);
      worth = logic_case_worth (c);
      assert_all_finite (&worth);
      g_assert_cmpint (worth.hours.there, ==, minutes);
      g_assert_true (worth.brief.there);
      g_assert_cmpint (worth.review.there, ==, minutes || has & HAS_REVIEW);
      g_assert_cmpint (worth.redo.there, ==, minutes || has & HAS_REDO);
      g_assert_cmpint (worth.overhead.there, ==, worth.review.there && worth.redo.there);
      g_assert_cmpint (worth.cost.there, ==, price);
      g_assert_cmpint (worth.hour_value.there, ==, value);
      g_assert_cmpint (worth.hours_back.there, ==, minutes);
      g_assert_cmpint (worth.felt_hours.there, ==, minutes);
      g_assert_cmpint (worth.hours_per_year.there, ==, minutes);
      g_assert_cmpint (worth.price_per_hour.there, ==, time && minutes && price);
      g_assert_cmpint (worth.flip_hour_value.there, ==, time && minutes && price);
      g_assert_cmpint (worth.most_worth_paying.there, ==, time && minutes && value);
      g_assert_cmpint (worth.times_worth.there, ==, time && minutes && price && value);
      g_assert_cmpint (worth.worth_per_year.there, ==, time && minutes && price && value);
      g_assert_cmpint (worth.price_per_result.there, ==,
                       !time && minutes && price && value && has & HAS_RESULTS);
    }
}

/* The same with zeros in all places, which divide nothing. */
static void
test_zeros (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();

  for (int has = 0; has < ALL_COMBINATIONS; has++)
    {
      BatonWorth worth;

      set_inputs (c, has, 0);
      worth = logic_case_worth (c);
      assert_all_finite (&worth);
    }
}

static void
test_largest (void)
{
  g_autoptr (LogicCase) c = logic_case_new ();
  BatonWorth worth;

  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, 525600);
  baton_task_set_price (c->task, G_GINT64_CONSTANT (1000000000000000));
  baton_task_set_times_per_year (c->task, 100000);
  baton_profile_set_hour_value (baton_library_get_profile (c->library), G_GINT64_CONSTANT (1000000000000000));
  worth = logic_case_worth (c);
  assert_all_finite (&worth);
  assert_figure (worth.times_worth, 8760);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdelimit (g_strconcat ("/logic/worth/worked-row/", rows[i].name, NULL), " ", '-');

      g_test_add_data_func (path, &rows[i], test_worked_row);
    }
  g_test_add_func ("/logic/worth/defaults", test_defaults);
  g_test_add_func ("/logic/worth/uses", test_uses);
  g_test_add_func ("/logic/worth/means-of-the-log", test_means);
  g_test_add_func ("/logic/worth/rework-chance", test_rework_chance);
  g_test_add_func ("/logic/worth/setup-ends-with-again-yes", test_setup);
  g_test_add_func ("/logic/worth/price-or-last-paid", test_price);
  g_test_add_func ("/logic/worth/fees", test_fees);
  g_test_add_func ("/logic/worth/fees-alone-are-no-cost", test_fees_without_price);
  g_test_add_func ("/logic/worth/fees-of-the-platform", test_fees_via);
  g_test_add_func ("/logic/worth/provider-that-is-gone", test_unknown_provider);
  g_test_add_func ("/logic/worth/feel", test_feel);
  g_test_add_func ("/logic/worth/feel-answered-no", test_feel_no);
  g_test_add_func ("/logic/worth/result", test_result);
  g_test_add_func ("/logic/worth/free", test_free);
  g_test_add_func ("/logic/worth/no-hours-back", test_no_hours);
  g_test_add_func ("/logic/worth/exactly-no-hours-back", test_exactly_no_hours);
  g_test_add_func ("/logic/worth/absent-stays-absent", test_absent);
  g_test_add_func ("/logic/worth/zeros-divide-nothing", test_zeros);
  g_test_add_func ("/logic/worth/largest-values", test_largest);
  return g_test_run ();
}
