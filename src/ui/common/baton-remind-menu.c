/* The menu that puts off a wish: in an hour, tonight, tomorrow morning, next week, on another day, or never.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-remind-menu.h"

#include <glib/gi18n-lib.h>

#include "session/baton-reminder.h"
#include "session/baton-settings.h"

static const struct
{
  const char *label;
  const char *word;
} moments[] = {
  { N_ ("In an _Hour"), "hour" },
  { N_ ("_Tonight"), "tonight" },
  { N_ ("Tomorrow _Morning"), "tomorrow" },
  { N_ ("Next _Week"), "week" },
};

static void
append_moment (GMenu      *menu,
               const char *label,
               const char *task_id,
               const char *word)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.remind-again", "(ss)", task_id, word);
  g_menu_append_item (menu, item);
}

/* Where reminders are off or not installed, no hours count. Returns: whether @rules are what the person set */
static gboolean
read_rules (BatonDueRules *rules)
{
  g_autoptr (GSettings) settings = baton_settings_open (BATON_APP_ID, NULL);
  g_autoptr (BatonReminder) reminder = settings ? baton_reminder_new (settings) : NULL;

  if (!reminder || !baton_reminder_is_on (reminder))
    return FALSE;
  baton_reminder_get_rules (reminder, rules);
  return TRUE;
}

/* Only what comes at the time that it names is offered. */
static void
append_moments (GMenu      *menu,
                const char *task_id)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  BatonDueRules rules;
  gboolean has_rules = read_rules (&rules);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (!has_rules || baton_due_when_comes (&rules, zone, now, moments[i].word))
      append_moment (menu, _(moments[i].label), task_id, moments[i].word);
}

/**
 * baton_remind_menu_new:
 * @task_id: the id of a task; "" for the one that is selected when an item is chosen
 *
 * Returns: (transfer full): the menu, of actions of the window
 */
GMenuModel *
baton_remind_menu_new (const char *task_id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) soon = g_menu_new ();
  g_autoptr (GMenu) other = g_menu_new ();
  g_autoptr (GMenuItem) pick = g_menu_item_new (_("_Pick a Date…"), NULL);

  append_moments (soon, task_id);
  g_menu_item_set_action_and_target (pick, "win.pick-reminder", "s", task_id);
  g_menu_append_item (other, pick);
  /* Translators: takes the date back on which a task would be brought up */
  append_moment (other, C_ ("reminder", "_Off"), task_id, "off");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (soon));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  return G_MENU_MODEL (menu);
}
