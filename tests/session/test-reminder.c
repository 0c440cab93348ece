/* The reminder as the window knows it: its rules, the entry for the login, starting and ending the program, and what the
 * desktop shows. The bus is the test's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "session/baton-autostart.h"
#include "session/baton-desktop-hosts.h"
#include "session/baton-reminder-program.h"
#include "session/baton-reminder.h"
#include "session/baton-settings.h"
#include "support/baton-settings-test.h"

/* Monday, 23 November 2026, 10:00 UTC. */
#define NOW G_GINT64_CONSTANT (1795428000)

static char *folder;   /* of the whole process, as is the bus: a second one cannot be made once there are threads */
static GTestDBus *bus;

typedef struct
{
  GDBusConnection *connection;
  GSettings       *settings;
  BatonReminder   *reminder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->settings = baton_settings_open (BATON_APP_ID, &error);
  g_assert_no_error (error);
  fixture->reminder = baton_reminder_new (fixture->settings);
  fixture->connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *entry = baton_autostart_dup_path ();

  g_settings_reset (fixture->settings, BATON_SETTING_REMINDER);
  g_settings_reset (fixture->settings, BATON_SETTING_REMINDER_HOURS);
  g_settings_reset (fixture->settings, BATON_SETTING_REMINDER_PAUSED);
  g_assert_finalize_object (fixture->reminder);
  g_object_unref (fixture->settings);
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_object_unref (fixture->connection);
  baton_test_remove_tree (entry);
}

static void
test_off_at_first (Fixture       *fixture,
                   gconstpointer  data)
{
  BatonDueRules rules;

  baton_reminder_get_rules (fixture->reminder, &rules);
  g_assert_false (rules.on);
  g_assert_false (baton_reminder_is_on (fixture->reminder));
  g_assert_false (baton_autostart_is_set ());
  g_assert_cmpint (rules.cadence, ==, BATON_CADENCE_DAILY);
  g_assert_cmpint (rules.minute, ==, 9 * 60);
}

static void
count_cb (BatonReminder *reminder,
          guint         *count)
{
  ++*count;
}

static void
test_hours_of_one_day (Fixture       *fixture,
                       gconstpointer  data)
{
  const BatonDueHours none = { 0, 0 };
  BatonDueRules rules;
  guint count = 0;

  g_signal_connect (fixture->reminder, "changed", G_CALLBACK (count_cb), &count);
  baton_reminder_set_hours (fixture->reminder, 6, &none);
  baton_reminder_get_rules (fixture->reminder, &rules);
  g_assert_cmpint (rules.hours[6].from, ==, rules.hours[6].until);
  g_assert_cmpint (rules.hours[0].from, ==, 480);
  g_assert_cmpint (rules.hours[0].until, ==, 1260);
  g_assert_cmpuint (count, ==, 1);
  g_settings_set_int (fixture->settings, BATON_SETTING_WIDTH, 700);
  g_assert_cmpuint (count, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->reminder, &count);
}

static void
test_pause (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_false (baton_reminder_is_paused (fixture->reminder, NOW));
  baton_reminder_pause_until (fixture->reminder, NOW + 60);
  g_assert_true (baton_reminder_is_paused (fixture->reminder, NOW));
  g_assert_false (baton_reminder_is_paused (fixture->reminder, NOW + 60));
  baton_reminder_pause_until (fixture->reminder, 0);
  g_assert_false (baton_reminder_is_paused (fixture->reminder, NOW));
}

static void
test_next_and_sample (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = g_build_filename (folder, "library.xml", NULL);
  g_autoptr (BatonWorkspace) workspace = baton_workspace_new (path);
  g_autoptr (BatonTask) wish = baton_task_new ("Personal trainer");
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GNotification) sample = NULL;
  BatonNudge nudge;

  g_assert_true (baton_workspace_open (workspace, NULL));
  g_assert_null (baton_reminder_make_sample (fixture->reminder, workspace, zone, NOW));
  baton_task_set_stage (wish, BATON_STAGE_WANT_TO_START);
  baton_library_add (baton_workspace_get_library (workspace), BATON_RECORD (wish));

  /* Off says nothing, and yet there is something to show. */
  g_assert_false (baton_reminder_find_next (fixture->reminder, workspace, zone, NOW, &nudge));
  sample = baton_reminder_make_sample (fixture->reminder, workspace, zone, NOW);
  g_assert_true (G_IS_NOTIFICATION (sample));
  g_settings_set_boolean (fixture->settings, BATON_SETTING_REMINDER, TRUE);
  g_assert_true (baton_reminder_find_next (fixture->reminder, workspace, zone, NOW, &nudge));
  g_assert_true (nudge.record == BATON_RECORD (wish));
  g_assert_cmpint (nudge.at, >, NOW);
}

/* Where a blank and a quote are in the path, the entry still names one program. */
static void
test_entry_is_written_and_removed (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = baton_autostart_dup_path ();
  g_autofree char *program = baton_reminder_program_dup_path ();
  g_autofree char *exec = NULL, *try_exec = NULL;
  g_autoptr (GString) word = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_true (baton_autostart_set (TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "/autostart/app.baton.Baton.Reminder.desktop"));
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error));
  g_assert_no_error (error);
  exec = g_key_file_get_string (file, "Desktop Entry", "Exec", NULL);
  try_exec = g_key_file_get_string (file, "Desktop Entry", "TryExec", NULL);
  g_assert_true (g_shell_parse_argv (exec, NULL, &words, NULL));
  g_assert_cmpuint (g_strv_length (words), ==, 1);
  word = g_string_new (words[0]);
  g_string_replace (word, "%%", "%", 0);
  g_assert_cmpstr (word->str, ==, program);
  g_assert_cmpstr (try_exec, ==, program);
  g_assert_true (g_key_file_get_boolean (file, "Desktop Entry", "NoDisplay", NULL));
  g_assert_true (baton_autostart_is_set ());

  g_key_file_set_boolean (file, "Desktop Entry", "X-GNOME-Autostart-enabled", FALSE);
  g_assert_true (g_key_file_save_to_file (file, path, NULL));
  g_assert_false (baton_autostart_is_set ());

  g_assert_true (baton_autostart_set (FALSE, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (baton_autostart_set (FALSE, &error));
  g_assert_no_error (error);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
switch_to (Fixture   *fixture,
           gboolean   on,
           GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  baton_reminder_switch_async (fixture->reminder, fixture->connection, on, NULL, done_cb, &result);
  UNTIL (result);
  return baton_reminder_switch_finish (fixture->reminder, result, error);
}

/* A file stands where the folder of the entries should be. */
static void
test_entry_cannot_be_written (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *path = baton_autostart_dup_path ();
  g_autofree char *entries = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  baton_test_remove_tree (entries);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_config_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (entries, "", 0, NULL));
  g_assert_false (switch_to (fixture, TRUE, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, entries));
  g_assert_false (baton_reminder_is_on (fixture->reminder));
  g_assert_cmpint (g_remove (entries), ==, 0);
}

/* The program leaves a mark where it was run. */
static void
test_switching_starts_at_once (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *mark = g_build_filename (folder, "ran", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n: > '%s'\n", mark);
  g_autofree char *program = baton_reminder_program_dup_path ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (program, script, -1, NULL));
  g_assert_cmpint (g_chmod (program, 0755), ==, 0);
  g_assert_true (switch_to (fixture, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (baton_reminder_is_on (fixture->reminder));
  g_assert_true (baton_autostart_is_set ());
  while (!g_file_test (mark, G_FILE_TEST_EXISTS))
    g_usleep (1000);
  g_remove (mark);
  g_remove (program);

  g_assert_true (switch_to (fixture, FALSE, &error));
  g_assert_false (baton_reminder_is_on (fixture->reminder));
  g_assert_false (baton_autostart_is_set ());
}

static void
test_missing_program_is_said (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *program = baton_reminder_program_dup_path ();
  g_autoptr (GError) error = NULL;

  g_assert_false (switch_to (fixture, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, program));
}

/* What stands for a program on the bus: it notes the call that would end it. */
static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  g_variant_get_child (parameters, 0, "s", data);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
own (GDBusConnection *connection,
     const char      *name)
{
  g_autoptr (GVariant) reply
    = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                   "RequestName", g_variant_new ("(su)", name, 0), NULL, 0, -1, NULL, NULL);

  g_assert_nonnull (reply);
}

static guint
export (GDBusConnection            *connection,
        const char                 *path,
        const char                 *xml,
        const GDBusInterfaceVTable *vtable,
        gpointer                    data)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  guint id = g_dbus_connection_register_object (connection, path, node->interfaces[0], vtable, data, NULL, NULL);

  g_assert_cmpuint (id, !=, 0);
  return id;
}

static void
test_switching_off_ends_it (Fixture       *fixture,
                            gconstpointer  data)
{
  static const GDBusInterfaceVTable vtable = { .method_call = call_cb };
  g_autofree char *action = NULL;
  guint id = export (fixture->connection, "/app/baton/Baton/Reminder",
                     "<node><interface name='org.freedesktop.Application'><method name='ActivateAction'>"
                     "<arg type='s'/><arg type='av'/><arg type='a{sv}'/></method></interface></node>",
                     &vtable, &action);

  own (fixture->connection, BATON_REMINDER_ID);
  baton_reminder_program_end (fixture->connection);
  UNTIL (action);
  g_assert_cmpstr (action, ==, "quit");
  g_dbus_connection_unregister_object (fixture->connection, id);
}

static GVariant *
get_property_cb (GDBusConnection *connection,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *name,
                 GError         **error,
                 gpointer         has_host)
{
  return g_variant_new_boolean (*(gboolean *) has_host);
}

/* A watcher comes, then a panel, and both go again. */
static void
test_tray_comes_and_goes (Fixture       *fixture,
                          gconstpointer  data)
{
  static const GDBusInterfaceVTable vtable = { .get_property = get_property_cb };
  gboolean has_host = FALSE;
  BatonDesktopHosts *hosts = baton_desktop_hosts_new (fixture->connection);
  guint id;

  UNTIL (baton_desktop_hosts_is_known (hosts));
  g_assert_false (baton_desktop_hosts_shows_tray (hosts));
  g_assert_false (baton_desktop_hosts_shows_notifications (hosts));

  id = export (fixture->connection, "/StatusNotifierWatcher",
               "<node><interface name='org.kde.StatusNotifierWatcher'>"
               "<property name='IsStatusNotifierHostRegistered' type='b' access='read'/></interface></node>",
               &vtable, &has_host);
  own (fixture->connection, "org.kde.StatusNotifierWatcher");
  has_host = TRUE;
  g_dbus_connection_emit_signal (fixture->connection, NULL, "/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher",
                                 "StatusNotifierHostRegistered", NULL, NULL);
  UNTIL (baton_desktop_hosts_shows_tray (hosts));
  g_variant_unref (g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                "org.freedesktop.DBus", "ReleaseName",
                                                g_variant_new ("(s)", "org.kde.StatusNotifierWatcher"), NULL, 0, -1, NULL,
                                                NULL));
  UNTIL (!baton_desktop_hosts_shows_tray (hosts));
  g_dbus_connection_unregister_object (fixture->connection, id);
  g_assert_finalize_object (hosts);
}

static void
test_notifications_are_seen (Fixture       *fixture,
                             gconstpointer  data)
{
  BatonDesktopHosts *hosts;

  own (fixture->connection, "org.freedesktop.Notifications");
  hosts = baton_desktop_hosts_new (fixture->connection);
  UNTIL (baton_desktop_hosts_is_known (hosts));
  g_assert_true (baton_desktop_hosts_shows_notifications (hosts));
  g_assert_finalize_object (hosts);
}

#define ADD(name, test) g_test_add ("/session/reminder/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autofree char *program = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  folder = baton_test_make_folder ();
  baton_test_compile_settings (folder);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  program = g_build_filename (folder, "a $program 100%", NULL);
  g_setenv ("BATON_REMINDER", program, TRUE);

  ADD ("off-at-first", test_off_at_first);
  ADD ("hours-of-one-day", test_hours_of_one_day);
  ADD ("pause", test_pause);
  ADD ("next-and-sample", test_next_and_sample);
  ADD ("entry-is-written-and-removed", test_entry_is_written_and_removed);
  ADD ("entry-cannot-be-written", test_entry_cannot_be_written);
  ADD ("switching-starts-at-once", test_switching_starts_at_once);
  ADD ("missing-program-is-said", test_missing_program_is_said);
  ADD ("switching-off-ends-it", test_switching_off_ends_it);
  ADD ("tray-comes-and-goes", test_tray_comes_and_goes);
  ADD ("notifications-are-seen", test_notifications_are_seen);
  status = g_test_run ();
  g_test_dbus_down (bus);
  g_object_unref (bus);
  baton_test_remove_tree (folder);
  g_free (folder);
  return status;
}
