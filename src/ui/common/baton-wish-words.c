/* What is said of a wish beside its title: for how long it has been one, and when it will be brought up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-wish-words.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-due-when.h"
#include "logic/baton-due-words.h"

/**
 * baton_wish_words_age:
 * @task: a task
 * @now: seconds in UTC
 *
 * Returns: (transfer full): "wish for 41 days"; "" where it is not known since when
 */
char *
baton_wish_words_age (BatonTask *task,
                      gint64     now)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 since = baton_task_get_stage_since (task);
  int days;

  if (since == BATON_ABSENT)
    since = baton_record_get_created (BATON_RECORD (task));
  if (since == BATON_ABSENT)
    return g_strdup ("");
  days = baton_moment_get_day (baton_due_moment_from_stamp (now, zone))
         - baton_moment_get_day (baton_due_moment_from_stamp (since, zone));
  if (days <= 0)
    return g_strdup (_("wish since today"));
  /* Translators: for so long the person has wanted to hand a task off */
  return g_strdup_printf (ngettext ("wish for %d day", "wish for %d days", days), days);
}

/**
 * baton_wish_words_remind:
 * @task: a task
 * @now: seconds in UTC
 *
 * Returns: (transfer full): "tomorrow 09:00", when the person wants to be reminded of it; "" where they did not say
 */
char *
baton_wish_words_remind (BatonTask *task,
                         gint64     now)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  BatonMoment remind = baton_task_get_remind (task);

  if (remind == BATON_ABSENT)
    return g_strdup ("");
  return baton_due_phrase_moment (baton_due_moment_to_stamp (remind, zone), zone, now);
}
