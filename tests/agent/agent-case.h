/* What the tests of the reminder share: a bus of their own with stubs of a desktop on it, a home folder, and the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/support/baton-test.h"

#define AGENT "app.baton.Baton.Reminder"
#define WATCHER "org.kde.StatusNotifierWatcher"
#define NOTIFICATIONS "org.freedesktop.Notifications"
#define ITEM_PATH "/StatusNotifierItem"
#define MENU_PATH "/StatusNotifierItem/Menu"
#define MENU "com.canonical.dbusmenu"

/* Ids are made of these. */
#define TRAINER "taaaaaaaaaaaaaaaaaaaaaaaaa"
#define GUTTERS "gaaaaaaaaaaaaaaaaaaaaaaaaa"

#define TASK(id, title, more) \
  "<task id=\"" id "\" title=\"" title "\" stage=\"want-to-start\" position=\"" title "\" " more "/>"
#define LIBRARY(tasks) \
  "<library xmlns=\"urn:baton:library:1\" version=\"1\"><profile/><criteria/><providers/><tasks>" tasks "</tasks></library>"

typedef struct
{
  GTestDBus       *bus;
  gboolean         has_bus;
  GDBusConnection *connection; /* of the stubs */
  char            *home;
  char            *library;    /* its path */
  GSubprocess     *agent;
  gboolean         ended;
  int              status;     /* exit status, once ended */

  guint            watcher;    /* the stub's name, 0 where it is gone */
  guint            notifications;
  char            *item;       /* what registered last */
  guint            n_registered;
  GPtrArray       *notes;      /* of GVariant: the arguments of Notify */
  guint            n_closed;
  GPtrArray       *asked;      /* of GVariant: what the window's program was asked */
  guint            n_layouts;  /* LayoutUpdated signals */
  guint            pulse;      /* what UNTIL asks of a file or the bus wakes nobody up by itself */
} AgentCase;

static inline void
agent_case_call_cb (GDBusConnection       *connection,
                    const char            *sender,
                    const char            *path,
                    const char            *interface,
                    const char            *method,
                    GVariant              *parameters,
                    GDBusMethodInvocation *invocation,
                    gpointer               data)
{
  AgentCase *self = data;

  if (g_str_equal (method, "RegisterStatusNotifierItem"))
    {
      g_free (self->item);
      g_variant_get (parameters, "(s)", &self->item);
      self->n_registered++;
    }
  else if (g_str_equal (method, "Notify"))
    {
      g_ptr_array_add (self->notes, g_variant_ref (parameters));
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", self->notes->len));
      return;
    }
  else if (g_str_equal (method, "CloseNotification"))
    self->n_closed++;
  else
    g_ptr_array_add (self->asked, g_variant_ref (parameters));
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static inline GVariant *
agent_case_get_cb (GDBusConnection  *connection,
                   const char       *sender,
                   const char       *path,
                   const char       *interface,
                   const char       *property,
                   GError          **error,
                   gpointer          data)
{
  return g_variant_new_boolean (TRUE);
}

static inline void
agent_case_export (AgentCase  *self,
                   const char *path,
                   const char *xml)
{
  static const GDBusInterfaceVTable vtable = { .method_call = agent_case_call_cb, .get_property = agent_case_get_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, &error);

  g_assert_no_error (error);
  g_dbus_connection_register_object (self->connection, path, node->interfaces[0], &vtable, self, NULL, &error);
  g_assert_no_error (error);
}

static inline void
agent_case_layout_cb (GDBusConnection *connection,
                      const char      *sender,
                      const char      *path,
                      const char      *interface,
                      const char      *signal,
                      GVariant        *parameters,
                      gpointer         data)
{
  ((AgentCase *) data)->n_layouts++;
}

static inline guint
agent_case_own (AgentCase  *self,
                const char *name)
{
  return g_bus_own_name_on_connection (self->connection, name, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

static inline GDBusConnection *
agent_case_connect (AgentCase *self)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (self->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

static inline void
agent_case_write (AgentCase  *self,
                  const char *contents)
{
  g_autofree char *folder = g_path_get_dirname (self->library);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (self->library, contents, -1, &error);
  g_assert_no_error (error);
}

/* What the person set: every hour is theirs, so that the tests pass at night too. */
static inline void
agent_case_set (AgentCase  *self,
                const char *more)
{
  g_autofree char *folder = g_build_filename (self->home, "config", "glib-2.0", "settings", NULL);
  g_autofree char *path = g_build_filename (folder, "keyfile", NULL);
  g_autofree char *text = g_strdup_printf ("[app/baton/Baton]\nreminder-hours=[(0, 1440), (0, 1440), (0, 1440), (0, 1440),"
                                           " (0, 1440), (0, 1440), (0, 1440)]\nreminder-cadence='off'\n%s\n",
                                           more);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static inline gboolean
agent_case_pulse_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* The bus will start @program where notifications are to be shown. */
static inline void
agent_case_add_service (AgentCase  *self,
                        const char *program)
{
  g_autofree char *folder = g_build_filename (self->home, "services", NULL);
  g_autofree char *path = g_build_filename (folder, NOTIFICATIONS ".service", NULL);
  g_autofree char *text = g_strdup_printf ("[D-BUS Service]\nName=" NOTIFICATIONS "\nExec=%s\n", program);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_test_dbus_add_service_dir (self->bus, folder);
}

/* Returns: (transfer full): as agent_case_new(), where the bus starts @service to show notifications; NULL for nothing */
static inline AgentCase *
agent_case_new_with_service (const char *library,
                             const char *service)
{
  AgentCase *self = g_new0 (AgentCase, 1);

  self->home = baton_test_make_folder ();
  self->pulse = g_timeout_add (10, agent_case_pulse_cb, NULL);
  self->library = g_build_filename (self->home, "data", "baton", "library.xml", NULL);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->asked = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  if (service)
    agent_case_add_service (self, service);
  g_test_dbus_up (self->bus);
  self->has_bus = TRUE;
  self->connection = agent_case_connect (self);
  g_dbus_connection_set_exit_on_close (self->connection, FALSE);
  agent_case_export (self, "/StatusNotifierWatcher",
                     "<node><interface name='" WATCHER "'>"
                     "<method name='RegisterStatusNotifierItem'><arg type='s' direction='in'/></method>"
                     "<property name='IsStatusNotifierHostRegistered' type='b' access='read'/></interface></node>");
  agent_case_export (self, "/org/freedesktop/Notifications",
                     "<node><interface name='" NOTIFICATIONS "'>"
                     "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
                     "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
                     "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
                     "<arg type='u' direction='out'/></method>"
                     "<method name='CloseNotification'><arg type='u' direction='in'/></method></interface></node>");
  agent_case_export (self, "/app/baton/Baton",
                     "<node><interface name='org.freedesktop.Application'>"
                     "<method name='Activate'><arg type='a{sv}' direction='in'/></method>"
                     "<method name='ActivateAction'><arg type='s' direction='in'/><arg type='av' direction='in'/>"
                     "<arg type='a{sv}' direction='in'/></method></interface></node>");
  agent_case_own (self, "app.baton.Baton");
  g_dbus_connection_signal_subscribe (self->connection, NULL, MENU, "LayoutUpdated", MENU_PATH, NULL,
                                      G_DBUS_SIGNAL_FLAGS_NONE, agent_case_layout_cb, self, NULL);
  agent_case_set (self, "reminder=true");
  if (library)
    agent_case_write (self, library);
  return self;
}

/* Returns: (transfer full): a desktop without a tray and without notifications; @library may be NULL for none */
static inline AgentCase *
agent_case_new (const char *library)
{
  return agent_case_new_with_service (library, NULL);
}

static inline void
agent_case_ended_cb (GObject      *agent,
                     GAsyncResult *result,
                     gpointer      data)
{
  AgentCase *self = data;

  g_assert_true (g_subprocess_wait_finish (G_SUBPROCESS (agent), result, NULL));
  g_assert_true (g_subprocess_get_if_exited (G_SUBPROCESS (agent)));
  self->status = g_subprocess_get_exit_status (G_SUBPROCESS (agent));
  self->ended = TRUE;
}

/* Returns: (transfer full): the program in the home of the case */
static inline GSubprocess *
agent_case_spawn (AgentCase  *self,
                  const char *argument)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  static const char *const folders[][2] = { { "XDG_DATA_HOME", "data" },     { "XDG_STATE_HOME", "state" },
                                            { "XDG_CONFIG_HOME", "config" }, { "XDG_CACHE_HOME", "cache" } };
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (self->home, folders[i][1], NULL);

      g_subprocess_launcher_setenv (launcher, folders[i][0], folder, TRUE);
    }
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "GTK_USE_PORTAL");
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("BATON_REMINDER"), argument, NULL);
  g_assert_no_error (error);
  return process;
}

static inline void
agent_case_start (AgentCase *self)
{
  self->agent = agent_case_spawn (self, NULL);
  g_subprocess_wait_async (self->agent, NULL, agent_case_ended_cb, self);
}

static inline void
agent_case_show_tray (AgentCase *self,
                      gboolean   shows)
{
  if (shows)
    self->watcher = agent_case_own (self, WATCHER);
  else
    g_clear_handle_id (&self->watcher, g_bus_unown_name);
}

static inline void
agent_case_show_notes (AgentCase *self,
                       gboolean   shows)
{
  if (shows)
    self->notifications = agent_case_own (self, NOTIFICATIONS);
  else
    g_clear_handle_id (&self->notifications, g_bus_unown_name);
}

/* Returns: (transfer full) (nullable): what the program answers; NULL with an error that came over the bus */
static inline GVariant *
agent_case_call (AgentCase  *self,
                 const char *path,
                 const char *interface,
                 const char *method,
                 GVariant   *parameters)
{
  return g_dbus_connection_call_sync (self->connection, AGENT, path, interface, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NO_AUTO_START, 20000, NULL, NULL);
}

/* Returns: (transfer full): a property of the tray item as text, "" where it has none */
static inline char *
agent_case_get (AgentCase  *self,
                const char *property)
{
  g_autoptr (GVariant) reply =
      agent_case_call (self, ITEM_PATH, "org.freedesktop.DBus.Properties", "Get",
                       g_variant_new ("(ss)", "org.kde.StatusNotifierItem", property));
  g_autoptr (GVariant) value = NULL;

  if (!reply)
    return g_strdup ("");
  g_variant_get (reply, "(v)", &value);
  return g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (value, NULL)
                                                             : g_variant_print (value, FALSE);
}

static inline gboolean
agent_case_has_status (AgentCase  *self,
                       const char *status)
{
  g_autofree char *has = agent_case_get (self, "Status");

  g_main_context_iteration (NULL, FALSE);
  return g_str_equal (has, status);
}

/* Returns: (transfer full): the whole menu */
static inline GVariant *
agent_case_get_menu (AgentCase *self)
{
  return agent_case_call (self, MENU_PATH, MENU, "GetLayout", g_variant_new ("(iias)", 0, -1, NULL));
}

/* Returns: the id of the first item below @layout, (ia{sv}av), with that label; 0 where there is none */
static inline int
agent_case_find_below (GVariant   *layout,
                       const char *label)
{
  g_autoptr (GVariant) properties = NULL;
  g_autoptr (GVariantIter) children = NULL;
  GVariant *child;
  const char *has = NULL;
  int id, found = 0;

  g_variant_get (layout, "(i@a{sv}av)", &id, &properties, &children);
  if (g_variant_lookup (properties, "label", "&s", &has) && g_str_equal (has, label))
    return id;
  while (!found && g_variant_iter_next (children, "v", &child))
    {
      found = agent_case_find_below (child, label);
      g_variant_unref (child);
    }
  return found;
}

static inline int
agent_case_find (AgentCase  *self,
                 const char *label)
{
  g_autoptr (GVariant) menu = agent_case_get_menu (self);
  g_autoptr (GVariant) layout = menu ? g_variant_get_child_value (menu, 1) : NULL;

  g_main_context_iteration (NULL, FALSE);
  return layout ? agent_case_find_below (layout, label) : 0;
}

static inline gboolean
agent_case_click (AgentCase *self,
                  int        id,
                  guint32    timestamp)
{
  g_autoptr (GVariant) reply = agent_case_call (self, MENU_PATH, MENU, "Event",
                                                g_variant_new ("(isvu)", id, "clicked", g_variant_new_int32 (0), timestamp));

  return reply != NULL;
}

static inline gboolean
agent_case_file_has (AgentCase  *self,
                     const char *text)
{
  g_autofree char *contents = NULL;

  g_main_context_iteration (NULL, FALSE);
  return g_file_get_contents (self->library, &contents, NULL, NULL) && strstr (contents, text);
}

static inline void
agent_case_free (AgentCase *self)
{
  if (self->agent && !self->ended)
    {
      g_subprocess_send_signal (self->agent, SIGTERM);
      UNTIL (self->ended);
    }
  if (self->agent)
    g_assert_cmpint (self->status, ==, 0);
  g_clear_object (&self->agent);
  g_source_remove (self->pulse);
  agent_case_show_tray (self, FALSE);
  agent_case_show_notes (self, FALSE);
  if (!g_dbus_connection_is_closed (self->connection))
    g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_object_unref (self->connection);
  if (self->has_bus)
    g_test_dbus_stop (self->bus);
  g_object_unref (self->bus);
  baton_test_remove_tree (self->home);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->asked);
  g_free (self->item);
  g_free (self->home);
  g_free (self->library);
  g_free (self);
}
