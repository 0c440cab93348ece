/* Relationship advice: when a provider deserves more work, a call, a second beside them, or no more work at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-relationship.h"

#include "logic/baton-candidates.h"
#include "logic/baton-relationship-touch.h"
#include "logic/baton-worth.h"

/* Offering more work: from so many jobs and coming uses on, where rework is not likelier than this. */
#define OFFER_JOBS 2
#define OFFER_USES 2
#define OFFER_REWORK 0.30

/* The ladder: so many times "again: yes" bring a provider to a step. */
#define TRUSTED_YES 3
#define PARTNER_YES 6
#define PARTNER_REWORK 0.2

/* Letting go: two ratings in a row of so few stars, or likelier rework after so many jobs. */
#define FEW_STARS 2
#define LET_GO_JOBS 3
#define LET_GO_REWORK 0.40

/* Small samples are shrunk as if there had been two middling jobs more. */
#define EXTRA_JOBS 2
#define MIDDLING_STARS 3.5

typedef struct
{
  BatonLibrary  *library;
  BatonProvider *provider;
  const char    *id;
  GPtrArray     *handoffs; /* to the provider, borrowed, the earliest first */
  BatonContact   contact;
} Scene;

static int
compare_handoffs (gconstpointer one,
                  gconstpointer other)
{
  gint64 one_day = baton_log_day_of (*(BatonHandoff *const *) one);
  gint64 other_day = baton_log_day_of (*(BatonHandoff *const *) other);

  return (one_day > other_day) - (one_day < other_day);
}

static BatonTask *
peek_task (BatonLibrary *library,
           guint         nth)
{
  g_autoptr (BatonTask) task = g_list_model_get_item (baton_library_get_tasks (library), nth);

  return task;
}

static void
gather (Scene *self)
{
  guint n_tasks = g_list_model_get_n_items (baton_library_get_tasks (self->library));

  for (guint i = 0; i < n_tasks; i++)
    {
      BatonTask *task = peek_task (self->library, i);

      for (guint j = 0; j < baton_task_get_n_handoffs (task); j++)
        {
          BatonHandoff *handoff = baton_task_get_handoff (task, j);

          if (!g_str_equal (baton_handoff_get_provider (handoff), self->id))
            continue;
          g_ptr_array_add (self->handoffs, handoff);
          baton_contact_add (&self->contact, handoff, baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF);
        }
    }
  g_ptr_array_sort (self->handoffs, compare_handoffs);
}

/* Whether the last two jobs both ended with "again: yes". */
static gboolean
ends_well (const Scene *self)
{
  int jobs = 0;

  for (guint i = self->handoffs->len; i > 0 && jobs < OFFER_JOBS; i--)
    {
      BatonHandoff *handoff = self->handoffs->pdata[i - 1];

      if (!baton_log_is_job (handoff))
        continue;
      if (baton_handoff_get_again (handoff) != BATON_AGAIN_YES)
        return FALSE;
      jobs++;
    }
  return jobs == OFFER_JOBS;
}

/* Whether the last two ratings were both poor; a job without one says nothing. */
static gboolean
ends_badly (const Scene *self)
{
  int ratings = 0;

  for (guint i = self->handoffs->len; i > 0 && ratings < 2; i--)
    {
      int stars = baton_handoff_get_stars (self->handoffs->pdata[i - 1]);

      if (stars > FEW_STARS)
        return FALSE;
      ratings += stars > 0;
    }
  return ratings == 2;
}

static int
compare_sums (gconstpointer one,
              gconstpointer other)
{
  gint64 a = *(const gint64 *) one, b = *(const gint64 *) other;

  return (a > b) - (a < b);
}

/* Returns: the middle one of sorted sums, of which there are some */
static double
median_of (GArray *sums)
{
  gint64 low = g_array_index (sums, gint64, (sums->len - 1) / 2);
  gint64 high = g_array_index (sums, gint64, sums->len / 2);

  return ((double) low + (double) high) / 2;
}

/* What they charged against what was agreed: 1 where both are the same. */
static BatonFigure
find_cost_factor (const Scene *self)
{
  g_autoptr (GArray) quotes = g_array_new (FALSE, FALSE, sizeof (gint64));
  double paid = 0, quoted = 0, extra;

  for (guint i = 0; i < self->handoffs->len; i++)
    {
      gint64 agreed = baton_handoff_get_agreed (self->handoffs->pdata[i]);

      if (agreed == BATON_ABSENT || baton_handoff_get_paid (self->handoffs->pdata[i]) == BATON_ABSENT)
        continue;
      g_array_append_val (quotes, agreed);
      quoted += (double) agreed;
      paid += (double) baton_handoff_get_paid (self->handoffs->pdata[i]);
    }
  if (quotes->len == 0)
    return BATON_NO_FIGURE;
  g_array_sort (quotes, compare_sums);
  extra = EXTRA_JOBS * median_of (quotes);
  return quoted + extra > 0 ? BATON_FIGURE ((paid + extra) / (quoted + extra)) : BATON_NO_FIGURE;
}

/* Whether a task is theirs and will come up again. */
static gboolean
comes_up (const Scene *self,
          BatonTask   *task)
{
  BatonStage stage = baton_task_get_stage (task);

  return g_str_equal (baton_task_get_provider (task), self->id)
         && stage != BATON_STAGE_FINISHED && stage != BATON_STAGE_KEEPING;
}

/* Returns: (transfer full): @task as it would be with somebody never tried, met where they were met */
static BatonTask *
imagine_stranger (const Scene *self,
                  BatonTask   *task)
{
  BatonTask *copy = BATON_TASK (baton_record_copy (BATON_RECORD (task)));

  baton_task_set_provider (copy, baton_provider_get_via (self->provider));
  return copy;
}

/* Adds what one task is worth a year with them rather than with a stranger; nothing where its overhead is unknown. */
static void
add_loyalty (const Scene    *self,
             const BatonLog *log,
             const BatonLog *no_log,
             BatonTask      *task,
             BatonFigure    *loyalty)
{
  g_autoptr (BatonTask) copy = imagine_stranger (self, task);
  BatonWorth theirs = baton_worth_of (self->library, log, task);
  BatonWorth strange = baton_worth_of (self->library, no_log, copy);
  double gain;

  if (!theirs.overhead.there || !strange.overhead.there || !theirs.hour_value.there)
    return;
  gain = (strange.overhead.value - theirs.overhead.value) * theirs.hour_value.value;
  if (theirs.cost.there && strange.cost.there)
    gain += strange.cost.value - theirs.cost.value;
  *loyalty = BATON_FIGURE (loyalty->value + gain * theirs.times_per_year);
}

static void
fill_uses (const Scene             *self,
           const BatonLog          *log,
           BatonRelationshipAdvice *advice)
{
  guint n_tasks = g_list_model_get_n_items (baton_library_get_tasks (self->library));
  g_autoptr (BatonLibrary) empty = baton_library_new ();
  g_autoptr (BatonLog) no_log = baton_log_new (empty);

  for (guint i = 0; i < n_tasks; i++)
    {
      BatonTask *task = peek_task (self->library, i);
      double times = baton_task_get_times_per_year (task);

      if (!comes_up (self, task))
        continue;
      advice->uses += times == BATON_ABSENT ? 1 : times;
      add_loyalty (self, log, no_log, task, &advice->loyalty);
    }
}

static BatonRelationship
find_step (const BatonLogEntry *entry,
           double               rework_chance)
{
  if (!entry)
    return BATON_RELATIONSHIP_NONE;
  if (entry->again_yes >= PARTNER_YES && rework_chance <= PARTNER_REWORK)
    return BATON_RELATIONSHIP_PARTNER;
  if (entry->again_yes >= TRUSTED_YES)
    return BATON_RELATIONSHIP_TRUSTED;
  return entry->again_yes > 0 ? BATON_RELATIONSHIP_REPEAT : BATON_RELATIONSHIP_TRIAL;
}

/* Whether somebody did @task well: the provider themselves, or anybody else who may be used. */
static gboolean
was_done_well (const Scene *self,
               BatonTask   *task,
               gboolean     by_them)
{
  for (guint i = 0; i < baton_task_get_n_handoffs (task); i++)
    {
      BatonHandoff *handoff = baton_task_get_handoff (task, i);
      BatonProvider *who = baton_library_find_provider (self->library, baton_handoff_get_provider (handoff));

      if (who && (who == self->provider) == by_them && !baton_provider_get_do_not_use (who)
          && baton_handoff_get_again (handoff) == BATON_AGAIN_YES)
        return TRUE;
    }
  return FALSE;
}

/* Whether anybody else did work of the kind of @task well: the task itself, or one that shares a word with it. */
static gboolean
has_second (const Scene *self,
            BatonTask   *task)
{
  guint n_tasks = g_list_model_get_n_items (baton_library_get_tasks (self->library));

  for (guint i = 0; i < n_tasks; i++)
    {
      BatonTask *other = peek_task (self->library, i);
      g_autofree char *word = NULL;

      if (!was_done_well (self, other, FALSE))
        continue;
      word = baton_candidates_share (baton_task_get_title (task), baton_task_get_title (other));
      if (other == task || word)
        return TRUE;
    }
  return FALSE;
}

static BatonTask *
find_only_one (const Scene *self)
{
  guint n_tasks = g_list_model_get_n_items (baton_library_get_tasks (self->library));

  for (guint i = 0; i < n_tasks; i++)
    {
      BatonTask *task = peek_task (self->library, i);

      if (baton_task_get_important (task) == BATON_ANSWER_YES && was_done_well (self, task, TRUE)
          && !has_second (self, task))
        return task;
    }
  return NULL;
}

static void
fill_counts (BatonRelationshipAdvice *advice,
             const BatonLogEntry     *entry)
{
  advice->rework_chance = baton_log_get_rework_chance (entry);
  advice->step = find_step (entry, advice->rework_chance);
  if (!entry)
    return;
  advice->jobs = entry->jobs;
  advice->reworks = entry->reworks;
  advice->again_yes = entry->again_yes;
  if (entry->rated > 0)
    advice->stars = BATON_FIGURE ((entry->stars + EXTRA_JOBS * MIDDLING_STARS) / (entry->rated + EXTRA_JOBS));
}

/* What only a person can be: a platform has no ladder, and is not called. */
static void
fill_person (const Scene             *self,
             BatonRelationshipAdvice *advice)
{
  if (baton_provider_get_kind (self->provider) == BATON_KIND_PLATFORM || advice->let_go != BATON_LET_GO_NOT)
    return;
  advice->offer = ends_well (self) && advice->rework_chance <= OFFER_REWORK && advice->uses >= OFFER_USES;
  advice->step_up = advice->step > baton_provider_get_relationship (self->provider)
                    && advice->step > BATON_RELATIONSHIP_TRIAL;
  if (baton_contact_is_wanted (&self->contact, self->provider))
    advice->touch = baton_contact_get_next (&self->contact, self->provider);
  advice->only_one = find_only_one (self);
}

/**
 * baton_relationship_advise:
 * @library: with the provider
 * @log: what all handoffs of @library say
 * @provider: a provider of @library
 *
 * Works out from their handoffs what they are worth and what to do about it. Whoever is not to be used any more gets no
 * advice, only figures.
 *
 * Returns: the figures, and the advice where there is some
 */
BatonRelationshipAdvice
baton_relationship_advise (BatonLibrary   *library,
                           const BatonLog *log,
                           BatonProvider  *provider)
{
  g_autoptr (GPtrArray) handoffs = g_ptr_array_new ();
  Scene scene = { .library = library,
                  .provider = provider,
                  .id = baton_record_get_id (BATON_RECORD (provider)),
                  .handoffs = handoffs,
                  .contact = BATON_CONTACT_NONE };
  BatonRelationshipAdvice advice = { .touch = BATON_ABSENT };

  gather (&scene);
  fill_counts (&advice, baton_log_get_provider (log, scene.id));
  advice.cost_factor = find_cost_factor (&scene);
  fill_uses (&scene, log, &advice);
  if (baton_provider_get_do_not_use (provider))
    return advice;
  if (ends_badly (&scene))
    advice.let_go = BATON_LET_GO_STARS;
  else if (advice.jobs >= LET_GO_JOBS && advice.rework_chance > LET_GO_REWORK)
    advice.let_go = BATON_LET_GO_REWORK;
  fill_person (&scene, &advice);
  return advice;
}
