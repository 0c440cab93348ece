/* The help of the program and of each command.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-help.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-table.h"

static void
append_command (const BatonCliCommand *command,
                GString               *out)
{
  g_string_append_printf (out, "\n%s%s%s\n", command->name, *command->usage ? " " : "",
                          command->usage);
  g_string_append_printf (out, "%s.\n", _(command->summary));
  if (command->details)
    g_string_append_printf (out, "%s\n", _(command->details));
}

static void
append_summaries (GString *out)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (FALSE);
  guint n_commands;
  const BatonCliCommand *commands = baton_cli_get_commands (&n_commands);

  for (guint i = 0; i < n_commands; i++)
    baton_cli_table_add_row (table, commands[i].name, _(commands[i].summary), NULL);
  baton_cli_table_append (table, "  ", out);
}

static void
append_rules (GString *out)
{
  g_string_append_c (out, '\n');
  g_string_append (
      out,
      _("Options, before or after the command:\n"
        "  --library FILE  the library; else $XDG_DATA_HOME/baton/library.xml\n"
        "  --new           begin an empty library where this machine had one that is gone\n"
        "  --json          print JSON: what is absent is null, money and hours are\n"
        "                  decimal numbers\n"
        "  --help          help, of one command when given with it\n"
        "  --version       the version\n"
        "  --              what follows is no option\n"));
  g_string_append_c (out, '\n');
  g_string_append (
      out,
      _("TASK, CRITERION and PROVIDER are an id, an exact name, or a start of an id\n"
        "that only one has. Text has to be UTF-8 without control characters; a title\n"
        "is one line of at most 4096 bytes. A command that changes something prints\n"
        "what it made or changed, with ids, after it is on disk. Errors are one line\n"
        "on standard error.\n"));
  g_string_append_c (out, '\n');
  g_string_append (
      out,
      _("Exit status:\n"
        "  0  done, and durable\n"
        "  1  no: nothing of that name, more than one, nothing to import …\n"
        "  2  bad use\n"
        "  3  the library file is damaged; it is left as it is\n"
        "  4  a newer Baton wrote the library file; it is left as it is\n"
        "  5  input or output failed, or another program holds the library too long\n"));
}

/**
 * baton_cli_append_help:
 * @command: (nullable): a command, or `NULL` for the whole program
 * @out: what to append to
 *
 * Appends the help: of the program it is the whole contract.
 */
void
baton_cli_append_help (const BatonCliCommand *command,
                       GString               *out)
{
  guint n_commands;
  const BatonCliCommand *commands = baton_cli_get_commands (&n_commands);

  if (command)
    {
      g_string_append (out, "baton-cli [--library FILE] [--json] COMMAND\n");
      append_command (command, out);
      return;
    }
  g_string_append (out, _("Usage: baton-cli [--library FILE] [--json] COMMAND …"));
  g_string_append_c (out, '\n');
  g_string_append (out, _("Hand your tasks to other people so that you get your hours back."));
  g_string_append (out, "\n\n");
  append_summaries (out);
  append_rules (out);
  for (guint i = 0; i < n_commands; i++)
    append_command (&commands[i], out);
}
