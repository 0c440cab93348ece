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

/**
 * baton_command_run:
 * @library_path: what is to change
 * @words: (array zero-terminated=1): the command and what follows it
 * @error: why not, in the words of baton-cli
 *
 * Changes the library, and waits for it: whoever asked over the bus gets an answer when it is on the disk. Nothing is saved
 * by the reminder itself, so that there is one way only.
 *
 * Returns: TRUE where the change will outlast a power cut
 */
gboolean
baton_command_run (const char         *library_path,
                   const char *const  *words,
                   GError            **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *program = find_program ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *told = NULL;

  g_strv_builder_add_many (builder, program, "--library", library_path, NULL);
  g_strv_builder_addv (builder, (const char **) words);
  argv = g_strv_builder_end (builder);
  process = g_subprocess_newv ((const char *const *) argv,
                               G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, error);
  if (!process || !g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &told, error))
    return FALSE;
  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0)
    return TRUE;
  set_error_from (process, told, error);
  return FALSE;
}
