/* The clock of the reminder: when a nudge may come, by the person's hours, days and pause, in any zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-due-private.h"

#define MINUTES_A_DAY 1440
#define DAYS_A_WEEK 7
#define SATURDAY 5

/* Hours that a change of clocks swallows can shut a whole week, never two. */
#define MOST_SHUT_DAYS 15
/* A slot moves over days without hours, at most a week; and so far ahead a turn is found or there is none. */
#define MOST_DAYS_AHEAD 60

/* Returns: 0 for Monday to 6 for Sunday */
static int
weekday_of (BatonDay day)
{
  return baton_day_get_weekday (day) - 1;
}

static gboolean
is_weekend (BatonDay day)
{
  return weekday_of (day) >= SATURDAY;
}

/* Returns: the local day of @stamp */
BatonDay
baton_due_day_of (const BatonDueScene *scene,
                  gint64               stamp)
{
  return baton_moment_get_day (baton_due_moment_from_stamp (stamp, scene->zone));
}

/* Returns: the usual minute of a day, in seconds of UTC */
gint64
baton_due_on_day (const BatonDueScene *scene,
                  BatonDay             day)
{
  return baton_due_moment_to_stamp (baton_moment_new (day, scene->rules->minute), scene->zone);
}

static gboolean
is_allowed (const BatonDueScene *scene,
            gint64               stamp)
{
  BatonMoment moment = baton_due_moment_from_stamp (stamp, scene->zone);
  const BatonDueHours *hours = &scene->rules->hours[weekday_of (baton_moment_get_day (moment))];
  int minute = (int) (moment % MINUTES_A_DAY);

  return minute >= hours->from && minute < hours->until;
}

/**
 * baton_due_next_allowed:
 * @scene: what is known
 * @stamp: a moment, in seconds of UTC
 *
 * Returns: @stamp or the first moment after it in the person's hours; BATON_DUE_NEVER where no day has any
 */
gint64
baton_due_next_allowed (const BatonDueScene *scene,
                        gint64               stamp)
{
  BatonDay day = baton_due_day_of (scene, stamp);

  if (is_allowed (scene, stamp))
    return stamp;
  for (int i = 0; i < MOST_SHUT_DAYS; i++)
    {
      const BatonDueHours *hours = &scene->rules->hours[weekday_of (day + i)];
      gint64 opening = baton_due_moment_to_stamp (baton_moment_new (day + i, hours->from), scene->zone);

      if (hours->from < hours->until && opening >= stamp && is_allowed (scene, opening))
        return opening;
    }
  return BATON_DUE_NEVER;
}

/**
 * baton_due_settle:
 * @scene: what is known
 * @stamp: when something wants to be said
 *
 * Returns: when it may be: not in a pause, and in the person's hours; not after now exactly where it may be said now
 */
gint64
baton_due_settle (const BatonDueScene *scene,
                  gint64               stamp)
{
  gint64 at = MAX (stamp, scene->rules->paused_until);

  if (at <= scene->now)
    return is_allowed (scene, scene->now) ? at : baton_due_next_allowed (scene, scene->now);
  return baton_due_next_allowed (scene, at);
}

static gboolean
is_day_of_cadence (const BatonDueScene *scene,
                   BatonDay             day)
{
  switch (scene->rules->cadence)
    {
    case BATON_CADENCE_DAILY:
      return TRUE;
    case BATON_CADENCE_WEEKDAYS:
      return !is_weekend (day);
    case BATON_CADENCE_WEEKLY:
      return weekday_of (day) == scene->rules->weekday;
    case BATON_CADENCE_OFF:
    default:
      return FALSE;
    }
}

/* A turn of Friday that was missed, or has no hours there, is not made up for at the weekend. */
static gboolean
suits_cadence (const BatonDueScene *scene,
               gint64               stamp)
{
  return scene->rules->cadence != BATON_CADENCE_WEEKDAYS || !is_weekend (baton_due_day_of (scene, stamp));
}

/* Returns: whether @day has a turn of its own, at the usual minute or when its hours begin */
static gboolean
has_own_turn (const BatonDueScene *scene,
              BatonDay             day)
{
  return is_day_of_cadence (scene, day)
         && baton_due_day_of (scene, baton_due_next_allowed (scene, baton_due_on_day (scene, day))) == day;
}

/* The turn of a day without hours moves to the next that has some, and is lost where that one has its own.
 *
 * Returns: when the turn of @day comes; BATON_DUE_NEVER where @day has none, or it does not count */
static gint64
turn_of_day (const BatonDueScene *scene,
             BatonDay             day,
             gint64               from,
             BatonDay             not_on,
             gint64               last)
{
  gint64 slot, at;
  BatonDay slot_day;

  if (!is_day_of_cadence (scene, day))
    return BATON_DUE_NEVER;
  slot = baton_due_next_allowed (scene, baton_due_on_day (scene, day));
  slot_day = baton_due_day_of (scene, slot);
  if (slot < from || slot_day <= not_on || !suits_cadence (scene, slot)
      || (slot_day != day && has_own_turn (scene, slot_day)))
    return BATON_DUE_NEVER;
  at = baton_due_settle (scene, last == BATON_ABSENT ? slot : MAX (slot, last + BATON_DUE_GAP));
  return at != BATON_DUE_NEVER && suits_cadence (scene, MAX (at, scene->now)) ? at : BATON_DUE_NEVER;
}

/**
 * baton_due_turn:
 * @scene: what is known
 * @from: turns before count no more
 * @not_on: nor do those up to this day; BATON_ABSENT where all do
 * @last: when anything was said last, or BATON_ABSENT
 *
 * Returns: when the next wish has its turn; BATON_DUE_NEVER where the cadence or the hours give it none
 */
gint64
baton_due_turn (const BatonDueScene *scene,
                gint64               from,
                BatonDay             not_on,
                gint64               last)
{
  /* Of turns that were missed, the latest tells as much as all. */
  BatonDay today = baton_due_day_of (scene, scene->now);
  BatonDay first = MAX (baton_due_day_of (scene, from), today - 2 * DAYS_A_WEEK) - DAYS_A_WEEK;

  for (int i = 0; i < MOST_DAYS_AHEAD; i++)
    {
      gint64 at = turn_of_day (scene, MAX (first, 0) + i, from, not_on, last);

      if (at != BATON_DUE_NEVER)
        return at;
    }
  return BATON_DUE_NEVER;
}

/**
 * baton_due_when_comes:
 * @rules: what the person set
 * @zone: where the person is
 * @now: seconds in UTC
 * @word: "hour", "tonight", "tomorrow" or "week"
 *
 * Outside of the person's hours nothing is said, so who is put off until then would hear of it at another time than they
 * chose.
 *
 * Returns: whether a task that is put off with @word now comes then: "hour" to the minute, the others on that day
 */
gboolean
baton_due_when_comes (const BatonDueRules *rules,
                      GTimeZone           *zone,
                      gint64               now,
                      const char          *word)
{
  BatonDueScene scene = { .rules = rules, .zone = zone, .now = now };
  BatonMoment moment;
  gint64 wanted, comes;

  if (!baton_due_when_parse (word, zone, now, &moment))
    return FALSE;
  wanted = baton_due_moment_to_stamp (moment, zone);
  comes = baton_due_next_allowed (&scene, wanted);
  if (g_str_equal (word, "hour"))
    return comes == wanted;
  return comes != BATON_DUE_NEVER && baton_due_day_of (&scene, comes) == baton_moment_get_day (moment);
}

/**
 * baton_due_has_turn:
 * @rules: what the person set
 * @zone: where the person is
 * @now: seconds in UTC
 *
 * Returns: FALSE where the person's hours leave no wish its turn in any week; without a cadence none is asked for
 */
gboolean
baton_due_has_turn (const BatonDueRules *rules,
                    GTimeZone           *zone,
                    gint64               now)
{
  const BatonDueScene scene = { .rules = rules, .zone = zone, .now = now };
  BatonDay today = baton_due_day_of (&scene, now);

  for (BatonDay day = today; day < today + DAYS_A_WEEK; day++)
    {
      gint64 at = is_day_of_cadence (&scene, day) ? baton_due_next_allowed (&scene, baton_due_on_day (&scene, day))
                                                  : BATON_DUE_NEVER;

      if (at != BATON_DUE_NEVER && suits_cadence (&scene, at))
        return TRUE;
    }
  return rules->cadence == BATON_CADENCE_OFF;
}

/**
 * baton_due_next_change:
 * @rules: what the person set
 * @zone: where the person is
 * @now: seconds in UTC
 *
 * Returns: when what is offered or told may be another than now, without anything having happened: at midnight, or when
 * the person's hours of today have an hour left
 */
gint64
baton_due_next_change (const BatonDueRules *rules,
                       GTimeZone           *zone,
                       gint64               now)
{
  BatonDay today = baton_moment_get_day (baton_due_moment_from_stamp (now, zone));
  const BatonDueHours *hours = &rules->hours[weekday_of (today)];
  gint64 midnight = baton_due_moment_to_stamp (baton_moment_new (today + 1, 0), zone);
  gint64 evening = baton_due_moment_to_stamp (baton_moment_new (today, MAX (hours->until - 60, 0)), zone);

  return evening > now ? MIN (evening, midnight) : MAX (midnight, now + 1);
}

/* What is set until the person says otherwise: every day at nine, but not before anyone is up. */
void
baton_due_rules_init (BatonDueRules *rules)
{
  *rules = (BatonDueRules){ .on = TRUE, .cadence = BATON_CADENCE_DAILY, .minute = 9 * 60 };
  for (int i = 0; i < DAYS_A_WEEK; i++)
    rules->hours[i] = (BatonDueHours){ .from = (i < SATURDAY ? 8 : 9) * 60, .until = 21 * 60 };
}
