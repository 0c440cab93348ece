/* The window's verbs for tasks: moving, handing on, and finding the way to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "logic/baton-handing.h"
#include "ui/common/baton-places.h"
#include "ui/handoffs/baton-back-again-dialog.h"

static BatonLibrary *
get_library (GtkWidget *widget)
{
  return baton_workspace_get_library (baton_window_get_workspace (BATON_WINDOW (widget)));
}

/* The task whose id a verb carries; an empty one means the selected task. */
static BatonTask *
get_target (GtkWidget *widget,
            GVariant  *parameter)
{
  const char *id = parameter ? g_variant_get_string (parameter, NULL) : "";

  if (*id)
    return baton_library_find_task (get_library (widget), id);
  return baton_window_get_task (BATON_WINDOW (widget));
}

static void
show_place_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  baton_window_show_place (BATON_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
select_task_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  BatonTask *task = get_target (widget, parameter);

  if (task)
    baton_window_select_task (BATON_WINDOW (widget), task);
}

/* Shows a task and what can be written of it; its row leaves the keyboard to that. */
static void
lead_to_task (BatonWindow *self,
              BatonTask   *task)
{
  baton_window_show_place (self, baton_enum_to_word (BATON_TYPE_STAGE, baton_task_get_stage (task)));
  baton_task_page_select (self->tasks, task, FALSE);
  baton_criteria_panel_show_task (self->criteria);
  g_object_set (self, "criteria-visible", TRUE, NULL);
}

static void
lead_to_task_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  BatonTask *task = get_target (widget, parameter);

  if (task)
    lead_to_task (BATON_WINDOW (widget), task);
}

static gboolean
edit_on_page (BatonWindow  *self,
              BatonHandoff *handoff)
{
  if (gtk_stack_get_visible_child (self->pages) != GTK_WIDGET (self->provider)
      || !baton_provider_page_edit_handoff (self->provider, handoff))
    return FALSE;
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  return TRUE;
}

/* A handoff is edited where it can be seen already, else beside its task. */
static void
edit_handoff_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  BatonRecord *handoff = baton_library_find (get_library (widget), g_variant_get_string (parameter, NULL));

  if (!BATON_IS_HANDOFF (handoff) || edit_on_page (self, BATON_HANDOFF (handoff)))
    return;
  lead_to_task (self, baton_record_get_owner (handoff));
  baton_criteria_panel_edit_handoff (self->criteria, BATON_HANDOFF (handoff));
}

static void
new_task_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  baton_window_new_task (BATON_WINDOW (widget));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  baton_window_move_task (BATON_WINDOW (widget), g_variant_get_int32 (parameter));
}

static void
present_for_task (GtkWidget *widget,
                  GVariant  *parameter,
                  GtkWindow *(*make) (BatonWorkspace *workspace, BatonTask *task))
{
  BatonTask *task = get_target (widget, parameter);
  GtkWindow *dialog;

  if (!task)
    return;
  dialog = make (baton_window_get_workspace (BATON_WINDOW (widget)), task);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (widget));
  gtk_window_present (dialog);
}

/* Only what went to somebody comes back. */
static gboolean
refuses_back_again (GtkWidget *widget,
                    BatonTask *task)
{
  g_autofree char *text = NULL;

  if (baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF || baton_handing_get_open (task))
    return FALSE;
  /* Translators: a task's title */
  text = g_strdup_printf (_("“%s” is not handed off to anybody"), baton_task_get_title (task));
  baton_window_toast (BATON_WINDOW (widget), text, NULL, NULL);
  return TRUE;
}

static void
back_again_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonTask *task = get_target (widget, parameter);

  if (task && !refuses_back_again (widget, task))
    present_for_task (widget, parameter, baton_back_again_dialog_new);
}

static void
bind_stage_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i < BATON_N_STAGES; i++)
    {
      const char *word = baton_enum_to_word (BATON_TYPE_STAGE, baton_stage_order[i]);

      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "win.show-place", "s", word);
    }
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-task", NULL);
  bind_stage_keys (widget_class);
}

/* Installs the verbs for tasks and their keys. */
void
baton_window_install_task_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_action);
  gtk_widget_class_install_action (widget_class, "win.select-task", "s", select_task_action);
  gtk_widget_class_install_action (widget_class, "win.lead-to-task", "s", lead_to_task_action);
  gtk_widget_class_install_action (widget_class, "win.edit-handoff", "s", edit_handoff_action);
  gtk_widget_class_install_action (widget_class, "win.new-task", NULL, new_task_action);
  gtk_widget_class_install_action (widget_class, "win.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "win.back-again", "s", back_again_action);
  bind_keys (widget_class);
}
