/* Asking: what was said and still waits for the person to act.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-due-private.h"
#include "logic/baton-handing.h"

/**
 * baton_due_has_own_date:
 * @task: a task
 * @zone: where the person is
 *
 * Finished and kept tasks have nothing to be reminded of, and who hands a task off has done what an older date was for.
 *
 * Returns: whether the remind date of @task counts
 */
gboolean
baton_due_has_own_date (BatonTask *task,
                        GTimeZone *zone)
{
  BatonMoment remind = baton_task_get_remind (task);
  BatonStage stage = baton_task_get_stage (task);

  if (remind == BATON_ABSENT || stage == BATON_STAGE_FINISHED || stage == BATON_STAGE_KEEPING)
    return FALSE;
  return stage != BATON_STAGE_HANDED_OFF
         || baton_due_moment_to_stamp (remind, zone) > baton_task_get_stage_since (task);
}

/* A date after what was said means that it was put off. */
static gboolean
is_put_off (BatonTask           *task,
            gint64               said,
            GTimeZone           *zone)
{
  BatonMoment remind = baton_task_get_remind (task);

  return remind != BATON_ABSENT && baton_due_moment_to_stamp (remind, zone) > said;
}

static gboolean
is_late (BatonTask *task,
         BatonDay   today)
{
  BatonHandoff *open = baton_handing_get_open (task);
  BatonDay due = open ? baton_handoff_get_due (open) : BATON_ABSENT;

  return due != BATON_ABSENT && due < today;
}

static gboolean
task_waits (const BatonDueScene *scene,
            BatonTask           *task,
            const BatonDueSaid  *said)
{
  BatonStage stage = baton_task_get_stage (task);

  /* To put it off is to act, and so is to move it. */
  if (is_put_off (task, said->at, scene->zone) || baton_task_get_stage_since (task) > said->at)
    return FALSE;
  switch (said->kind)
    {
    case BATON_DUE_REMIND:
      return baton_due_has_own_date (task, scene->zone);
    case BATON_DUE_OVERDUE:
      return stage == BATON_STAGE_HANDED_OFF && is_late (task, baton_due_day_of (scene, scene->now));
    case BATON_DUE_WISH:
      return stage == BATON_STAGE_WANT_TO_START
             || (stage != BATON_STAGE_HANDED_OFF && baton_due_has_own_date (task, scene->zone));
    case BATON_DUE_TOUCH:
    default:
      return FALSE;
    }
}

/* A call that was not made today is no reproach tomorrow. */
static gboolean
provider_waits (const BatonDueScene *scene,
                BatonProvider       *provider,
                const BatonDueSaid  *said)
{
  BatonDay day = baton_due_day_of (scene, said->at);

  return said->kind == BATON_DUE_TOUCH && day == baton_due_day_of (scene, scene->now)
         && baton_provider_get_contacted (provider) < day && !baton_provider_get_do_not_use (provider);
}

static gboolean
waits (const BatonDueScene *scene,
       BatonRecord         *record,
       const BatonDueSaid  *said)
{
  if (BATON_IS_TASK (record))
    return task_waits (scene, BATON_TASK (record), said);
  return BATON_IS_PROVIDER (record) && provider_waits (scene, BATON_PROVIDER (record), said);
}

static BatonDueWhy
get_why (BatonDueKind kind)
{
  switch (kind)
    {
    case BATON_DUE_REMIND:
      return BATON_DUE_WHY_DATE;
    case BATON_DUE_OVERDUE:
      return BATON_DUE_WHY_LATE;
    case BATON_DUE_TOUCH:
      return BATON_DUE_WHY_TOUCH;
    case BATON_DUE_WISH:
    default:
      return BATON_DUE_WHY_OLDEST;
    }
}

/**
 * baton_due_asking:
 * @library: what there is
 * @log: what its handoffs say
 * @memory: what was said already
 * @zone: where the person is
 * @now: seconds in UTC
 * @nudge: (out): what was said last of what the person has not acted on; its time is when
 *
 * Shown is not done: a nudge keeps asking until its task moves on or is put off.
 *
 * Returns: FALSE where nothing waits
 */
gboolean
baton_due_asking (BatonLibrary         *library,
                  const BatonLog       *log,
                  const BatonDueMemory *memory,
                  GTimeZone            *zone,
                  gint64                now,
                  BatonNudge           *nudge)
{
  BatonDueScene scene = { library, log, NULL, memory, zone, now };
  GHashTableIter iter;
  gpointer id;

  *nudge = (BatonNudge){ .at = BATON_DUE_NEVER };
  g_hash_table_iter_init (&iter, memory->said);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      BatonRecord *record = baton_library_find (library, id);
      BatonDueSaid said;

      if (record && baton_due_memory_find (memory, id, now, &said) && said.at > nudge->at
          && waits (&scene, record, &said))
        *nudge = (BatonNudge){ .kind = said.kind, .why = get_why (said.kind), .record = record, .at = said.at };
    }
  return nudge->record != NULL;
}
