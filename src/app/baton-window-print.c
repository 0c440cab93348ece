/* The window's verbs that give a list away: printing it and copying it as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "app/baton-print-list.h"
#include "logic/baton-phrase.h"
#include "ui/tasks/baton-task-text.h"

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         BatonWindow             *self)
{
  g_autoptr (GtkPrintOperation) owned = operation;
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  baton_window_toast (self, error ? error->message : _("Printing failed"), NULL, NULL);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autoptr (BatonTaskArray) tasks = baton_window_dup_shown (self);
  GtkPrintOperation *operation;
  g_autoptr (GError) error = NULL;

  if (tasks->len == 0)
    return;
  operation = baton_print_list_new (self->workspace, baton_phrase_stage (baton_task_page_get_stage (self->tasks)), tasks);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);
  /* What goes wrong is told by done_cb(). */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error);
}

static void
copy_list_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autoptr (BatonTaskArray) tasks = baton_window_dup_shown (self);
  g_autofree char *text = baton_task_text_list (self->workspace, tasks), *done = NULL;

  if (tasks->len == 0)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  done = g_strdup_printf (ngettext ("%u task copied as text", "%u tasks copied as text", tasks->len), tasks->len);
  baton_window_toast (self, done, NULL, NULL);
}

/* Installs the verbs and their keys. */
void
baton_window_install_print_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.copy-list", NULL, copy_list_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-list", NULL);
}
