/* The day in the window: what depends on it is said again when it turns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include "ui/common/baton-today.h"

/* Seconds. The clock may be set and the machine may sleep, so that no single alarm is sure to ring at midnight. */
#define LOOK_EVERY 60

/* Its rows are made anew, which is left alone while somebody writes there. */
static void
refresh_provider (BatonWindow *self)
{
  BatonProvider *provider = baton_provider_page_get_provider (self->provider);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!provider || (focus && GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->provider))))
    return;
  g_object_set (self->provider, "provider", NULL, NULL);
  g_object_set (self->provider, "provider", provider, NULL);
}

/* Looks whether it is another day than it was, and shows that. */
void
baton_window_look_at_day (BatonWindow *self)
{
  BatonDay today = baton_today ();

  if (self->day == today)
    return;
  self->day = today;
  baton_task_page_refresh (self->tasks);
  baton_sidebar_refresh (self->sidebar);
  baton_criteria_panel_refresh (self->criteria);
  refresh_provider (self);
}

static gboolean
look_cb (gpointer data)
{
  baton_window_look_at_day (data);
  return G_SOURCE_CONTINUE;
}

/* A window that stays open turns over at midnight by itself, and at the latest when somebody comes back to it. */
void
baton_window_watch_day (BatonWindow *self)
{
  self->day = baton_today ();
  self->day_id = g_timeout_add_seconds (LOOK_EVERY, look_cb, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (baton_window_look_at_day), NULL);
}
