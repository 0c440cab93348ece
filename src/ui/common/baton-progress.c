/* What is shown of work that takes a while: what is being done, how far it has come, and the way to stop it.
 *
 * Nothing is shown of what is over soon. From the first moment on the window that the work is for takes no input, so that
 * nothing changes under it, and does not close before it is over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-progress.h"

#include <glib/gi18n-lib.h>

/* Milliseconds after which one asks oneself whether anything happens at all. */
#define SHOW_AFTER 300
#define PULSE_EVERY 100

struct _BatonProgress
{
  AdwWindow            parent_instance;

  GtkLabel            *what;
  GtkProgressBar      *bar;
  GtkLabel            *note;
  GtkWidget           *cancel;

  GCancellable        *cancellable;
  GtkWindow           *parent;  /* (weak) */
  GtkEventController  *guard;   /* (weak): what keeps input from it */
  GtkWindow           *closing; /* (weak): what is to be closed when the work is over, or NULL */
  guint                show_id;
  guint                pulse_id;
};

G_DEFINE_FINAL_TYPE (BatonProgress, baton_progress, ADW_TYPE_WINDOW)

static gboolean
swallow_cb (GtkEventController *guard,
            GdkEvent           *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type != GDK_ENTER_NOTIFY && type != GDK_LEAVE_NOTIFY && type != GDK_FOCUS_CHANGE && type != GDK_MOTION_NOTIFY;
}

/* Somebody closes the window that waits, or one that it belongs to: that happens when the work is over. */
static gboolean
close_request_cb (GtkWindow *window,
                  gpointer   self)
{
  g_set_weak_pointer (&BATON_PROGRESS (self)->closing, window);
  return TRUE;
}

static void
guard_parent (BatonProgress *self)
{
  g_set_weak_pointer (&self->guard, gtk_event_controller_legacy_new ());
  gtk_event_controller_set_propagation_phase (self->guard, GTK_PHASE_CAPTURE);
  g_signal_connect (self->guard, "event", G_CALLBACK (swallow_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self->parent), self->guard);
  for (GtkWindow *window = self->parent; window; window = gtk_window_get_transient_for (window))
    g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, 0);
}

static void
release_parent (BatonProgress *self)
{
  if (!self->parent)
    return;
  for (GtkWindow *window = self->parent; window; window = gtk_window_get_transient_for (window))
    g_signal_handlers_disconnect_by_func (window, close_request_cb, self);
  if (self->guard)
    gtk_widget_remove_controller (GTK_WIDGET (self->parent), self->guard);
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (BATON_PROGRESS (data)->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  BatonProgress *self = data;

  self->show_id = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* What has begun to stop may take a moment to do so. Who stops the saving that comes before closing stays, however often they
 * closed. */
static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonProgress *self = BATON_PROGRESS (widget);

  gtk_widget_action_set_enabled (widget, "progress.cancel", FALSE);
  gtk_label_set_text (self->what, _("Stopping…"));
  g_clear_weak_pointer (&self->closing);
  g_cancellable_cancel (self->cancellable);
}

static gboolean
baton_progress_close_request (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "progress.cancel", NULL);
  return TRUE;
}

static void
baton_progress_dispose (GObject *object)
{
  BatonProgress *self = BATON_PROGRESS (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->guard);
  g_clear_weak_pointer (&self->closing);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (baton_progress_parent_class)->dispose (object);
}

static void
baton_progress_class_init (BatonProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_progress_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = baton_progress_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/common/baton-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonProgress, what);
  gtk_widget_class_bind_template_child (widget_class, BatonProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, BatonProgress, note);
  gtk_widget_class_bind_template_child (widget_class, BatonProgress, cancel);
  gtk_widget_class_install_action (widget_class, "progress.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "progress.cancel", NULL);
}

static void
baton_progress_init (BatonProgress *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pulse_id = g_timeout_add (PULSE_EVERY, pulse_cb, self);
}

/**
 * baton_progress_begin:
 * @widget: what the work is for
 * @what: what is being done: "Saving a copy…"
 *
 * Returns: (transfer none): what goes with the work, until baton_progress_end()
 */
BatonProgress *
baton_progress_begin (GtkWidget  *widget,
                      const char *what)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));
  BatonProgress *self = g_object_new (BATON_TYPE_PROGRESS, "transient-for", parent, NULL);

  g_set_weak_pointer (&self->parent, parent);
  gtk_label_set_text (self->what, what);
  guard_parent (self);
  self->show_id = g_timeout_add (SHOW_AFTER, show_cb, self);
  return self;
}

/* From here on there is no way back: @note says so, or what to do about it afterwards. */
void
baton_progress_keep_going (BatonProgress *self,
                           const char    *note)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "progress.cancel", FALSE);
  gtk_widget_set_visible (self->cancel, FALSE);
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
}

/* Returns: (transfer none): cancelled when the person says so. */
GCancellable *
baton_progress_get_cancellable (BatonProgress *self)
{
  return self->cancellable;
}

/* How much is done, from 0 to 1; before it is known, the bar only moves. */
void
baton_progress_set_fraction (BatonProgress *self,
                             double         fraction)
{
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_progress_bar_set_fraction (self->bar, fraction);
}

/* The work is over: the window takes input again, or closes if that was asked meanwhile. */
void
baton_progress_end (BatonProgress *self)
{
  g_autoptr (GtkWindow) closing = self->closing ? g_object_ref (self->closing) : NULL;

  release_parent (self);
  gtk_window_destroy (GTK_WINDOW (self));
  if (closing)
    gtk_window_close (closing);
}
