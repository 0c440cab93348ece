/* What a window remembers until the next start: its size and that of its panes, the selected task and how far its list
 * was scrolled, and what was typed and is no task yet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include "session/baton-settings.h"

#define KEEP_LINE_AFTER 1000 /* milliseconds: a pause in typing */

/* Makes the window and its panes as large as they were when it was last closed. */
void
baton_window_restore_size (BatonWindow *self)
{
  if (!self->settings)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, BATON_SETTING_WIDTH),
                               g_settings_get_int (self->settings, BATON_SETTING_HEIGHT));
  if (g_settings_get_boolean (self->settings, BATON_SETTING_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  g_object_set (self->sidebar_pane, "width", g_settings_get_int (self->settings, BATON_SETTING_SIDEBAR_WIDTH), NULL);
  g_object_set (self->criteria_pane, "width", g_settings_get_int (self->settings, BATON_SETTING_CRITERIA_WIDTH), NULL);
}

static void
remember_size (BatonWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  g_settings_set_boolean (self->settings, BATON_SETTING_MAXIMIZED, maximized);
  if (maximized)
    return;
  /* Which is the size to ask for again: that of the widget is without its border. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, BATON_SETTING_WIDTH, width);
  g_settings_set_int (self->settings, BATON_SETTING_HEIGHT, height);
}

static void
remember_pane (BatonWindow *self,
               BatonPane   *pane,
               const char  *key)
{
  int width;

  g_object_get (pane, "width", &width, NULL);
  g_settings_set_int (self->settings, key, width);
}

/* An empty line takes nothing away: another window may have left one, which nobody has seen again yet. */
static void
remember_line (BatonWindow *self)
{
  const char *line = baton_task_entry_get_line (baton_task_page_get_entry (self->tasks));

  if (*line || self->line_kept)
    g_settings_set_string (self->settings, BATON_SETTING_QUICK_ENTRY, line);
  self->line_kept = *line != '\0';
}

static gboolean
keep_line_cb (gpointer data)
{
  BatonWindow *self = data;

  self->line_id = 0;
  remember_line (self);
  return G_SOURCE_REMOVE;
}

static void
line_changed_cb (BatonWindow *self)
{
  if (!self->settings)
    return;
  g_clear_handle_id (&self->line_id, g_source_remove);
  self->line_id = g_timeout_add (KEEP_LINE_AFTER, keep_line_cb, self);
}

/* What is typed is kept while the window is there too: nobody knows when the power goes. */
void
baton_window_watch_line (BatonWindow *self)
{
  g_signal_connect_object (baton_task_page_get_entry (self->tasks), "typed", G_CALLBACK (line_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The line belongs to the first window that shows it. */
static void
restore_line (BatonWindow *self)
{
  g_autofree char *line = self->settings ? g_settings_get_string (self->settings, BATON_SETTING_QUICK_ENTRY) : NULL;

  if (!line || !*line || *baton_task_entry_get_line (baton_task_page_get_entry (self->tasks)))
    return;
  baton_task_entry_set_line (baton_task_page_get_entry (self->tasks), line);
  g_settings_reset (self->settings, BATON_SETTING_QUICK_ENTRY);
}

/* Remembers how the window is, while it closes. */
void
baton_window_remember (BatonWindow *self)
{
  BatonTask *task = baton_task_page_get_task (self->tasks);

  if (!self->settings)
    return;
  remember_size (self);
  remember_line (self);
  remember_pane (self, self->sidebar_pane, BATON_SETTING_SIDEBAR_WIDTH);
  remember_pane (self, self->criteria_pane, BATON_SETTING_CRITERIA_WIDTH);
  g_settings_set_string (self->settings, BATON_SETTING_TASK, task ? baton_record_get_id (BATON_RECORD (task)) : "");
  g_settings_set_double (self->settings, BATON_SETTING_SCROLL, baton_task_page_get_scroll (self->tasks));
}

/**
 * baton_window_restore_place:
 * @self: a window
 *
 * Shows the place that the person chose last, else the first stage. Before the library is read there is no provider to go
 * to; the place that stands in meanwhile is not remembered.
 */
void
baton_window_restore_place (BatonWindow *self)
{
  g_autofree char *place = self->settings ? g_settings_get_string (self->settings, BATON_SETTING_PLACE) : NULL;

  self->restoring = TRUE;
  if (!place || !baton_sidebar_set_place (self->sidebar, place))
    baton_sidebar_set_place (self->sidebar, baton_enum_to_word (BATON_TYPE_STAGE, BATON_STAGE_CONSIDERING));
  self->restoring = FALSE;
}

/* Selects what was selected and scrolls to where the list was, as far as that is still there; and gives back what was
 * typed. */
void
baton_window_restore_list (BatonWindow *self)
{
  g_autofree char *id = self->settings ? g_settings_get_string (self->settings, BATON_SETTING_TASK) : g_strdup ("");
  BatonTask *task = baton_library_find_task (baton_workspace_get_library (self->workspace), id);

  restore_line (self);
  if (!task || baton_task_get_stage (task) != baton_task_page_get_stage (self->tasks))
    return;
  baton_task_page_restore (self->tasks, task, g_settings_get_double (self->settings, BATON_SETTING_SCROLL));
}

/* Returns: whether no other window shows the same library. */
gboolean
baton_window_is_last (BatonWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application ? gtk_application_get_windows (application) : NULL;

  for (; windows; windows = windows->next)
    if (windows->data != self && BATON_IS_WINDOW (windows->data)
        && BATON_WINDOW (windows->data)->workspace == self->workspace)
      return FALSE;
  return TRUE;
}

static gboolean
close_dialogs_of (GtkWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) dialog = g_list_model_get_item (toplevels, i - 1);

      if (!dialog || gtk_window_get_transient_for (dialog) != window || !gtk_widget_get_visible (GTK_WIDGET (dialog)))
        continue;
      if (!close_dialogs_of (dialog))
        return FALSE;
      gtk_window_close (dialog);
      if (gtk_widget_get_visible (GTK_WIDGET (dialog)))
        return FALSE;
    }
  return TRUE;
}

/* Whatever closes the window, a session that ends for example, its dialogs ask for what is written in them first.
 *
 * Returns: FALSE where one of them stays */
gboolean
baton_window_close_dialogs (BatonWindow *self)
{
  return close_dialogs_of (GTK_WINDOW (self));
}
