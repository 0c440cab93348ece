/* The tray's host: whether the desktop shows icons, and asking it to show ours, again each time it comes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-tray-host.h"

#define WATCHER "org.kde.StatusNotifierWatcher"
#define WATCHER_PATH "/StatusNotifierWatcher"

struct _BatonTrayHost
{
  GDBusConnection   *connection;
  guint              watch;
  guint              subscription;
  GCancellable      *calls; /* those under way to the watcher that is there */
  gboolean           is_there;
  BatonTrayHostFunc  func;
  gpointer           data;
};

static void
set_there (BatonTrayHost *self,
           gboolean       is_there)
{
  if (self->is_there == is_there)
    return;
  self->is_there = is_there;
  self->func (is_there, self->data);
}

/* A watcher that does not answer is as good as none. */
static void
host_known_cb (GObject      *connection,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);
  g_autoptr (GVariant) value = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reply)
    g_variant_get (reply, "(v)", &value);
  set_there (data, value && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (value));
}

static void
ask_for_host (BatonTrayHost *self)
{
  g_dbus_connection_call (self->connection, WATCHER, WATCHER_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", WATCHER, "IsStatusNotifierHostRegistered"), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->calls, host_known_cb, self);
}

static void
registered_cb (GObject      *connection,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reply)
    ask_for_host (data);
  else
    set_there (data, FALSE);
}

static void
forget_calls (BatonTrayHost *self)
{
  if (self->calls)
    g_cancellable_cancel (self->calls);
  g_clear_object (&self->calls);
}

/* The unique name is what works everywhere, in a sandbox too. */
static void
appeared_cb (GDBusConnection *connection,
             const char      *name,
             const char      *owner,
             gpointer         data)
{
  BatonTrayHost *self = data;

  forget_calls (self);
  self->calls = g_cancellable_new ();
  g_dbus_connection_call (connection, WATCHER, WATCHER_PATH, WATCHER, "RegisterStatusNotifierItem",
                          g_variant_new ("(s)", g_dbus_connection_get_unique_name (connection)), NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->calls, registered_cb, self);
}

static void
vanished_cb (GDBusConnection *connection,
             const char      *name,
             gpointer         data)
{
  forget_calls (data);
  set_there (data, FALSE);
}

/* StatusNotifierHostRegistered, and where a watcher has it, …Unregistered. */
static void
watcher_signal_cb (GDBusConnection *connection,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         data)
{
  BatonTrayHost *self = data;

  if (self->calls && g_str_has_prefix (signal, "StatusNotifierHost"))
    ask_for_host (self);
}

/**
 * baton_tray_host_new:
 * @connection: the session bus
 * @func: called when a tray comes or goes
 * @data: for @func
 *
 * Returns: (transfer full): watches for trays; there is none at first
 */
BatonTrayHost *
baton_tray_host_new (GDBusConnection   *connection,
                     BatonTrayHostFunc  func,
                     gpointer           data)
{
  BatonTrayHost *self = g_new0 (BatonTrayHost, 1);

  self->connection = g_object_ref (connection);
  self->func = func;
  self->data = data;
  self->subscription = g_dbus_connection_signal_subscribe (connection, WATCHER, WATCHER, NULL, WATCHER_PATH, NULL,
                                                           G_DBUS_SIGNAL_FLAGS_NONE, watcher_signal_cb, self, NULL);
  self->watch = g_bus_watch_name_on_connection (connection, WATCHER, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb,
                                                vanished_cb, self, NULL);
  return self;
}

void
baton_tray_host_free (BatonTrayHost *self)
{
  forget_calls (self);
  g_bus_unwatch_name (self->watch);
  g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);
  g_object_unref (self->connection);
  g_free (self);
}

/* Returns: whether the desktop shows tray icons now */
gboolean
baton_tray_host_is_there (BatonTrayHost *self)
{
  return self->is_there;
}
