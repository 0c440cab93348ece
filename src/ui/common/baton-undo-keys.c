/* The keys of undo and redo where no text is to be taken back: they go on to the window that has the history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-undo-keys.h"

/* Returns: (nullable): the action that a key stands for */
static const char *
action_of (guint           keyval,
           GdkModifierType state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  guint key = gdk_keyval_to_lower (keyval);

  if (!(state & GDK_CONTROL_MASK) || (state & GDK_ALT_MASK))
    return NULL;
  if (key == GDK_KEY_z)
    return shift ? "win.redo" : "win.undo";
  return key == GDK_KEY_y && !shift ? "win.redo" : NULL;
}

/**
 * baton_undo_keys_pass:
 * @widget: where the key was pressed
 * @keyval: the key
 * @state: what was held with it
 *
 * Undoes or redoes in the window of @widget, or in the one that its dialog belongs to.
 *
 * Returns: whether it was such a key
 */
gboolean
baton_undo_keys_pass (GtkWidget       *widget,
                      guint            keyval,
                      GdkModifierType  state)
{
  const char *action = action_of (keyval, state);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWindow *parent = GTK_IS_WINDOW (root) ? gtk_window_get_transient_for (GTK_WINDOW (root)) : NULL;

  return action && gtk_widget_activate_action (parent ? GTK_WIDGET (parent) : widget, action, NULL);
}

static gboolean
key_pressed_cb (GtkWidget       *dialog,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  return baton_undo_keys_pass (dialog, keyval, state);
}

/* What an editor changes, it can take back too. */
void
baton_undo_keys_add (GtkWindow *dialog)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), dialog, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}
