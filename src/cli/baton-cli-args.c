/* The arguments of one run: options anywhere, the command, and its words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-args.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/baton-cli-commands.h"

/* The arguments that are still to be read. */
typedef struct
{
  char   **rest;
  gboolean is_literal; /* after "--" */
} Args;

static gboolean
takes_value (BatonCli   *cli,
             const char *name)
{
  if (g_str_equal (name, "library"))
    return TRUE;
  return cli->command && cli->command->options && g_strv_contains (cli->command->options, name);
}

/* File names are bytes; everything else has to be text. */
static gboolean
is_file (BatonCli   *cli,
         const char *option)
{
  if (option)
    return g_str_equal (option, "library") || g_str_equal (option, "title-from");
  return cli->command && cli->command->words_are_files;
}

static gboolean
check_text (BatonCli    *cli,
            const char  *option,
            const char  *text,
            GError     **error)
{
  const char *end;

  if (is_file (cli, option) || g_utf8_validate (text, -1, &end))
    return TRUE;
  /* Translators: %zu counts bytes from 0 */
  return baton_cli_fail (error, BATON_CLI_USE, _("“%s” is not UTF-8 from byte %zu on"), text,
                         (gsize) (end - text));
}

static gboolean
take_value (BatonCli    *cli,
            Args        *args,
            const char  *name,
            const char  *value,
            GError     **error)
{
  if (!value)
    value = *args->rest ? *args->rest++ : NULL;
  if (!value)
    return baton_cli_fail (error, BATON_CLI_USE, _("--%s needs a value"), name);
  if (g_hash_table_contains (cli->options, name))
    return baton_cli_fail (error, BATON_CLI_USE, _("--%s is given twice"), name);
  if (is_file (cli, name) && !*value)
    return baton_cli_fail (error, BATON_CLI_USE, _("--%s needs the name of a file"), name);
  if (!check_text (cli, name, value, error))
    return FALSE;
  g_hash_table_insert (cli->options, g_strdup (name), (gpointer) value);
  return TRUE;
}

static gboolean
is_flag (BatonCli   *cli,
         const char *word)
{
  return cli->command && cli->command->flags && g_str_has_prefix (word, "--")
         && g_strv_contains (cli->command->flags, word + 2);
}

static gboolean
take_flag (BatonCli      *cli,
           const char    *word,
           BatonCliWish  *wish,
           GError       **error)
{
  if (g_str_equal (word, "--json"))
    cli->json = TRUE;
  else if (g_str_equal (word, "--new"))
    g_hash_table_insert (cli->options, g_strdup ("new"), (gpointer) "");
  else if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    *wish = BATON_CLI_WISH_HELP;
  else if (g_str_equal (word, "--version"))
    *wish = BATON_CLI_WISH_VERSION;
  else if (is_flag (cli, word))
    g_hash_table_insert (cli->options, g_strdup (word + 2), (gpointer) "");
  else if (cli->command)
    /* Translators: the first %s is a command, the second an option */
    return baton_cli_fail (
        error, BATON_CLI_USE,
        _("“%s” has no option “%s”; a word that begins with “-” goes after “--”"),
        cli->command->name, word);
  else
    return baton_cli_fail (error, BATON_CLI_USE, _("there is no option “%s” before the command"),
                           word);
  return TRUE;
}

static gboolean
take_option (BatonCli      *cli,
             Args          *args,
             const char    *word,
             BatonCliWish  *wish,
             GError       **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = NULL;

  if (g_str_has_prefix (word, "--"))
    {
      name = equals ? g_strndup (word + 2, equals - word - 2) : g_strdup (word + 2);
      if (takes_value (cli, name))
        return take_value (cli, args, name, equals ? equals + 1 : NULL, error);
    }
  return check_text (cli, "", word, error) && take_flag (cli, word, wish, error);
}

static gboolean
take_word (BatonCli    *cli,
           const char  *word,
           GError     **error)
{
  if (!check_text (cli, NULL, word, error))
    return FALSE;
  if (cli->command)
    g_ptr_array_add (cli->words, (gpointer) word);
  else if (!(cli->command = baton_cli_find_command (word)))
    return baton_cli_fail (error, BATON_CLI_USE,
                           _("there is no command “%s”; “baton-cli --help” names them all"), word);
  return TRUE;
}

static gboolean
take_next (BatonCli      *cli,
           Args          *args,
           BatonCliWish  *wish,
           GError       **error)
{
  const char *word = *args->rest++;

  if (!args->is_literal && g_str_equal (word, "--"))
    {
      args->is_literal = TRUE;
      return TRUE;
    }
  /* A lone "-" is the name of standard input. */
  if (!args->is_literal && word[0] == '-' && word[1])
    return take_option (cli, args, word, wish, error);
  return take_word (cli, word, error);
}

static gboolean
check_count (BatonCli  *cli,
             GError   **error)
{
  const BatonCliCommand *command = cli->command;

  if (!command)
    return baton_cli_fail (error, BATON_CLI_USE,
                           _("which command? “baton-cli --help” names them all"));
  if (cli->words->len >= command->min_words && cli->words->len <= command->max_words)
    return TRUE;
  /* Translators: %s is how a command is written, for example “show TASK” */
  return baton_cli_fail (error, BATON_CLI_USE, _("this is written as: baton-cli %s%s%s"),
                         command->name, *command->usage ? " " : "", command->usage);
}

/**
 * baton_cli_parse_args:
 * @cli: what to fill in: the command, its words, the options and --json
 * @argc: how many arguments
 * @argv: (array length=argc): the arguments, the program's name first; @cli borrows them
 * @wish: (out): whether to run the command or to print about it
 * @error: of BATON_CLI_USE
 *
 * Returns: whether the arguments make sense
 */
gboolean
baton_cli_parse_args (BatonCli      *cli,
                      int            argc,
                      char         **argv,
                      BatonCliWish  *wish,
                      GError       **error)
{
  Args args = { .rest = argc > 0 ? argv + 1 : argv };

  *wish = BATON_CLI_WISH_RUN;
  while (*args.rest)
    if (!take_next (cli, &args, wish, error))
      return FALSE;
  return *wish != BATON_CLI_WISH_RUN || check_count (cli, error);
}
