/* The reminder as a program: where it lies, starting it at once, and ending it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-reminder-program.h"

#include <glib/gi18n-lib.h>

#include "session/baton-autostart.h"

#define REMINDER_PATH "/app/baton/Baton/Reminder"

/* Returns: (transfer full) (type filename): the program; BATON_REMINDER names it for a Baton that is not installed. */
char *
baton_reminder_program_dup_path (void)
{
  const char *path = g_getenv ("BATON_REMINDER");

  return path ? g_canonicalize_filename (path, NULL) : g_build_filename (BATON_LIBEXECDIR, "baton-reminder", NULL);
}

/* It lives on when this program ends; a second one ends by itself. */
static gboolean
spawn (GError **error)
{
  g_autofree char *path = baton_reminder_program_dup_path ();
  char *argv[] = { path, NULL };

  if (!g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("Baton is not installed completely: “%s” is missing"), path);
      return FALSE;
    }
  return g_spawn_async (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, error);
}

/* A bus that knows no service of that name leaves the program to be run as any other. */
static void
started_cb (GObject      *bus,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);

  if (!answer && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&error);
      spawn (&error);
    }
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * baton_reminder_program_start_async:
 * @bus: the session bus
 * @cancellable: (nullable): ends the wait
 * @callback: called when it runs, or cannot
 * @data: for @callback
 *
 * Starts the reminder where it does not run already.
 */
void
baton_reminder_program_start_async (GDBusConnection     *bus,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, baton_reminder_program_start_async);
  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "StartServiceByName", g_variant_new ("(su)", BATON_REMINDER_ID, 0), G_VARIANT_TYPE ("(u)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, cancellable, started_cb, task);
}

/* Returns: whether the reminder runs; else @error says why not. */
gboolean
baton_reminder_program_start_finish (GAsyncResult  *result,
                                     GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * baton_reminder_program_end:
 * @bus: the session bus
 *
 * Ends the reminder. One that does not run is not started for it, and has nothing to answer.
 */
void
baton_reminder_program_end (GDBusConnection *bus)
{
  g_dbus_connection_call (bus, BATON_REMINDER_ID, REMINDER_PATH, "org.freedesktop.Application", "ActivateAction",
                          g_variant_new ("(sava{sv})", "quit", NULL, NULL), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                          NULL, NULL, NULL);
}
