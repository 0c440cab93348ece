/* One run of the program in the terminal: what was asked, the library it is asked of, and what is
 * to be printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>

#include "cli/baton-cli-args.h"
#include "cli/baton-cli-help.h"
#include "logic/baton-text.h"

/* Of a change to a file that others replace all the time. */
#define MOST_TRIES 5

G_DEFINE_QUARK (baton-cli-error-quark, baton_cli_error)

/* Returns: FALSE, with @error set, so that a function can end with it. */
gboolean
baton_cli_fail (GError         **error,
                BatonCliStatus   status,
                const char      *format,
                ...)
{
  va_list args;

  va_start (args, format);
  if (error)
    *error = g_error_new_valist (BATON_CLI_ERROR, status, format, args);
  va_end (args);
  return FALSE;
}

/* Returns: (nullable): the value of an option. */
const char *
baton_cli_get_option (BatonCli   *cli,
                      const char *name)
{
  return g_hash_table_lookup (cli->options, name);
}

/* Returns: the word at @nth, from 0 and after the command; it must be there. */
const char *
baton_cli_get_word (BatonCli *cli,
                    guint     nth)
{
  g_return_val_if_fail (nth < cli->words->len, "");

  return cli->words->pdata[nth];
}

const char *
baton_cli_get_currency (BatonCli *cli)
{
  return baton_profile_get_currency (baton_library_get_profile (cli->library));
}

/* Returns: (transfer full): the verdict on a task; the log is made once and for all, so not
 * before the last change. */
BatonVerdict *
baton_cli_judge (BatonCli  *cli,
                 BatonTask *task)
{
  if (!cli->log)
    cli->log = baton_log_new (cli->library);
  return baton_verdict_new (cli->library, cli->log, task);
}

static BatonCliStatus
get_store_status (const GError *error)
{
  if (error->code == BATON_STORE_ERROR_DAMAGED)
    return BATON_CLI_DAMAGED;
  return error->code == BATON_STORE_ERROR_NEWER ? BATON_CLI_NEWER : BATON_CLI_IO;
}

static BatonCliStatus
get_status (const GError *error)
{
  if (error->domain == BATON_CLI_ERROR)
    return error->code;
  if (error->domain == BATON_STORE_ERROR)
    return get_store_status (error);
  if (error->domain == BATON_TEXT_ERROR)
    return BATON_CLI_USE;
  if (error->domain == G_FILE_ERROR || error->domain == G_IO_ERROR)
    return BATON_CLI_IO;
  return BATON_CLI_NO;
}

/* Ends with the status of @problem, which goes to standard error, although there is something to print too. */
void
baton_cli_note_problem (BatonCli     *cli,
                        const GError *problem)
{
  g_string_append_printf (cli->notes, "%s\n", problem->message);
  cli->status = get_status (problem);
}

/* One line, in which nothing can move the cursor, whatever stands in the file. */
static void
print_error_line (const char *message)
{
  g_autofree char *visible = baton_text_visible (message);
  g_autofree char *line = g_strdup_printf ("baton-cli: %s\n", visible);

  fputs (line, stderr);
}

/* Returns: (transfer full): the message, with what to do about it where that is not plain. */
static char *
complete_message (BatonCli     *cli,
                  const GError *error)
{
  g_autofree char *copy
    = get_status (error) == BATON_CLI_DAMAGED && cli->store ? baton_store_dup_quarantine (cli->store) : NULL;

  if (copy)
    /* Translators: the first %s says what is wrong with a file, the second is the path of another */
    return g_strdup_printf (_("%s; it is left as it is, and a copy is kept in %s"), error->message, copy);
  if (g_error_matches (error, BATON_STORE_ERROR, BATON_STORE_ERROR_GONE))
    /* Translators: %s says that a file is gone; “backup restore newest” and “--new” are typed as they are */
    return g_strdup_printf (_("%s; “backup restore newest” brings it back, and --new begins an empty one"), error->message);
  return g_strdup (error->message);
}

static BatonCliStatus
report (BatonCli     *cli,
        const GError *error)
{
  g_autofree char *message = complete_message (cli, error);

  print_error_line (message);
  return get_status (error);
}

static void
note_change_cb (BatonLibrary *library,
                BatonRecord  *record,
                const char   *field,
                BatonCli     *cli)
{
  cli->changed = TRUE;
}

static gboolean
load (BatonCli  *cli,
      GError   **error)
{
  cli->library = baton_store_load (cli->store, error);
  if (!cli->library)
    return FALSE;
  cli->stamper = baton_stamper_new (cli->library);
  g_signal_connect (cli->library, "changed", G_CALLBACK (note_change_cb), cli);
  return TRUE;
}

static void
note_merge (BatonCli         *cli,
            BatonMergeReport *news)
{
  g_string_append_printf (cli->notes,
                          ngettext ("%u change from another device was merged", "%u changes from another device were merged",
                                    news->changes->len),
                          news->changes->len);
  if (baton_merge_report_is_mass_change (news))
    g_string_append (cli->notes, _("; it changed so much that the version before is kept as a pinned backup"));
  g_string_append_c (cli->notes, '\n');
}

/* What a save did besides: each is a line. */
static void
note_save (BatonCli *cli,
           char    **repairs)
{
  g_autofree char *backup_problem = baton_store_dup_backup_problem (cli->store);
  g_autoptr (BatonMergeReport) news = NULL;
  g_autoptr (BatonLibrary) merged = baton_store_take_merged (cli->store, &news);

  for (guint i = 0; repairs && repairs[i]; i++)
    {
      /* Translators: %s says what was put right in the file */
      g_string_append_printf (cli->notes, _("put right, and the version before is kept as a pinned backup: %s"), repairs[i]);
      g_string_append_c (cli->notes, '\n');
    }
  if (merged && news)
    note_merge (cli, news);
  if (baton_store_is_without_locks (cli->store))
    {
      g_string_append (cli->notes, _("the file system of the library has no locks; let only one program save at a time"));
      g_string_append_c (cli->notes, '\n');
    }
  if (backup_problem)
    {
      g_string_append_printf (cli->notes, _("saved, but without a backup of the version before: %s"), backup_problem);
      g_string_append_c (cli->notes, '\n');
    }
}

static gboolean
save (BatonCli  *cli,
      GError   **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) repairs = NULL;

  if (!cli->changed)
    return TRUE;
  if (baton_store_exists (cli->store))
    repairs = baton_store_dup_repairs (cli->store);
  bytes = baton_store_serialize (cli->library);
  if (!baton_store_save (cli->store, bytes, error))
    return FALSE;
  note_save (cli, repairs);
  return TRUE;
}

/* Forgets the library and what was made of it. */
static void
unload (BatonCli *cli)
{
  g_clear_pointer (&cli->log, baton_log_free);
  g_clear_object (&cli->stamper);
  if (cli->library)
    g_signal_handlers_disconnect_by_data (cli->library, cli);
  g_clear_object (&cli->library);
  g_string_truncate (cli->out, 0);
  g_string_truncate (cli->notes, 0);
  cli->changed = FALSE;
}

static gboolean
run_once (BatonCli  *cli,
          GError   **error)
{
  return load (cli, error) && cli->command->run (cli, error) && save (cli, error);
}

static gboolean
is_changed_meanwhile (const GError *problem)
{
  return g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_CHANGED);
}

/* The lock is held from load to save: no change by another program of ours can fall between the
 * two. A program that knows nothing of the lock, as one that keeps machines in step, still may
 * replace the file; then the whole command is done again on what is there now. */
static gboolean
run_changing (BatonCli  *cli,
              GError   **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean ok;

  if (!baton_store_lock (cli->store, error))
    return FALSE;
  ok = run_once (cli, &problem);
  for (int i = 1; i < MOST_TRIES && is_changed_meanwhile (problem); i++)
    {
      g_clear_error (&problem);
      unload (cli);
      ok = run_once (cli, &problem);
    }
  baton_store_unlock (cli->store);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return ok;
}

static gboolean
run_command (BatonCli  *cli,
             GError   **error)
{
  const BatonCliCommand *command = cli->command;

  if (command->prepare && !command->prepare (cli, error))
    return FALSE;
  cli->store = baton_store_new (baton_cli_get_option (cli, "library"));
  if (baton_cli_get_option (cli, "new"))
    baton_store_begin_anew (cli->store);
  if (command->access == BATON_CLI_ALONE)
    return command->run (cli, error);
  if (command->access == BATON_CLI_CHANGES
      || (command->access == BATON_CLI_CHANGES_WITH_WORDS && cli->words->len > 0))
    return run_changing (cli, error);
  return load (cli, error) && command->run (cli, error);
}

/* Line feeds and tabs stay, everything else that a terminal would obey is shown as a sign. */
static void
make_visible (GString *out)
{
  g_autofree char *text = g_strndup (out->str, out->len);
  const char *at = text;

  g_string_truncate (out, 0);
  while (*at)
    {
      gsize length = strcspn (at, "\n\t");
      g_autofree char *piece = g_strndup (at, length);
      g_autofree char *visible = baton_text_visible (piece);

      g_string_append (out, visible);
      at += length;
      if (*at)
        g_string_append_c (out, *at++);
    }
}

static gboolean
fail_to_print (BatonCli  *cli,
               GError   **error)
{
  if (cli->changed)
    return baton_cli_fail (error, BATON_CLI_IO, _("the change is saved, but standard output failed: %s"), g_strerror (errno));
  return baton_cli_fail (error, BATON_CLI_IO, _("standard output failed: %s"), g_strerror (errno));
}

/* Everything asked for is durable by now. A reader who has gone away, as "head" does, is no
 * failure. */
static gboolean
print (BatonCli  *cli,
       GError   **error)
{
  gsize done = 0;

  if (cli->is_terminal)
    make_visible (cli->out);
  while (done < cli->out->len)
    {
      gssize n_bytes = write (STDOUT_FILENO, cli->out->str + done, cli->out->len - done);

      if (n_bytes < 0 && errno == EINTR)
        continue;
      if (n_bytes < 0 && errno == EPIPE)
        return TRUE;
      /* Closed from the start: who only wants something changed need not hear of it. */
      if (n_bytes < 0 && errno == EBADF && cli->changed)
        return TRUE;
      if (n_bytes < 0)
        return fail_to_print (cli, error);
      done += n_bytes;
    }
  /* Some file systems say only now that there was no room. */
  return cli->out->len == 0 || close (STDOUT_FILENO) == 0 || fail_to_print (cli, error);
}

static gboolean
fulfil (BatonCli      *cli,
        BatonCliWish   wish,
        GError       **error)
{
  g_auto (GStrv) notes = NULL;

  if (wish == BATON_CLI_WISH_HELP)
    baton_cli_append_help (cli->command, cli->out);
  else if (wish == BATON_CLI_WISH_VERSION)
    g_string_append (cli->out, "baton-cli " BATON_VERSION "\n");
  else if (!run_command (cli, error))
    return FALSE;
  notes = g_strsplit (cli->notes->str, "\n", -1);
  for (guint i = 0; notes[i]; i++)
    if (*notes[i])
      print_error_line (notes[i]);
  return print (cli, error);
}

static void
clear (BatonCli *cli)
{
  unload (cli);
  g_clear_pointer (&cli->words, g_ptr_array_unref);
  g_clear_pointer (&cli->options, g_hash_table_unref);
  g_clear_pointer (&cli->input, g_bytes_unref);
  g_clear_object (&cli->store);
  g_string_free (cli->out, TRUE);
  g_string_free (cli->notes, TRUE);
}

/**
 * baton_cli_run:
 * @argc: how many arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Does what the arguments say, prints it, and reports a failure.
 *
 * Returns: the exit status
 */
int
baton_cli_run (int    argc,
               char **argv)
{
  g_autoptr (GError) error = NULL;
  BatonCliWish wish;
  BatonCli cli = {
    .words = g_ptr_array_new (),
    .options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .is_terminal = isatty (STDOUT_FILENO),
    .out = g_string_new (NULL),
    .notes = g_string_new (NULL),
  };
  BatonCliStatus status;

  if (!baton_cli_parse_args (&cli, argc, argv, &wish, &error) || !fulfil (&cli, wish, &error))
    status = report (&cli, error);
  else
    status = cli.status;
  clear (&cli);
  return status;
}

/**
 * baton_cli_read:
 * @path: (type filename): a file, or "-" for standard input
 * @error: of G_IO_ERROR
 *
 * Reads everything there is, a pipe included.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
baton_cli_read (const char  *path,
                GError     **error)
{
  const gsize most = 64 * 1024 * 1024;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_input = g_str_equal (path, "-");
  int fd = is_input ? STDIN_FILENO : g_open (path, O_RDONLY | O_CLOEXEC, 0);
  guint8 part[65536];
  gssize n_bytes = fd < 0 ? -1 : 1;

  while (n_bytes > 0 && bytes->len <= most)
    {
      n_bytes = read (fd, part, sizeof part);
      if (n_bytes > 0)
        g_byte_array_append (bytes, part, n_bytes);
      else if (n_bytes < 0 && errno == EINTR)
        n_bytes = 1;
    }
  if (n_bytes < 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
  else if (bytes->len > most)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("%s: too large"), path);
  if (fd >= 0 && !is_input)
    close (fd);
  if (n_bytes < 0 || bytes->len > most)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
