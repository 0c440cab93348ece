/* The nudger: shows one nudge as a notification of the desktop, as soon as the desktop can show one.
 *
 * GNotification does not tell when nobody is there to show it. So it is looked for before; and where the program that
 * shows notifications comes later, or comes again after it died, the nudge is sent then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-nudger.h"

#define SERVICE "org.freedesktop.Notifications"
#define GNOME_SERVICE "org.gtk.Notifications"

/* A program that shows notifications and goes within so many µs has died. */
#define SOON (60 * G_USEC_PER_SEC)
/* If it is the nudge that it dies of, this is enough. */
#define MOST_TIMES 3

struct _BatonNudger
{
  GApplication    *application;
  GDBusConnection *connection;
  GCancellable    *cancellable;
  guint            watches[2];
  gboolean         has_service;
  gboolean         has_gnome_service;
  gboolean         can_start;  /* the bus starts one when it is needed, if all goes well */
  gboolean         is_starting;

  char            *id;         /* of what is shown, or waits to be */
  GNotification   *notification;
  gboolean         is_sent;
  gint64           sent_at;    /* µs, monotonic */
  guint            n_sent;
};

static gboolean *
get_presence (BatonNudger *self,
              const char  *name)
{
  return g_str_equal (name, SERVICE) ? &self->has_service : &self->has_gnome_service;
}

/* Where it could not be started, one may come later: until then the nudge waits. */
static void
started_cb (GObject      *connection,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);
  BatonNudger *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->is_starting = FALSE;
  if (!reply)
    g_printerr ("baton-reminder: %s\n", error->message);
}

/* GNotification would start it too, but not say that it could not. */
static void
start_service (BatonNudger *self)
{
  if (self->is_starting)
    return;
  self->is_starting = TRUE;
  g_dbus_connection_call (self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "StartServiceByName", g_variant_new ("(su)", SERVICE, 0), G_VARIANT_TYPE ("(u)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, started_cb, self);
}

static void
send_if_possible (BatonNudger *self)
{
  gboolean sandboxed = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);

  if (!self->notification || self->is_sent || self->n_sent == MOST_TIMES)
    return;
  if (self->has_service || self->has_gnome_service || sandboxed)
    {
      self->is_sent = TRUE;
      self->sent_at = g_get_monotonic_time ();
      self->n_sent++;
      g_application_send_notification (self->application, self->id, self->notification);
    }
  else if (self->can_start)
    start_service (self);
}

static void
appeared_cb (GDBusConnection *connection,
             const char      *name,
             const char      *owner,
             gpointer         data)
{
  BatonNudger *self = data;

  *get_presence (self, name) = TRUE;
  send_if_possible (self);
}

/* What it showed went with it. One that the bus starts when needed may only be resting, and is not given it twice; but it
 * does not rest so soon. */
static void
vanished_cb (GDBusConnection *connection,
             const char      *name,
             gpointer         data)
{
  BatonNudger *self = data;

  if (*get_presence (self, name))
    self->is_sent &= self->can_start && g_get_monotonic_time () - self->sent_at > SOON;
  *get_presence (self, name) = FALSE;
}

static void
names_known_cb (GObject      *connection,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);
  g_autofree const char **names = NULL;
  BatonNudger *self = data;

  if (!reply)
    return;
  g_variant_get (reply, "(^a&s)", &names);
  self->can_start = g_strv_contains (names, SERVICE);
  send_if_possible (self);
}

/* Returns: (transfer full): a nudger that shows nothing yet; @application has to be on the bus, and outlives it */
BatonNudger *
baton_nudger_new (GApplication *application)
{
  static const char *const names[] = { SERVICE, GNOME_SERVICE };
  BatonNudger *self = g_new0 (BatonNudger, 1);

  self->application = application;
  self->connection = g_object_ref (g_application_get_dbus_connection (application));
  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    self->watches[i] = g_bus_watch_name_on_connection (self->connection, names[i], G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                       appeared_cb, vanished_cb, self, NULL);
  g_dbus_connection_call (self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "ListActivatableNames", NULL, G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          self->cancellable, names_known_cb, self);
  return self;
}

void
baton_nudger_free (BatonNudger *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_bus_unwatch_name (self->watches[i]);
  g_clear_object (&self->notification);
  g_free (self->id);
  g_object_unref (self->connection);
  g_free (self);
}

/* Takes back what is shown, or waits to be. */
static void
withdraw (BatonNudger *self)
{
  if (self->is_sent)
    g_application_withdraw_notification (self->application, self->id);
  g_clear_object (&self->notification);
  g_clear_pointer (&self->id, g_free);
  self->is_sent = FALSE;
}

/* Shows @notification in the place of what was shown before. */
void
baton_nudger_show (BatonNudger   *self,
                   const char    *id,
                   GNotification *notification)
{
  if (g_strcmp0 (self->id, id) != 0)
    withdraw (self);
  g_set_object (&self->notification, notification);
  g_free (self->id);
  self->id = g_strdup (id);
  self->is_sent = FALSE;
  self->n_sent = 0;
  send_if_possible (self);
}

/* Takes back what is shown where it is not about the record with @id: the person has acted on it. */
void
baton_nudger_keep (BatonNudger *self,
                   const char  *id)
{
  if (g_strcmp0 (self->id, id) != 0)
    withdraw (self);
}
