/* Worth: what outsourcing a task gives back and costs, per time it comes up and per year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-worth.h"

#include <math.h>

#include "logic/baton-cost.h"

#define MINUTES_PER_HOUR 60.0

/* What is assumed where neither the task nor the log tells better. */
#define USUAL_BRIEF (10 / MINUTES_PER_HOUR)
#define USUAL_SETUP 1.0
#define USUAL_REVIEW_SHARE 0.10 /* of t */
#define USUAL_REDO_SHARE 0.25   /* of t */
#define YEARS_OF_USE 2

/* So many handoffs must tell their minutes before their mean is believed. */
#define ENOUGH_TIMED 3

/* Sums of fractions of an hour miss a round zero by about 1e-16; less than this is zero. */
#define NO_TIME 1e-9

/* What the figures are read from. */
typedef struct
{
  BatonTask           *task;
  const BatonLogEntry *task_log;     /* NULL where there were no handoffs */
  const BatonLogEntry *provider_log; /* of the chosen provider; NULL likewise */
} Sources;

static BatonFigure
hours_of (int minutes)
{
  return minutes == BATON_ABSENT ? BATON_NO_FIGURE : BATON_FIGURE (minutes / MINUTES_PER_HOUR);
}

static BatonFigure
share_of (BatonFigure figure,
          double      share)
{
  return figure.there ? BATON_FIGURE (figure.value * share) : BATON_NO_FIGURE;
}

static BatonFigure
first_there (BatonFigure figure,
             BatonFigure otherwise)
{
  return figure.there ? figure : otherwise;
}

/* Returns: the log with enough handoffs to take means from, this task's before its provider's; NULL
 * where none. */
static const BatonLogEntry *
find_timed (const Sources *from)
{
  if (from->task_log && from->task_log->timed >= ENOUGH_TIMED)
    return from->task_log;
  if (from->provider_log && from->provider_log->timed >= ENOUGH_TIMED)
    return from->provider_log;
  return NULL;
}

static void
fill_brief_and_review (BatonWorth    *worth,
                       const Sources *from)
{
  const BatonLogEntry *timed = find_timed (from);
  BatonFigure brief = BATON_FIGURE (USUAL_BRIEF);
  BatonFigure review = share_of (worth->hours, USUAL_REVIEW_SHARE);

  if (timed)
    {
      brief = BATON_FIGURE (timed->brief_minutes / timed->timed / MINUTES_PER_HOUR);
      review = BATON_FIGURE (timed->review_minutes / timed->timed / MINUTES_PER_HOUR);
    }
  worth->brief = first_there (hours_of (baton_task_get_brief_minutes (from->task)), brief);
  worth->review = first_there (hours_of (baton_task_get_review_minutes (from->task)), review);
}

static double
find_rework_chance (const Sources *from)
{
  double said = baton_task_get_rework_chance (from->task);

  return said != BATON_ABSENT ? said : baton_log_get_rework_chance (from->provider_log);
}

/* Whoever would be hired again is found and has learnt the work: nothing has to be set up. */
static double
find_setup (const Sources *from)
{
  BatonFigure said = hours_of (baton_task_get_setup_minutes (from->task));

  if (said.there)
    return said.value;
  return from->provider_log && from->provider_log->again_yes > 0 ? 0 : USUAL_SETUP;
}

static double
find_uses (const Sources *from,
           double         times_per_year)
{
  double said = baton_task_get_uses (from->task);

  return said > 0 ? said : MAX (1, YEARS_OF_USE * times_per_year);
}

static void
fill_overhead (BatonWorth    *worth,
               const Sources *from)
{
  fill_brief_and_review (worth, from);
  worth->rework_chance = find_rework_chance (from);
  worth->redo = first_there (hours_of (baton_task_get_redo_minutes (from->task)),
                             share_of (worth->hours, USUAL_REDO_SHARE));
  worth->setup = find_setup (from);
  worth->uses = find_uses (from, worth->times_per_year);
  if (worth->brief.there && worth->review.there && worth->redo.there)
    worth->overhead = BATON_FIGURE (worth->brief.value + worth->review.value
                                    + worth->rework_chance * worth->redo.value
                                    + worth->setup / worth->uses);
}

/* Returns: the factor of one answered criterion: what an hour of doing it feels like; 1 where it
 * says nothing. */
static double
feel_of (BatonMeaning meaning,
         int          weight)
{
  static const double worse[] = { 1.25, 1.5, 2 };
  static const double better[] = { 0.5, 0.25, 0 };
  int nth = CLAMP (weight, 1, 3) - 1;

  if (meaning == BATON_MEANING_DISLIKE)
    return worse[nth];
  return meaning == BATON_MEANING_ENJOY || meaning == BATON_MEANING_SKILL ? better[nth] : 1;
}

/* The lowest of what speaks for doing it oneself; only where nothing does, the dislike. */
static double
find_feel (BatonLibrary *library,
           BatonTask    *task)
{
  GListModel *criteria = baton_library_get_criteria (library);
  guint n_criteria = g_list_model_get_n_items (criteria);
  double best = 1;
  double worst = 1;

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);
      double feel = feel_of (baton_criterion_get_meaning (criterion),
                             baton_criterion_get_weight (criterion));
      const char *id = baton_record_get_id (BATON_RECORD (criterion));

      if (feel == 1 || baton_task_get_answer (task, id) != BATON_ANSWER_YES)
        continue;
      best = MIN (best, feel);
      worst = MAX (worst, feel);
    }
  return best < 1 ? best : worst;
}

static double
without_crumbs (double hours)
{
  return fabs (hours) < NO_TIME ? 0 : hours;
}

static void
fill_hours (BatonWorth *worth)
{
  double passed_on = worth->hours.value - worth->kept_hours;

  if (!worth->hours.there || !worth->overhead.there)
    return;
  worth->hours_back = BATON_FIGURE (without_crumbs (passed_on - worth->overhead.value));
  worth->felt_hours
    = BATON_FIGURE (without_crumbs (worth->feel * passed_on - worth->overhead.value));
  worth->hours_per_year = BATON_FIGURE (worth->times_per_year * worth->hours_back.value);
}

/* What time costs and may cost. A price of no hours is no figure, and neither is the most that
 * nothing is worth. */
static void
fill_time_prices (BatonWorth *worth)
{
  double felt = worth->felt_hours.value;
  double cost = worth->cost.value;
  gboolean valued = worth->hour_value.there && worth->felt_hours.there;

  if (worth->cost.there && worth->hours_back.there && worth->hours_back.value > 0)
    worth->price_per_hour = BATON_FIGURE (cost / worth->hours_back.value);
  if (worth->cost.there && worth->felt_hours.there && felt > 0)
    worth->flip_hour_value = BATON_FIGURE (cost / felt);
  if (valued && felt > 0)
    worth->most_worth_paying = BATON_FIGURE (worth->hour_value.value * felt);
  if (valued && worth->cost.there && cost > 0)
    worth->times_worth = BATON_FIGURE (worth->hour_value.value * felt / cost);
  if (valued && worth->cost.there)
    worth->worth_per_year
      = BATON_FIGURE (worth->times_per_year * (worth->hour_value.value * felt - cost));
}

/* What a result costs once the hours that come back are paid for; below 0 where they are worth more
 * than it costs. */
static void
fill_price_per_result (BatonWorth *worth,
                       double      results_per_year)
{
  if (results_per_year > 0
      && worth->cost.there && worth->hour_value.there && worth->hours_back.there)
    worth->price_per_result
      = BATON_FIGURE ((worth->cost.value - worth->hour_value.value * worth->hours_back.value)
                      * worth->times_per_year / results_per_year);
}

/**
 * baton_worth_of:
 * @library: the criteria, providers and profile
 * @log: what the handoffs of @library say
 * @task: a task of @library
 *
 * Works out all figures of a task that its effort and price, its answers, its provider and the log
 * allow. A figure that something is missing for is absent; none is ever infinite or not a number.
 *
 * Returns: the figures
 */
BatonWorth
baton_worth_of (BatonLibrary   *library,
                const BatonLog *log,
                BatonTask      *task)
{
  return baton_worth_of_at (library, log, task, baton_profile_get_hour_value (baton_library_get_profile (library)));
}

/**
 * baton_worth_of_at:
 * @library: the criteria and providers
 * @log: what the handoffs of @library say
 * @task: a task of @library
 * @hour_value: what an hour would be worth, in minor units of the profile's currency; or BATON_ABSENT
 *
 * Returns: the figures of baton_worth_of(), if an hour were worth that
 */
BatonWorth
baton_worth_of_at (BatonLibrary   *library,
                   const BatonLog *log,
                   BatonTask      *task,
                   gint64          hour_value)
{
  Sources from = { .task = task,
                   .task_log = baton_log_get_task (log, baton_record_get_id (BATON_RECORD (task))),
                   .provider_log = baton_log_get_provider (log, baton_task_get_provider (task)) };
  BatonWorth worth = { 0 };

  worth.hours = hours_of (baton_task_get_minutes (task));
  worth.kept_hours = MAX (baton_task_get_kept_minutes (task), 0) / MINUTES_PER_HOUR;
  worth.times_per_year = baton_task_get_times_per_year (task);
  if (worth.times_per_year == BATON_ABSENT)
    worth.times_per_year = 1;
  worth.feel = find_feel (library, task);
  if (hour_value != BATON_ABSENT)
    worth.hour_value = BATON_FIGURE (hour_value);
  fill_overhead (&worth, &from);
  worth.cost = baton_cost_of (library, task,
                              from.task_log ? from.task_log->last_paid : BATON_ABSENT, worth.uses);
  fill_hours (&worth);
  if (baton_task_get_buys (task) == BATON_BUYS_RESULT)
    fill_price_per_result (&worth, baton_task_get_results_per_year (task));
  else
    fill_time_prices (&worth);
  return worth;
}

/**
 * baton_worth_is_free:
 * @self: the figures of a task
 *
 * Returns: whether it buys time that is felt, for nothing: then it is worth more than any number of
 * times its cost
 */
gboolean
baton_worth_is_free (const BatonWorth *self)
{
  return self->flip_hour_value.there && self->flip_hour_value.value == 0;
}
