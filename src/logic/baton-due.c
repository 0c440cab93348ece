/* Due: what the reminder is to say next, and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-due.h"

#include "logic/baton-due-private.h"
#include "logic/baton-handing.h"
#include "logic/baton-worth.h"

/* From this M on an hour back is cheap: there the next hours are bought. */
#define CHEAP 1.25
/* A wish that was put off so often in a row comes at twice the interval each time, and may be one to keep. */
#define PATIENCE 2
/* The longest interval of one wish or late handoff, in days. */
#define MOST_DAYS 30
/* Weekly turns keep so many days between them, also where one came late. */
#define DAYS_BETWEEN_WEEKLY 3

/* A wish and its place in the order of turns. */
typedef struct
{
  BatonTask *task;
  gboolean   cheap;
  double     price; /* of an hour back, where cheap */
  gint64     since; /* when it became a wish */
  guint      place; /* in the library */
} Wish;

static int
days_between (BatonTask *task)
{
  int times = baton_task_get_put_off (task);

  if (times < PATIENCE)
    return 1;
  return times > 5 ? MOST_DAYS : 1 << (times - 1);
}

static BatonNudge
nudge_of_task (BatonTask    *task,
               BatonDueKind  kind,
               BatonDueWhy   why)
{
  return (BatonNudge){ .kind = kind,
                       .why = why,
                       .record = BATON_RECORD (task),
                       .at = BATON_DUE_NEVER,
                       .offers_keeping = kind != BATON_DUE_OVERDUE && baton_task_get_put_off (task) >= PATIENCE };
}

/* Returns: whether the date that the person set for @task has come and was said */
static gboolean
said_own_date (const BatonDueScene *scene,
               BatonTask           *task)
{
  BatonDueSaid said;

  return baton_due_memory_find (scene->memory, baton_record_get_id (BATON_RECORD (task)), scene->now, &said)
         && said.at >= baton_due_moment_to_stamp (baton_task_get_remind (task), scene->zone);
}

/* Returns: whether a date that the person set is still to be said */
static gboolean
awaits_own_date (const BatonDueScene *scene,
                 BatonTask           *task)
{
  return baton_due_has_own_date (task, scene->zone) && !said_own_date (scene, task);
}

/* Returns: the day the handoff of @task should come back; BATON_ABSENT where none is said */
static BatonDay
get_due_day (BatonTask *task)
{
  BatonHandoff *open = baton_handing_get_open (task);

  return baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF && open ? baton_handoff_get_due (open) : BATON_ABSENT;
}

static gint64
after_gap (gint64 at,
           gint64 last)
{
  return last == BATON_ABSENT ? at : MAX (at, last + BATON_DUE_GAP);
}

/* A date that is set comes to the minute; several of one day come one after the other. Of those that were missed on days
 * before, one is said at once and then one a day. What is late by then is said to be. */
static BatonNudge
judge_own_date (const BatonDueScene *scene,
                BatonTask           *task,
                gint64               last)
{
  BatonDay due = get_due_day (task);
  gint64 at = baton_due_moment_to_stamp (baton_task_get_remind (task), scene->zone);
  BatonDay day = baton_due_day_of (scene, at), today = baton_due_day_of (scene, scene->now);
  gboolean is_late = due != BATON_ABSENT && due < MAX (day, today);
  BatonNudge nudge = nudge_of_task (task, is_late ? BATON_DUE_OVERDUE : BATON_DUE_REMIND, BATON_DUE_WHY_DATE);

  if (day < today && last != BATON_ABSENT && baton_due_day_of (scene, last) == today)
    at = baton_due_on_day (scene, today + 1);
  else if (at <= last)
    at = after_gap (at, last);
  nudge.at = baton_due_settle (scene, at);
  return nudge;
}

/* The day after it should have come back; then at twice the lateness, as people do. */
static BatonNudge
judge_overdue (const BatonDueScene *scene,
               BatonTask           *task,
               BatonDay             due,
               gint64               last)
{
  BatonNudge nudge = nudge_of_task (task, BATON_DUE_OVERDUE, BATON_DUE_WHY_LATE);
  gint64 at = baton_due_on_day (scene, due + 1);
  BatonDueSaid said;
  BatonDay said_day;

  if (baton_due_memory_find (scene->memory, baton_record_get_id (nudge.record), scene->now, &said)
      && (said_day = baton_due_day_of (scene, said.at)) > due)
    at = baton_due_on_day (scene, said_day + CLAMP (said_day - due, 1, MOST_DAYS));
  nudge.at = baton_due_settle (scene, after_gap (at, last));
  return nudge;
}

static Wish
make_wish (const BatonDueScene *scene,
           BatonTask           *task,
           guint                place)
{
  BatonWorth worth = baton_worth_of (scene->library, scene->log, task);
  gboolean pays = baton_worth_is_free (&worth) || (worth.times_worth.there && worth.times_worth.value >= CHEAP);
  gint64 since = baton_task_get_stage_since (task);

  return (Wish){ .task = task,
                 .cheap = pays && worth.price_per_hour.there,
                 .price = worth.price_per_hour.value,
                 .since = since != BATON_ABSENT ? since : baton_record_get_created (BATON_RECORD (task)),
                 .place = place };
}

static int
compare_wishes (gconstpointer one_wish,
                gconstpointer other_wish)
{
  const Wish *one = one_wish, *other = other_wish;

  if (one->cheap != other->cheap)
    return one->cheap ? -1 : 1;
  if (one->cheap && one->price != other->price)
    return one->price < other->price ? -1 : 1;
  if (one->since != other->since)
    return one->since < other->since ? -1 : 1;
  return one->place < other->place ? -1 : one->place > other->place;
}

/* A date that was said and not acted on waits for turns as wishes do: it is not said every day. */
static gboolean
takes_turns (BatonTask *task,
             GTimeZone *zone)
{
  BatonStage stage = baton_task_get_stage (task);

  return stage == BATON_STAGE_WANT_TO_START
         || (stage != BATON_STAGE_HANDED_OFF && baton_due_has_own_date (task, zone));
}

/* What the records of the library give: those with a date of their own, and the wishes that wait for a turn. */
static void
collect (const BatonDueScene *scene,
         GArray              *dated,
         GArray              *wishes)
{
  GListModel *tasks = baton_library_get_tasks (scene->library);
  guint n_tasks = g_list_model_get_n_items (tasks);
  gint64 last = baton_due_memory_last (scene->memory, scene->now);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);
      BatonDay due = get_due_day (task);

      if (awaits_own_date (scene, task))
        g_array_append_vals (dated, &(BatonNudge[]){ judge_own_date (scene, task, last) }, 1);
      else if (due != BATON_ABSENT)
        g_array_append_vals (dated, &(BatonNudge[]){ judge_overdue (scene, task, due, last) }, 1);
      else if (takes_turns (task, scene->zone))
        g_array_append_vals (wishes, &(Wish[]){ make_wish (scene, task, i) }, 1);
    }
}

static void
collect_touches (const BatonDueScene *scene,
                 GArray              *dated)
{
  gint64 last = baton_due_memory_last (scene->memory, scene->now);
  guint n_before = dated->len;

  baton_due_add_touches (scene, dated);
  for (guint i = n_before; i < dated->len; i++)
    {
      BatonNudge *nudge = &g_array_index (dated, BatonNudge, i);

      nudge->at = baton_due_settle (scene, after_gap (nudge->at, last));
    }
}

/* From when turns count, and the day up to which there is none. */
static void
get_turn_bounds (const BatonDueScene *scene,
                 gint64              *from,
                 BatonDay            *not_on)
{
  gint64 last = baton_due_memory_last (scene->memory, scene->now);
  gint64 turn = baton_due_memory_turn (scene->memory, scene->now);
  gboolean weekly = scene->rules->cadence == BATON_CADENCE_WEEKLY;

  *from = scene->memory->since != BATON_ABSENT ? MIN (scene->memory->since, scene->now) : scene->now;
  *from = MAX (MAX (*from, turn), scene->rules->paused_until);
  *not_on = BATON_ABSENT;
  if (weekly && turn != BATON_ABSENT)
    *not_on = baton_due_day_of (scene, turn) + DAYS_BETWEEN_WEEKLY;
  else if (!weekly && last != BATON_ABSENT)
    *not_on = baton_due_day_of (scene, last);
}

/* Returns: the day before which a wish is not said again; 0 where it was not said yet */
static BatonDay
get_first_day (const BatonDueScene *scene,
               BatonTask           *task)
{
  BatonDueSaid said;

  if (!baton_due_memory_find (scene->memory, baton_record_get_id (BATON_RECORD (task)), scene->now, &said))
    return 0;
  return baton_due_day_of (scene, said.at) + days_between (task);
}

static BatonNudge
nudge_of_wish (const Wish *wish,
               gint64      at)
{
  gboolean is_wish = baton_task_get_stage (wish->task) == BATON_STAGE_WANT_TO_START;
  BatonDueWhy why = is_wish ? BATON_DUE_WHY_OLDEST : BATON_DUE_WHY_DATE;
  BatonNudge nudge = nudge_of_task (wish->task, BATON_DUE_WISH, wish->cheap ? BATON_DUE_WHY_CHEAPEST : why);

  nudge.at = at;
  return nudge;
}

/* Whether @one is to be said before @other: what is due now goes by its kind, what is to come by its time. */
static int
compare_nudges (const BatonNudge *one,
                const BatonNudge *other,
                gint64            now)
{
  gint64 one_at = MAX (one->at, now), other_at = MAX (other->at, now);

  if (one_at != other_at)
    return one_at < other_at ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return one->at < other->at ? -1 : one->at > other->at;
}

static void
keep_first (const BatonDueScene *scene,
            const BatonNudge    *nudge,
            BatonNudge          *first)
{
  if (nudge->at != BATON_DUE_NEVER && (!first->record || compare_nudges (nudge, first, scene->now) < 0))
    *first = *nudge;
}

/* The wishes are sorted: of those that may have the same turn the first has it. */
static void
find_turn (const BatonDueScene *scene,
           GArray              *wishes,
           BatonNudge          *first)
{
  gint64 last = baton_due_memory_last (scene->memory, scene->now);
  gint64 from, turn;
  BatonDay not_on, day;

  get_turn_bounds (scene, &from, &not_on);
  turn = baton_due_turn (scene, from, not_on, last);
  if (turn == BATON_DUE_NEVER)
    return;
  day = baton_due_day_of (scene, MAX (turn, scene->now));
  for (guint i = 0; i < wishes->len; i++)
    {
      const Wish *wish = &g_array_index (wishes, Wish, i);
      BatonDay first_day = get_first_day (scene, wish->task);
      gint64 at = first_day <= day ? turn : baton_due_turn (scene, from, MAX (not_on, first_day - 1), last);
      BatonNudge nudge = nudge_of_wish (wish, at);

      keep_first (scene, &nudge, first);
      if (at == turn)
        return;
    }
}

/* Gives each wish a turn of its own, as if each were dealt with when it comes. */
static void
give_turns (const BatonDueScene *scene,
            GArray              *wishes,
            GArray              *queue)
{
  gint64 last = baton_due_memory_last (scene->memory, scene->now);
  int apart = scene->rules->cadence == BATON_CADENCE_WEEKLY ? DAYS_BETWEEN_WEEKLY : 0;
  gint64 from;
  BatonDay not_on;

  get_turn_bounds (scene, &from, &not_on);
  for (guint i = 0; i < wishes->len; i++)
    {
      const Wish *wish = &g_array_index (wishes, Wish, i);
      BatonDay first_day = get_first_day (scene, wish->task);
      gint64 at = baton_due_turn (scene, from, MAX (not_on, first_day - 1), last);
      BatonNudge nudge = nudge_of_wish (wish, at);

      if (at == BATON_DUE_NEVER)
        continue;
      g_array_append_val (queue, nudge);
      from = last = MAX (at, scene->now);
      not_on = baton_due_day_of (scene, from) + apart;
    }
}

static int
compare_queued (gconstpointer one,
                gconstpointer other,
                gpointer      now)
{
  return compare_nudges (one, other, *(gint64 *) now);
}

/**
 * baton_due_next:
 * @library: what there is
 * @log: what its handoffs say
 * @rules: what the person set
 * @memory: what was said already
 * @zone: where the person is
 * @now: seconds in UTC
 * @nudge: (out): what to say; it is due where its time is not after @now, and then @now is in the person's hours
 *
 * Finds what to say next, and when. Dates that the person set come first, then late handoffs, then the turn of the wish
 * that gives the cheapest hour back (or else is oldest), then whom to keep in touch with.
 *
 * Returns: FALSE where there is nothing to say, ever, as things are
 */
gboolean
baton_due_next (BatonLibrary         *library,
                const BatonLog       *log,
                const BatonDueRules  *rules,
                const BatonDueMemory *memory,
                GTimeZone            *zone,
                gint64                now,
                BatonNudge           *nudge)
{
  BatonDueScene scene = { library, log, rules, memory, zone, now };
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (BatonNudge));
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (Wish));

  *nudge = (BatonNudge){ .at = BATON_DUE_NEVER };
  if (!rules->on)
    return FALSE;
  collect (&scene, dated, wishes);
  collect_touches (&scene, dated);
  g_array_sort (wishes, compare_wishes);
  for (guint i = 0; i < dated->len; i++)
    keep_first (&scene, &g_array_index (dated, BatonNudge, i), nudge);
  find_turn (&scene, wishes, nudge);
  return nudge->record != NULL;
}

/**
 * baton_due_queue:
 * @library: what there is
 * @log: what its handoffs say
 * @rules: what the person set
 * @memory: what was said already
 * @zone: where the person is
 * @now: seconds in UTC
 *
 * Lists what will be said if nothing changes and each is dealt with at once.
 *
 * Returns: (transfer full) (element-type BatonNudge): in the order of their times; the records are borrowed
 */
GArray *
baton_due_queue (BatonLibrary         *library,
                 const BatonLog       *log,
                 const BatonDueRules  *rules,
                 const BatonDueMemory *memory,
                 GTimeZone            *zone,
                 gint64                now)
{
  BatonDueScene scene = { library, log, rules, memory, zone, now };
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (BatonNudge));
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (Wish));
  GArray *queue = g_array_new (FALSE, FALSE, sizeof (BatonNudge));

  if (!rules->on)
    return queue;
  collect (&scene, dated, wishes);
  collect_touches (&scene, dated);
  g_array_sort (wishes, compare_wishes);
  for (guint i = 0; i < dated->len; i++)
    if (g_array_index (dated, BatonNudge, i).at != BATON_DUE_NEVER)
      g_array_append_val (queue, g_array_index (dated, BatonNudge, i));
  give_turns (&scene, wishes, queue);
  g_array_sort_with_data (queue, compare_queued, &now);
  return queue;
}
