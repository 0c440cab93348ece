/* One look: prints what the reminder would say, and shows nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-agent-once.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-title.h"
#include "logic/baton-due-when.h"
#include "logic/baton-due-words.h"
#include "storage/baton-glance.h"
#include "storage/baton-reminder-memory.h"
#include "storage/baton-reminder-settings.h"

/* The exit statuses. */
#define DONE 0
#define BAD_USE 2
#define NOT_READABLE 3

#define MOST_CHARACTERS 100

static gboolean
read_now (GVariantDict *options,
          GTimeZone    *zone,
          gint64       *now)
{
  const char *text = NULL;
  BatonMoment moment;

  *now = g_get_real_time () / G_USEC_PER_SEC;
  if (!g_variant_dict_lookup (options, "now", "&s", &text))
    return TRUE;
  if (!baton_due_when_parse (text, zone, *now, &moment))
    return FALSE;
  *now = baton_due_moment_to_stamp (moment, zone);
  return TRUE;
}

/* The settings count, but for the switch: whoever asks wants to know. */
static void
read_rules (GSettings     *settings,
            BatonDueRules *rules)
{
  baton_due_rules_init (rules);
  if (settings)
    baton_reminder_settings_read (settings, rules);
  rules->on = TRUE;
}

static char *
find_library (GSettings  *settings,
              const char *given)
{
  g_autofree char *chosen = settings && !given ? baton_reminder_settings_dup_library (settings) : NULL;

  if (given || chosen)
    return g_strdup (given ? given : chosen);
  return g_build_filename (g_get_user_data_dir (), "baton", "library.xml", NULL);
}

static void
print_nudge (BatonLibrary     *library,
             const BatonLog   *log,
             const BatonNudge *nudge,
             GTimeZone        *zone,
             gint64            now)
{
  const char *name = BATON_IS_TASK (nudge->record) ? baton_task_get_title (BATON_TASK (nudge->record))
                                                   : baton_provider_get_name (BATON_PROVIDER (nudge->record));
  g_autofree char *title = baton_title_shorten (name, MOST_CHARACTERS);
  g_autofree char *body = baton_due_phrase_body (library, log, nudge);
  g_autofree char *at = baton_moment_format (baton_due_moment_from_stamp (MAX (nudge->at, now), zone));

  g_strdelimit (at, "T", ' ');
  /* Translators: before what the reminder says at this moment */
  g_print ("%s  %s\n", at, nudge->at <= now ? _("now due") : _("next"));
  g_print ("%s\n%s\n%s\n", title, body, baton_due_phrase_why (nudge->why));
}

static void
print_next (BatonLibrary        *library,
            const BatonDueRules *rules,
            GTimeZone           *zone,
            gint64               now)
{
  g_autofree char *path = baton_reminder_memory_dup_path ();
  g_autoptr (BatonDueMemory) memory = baton_reminder_memory_load (path);
  g_autoptr (BatonLog) log = baton_log_new (library);
  BatonNudge nudge;

  if (baton_due_next (library, log, rules, memory, zone, now, &nudge))
    print_nudge (library, log, &nudge, zone, now);
  else
    g_print ("%s\n", _("Nothing to be reminded of"));
}

/**
 * baton_agent_once:
 * @library_path: (nullable): a library, NULL for the one that the settings name
 * @options: what was given: "now" as a date
 *
 * Prints what would be said next: when, the title, the body and why.
 *
 * Returns: the exit status
 */
int
baton_agent_once (const char   *library_path,
                  GVariantDict *options)
{
  g_autoptr (GSettings) settings = baton_reminder_settings_open (BATON_APP_ID, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *path = find_library (settings, library_path);
  g_autoptr (BatonGlance) glance = baton_glance_new (path);
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  BatonDueRules rules;
  gint64 now;

  if (!read_now (options, zone, &now))
    {
      g_printerr ("baton-reminder: %s\n", _("--now takes a date, as 2026-12-01 or “2026-12-01 14:30”"));
      return BAD_USE;
    }
  if (baton_glance_look (glance, &library, &error) == BATON_GLANCE_REFUSED)
    {
      g_printerr ("baton-reminder: %s\n", error->message);
      return NOT_READABLE;
    }
  if (!library)
    library = baton_library_new ();
  read_rules (settings, &rules);
  print_next (library, &rules, zone, now);
  return DONE;
}
