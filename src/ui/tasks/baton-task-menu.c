/* The menu of one or several tasks: every verb there is for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-menu.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-handing.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-places.h"
#include "ui/common/baton-remind-menu.h"

/* Names are shown as they are: an underscore in them marks no key. */
static char *
escape_mnemonic (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_action_and_target (item, action, NULL);
  g_menu_append_item (menu, item);
}

static void
append_rows (GMenu      *menu,
             const char *label,
             int         rows)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.move", "i", rows);
  g_menu_append_item (menu, item);
}

/* Appends a part of a menu, and lets go of it. */
static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
append_submenu (GMenu      *menu,
                const char *label,
                GMenuModel *submenu)
{
  g_menu_append_submenu (menu, label, submenu);
  g_object_unref (submenu);
}

/* Returns: (transfer full): the stages to move to. */
GMenuModel *
baton_task_menu_new_stages (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < BATON_N_STAGES; i++)
    append (menu, baton_phrase_stage (baton_stage_order[i]), "win.set-stage",
            baton_enum_to_word (BATON_TYPE_STAGE, baton_stage_order[i]));
  return G_MENU_MODEL (menu);
}

static void
append_new_providers (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  append (section, _("_Platform…"), "win.add-provider", "platform");
  append (section, _("P_rofessional…"), "win.add-provider", "professional");
  append (section, _("_Contractor…"), "win.add-provider", "contractor");
  g_menu_append_section (menu, _("Add a provider first"), G_MENU_MODEL (section));
  g_object_unref (section);
}

/* Returns: (transfer full): those to hand off to at once, by their kind; without those not to be used. Where there is nobody
 * yet, somebody can be added. */
GMenuModel *
baton_task_menu_new_providers (BatonWorkspace *workspace)
{
  GListModel *providers = baton_library_get_providers (baton_workspace_get_library (workspace));
  GMenu *menu = g_menu_new ();

  for (int kind = 0; kind < BATON_N_PROVIDER_KINDS; kind++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
        {
          g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);
          g_autofree char *name = escape_mnemonic (baton_provider_get_name (provider));

          if ((int) baton_provider_get_kind (provider) == kind && !baton_provider_get_do_not_use (provider))
            append (section, name, "win.hand-off-to", baton_record_get_id (BATON_RECORD (provider)));
        }
      if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
        g_menu_append_section (menu, baton_phrase_kinds (kind), G_MENU_MODEL (section));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    append_new_providers (menu);
  return G_MENU_MODEL (menu);
}

/* Beyond any list: moving so far stops at its end. */
#define FAR 1000000000

static GMenuModel *
new_places (void)
{
  GMenu *menu = g_menu_new ();

  append_rows (menu, _("_Up"), -1);
  append_rows (menu, _("_Down"), 1);
  append_rows (menu, _("To the _Top"), -FAR);
  append_rows (menu, _("To the _End"), FAR);
  return G_MENU_MODEL (menu);
}

static GMenu *
new_handing (BatonWorkspace *workspace,
             BatonTaskArray *tasks)
{
  GMenu *menu = g_menu_new ();

  if (tasks->len == 1)
    append (menu, _("_Hand Off…"), "win.hand-off", "");
  append_submenu (menu, _("Hand Off _To"), baton_task_menu_new_providers (workspace));
  if (tasks->len == 1 && baton_task_get_stage (tasks->pdata[0]) == BATON_STAGE_HANDED_OFF)
    append (menu, _("_Back Again…"), "win.back-again", "");
  append (menu, _("_Keep It"), "win.keep", "");
  return menu;
}

/**
 * baton_task_menu_new:
 * @workspace: the open library
 * @tasks: what is selected, one at least
 *
 * Returns: (transfer full): a menu whose verbs act on the selected tasks
 */
GMenuModel *
baton_task_menu_new (BatonWorkspace *workspace,
                     BatonTaskArray *tasks)
{
  GMenu *menu = g_menu_new (), *moving = g_menu_new (), *values = g_menu_new (), *end = g_menu_new ();

  append_section (menu, new_handing (workspace, tasks));
  append_submenu (moving, _("_Move to Stage"), baton_task_menu_new_stages ());
  append_submenu (moving, _("Move in _List"), new_places ());
  append_submenu (moving, _("_Remind Again"), baton_remind_menu_new (""));
  append_section (menu, moving);
  append (values, _("Set E_ffort…"), "tasks.set-effort", NULL);
  append (values, _("Set _Price…"), "tasks.set-price", NULL);
  append_section (menu, values);
  append (end, _("_Copy as Text"), "tasks.copy", NULL);
  append (end, _("_Delete"), "win.delete-task", "");
  append_section (menu, end);
  return G_MENU_MODEL (menu);
}
