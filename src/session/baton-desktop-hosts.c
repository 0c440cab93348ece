/* What the desktop can show of a reminder: whether it has a place for tray icons, and whether it shows notifications.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-desktop-hosts.h"

#include "session/baton-autostart.h"

#define WATCHER_NAME "org.kde.StatusNotifierWatcher"
#define WATCHER_PATH "/StatusNotifierWatcher"
#define NOTIFICATIONS_NAME "org.freedesktop.Notifications"
#define PORTAL_NAME "org.freedesktop.portal.Desktop"

struct _BatonDesktopHosts
{
  GObject          parent_instance;

  GDBusConnection *bus;
  GCancellable    *cancellable;
  guint            watch_id;
  guint            host_id; /* of the signal that a host came */
  guint            n_awaited;
  gboolean         has_tray;
  gboolean         has_notifications;
};

G_DEFINE_FINAL_TYPE (BatonDesktopHosts, baton_desktop_hosts, G_TYPE_OBJECT)

typedef enum
{
  PROP_SHOWS_TRAY = 1,
  PROP_SHOWS_NOTIFICATIONS,
  PROP_KNOWN,
} BatonDesktopHostsProperty;

static GParamSpec *props[PROP_KNOWN + 1];

static void
set_flag (BatonDesktopHosts *self,
          gboolean          *flag,
          gboolean           value,
          GParamSpec        *pspec)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
end_wait (BatonDesktopHosts *self)
{
  if (self->n_awaited && --self->n_awaited == 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KNOWN]);
}

/* A watcher without a host keeps icons that nobody shows. */
static void
registered_cb (GObject      *bus,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);
  g_autoptr (GVariant) value = NULL;
  BatonDesktopHosts *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer)
    g_variant_get (answer, "(v)", &value);
  set_flag (self, &self->has_tray,
            value && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (value),
            props[PROP_SHOWS_TRAY]);
  end_wait (self);
}

static void
ask_watcher (BatonDesktopHosts *self)
{
  g_dbus_connection_call (self->bus, WATCHER_NAME, WATCHER_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", WATCHER_NAME, "IsStatusNotifierHostRegistered"), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable, registered_cb, self);
}

static void
host_cb (GDBusConnection *bus,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *name,
         GVariant        *parameters,
         gpointer         data)
{
  ask_watcher (data);
}

static void
watcher_appeared_cb (GDBusConnection *bus,
                     const char      *name,
                     const char      *owner,
                     gpointer         data)
{
  ask_watcher (data);
}

static void
watcher_vanished_cb (GDBusConnection *bus,
                     const char      *name,
                     gpointer         data)
{
  BatonDesktopHosts *self = data;

  set_flag (self, &self->has_tray, FALSE, props[PROP_SHOWS_TRAY]);
  end_wait (self);
}

static gboolean
lists (GVariant   *answer,
       const char *name)
{
  g_autofree const char **names = NULL;

  if (!answer)
    return FALSE;
  g_variant_get (answer, "(^a&s)", &names);
  return g_strv_contains (names, name);
}

/* A daemon that runs, or one that the bus would start; from a sandbox the portal is asked instead. */
static void
names_cb (GObject      *bus,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);
  BatonDesktopHosts *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (lists (answer, NOTIFICATIONS_NAME) || lists (answer, "org.gtk.Notifications")
      || (baton_autostart_is_sandboxed () && lists (answer, PORTAL_NAME)))
    set_flag (self, &self->has_notifications, TRUE, props[PROP_SHOWS_NOTIFICATIONS]);
  end_wait (self);
}

static void
ask_bus (BatonDesktopHosts *self,
         const char        *method)
{
  g_dbus_connection_call (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, NULL,
                          G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, names_cb, self);
}

static void
baton_desktop_hosts_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BatonDesktopHosts *self = BATON_DESKTOP_HOSTS (object);

  switch ((BatonDesktopHostsProperty) prop_id)
    {
    case PROP_SHOWS_TRAY:
      g_value_set_boolean (value, self->has_tray);
      break;
    case PROP_SHOWS_NOTIFICATIONS:
      g_value_set_boolean (value, self->has_notifications);
      break;
    case PROP_KNOWN:
      g_value_set_boolean (value, self->n_awaited == 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_desktop_hosts_dispose (GObject *object)
{
  BatonDesktopHosts *self = BATON_DESKTOP_HOSTS (object);

  g_cancellable_cancel (self->cancellable);
  if (self->host_id)
    g_dbus_connection_signal_unsubscribe (self->bus, self->host_id);
  self->host_id = 0;
  g_clear_handle_id (&self->watch_id, g_bus_unwatch_name);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (baton_desktop_hosts_parent_class)->dispose (object);
}

static void
baton_desktop_hosts_finalize (GObject *object)
{
  g_object_unref (BATON_DESKTOP_HOSTS (object)->cancellable);

  G_OBJECT_CLASS (baton_desktop_hosts_parent_class)->finalize (object);
}

static void
baton_desktop_hosts_class_init (BatonDesktopHostsClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_desktop_hosts_get_property;
  object_class->dispose = baton_desktop_hosts_dispose;
  object_class->finalize = baton_desktop_hosts_finalize;

  props[PROP_SHOWS_TRAY] = g_param_spec_boolean ("shows-tray", NULL, NULL, FALSE, flags);
  props[PROP_SHOWS_NOTIFICATIONS] = g_param_spec_boolean ("shows-notifications", NULL, NULL, FALSE, flags);
  props[PROP_KNOWN] = g_param_spec_boolean ("known", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
baton_desktop_hosts_init (BatonDesktopHosts *self)
{
  self->cancellable = g_cancellable_new ();
  /* The watcher, and the two lists of the bus. */
  self->n_awaited = 3;
}

/**
 * baton_desktop_hosts_new:
 * @bus: the session bus
 *
 * Returns: (transfer full): what the desktop shows, followed from now on
 */
BatonDesktopHosts *
baton_desktop_hosts_new (GDBusConnection *bus)
{
  BatonDesktopHosts *self = g_object_new (BATON_TYPE_DESKTOP_HOSTS, NULL);

  self->bus = g_object_ref (bus);
  self->watch_id = g_bus_watch_name_on_connection (bus, WATCHER_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE, watcher_appeared_cb,
                                                   watcher_vanished_cb, self, NULL);
  self->host_id = g_dbus_connection_signal_subscribe (bus, WATCHER_NAME, WATCHER_NAME, NULL, WATCHER_PATH, NULL,
                                                      G_DBUS_SIGNAL_FLAGS_NONE, host_cb, self, NULL);
  ask_bus (self, "ListNames");
  ask_bus (self, "ListActivatableNames");
  return self;
}

/* Returns: whether the desktop has answered. */
gboolean
baton_desktop_hosts_is_known (BatonDesktopHosts *self)
{
  return self->n_awaited == 0;
}

/* Returns: whether there is a place for tray icons now. */
gboolean
baton_desktop_hosts_shows_tray (BatonDesktopHosts *self)
{
  return self->has_tray;
}

/* Returns: whether a notification would be shown. */
gboolean
baton_desktop_hosts_shows_notifications (BatonDesktopHosts *self)
{
  return self->has_notifications;
}
