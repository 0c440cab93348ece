/* The window's verbs for finding what it can do: the list of shortcuts, and the main menu by key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include "app/baton-shortcuts.h"

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GtkWindow *shortcuts = baton_shortcuts_new ();

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

/* In a folded window the page covers the places with the menu, and the menu's own key does nothing then. */
static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *unused,
             gpointer   data)
{
  BatonWindow *self = BATON_WINDOW (widget);
  GObject *menu = gtk_widget_get_template_child (GTK_WIDGET (self->sidebar), BATON_TYPE_SIDEBAR, "menu");

  if (gtk_widget_get_mapped (GTK_WIDGET (self->sidebar)) || !gtk_widget_get_mapped (GTK_WIDGET (self->leaflet)))
    return GDK_EVENT_PROPAGATE;
  baton_window_back (self);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  return GDK_EVENT_STOP;
}

/* What is typed halfway would be overwritten by the next letter if it came back selected. */
static void
give_keyboard (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (widget));
  else
    gtk_widget_grab_focus (widget);
}

/* The keyboard goes back to where it was before the menu, unless what was chosen there has taken it elsewhere. */
static gboolean
menu_closed_cb (gpointer data)
{
  BatonWindow *self = BATON_WINDOW (data);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->before_menu && (!focus || gtk_widget_is_ancestor (focus, self->menu)))
    give_keyboard (self->before_menu);
  self->menu_open = FALSE;
  return G_SOURCE_REMOVE;
}

static void
menu_active_cb (BatonWindow     *self,
                GParamSpec      *pspec,
                GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    self->menu_open = TRUE;
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, menu_closed_cb, g_object_ref (self), g_object_unref);
}

/* The menu has the keyboard before it says that it is open. */
static void
focus_cb (BatonWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus && !self->menu_open && !gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER))
    g_set_weak_pointer (&self->before_menu, focus);
}

/* A click on the button of the menu leaves the keyboard where it is. */
void
baton_window_watch_menu (BatonWindow *self)
{
  GtkWidget *button;

  self->menu = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->sidebar), BATON_TYPE_SIDEBAR, "menu"));
  button = gtk_widget_get_first_child (self->menu);
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (menu_active_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}

/* Installs the verbs and their keys. */
void
baton_window_install_help_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_shortcuts_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, 0, menu_key_cb, NULL);
}
