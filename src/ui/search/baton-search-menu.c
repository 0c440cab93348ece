/* The menu of a task among the results of a search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/search/baton-search-menu.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "ui/common/baton-places.h"

static GMenuModel *
new_stages (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < BATON_N_STAGES; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (baton_phrase_stage (baton_stage_order[i]), NULL);

      g_menu_item_set_action_and_target (item, "result.set-stage", "s",
                                         baton_enum_to_word (BATON_TYPE_STAGE, baton_stage_order[i]));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/**
 * baton_search_menu_new:
 * @task: one that was found
 *
 * Returns: (transfer full): a menu of the actions "result.…" of its row
 */
GMenuModel *
baton_search_menu_new (BatonTask *task)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) handing = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  g_autoptr (GMenuModel) stages = new_stages ();

  g_menu_append (handing, _("_Hand Off…"), "result.hand-off");
  if (baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF)
    g_menu_append (handing, _("_Back Again…"), "result.back-again");
  g_menu_append (handing, _("_Keep It"), "result.keep");
  g_menu_append_submenu (handing, _("_Move to Stage"), stages);
  g_menu_append (end, _("_Delete"), "result.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (handing));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (menu);
}
