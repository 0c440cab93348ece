/* Springs: what is dragged and held over a widget opens what the widget leads to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-spring.h"

#include "model/baton-provider.h"

/* Milliseconds: longer than it takes to pass over it, shorter than patience. */
#define WAIT 700

typedef struct
{
  GtkEventController *motion; /* borrowed: it owns the spring */
  char               *action;
  char               *target;
  GdkDrag            *drag;   /* what hangs over it, where it comes from this program */
  guint               timer;
} Spring;

static gboolean
open_cb (gpointer data)
{
  Spring *self = data;
  GtkWidget *widget = gtk_event_controller_get_widget (self->motion);

  self->timer = 0;
  if (self->target)
    gtk_widget_activate_action (widget, self->action, "s", self->target);
  else
    gtk_widget_activate_action (widget, self->action, NULL);
  return G_SOURCE_REMOVE;
}

static void
stop (Spring *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->drag)
    g_signal_handlers_disconnect_by_data (self->drag, self);
  g_clear_object (&self->drag);
}

static void
spring_free (gpointer data,
             GClosure *closure)
{
  Spring *self = data;

  stop (self);
  g_free (self->action);
  g_free (self->target);
  g_free (self);
}

/* What is let go here leaves without a word. */
static void
dropped_cb (Spring *self)
{
  stop (self);
}

static void
enter_cb (GtkDropControllerMotion *motion,
          double                   x,
          double                   y,
          gpointer                 data)
{
  Spring *self = data;
  GdkDrop *drop = gtk_drop_controller_motion_get_drop (motion);
  GdkDrag *drag = drop ? gdk_drop_get_drag (drop) : NULL;

  stop (self);
  /* Somebody who is put in order passes by. */
  if (drop && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), BATON_TYPE_PROVIDER))
    return;
  self->timer = g_timeout_add (WAIT, open_cb, self);
  if (!drag)
    return;
  self->drag = g_object_ref (drag);
  g_signal_connect_swapped (drag, "drop-performed", G_CALLBACK (dropped_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (dropped_cb), self);
}

static void
leave_cb (GtkDropControllerMotion *motion,
          Spring                  *self)
{
  stop (self);
}

/**
 * baton_spring_add:
 * @widget: a button or row
 * @action: what happens when something dragged stays over it
 * @target: (nullable): a text that goes with it
 *
 * Lets a drag open what lies behind @widget, so that it can go on there.
 */
void
baton_spring_add (GtkWidget  *widget,
                  const char *action,
                  const char *target)
{
  Spring *self = g_new0 (Spring, 1);

  self->motion = gtk_drop_controller_motion_new ();
  self->action = g_strdup (action);
  self->target = g_strdup (target);
  g_signal_connect_data (self->motion, "enter", G_CALLBACK (enter_cb), self, spring_free, 0);
  g_signal_connect (self->motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, self->motion);
}
