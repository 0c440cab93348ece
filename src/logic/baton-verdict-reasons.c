/* The reasons of a verdict: what speaks for outsourcing a task and against it, and how loudly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-verdict-private.h"

#include <math.h>

#define SCORE_PER_WEIGHT 0.5
#define MOST_OF_MONEY 3.0 /* log2: eight times the money's worth counts as much as it ever does */
#define HIGH_RETURN 1.25  /* M from which keeping the task has too low a return */
#define LOW_RETURN 0.8    /* M below which outsourcing is not worth it */
#define SAME 1e-9         /* M is a quotient, so a bound is met a crumb early */

static void
free_reason (gpointer data)
{
  BatonReason *reason = data;

  g_clear_object (&reason->criterion);
  g_free (reason);
}

/**
 * baton_verdict_add_reason:
 * @self: a verdict
 * @kind: what the reason is
 * @criterion: (nullable): the criterion, where it is one
 * @score: its part of S
 *
 * Adds a reason, without counting its score.
 */
void
baton_verdict_add_reason (BatonVerdict    *self,
                          BatonReasonKind  kind,
                          BatonCriterion  *criterion,
                          double           score)
{
  BatonReason *reason = g_new0 (BatonReason, 1);

  reason->kind = kind;
  reason->score = score;
  g_set_object (&reason->criterion, criterion);
  g_ptr_array_add (self->reasons, reason);
}

static double
held (double score)
{
  return CLAMP (score, -MOST_OF_MONEY, MOST_OF_MONEY);
}

/**
 * baton_verdict_is_priced:
 * @worth: the figures of a task
 *
 * What is free has no M, yet money speaks for it as loudly as it can, so that no price speaks
 * louder than none.
 *
 * Returns: whether S holds a part for money
 */
gboolean
baton_verdict_is_priced (const BatonWorth *worth)
{
  return worth->times_worth.there || baton_worth_is_free (worth);
}

/* Returns: log2 of a ratio, held; the least there is where it is not above 0. */
static double
score_of (double ratio)
{
  return ratio > 0 ? held (log2 (ratio)) : -MOST_OF_MONEY;
}

/* Returns: what the figures add to S. */
static double
score_money (const BatonWorth *worth)
{
  if (baton_worth_is_free (worth))
    return MOST_OF_MONEY;
  return worth->times_worth.there ? score_of (worth->times_worth.value) : 0;
}

/* Returns: the part of score_money() that comes from how an hour of doing it feels, and not from
 * the price. */
static double
score_feel (const BatonWorth *worth)
{
  if (worth->feel == 1)
    return 0;
  if (worth->hours_back.value <= 0)
    return worth->feel > 1 ? MOST_OF_MONEY : -MOST_OF_MONEY;
  return score_of (worth->felt_hours.value / worth->hours_back.value);
}

static BatonAnswer
answer_if (gboolean known,
           gboolean yes)
{
  if (!known)
    return BATON_ANSWER_NONE;
  return yes ? BATON_ANSWER_YES : BATON_ANSWER_NO;
}

static BatonAnswer
work_out_urgent_not_important (BatonTask *task)
{
  BatonAnswer urgent = baton_task_get_urgent (task);
  BatonAnswer important = baton_task_get_important (task);

  if (urgent == BATON_ANSWER_NO || important == BATON_ANSWER_YES)
    return BATON_ANSWER_NO;
  return answer_if (urgent == BATON_ANSWER_YES && important == BATON_ANSWER_NO, TRUE);
}

/**
 * baton_verdict_worked_out:
 * @library: the library of @task
 * @worth: the figures of @task
 * @task: a task
 * @meaning: what a criterion means
 *
 * Answers an automatic criterion from the figures and flags. Such answers are never stored.
 *
 * Returns: the answer; none where something is missing for it, or where @meaning is not automatic
 */
BatonAnswer
baton_verdict_worked_out (BatonLibrary     *library,
                          const BatonWorth *worth,
                          BatonTask        *task,
                          BatonMeaning      meaning)
{
  double times = baton_worth_is_free (worth) ? G_MAXDOUBLE : worth->times_worth.value;

  if (meaning == BATON_MEANING_URGENT_NOT_IMPORTANT)
    return work_out_urgent_not_important (task);
  if (meaning == BATON_MEANING_LOW_RETURN)
    return answer_if (baton_verdict_is_priced (worth), times >= HIGH_RETURN - SAME);
  if (meaning == BATON_MEANING_NOT_WORTH_IT)
    return answer_if (baton_verdict_is_priced (worth), times < LOW_RETURN - SAME);
  return BATON_ANSWER_NONE;
}

/* Low return and not worth it are M itself, so they are neither counted nor do they decide. */
static gboolean
is_money (BatonMeaning meaning)
{
  return meaning == BATON_MEANING_LOW_RETURN || meaning == BATON_MEANING_NOT_WORTH_IT;
}

/* Dislike, enjoy and skill are m, and through it in M. */
static gboolean
is_feel (BatonMeaning meaning)
{
  return meaning == BATON_MEANING_DISLIKE
         || meaning == BATON_MEANING_ENJOY
         || meaning == BATON_MEANING_SKILL;
}

static BatonAnswer
answer_of (BatonLibrary     *library,
           const BatonWorth *worth,
           BatonTask        *task,
           BatonCriterion   *criterion)
{
  BatonMeaning meaning = baton_criterion_get_meaning (criterion);

  if (baton_meaning_is_automatic (meaning))
    return baton_verdict_worked_out (library, worth, task, meaning);
  return baton_task_get_answer (task, baton_record_get_id (BATON_RECORD (criterion)));
}

/* Returns: what a criterion answered yes adds to S beside M. */
static double
score_criterion (const BatonWorth *worth,
                 BatonCriterion   *criterion)
{
  double score = SCORE_PER_WEIGHT * baton_criterion_get_weight (criterion);

  if (is_feel (baton_criterion_get_meaning (criterion)) && baton_verdict_is_priced (worth))
    return 0;
  return baton_criterion_get_side (criterion) == BATON_SIDE_OUTSOURCE ? score : -score;
}

/* Adds a reason for each criterion answered yes, the silent ones too, since they may yet decide. */
static void
add_criteria (BatonVerdict *self,
              BatonLibrary *library,
              BatonTask    *task)
{
  GListModel *criteria = baton_library_get_criteria (library);
  guint n_criteria = g_list_model_get_n_items (criteria);

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);
      double score = score_criterion (&self->worth, criterion);

      if (is_money (baton_criterion_get_meaning (criterion))
          || answer_of (library, &self->worth, task, criterion) != BATON_ANSWER_YES)
        continue;
      baton_verdict_add_reason (self, BATON_REASON_CRITERION, criterion, score);
      self->score += score;
    }
}

/* Returns: (nullable): the reason that made m what it is: the heaviest of its direction. */
static BatonReason *
find_feel_reason (BatonVerdict *self)
{
  BatonReason *heaviest = NULL;

  for (guint i = 0; i < self->reasons->len; i++)
    {
      BatonReason *reason = g_ptr_array_index (self->reasons, i);
      BatonMeaning meaning = baton_criterion_get_meaning (reason->criterion);

      if (is_feel (meaning) && (meaning == BATON_MEANING_DISLIKE) == (self->worth.feel > 1)
          && (!heaviest || baton_criterion_get_weight (reason->criterion)
                             > baton_criterion_get_weight (heaviest->criterion)))
        heaviest = reason;
    }
  return heaviest;
}

/* M is one number in S, yet two reasons: how doing it feels, and the price of the hours. Their
 * scores add up to it, and since both ends are held, the price speaks for outsourcing only if an
 * hour back costs less than it is worth. */
static void
add_money (BatonVerdict *self)
{
  double money = score_money (&self->worth);
  BatonReason *feel = find_feel_reason (self);

  if (!baton_verdict_is_priced (&self->worth))
    return;
  if (feel)
    feel->score = score_feel (&self->worth);
  baton_verdict_add_reason (self, BATON_REASON_PRICE, NULL, money - (feel ? feel->score : 0));
  self->score += money;
}

/**
 * baton_verdict_gather_reasons:
 * @self: a verdict with its figures
 * @library: the library of @task
 * @task: a task
 *
 * Adds all that speaks for or against outsourcing, and S.
 */
void
baton_verdict_gather_reasons (BatonVerdict *self,
                              BatonLibrary *library,
                              BatonTask    *task)
{
  self->reasons = g_ptr_array_new_with_free_func (free_reason);
  self->score = 0;
  add_criteria (self, library, task);
  add_money (self);
}

static gboolean
is_deciding (const BatonReason *reason)
{
  return reason->kind != BATON_REASON_CRITERION && reason->kind != BATON_REASON_PRICE;
}

static int
compare_strength (gconstpointer one,
                  gconstpointer other)
{
  const BatonReason *a = *(const BatonReason *const *) one;
  const BatonReason *b = *(const BatonReason *const *) other;

  if (is_deciding (a) != is_deciding (b))
    return is_deciding (a) ? -1 : 1;
  return (fabs (b->score) > fabs (a->score)) - (fabs (b->score) < fabs (a->score));
}

/**
 * baton_verdict_sort_reasons:
 * @self: a verdict
 *
 * Puts what decided first and the rest by its weight in S, and drops what neither decided nor
 * counted.
 */
void
baton_verdict_sort_reasons (BatonVerdict *self)
{
  for (guint i = self->reasons->len; i > 0; i--)
    {
      BatonReason *reason = g_ptr_array_index (self->reasons, i - 1);

      if (reason->score == 0 && !is_deciding (reason))
        g_ptr_array_remove_index (self->reasons, i - 1);
    }
  g_ptr_array_sort (self->reasons, compare_strength);
}
