/* The window while the library is read: what it shows when that takes a while, and the way to stop it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "app/baton-problem.h"
#include "ui/common/baton-shrink.h"

/* Milliseconds. A library is nearly always there before. */
#define SHOW_AFTER 300

/* Whether the reading was stopped, so that there is nothing to show. */
gboolean
baton_window_was_stopped (BatonWindow *self)
{
  return self->opening && g_cancellable_is_cancelled (self->opening);
}

static void
show_page (BatonWindow *self)
{
  gboolean stopped = baton_window_was_stopped (self);
  g_autofree char *path = baton_problem_dup_path (self->workspace);

  gtk_label_set_text (self->opening_label, stopped ? _("Your library was not opened") : _("Opening your library…"));
  gtk_label_set_text (self->opening_path, path);
  gtk_spinner_set_spinning (self->opening_spinner, !stopped);
  gtk_widget_set_visible (GTK_WIDGET (self->opening_spinner), !stopped);
  gtk_widget_set_visible (self->stop_opening, !stopped);
  gtk_widget_set_visible (self->open_again, stopped);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  gtk_widget_grab_focus (stopped ? self->open_again : self->stop_opening);
}

static gboolean
show_cb (gpointer data)
{
  BatonWindow *self = data;

  self->opening_id = 0;
  show_page (self);
  return G_SOURCE_REMOVE;
}

/* To be called whenever the state of the workspace is another. */
void
baton_window_follow_opening (BatonWindow *self)
{
  g_clear_handle_id (&self->opening_id, g_source_remove);
  if (baton_workspace_get_state (self->workspace) == BATON_WORKSPACE_OPENING)
    self->opening_id = g_timeout_add (SHOW_AFTER, show_cb, self);
  else if (baton_window_was_stopped (self))
    show_page (self);
  else
    gtk_spinner_stop (self->opening_spinner);
}

static void
opened_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      window)
{
  g_autoptr (BatonWindow) self = window;
  g_autoptr (GError) error = NULL;

  /* The page for a refused file says what is wrong. */
  if (!baton_workspace_open_finish (BATON_WORKSPACE (workspace), result, &error))
    g_debug ("not opened: %s", error->message);
}

/* Reads the file in a worker; the window stays alive meanwhile. */
void
baton_window_open (BatonWindow *self)
{
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  baton_workspace_open_async (self->workspace, self->opening, opened_cb, g_object_ref (self));
}

static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  baton_window_open (BATON_WINDOW (widget));
}

/* What is being read is left to itself, and nothing was changed. */
static void
stop_opening_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);

  if (self->opening)
    g_cancellable_cancel (self->opening);
}

/* The words on its buttons wrap in a narrow window. */
void
baton_window_prepare_opening (BatonWindow *self)
{
  baton_shrink_buttons (gtk_widget_get_parent (self->stop_opening));
}

/* Installs the verbs for opening. */
void
baton_window_install_opening_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "win.stop-opening", NULL, stop_opening_action);
}
