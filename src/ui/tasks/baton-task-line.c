/* The second line of a row: effort and price; of a wish its age and when it comes up, and of what is handed off who has
 * it and when it is due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-line.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-handoff-facts.h"
#include "ui/common/baton-today.h"
#include "ui/common/baton-wish-words.h"

static void
add_wish (GPtrArray *parts,
          BatonTask *task)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  baton_parts_take (parts, baton_wish_words_age (task, now));
  baton_parts_take (parts, baton_wish_words_remind (task, now));
}

static void
add_handoff (GPtrArray    *parts,
             BatonLibrary *library,
             BatonTask    *task)
{
  BatonHandoff *last = baton_task_get_last_handoff (task);
  const char *id = last ? baton_handoff_get_provider (last) : baton_task_get_provider (task);
  BatonProvider *provider = baton_library_find_former (library, id);

  if (provider)
    /* Translators: %s is the name of who has a task that was handed off */
    baton_parts_take (parts, g_strdup_printf (_("with %s"), baton_provider_get_name (provider)));
  baton_parts_take (parts, baton_handoff_facts_write_due (last, baton_today ()));
}

/**
 * baton_task_line_new:
 * @library: the library of @task
 * @task: a task
 *
 * Returns: (transfer full): "wish for 41 days · tomorrow 09:00 · 3 h · twice a year", or "with Nora · back by 28 November ·
 * 3 h"; what is cut off first is said last
 */
char *
baton_task_line_new (BatonLibrary *library,
                     BatonTask    *task)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autoptr (GPtrArray) parts = baton_parts_new ();

  if (baton_task_get_stage (task) == BATON_STAGE_WANT_TO_START)
    add_wish (parts, task);
  else if (baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF)
    add_handoff (parts, library, task);
  baton_parts_take (parts, baton_phrase_effort (task, currency));
  return baton_parts_join (parts);
}

/* Returns: whether it is handed off and should be back by now. */
gboolean
baton_task_line_is_late (BatonTask *task)
{
  return baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF
         && baton_handoff_facts_is_late (baton_task_get_last_handoff (task), baton_today ());
}
