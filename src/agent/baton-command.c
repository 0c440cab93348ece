/* Changing the library: runs baton-cli, whose exit status says whether the change is on the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The program beside this one, or another for tests. */
static char *
find_program (void)
{
  const char *other = g_getenv ("BATON_CLI");

  return other ? g_strdup (other) : g_build_filename (BATON_BINDIR, "baton-cli", NULL);
}

static void
set_error_from (GSubprocess *process,
                const char  *told,
                GError     **error)
{
  static const char name[] = "baton-cli: ";
  g_autofree char *line = g_strdup (told && *told ? told : _("it ended without a word"));
  const char *message = g_str_has_prefix (line, name) ? line + strlen (name) : line;

  g_strdelimit (g_strchomp (line), "\n", ' ');
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, message);
}

static void
ended_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  GSubprocess *process = G_SUBPROCESS (object);
  g_autoptr (GTask) task = data;
  g_autofree char *told = NULL;
  GError *error = NULL;

  if (g_subprocess_communicate_utf8_finish (process, result, NULL, &told, &error)
      && !(g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0))
    set_error_from (process, told, &error);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * baton_command_run_async:
 * @library_path: what is to change
 * @words: (array zero-terminated=1): the command and what follows it
 * @callback: called when it is over
 * @data: for @callback
 *
 * Changes the library. Nothing is saved by the reminder itself, so that there is one way only.
 */
void
baton_command_run_async (const char          *library_path,
                         const char *const   *words,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *program = find_program ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, baton_command_run_async);
  g_strv_builder_add_many (builder, program, "--library", library_path, NULL);
  g_strv_builder_addv (builder, (const char **) words);
  argv = g_strv_builder_end (builder);
  process = g_subprocess_newv ((const char *const *) argv,
                               G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  if (process)
    g_subprocess_communicate_utf8_async (process, NULL, NULL, ended_cb, g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

/* Returns: TRUE where the change will outlast a power cut; else @error says why not, in the words of baton-cli */
gboolean
baton_command_run_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
