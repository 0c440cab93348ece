/* Autostart: the entry that lets the desktop start the reminder at login.
 *
 * Outside a sandbox it is a file of the person's own, written when they switch the reminder on and removed when they switch it
 * off; nothing is put where it would hold for everybody. Inside one only the portal can write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-autostart.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "session/baton-reminder-program.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

/* How long a person may think about the portal's question, in milliseconds. */
#define PORTAL_PATIENCE (5 * 60 * 1000)

typedef struct
{
  GDBusConnection *bus;
  gboolean         on;
  guint            response_id;
  guint            late_id;
} Asking;

/* Returns: (transfer full) (type filename): the file that the desktop looks for at login. */
char *
baton_autostart_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", BATON_REMINDER_ID ".desktop", NULL);
}

/* Returns: whether the program may not write the entry itself. */
gboolean
baton_autostart_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* Returns: whether there is an entry, and it is not switched off by a tool of the desktop. */
gboolean
baton_autostart_is_set (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = baton_autostart_dup_path ();
  g_autoptr (GError) missing = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;
  if (g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL))
    return FALSE;
  /* Without the key the entry holds. */
  return g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, "X-GNOME-Autostart-enabled", &missing) || missing;
}

/* Returns: (transfer full): the program as a word of an Exec line */
static char *
quote_for_exec (const char *program)
{
  GString *quoted = g_string_new ("\"");

  for (const char *at = program; *at; at++)
    {
      if (strchr ("\"`$\\", *at))
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *at);
      /* A field code would begin there. */
      if (*at == '%')
        g_string_append_c (quoted, '%');
    }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

static gboolean
write_entry (const char  *path,
             GError     **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = baton_reminder_program_dup_path ();
  g_autofree char *command = quote_for_exec (program);
  const char *group = G_KEY_FILE_DESKTOP_GROUP;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The folder “%s” cannot be made"), folder);
      return FALSE;
    }
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_NAME, "Baton Reminder");
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_ICON, BATON_APP_ID);
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_EXEC, command);
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program);
  g_key_file_set_boolean (file, group, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  g_key_file_set_boolean (file, group, "X-GNOME-Autostart-enabled", TRUE);
  return g_key_file_save_to_file (file, path, error);
}

/**
 * baton_autostart_set:
 * @on: whether the reminder starts at login
 * @error: why the entry could not be written or removed
 *
 * Writes the entry or removes it; for a program outside a sandbox.
 *
 * Returns: whether it is as it was asked for
 */
gboolean
baton_autostart_set (gboolean   on,
                     GError   **error)
{
  g_autofree char *path = baton_autostart_dup_path ();

  if (on)
    return write_entry (path, error);
  if (g_remove (path) == 0 || !g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The file “%s” cannot be removed"), path);
  return FALSE;
}

static void
stop_waiting (Asking *asking)
{
  guint response_id = asking->response_id;

  asking->response_id = 0;
  if (response_id)
    g_dbus_connection_signal_unsubscribe (asking->bus, response_id);
  g_clear_handle_id (&asking->late_id, g_source_remove);
}

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  stop_waiting (asking);
  g_object_unref (asking->bus);
  g_free (asking);
}

/* Ends the question once; the subscription goes with it. */
static void
settle (GTask  *task,
        GError *error)
{
  stop_waiting (g_task_get_task_data (task));
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
response_cb (GDBusConnection *bus,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *name,
             GVariant        *parameters,
             gpointer         data)
{
  g_autoptr (GTask) task = g_object_ref (G_TASK (data));
  Asking *asking = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  gboolean autostart = FALSE;
  guint32 response = 2;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    g_variant_get (parameters, "(u@a{sv})", &response, &results);
  if (results)
    g_variant_lookup (results, "autostart", "b", &autostart);
  if (response == 0 && autostart == asking->on)
    settle (task, NULL);
  else
    settle (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                                       _("Your desktop does not let Baton start at login")));
}

static gboolean
late_cb (gpointer data)
{
  g_autoptr (GTask) task = g_object_ref (G_TASK (data));
  Asking *asking = g_task_get_task_data (task);

  asking->late_id = 0;
  settle (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, _("Your desktop did not answer")));
  return G_SOURCE_REMOVE;
}

/* A portal without a backend for it: xdg-desktop-portal-gtk alone for example. */
static void
called_cb (GObject      *bus,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);

  if (answer)
    return;
  g_dbus_error_strip_remote_error (error);
  g_prefix_error (&error, "%s: ", _("Your desktop has no way to start programs of a sandbox at login"));
  settle (task, error);
}

static GVariant *
make_options (gboolean    on,
              const char *token)
{
  /* With its folder: it is not among the programs that are found by name. */
  g_autofree char *program = baton_reminder_program_dup_path ();
  const char *const command[] = { program, NULL };
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (_("Reminds you of what you want to start outsourcing")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (on));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  return g_variant_new ("(sa{sv})", "", &options);
}

/**
 * baton_autostart_ask_async:
 * @bus: the session bus
 * @on: whether the reminder starts at login
 * @cancellable: (nullable): ends the call
 * @callback: called when the desktop answered
 * @data: for @callback
 *
 * Asks the Background portal, as a program in a sandbox must.
 */
void
baton_autostart_ask_async (GDBusConnection     *bus,
                           gboolean             on,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_autofree char *token = g_strdup_printf ("baton%u", g_random_int ());
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);
  g_autofree char *path = NULL;
  Asking *asking = g_new0 (Asking, 1);

  asking->bus = g_object_ref (bus);
  asking->on = on;
  g_task_set_source_tag (task, baton_autostart_ask_async);
  g_task_set_task_data (task, asking, asking_free);
  /* The answer may come before the call returns: its object is known beforehand. */
  path = g_strconcat (PORTAL_PATH "/request/", g_strdelimit (sender, ".", '_'), "/", token, NULL);
  asking->response_id = g_dbus_connection_signal_subscribe (
      bus, PORTAL_NAME, "org.freedesktop.portal.Request", "Response", path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
      response_cb, g_object_ref (task), g_object_unref);
  asking->late_id = g_timeout_add (PORTAL_PATIENCE, late_cb, task);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.portal.Background", "RequestBackground",
                          make_options (on, token), NULL, G_DBUS_CALL_FLAGS_NONE, -1, cancellable, called_cb,
                          g_object_ref (task));
}

/* Returns: whether the desktop does as it was asked; else @error says why not. */
gboolean
baton_autostart_ask_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
