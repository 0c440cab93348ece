/* The window's verbs for what other programs and devices do to the library's file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "app/baton-backups-window.h"
#include "app/baton-change-dialog.h"

/* Returns: (transfer none) (nullable): what happens from outside, once the library is open. */
static BatonOutside *
get_outside (GtkWidget *widget)
{
  return baton_workspace_get_outside (baton_window_get_workspace (BATON_WINDOW (widget)));
}

/* No wider than the window that it is about. */
static void
present_over (GtkWidget *widget,
              GtkWindow *dialog)
{
  int width, height;

  gtk_window_get_default_size (dialog, &width, &height);
  gtk_window_set_default_size (dialog, MIN (width, gtk_widget_get_width (widget)), height);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (widget));
  gtk_window_present (dialog);
}

static void
details_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  if (get_outside (widget))
    present_over (widget, baton_change_dialog_new (baton_window_get_workspace (BATON_WINDOW (widget))));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (!get_outside (widget))
    return;
  baton_outside_take_back (get_outside (widget));
  baton_window_toast (BATON_WINDOW (widget), _("Changes from another device taken back"), _("_Bring Back"), "win.undo");
}

static void
dismiss_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  if (get_outside (widget))
    baton_outside_dismiss (get_outside (widget));
}

static void
write_back_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  if (get_outside (widget))
    baton_outside_write_back (get_outside (widget));
}

static void
backups_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  if (get_outside (widget))
    present_over (widget, baton_backups_window_new (baton_window_get_workspace (BATON_WINDOW (widget))));
}

static void
tell_restored_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  baton_window_toast (BATON_WINDOW (widget), _("Backup restored"), _("_Undo"), "win.undo");
}

/* Who comes back to the window wants to see how things are. */
static void
active_cb (GtkWindow *window)
{
  if (gtk_window_is_active (window) && get_outside (GTK_WIDGET (window)))
    baton_outside_look (get_outside (GTK_WIDGET (window)));
}

/* Very many changes from outside are shown when all have happened. To be called when the library is open. */
void
baton_window_follow_outside (BatonWindow *self)
{
  BatonOutside *outside = get_outside (GTK_WIDGET (self));

  if (!outside || g_signal_handler_find (outside, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                                         baton_window_begin_many, self))
    return;
  g_signal_connect_object (outside, "begin-many", G_CALLBACK (baton_window_begin_many), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outside, "end-many", G_CALLBACK (baton_window_end_many), self, G_CONNECT_SWAPPED);
}

/* Looks at the file whenever the window gets the keyboard. */
void
baton_window_watch_outside (BatonWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/* Installs the verbs for what happens from outside. */
void
baton_window_install_outside_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.outside-details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "win.outside-undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.outside-dismiss", NULL, dismiss_action);
  gtk_widget_class_install_action (widget_class, "win.write-back", NULL, write_back_action);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_action);
  gtk_widget_class_install_action (widget_class, "win.tell-restored", NULL, tell_restored_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.backups", NULL);
}
