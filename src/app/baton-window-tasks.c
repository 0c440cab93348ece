/* The window's verbs for tasks: moving, taking back, and finding the way to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/baton-places.h"
#include "ui/handoffs/baton-back-again-dialog.h"

static BatonLibrary *
get_library (GtkWidget *widget)
{
  return baton_workspace_get_library (baton_window_get_workspace (BATON_WINDOW (widget)));
}

static void
toast_with_undo (BatonWindow *window,
                 const char  *text)
{
  baton_window_toast (window, text, _("_Undo"), "win.undo");
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
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  baton_window_back (BATON_WINDOW (widget));
}

static void
show_criteria_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_object_set (widget, "criteria-visible", TRUE, NULL);
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
edit_task_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  BatonTask *task = get_target (widget, parameter);

  if (!task)
    return;
  baton_window_show_place (self, baton_enum_to_word (BATON_TYPE_STAGE, baton_task_get_stage (task)));
  baton_task_page_select (self->tasks, task, FALSE);
  g_object_set (widget, "criteria-visible", TRUE, NULL);
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

static void
back_again_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  present_for_task (widget, parameter, baton_back_again_dialog_new);
}

/* Shows tasks: the stage of the first, with those of them selected that are there. */
void
baton_window_select_tasks (BatonWindow    *self,
                           BatonTaskArray *tasks)
{
  baton_window_show_place (self, baton_enum_to_word (BATON_TYPE_STAGE, baton_task_get_stage (tasks->pdata[0])));
  baton_task_page_select_many (self->tasks, tasks);
}

/* What an undo or redo touched is shown, all of it selected, as far as it is still there. */
static void
show_touched (GtkWidget *widget,
              gboolean   undone)
{
  BatonHistory *history = baton_workspace_get_history (baton_window_get_workspace (BATON_WINDOW (widget)));
  g_auto (GStrv) ids = baton_history_dup_ids (history, undone);
  g_autoptr (BatonTaskArray) tasks = baton_task_array_new ();

  for (char **id = ids; *id; id++)
    {
      BatonTask *task = baton_library_find_task (get_library (widget), *id);

      if (task)
        baton_task_array_add (tasks, task);
    }
  if (tasks->len == 1)
    baton_window_select_task (BATON_WINDOW (widget), tasks->pdata[0]);
  else if (tasks->len > 1)
    baton_window_select_tasks (BATON_WINDOW (widget), tasks);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonHistory *history = baton_workspace_get_history (baton_window_get_workspace (BATON_WINDOW (widget)));
  g_autofree char *text = NULL;
  gboolean done;

  baton_window_begin_many (BATON_WINDOW (widget));
  done = baton_history_undo (history, NULL);
  baton_window_end_many (BATON_WINDOW (widget));
  if (!done)
    return;
  show_touched (widget, TRUE);
  /* Translators: the name of a step, "Move “Clean the gutters”" */
  text = g_strdup_printf (_("Undone: %s"), baton_history_get_redo_name (history));
  baton_window_toast (BATON_WINDOW (widget), text, _("_Redo"), "win.redo");
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonHistory *history = baton_workspace_get_history (baton_window_get_workspace (BATON_WINDOW (widget)));
  g_autofree char *text = NULL;
  gboolean done;

  baton_window_begin_many (BATON_WINDOW (widget));
  done = baton_history_redo (history, NULL);
  baton_window_end_many (BATON_WINDOW (widget));
  if (!done)
    return;
  show_touched (widget, FALSE);
  /* Translators: the name of a step, "Move “Clean the gutters”" */
  text = g_strdup_printf (_("Done again: %s"), baton_history_get_undo_name (history));
  toast_with_undo (BATON_WINDOW (widget), text);
}

static void
bind_stage_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i < BATON_N_STAGES; i++)
    {
      const char *word = baton_enum_to_word (BATON_TYPE_STAGE, baton_stage_order[i]);

      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "win.show-place", "s", word);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.set-stage", "s", word);
    }
}

/* Beyond any list: moving so far stops at its end. */
#define FAR 1000000000

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-task", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "win.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "win.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "win.move", "i", -FAR);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, GDK_ALT_MASK, "win.move", "i", FAR);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "win.back-again", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.criteria-visible", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  bind_stage_keys (widget_class);
}

/* Installs the verbs for tasks and their keys. */
void
baton_window_install_task_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.show-criteria", NULL, show_criteria_action);
  gtk_widget_class_install_action (widget_class, "win.select-task", "s", select_task_action);
  gtk_widget_class_install_action (widget_class, "win.edit-task", "s", edit_task_action);
  gtk_widget_class_install_action (widget_class, "win.new-task", NULL, new_task_action);
  gtk_widget_class_install_action (widget_class, "win.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "win.back-again", "s", back_again_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  bind_keys (widget_class);
}
