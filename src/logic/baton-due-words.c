/* What a nudge says: fixed sentences with figures, and the smallest next step; never the person's own text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-due-words.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-due-when.h"
#include "logic/baton-phrase.h"

/* Returns: why this one, and why now, in a few words without capital and full stop */
const char *
baton_due_phrase_why (BatonDueWhy why)
{
  switch (why)
    {
    case BATON_DUE_WHY_DATE:
      /* Translators: why a reminder comes: the person asked for this moment */
      return _("as you asked");
    case BATON_DUE_WHY_CHEAPEST:
      /* Translators: why a reminder comes: of all wishes this gives an hour back for the least money */
      return _("cheapest hour back");
    case BATON_DUE_WHY_OLDEST:
      /* Translators: why a reminder comes */
      return _("your oldest wish");
    case BATON_DUE_WHY_LATE:
      /* Translators: why a reminder comes: the task should have come back from whoever does it */
      return _("it should be back");
    case BATON_DUE_WHY_TOUCH:
    default:
      /* Translators: why a reminder comes: keep in touch with a provider */
      return _("time to say hello");
    }
}

/**
 * baton_due_phrase_step:
 * @library: where @task is
 * @task: a task that is to be handed off, or has been
 *
 * Returns: (transfer none): the smallest step that brings @task on, as a sentence without full stop
 */
const char *
baton_due_phrase_step (BatonLibrary *library,
                       BatonTask    *task)
{
  gboolean has_someone = baton_library_find_provider (library, baton_task_get_provider (task)) != NULL;

  if (baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF)
    return _("Ask when it will be done");
  if (baton_task_get_minutes (task) == BATON_ABSENT && baton_task_get_buys (task) == BATON_BUYS_TIME)
    return _("Guess how long it takes you");
  if (!has_someone)
    return _("Find one person who could do it");
  if (baton_task_get_price (task) == BATON_ABSENT)
    return _("Ask what it would cost");
  if (!*baton_task_get_notes (task))
    return _("Write down in two lines what a good result is");
  return _("Hand it off");
}

/* Returns: the time of day as the person's clocks show it, without seconds */
static char *
format_time (GDateTime *local)
{
  /* Translators: a time of day for g_date_time_format(): %H:%M, or %l:%M %p where people say AM and PM */
  return g_date_time_format (local, C_ ("time of day", "%H:%M"));
}

/**
 * baton_due_phrase_moment:
 * @stamp: a moment, in seconds of UTC
 * @zone: where the person is
 * @now: seconds in UTC
 *
 * Returns: (transfer full): the moment as one says it: "today 14:30", "tomorrow 09:00", "Mon 30 Nov 09:00"
 */
char *
baton_due_phrase_moment (gint64     stamp,
                         GTimeZone *zone,
                         gint64     now)
{
  BatonDay today = baton_moment_get_day (baton_due_moment_from_stamp (now, zone));
  BatonDay day = baton_moment_get_day (baton_due_moment_from_stamp (stamp, zone));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (MAX (stamp, 0));
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autofree char *time = format_time (local);
  g_autofree char *date = NULL;

  if (day == today)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_("today %s"), time);
  if (day == today + 1)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_("tomorrow %s"), time);
  /* Translators: a day of this year or of another one, for g_date_time_format() */
  date = g_date_time_format (local, ABS (day - today) < 300 ? _("%a %-d %b") : _("%-d %b %Y"));
  /* Translators: a day, then a time of day */
  return g_strdup_printf (_("%s %s"), date, time);
}

/* Returns: (transfer full) (nullable): "$48 for an hour back." */
static char *
phrase_price (BatonLibrary   *library,
              const BatonLog *log,
              BatonTask      *task)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autoptr (BatonVerdict) verdict = baton_verdict_new (library, log, task);
  g_autofree char *price = NULL;

  if (!verdict->worth.price_per_hour.there && !verdict->worth.price_per_result.there)
    return NULL;
  price = baton_phrase_price_back (verdict, currency);
  /* Translators: a sentence made of what an hour back costs, as “$48 for an hour back” */
  return g_strdup_printf (_("%s."), price);
}

/* Returns: the sentence for a task without a price: what the person wanted with it */
static const char *
phrase_intent (BatonTask *task)
{
  return baton_task_get_stage (task) == BATON_STAGE_WANT_TO_START ? _("You wanted to start handing this off.")
                                                                  : _("You asked to be reminded of this.");
}

static char *
phrase_wish (BatonLibrary     *library,
             const BatonLog   *log,
             const BatonNudge *nudge)
{
  BatonTask *task = BATON_TASK (nudge->record);
  g_autofree char *price = phrase_price (library, log, task);
  gboolean is_away = baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF;
  const char *first = price && !is_away ? price : phrase_intent (task);

  if (nudge->offers_keeping)
    /* Translators: %s is a sentence, as “$48 for an hour back.” */
    return g_strdup_printf (_("%s You have put it off before: perhaps it is one to keep yourself."), first);
  /* Translators: two sentences; the second is the smallest next step, as “Ask what it would cost” */
  return g_strdup_printf (_("%s Next step: %s."), first, baton_due_phrase_step (library, task));
}

/**
 * baton_due_phrase_body:
 * @library: where the record of @nudge is
 * @log: what the handoffs of @library say
 * @nudge: what is to be said
 *
 * Returns: (transfer full): what to say beside the title. Desktops may read it as markup, so nothing of the person's
 * own words is in it.
 */
char *
baton_due_phrase_body (BatonLibrary     *library,
                       const BatonLog   *log,
                       const BatonNudge *nudge)
{
  switch (nudge->kind)
    {
    case BATON_DUE_OVERDUE:
      return g_strdup (_("It should have come back by now. Next step: ask when it will be done."));
    case BATON_DUE_TOUCH:
      return g_strdup (_("It has been a while. A short message now makes the next job easier to place."));
    case BATON_DUE_REMIND:
    case BATON_DUE_WISH:
    default:
      return phrase_wish (library, log, nudge);
    }
}
