/* The window's way to the trash.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"
#include "ui/trash/baton-trash-window.h"

static void
trash_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GtkWindow *trash = baton_trash_window_new (baton_window_get_workspace (BATON_WINDOW (widget)));

  gtk_window_set_transient_for (trash, GTK_WINDOW (widget));
  gtk_window_present (trash);
}

/* Installs the verb for the trash. */
void
baton_window_install_trash_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.trash", NULL, trash_action);
}
