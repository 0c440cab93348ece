/* The menu that puts off a wish: in an hour, tonight, tomorrow morning, next week, on another day, or never.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-remind-menu.h"

#include <glib/gi18n-lib.h>

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

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    append_moment (soon, _(moments[i].label), task_id, moments[i].word);
  g_menu_item_set_action_and_target (pick, "win.pick-reminder", "s", task_id);
  g_menu_append_item (other, pick);
  /* Translators: takes the date back on which a task would be brought up */
  append_moment (other, C_ ("reminder", "_Off"), task_id, "off");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (soon));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  return G_MENU_MODEL (menu);
}
