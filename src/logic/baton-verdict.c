/* The verdict: what Baton thinks of outsourcing a task, with its reasons as data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-verdict.h"

#include "logic/baton-verdict-private.h"

#define DECIDING_WEIGHT 3
#define CLEARLY 2.0
#define SOMEWHAT 0.32     /* log2 of a quarter more than the money's worth */
#define QUICK_MINUTES 2   /* handing it off takes longer */

static gboolean
can_decide (const BatonReason *reason)
{
  return reason->criterion && baton_criterion_get_weight (reason->criterion) >= DECIDING_WEIGHT;
}

/* Rule 1. Returns: whether a weight of 3 was answered yes on exactly one side, which is then in
 * @side. */
static gboolean
find_deciding_side (BatonVerdict *self,
                    BatonSide    *side)
{
  gboolean sides[2] = { FALSE, FALSE };

  for (guint i = 0; i < self->reasons->len; i++)
    {
      BatonReason *reason = g_ptr_array_index (self->reasons, i);

      if (can_decide (reason))
        sides[baton_criterion_get_side (reason->criterion) == BATON_SIDE_KEEP] = TRUE;
    }
  *side = sides[1] ? BATON_SIDE_KEEP : BATON_SIDE_OUTSOURCE;
  return sides[0] != sides[1];
}

static void
mark_deciding (BatonVerdict *self)
{
  for (guint i = 0; i < self->reasons->len; i++)
    {
      BatonReason *reason = g_ptr_array_index (self->reasons, i);

      if (can_decide (reason))
        reason->kind = BATON_REASON_DECIDES;
    }
}

/* Rules 2 to 4: what ends the question before anything is weighed. */
static gboolean
decide_early (BatonVerdict *self,
              BatonTask    *task)
{
  const BatonWorth *worth = &self->worth;
  BatonReasonKind because = BATON_REASON_NOTHING_BACK;

  if (baton_task_get_urgent (task) == BATON_ANSWER_NO
      && baton_task_get_important (task) == BATON_ANSWER_NO)
    {
      self->kind = BATON_VERDICT_DROP;
      because = BATON_REASON_UNIMPORTANT;
    }
  else if (baton_task_get_buys (task) == BATON_BUYS_TIME && worth->hours_back.there
           && (baton_task_get_minutes (task) <= QUICK_MINUTES || worth->hours_back.value <= 0))
    {
      self->kind = BATON_VERDICT_JUST_DO_IT;
      if (baton_task_get_minutes (task) <= QUICK_MINUTES)
        because = BATON_REASON_QUICK;
    }
  else if (worth->felt_hours.there && worth->felt_hours.value <= 0)
    {
      self->kind = BATON_VERDICT_KEEP;
      if (worth->feel < 1)
        because = BATON_REASON_FEELS_GOOD;
    }
  else
    return FALSE;

  baton_verdict_add_reason (self, because, NULL, 0);
  return TRUE;
}

/* Rules 5 to 10. */
static BatonVerdictKind
weigh (const BatonVerdict *self)
{
  gboolean priced = baton_verdict_is_priced (&self->worth);

  if (self->score >= CLEARLY)
    return BATON_VERDICT_OUTSOURCE_NOW;
  if (self->score >= SOMEWHAT)
    return BATON_VERDICT_OUTSOURCE;
  if (self->score > -SOMEWHAT)
    return priced ? BATON_VERDICT_TRY_ONCE : BATON_VERDICT_YOUR_CALL;
  return priced ? BATON_VERDICT_TOO_DEAR : BATON_VERDICT_KEEP;
}

static void
decide (BatonVerdict *self,
        BatonTask    *task)
{
  BatonSide side;

  if (find_deciding_side (self, &side))
    {
      self->kind = side == BATON_SIDE_OUTSOURCE ? BATON_VERDICT_OUTSOURCE : BATON_VERDICT_KEEP;
      mark_deciding (self);
    }
  else if (!decide_early (self, task))
    self->kind = weigh (self);
}

/**
 * baton_verdict_new:
 * @library: the criteria, providers and profile
 * @log: what the handoffs of @library say
 * @task: a task of @library
 *
 * Weighs a task. The scores of the reasons add up to the verdict's.
 *
 * Returns: (transfer full): the verdict, which does not follow later changes
 */
BatonVerdict *
baton_verdict_new (BatonLibrary   *library,
                   const BatonLog *log,
                   BatonTask      *task)
{
  g_return_val_if_fail (BATON_IS_LIBRARY (library), NULL);

  return baton_verdict_new_at (library, log, task, baton_profile_get_hour_value (baton_library_get_profile (library)));
}

/**
 * baton_verdict_new_at:
 * @library: the criteria and providers
 * @log: what the handoffs of @library say
 * @task: a task of @library
 * @hour_value: what an hour would be worth, in minor units of the profile's currency; or BATON_ABSENT
 *
 * Returns: (transfer full): the verdict of baton_verdict_new(), if an hour were worth that
 */
BatonVerdict *
baton_verdict_new_at (BatonLibrary   *library,
                      const BatonLog *log,
                      BatonTask      *task,
                      gint64          hour_value)
{
  BatonVerdict *self;

  g_return_val_if_fail (BATON_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (log != NULL, NULL);
  g_return_val_if_fail (BATON_IS_TASK (task), NULL);

  self = g_new0 (BatonVerdict, 1);
  self->worth = baton_worth_of_at (library, log, task, hour_value);
  baton_verdict_gather_reasons (self, library, task);
  decide (self, task);
  baton_verdict_sort_reasons (self);
  return self;
}

/* Returns: whether it says that somebody else should do it. */
gboolean
baton_verdict_is_outsource (const BatonVerdict *self)
{
  return self->kind == BATON_VERDICT_OUTSOURCE_NOW || self->kind == BATON_VERDICT_OUTSOURCE;
}

/* Frees the verdict with its reasons. */
void
baton_verdict_free (BatonVerdict *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/* Returns: the name of a verdict in files and for scripts, never translated. */
const char *
baton_verdict_kind_to_word (BatonVerdictKind kind)
{
  static const char *const words[] = {
    [BATON_VERDICT_OUTSOURCE_NOW] = "OUTSOURCE_NOW",
    [BATON_VERDICT_OUTSOURCE] = "OUTSOURCE",
    [BATON_VERDICT_TRY_ONCE] = "TRY_ONCE",
    [BATON_VERDICT_YOUR_CALL] = "YOUR_CALL",
    [BATON_VERDICT_TOO_DEAR] = "TOO_DEAR",
    [BATON_VERDICT_KEEP] = "KEEP",
    [BATON_VERDICT_JUST_DO_IT] = "JUST_DO_IT",
    [BATON_VERDICT_DROP] = "DROP",
  };

  return words[kind];
}
