/* The commands that make, change and remove a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-fields.h"
#include "cli/baton-cli-find.h"
#include "cli/baton-cli-print.h"

/* Input is read before anything is locked: whoever types it may take their time. */
gboolean
baton_cli_prepare_add (BatonCli  *cli,
                       GError   **error)
{
  const char *file = baton_cli_get_option (cli, "title-from");
  int ways = (cli->words->len > 0) + (file != NULL) + (baton_cli_get_option (cli, "title") != NULL);

  if (ways != 1)
    return baton_cli_fail (error, BATON_CLI_USE,
                           ways ? _("the title is given twice") : _("add needs a title"));
  if (!file)
    return TRUE;
  cli->input = baton_cli_read (file, error);
  return cli->input != NULL;
}

static gboolean
read_title_words (BatonCli      *cli,
                  BatonCliEdit  *edit,
                  GError       **error)
{
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < cli->words->len; i++)
    g_string_append_printf (title, "%s%s", i ? " " : "", baton_cli_get_word (cli, i));
  return baton_cli_edit_read_literal (edit, "title", title->str, -1, error);
}

/* The line end that belongs to a text file, and not to the title, is left out. */
static gboolean
read_title_input (BatonCli      *cli,
                  BatonCliEdit  *edit,
                  GError       **error)
{
  gsize length;
  const char *text = g_bytes_get_data (cli->input, &length);

  if (length > 0 && text[length - 1] == '\n')
    length--;
  if (length > 0 && text[length - 1] == '\r')
    length--;
  return baton_cli_edit_read_literal (edit, "title", text ? text : "", length, error);
}

static gboolean
read_title (BatonCli      *cli,
            BatonCliEdit  *edit,
            GError       **error)
{
  const char *title = baton_cli_get_option (cli, "title");

  if (title)
    return baton_cli_edit_read_literal (edit, "title", title, -1, error);
  return cli->input ? read_title_input (cli, edit, error) : read_title_words (cli, edit, error);
}

static gboolean
read_options (BatonCli      *cli,
              BatonCliEdit  *edit,
              GError       **error)
{
  for (guint i = 0; baton_cli_task_keys[i]; i++)
    {
      const char *key = baton_cli_task_keys[i];
      const char *value = baton_cli_get_option (cli, key);
      gboolean ok = TRUE;

      if (!value || g_str_equal (key, "title"))
        continue;
      if (g_str_equal (key, "notes"))
        ok = baton_cli_edit_read_literal (edit, key, value, -1, error);
      else
        ok = baton_cli_edit_read (edit, key, value, error);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

/* Adds a task at the end of the manual order. */
gboolean
baton_cli_add (BatonCli  *cli,
               GError   **error)
{
  g_autoptr (BatonTask) task = baton_task_new (NULL);
  g_autoptr (BatonCliEdit) edit =
      baton_cli_edit_new (cli, BATON_RECORD (task), baton_cli_task_keys);

  if (!read_title (cli, edit, error) || !read_options (cli, edit, error))
    return FALSE;
  baton_cli_edit_apply (edit);
  baton_library_add (cli->library, BATON_RECORD (task));
  baton_cli_print_done (cli, "added", task, NULL);
  return TRUE;
}

/* Sets fields, all or none. */
gboolean
baton_cli_set (BatonCli  *cli,
               GError   **error)
{
  BatonTask *task = baton_cli_find_task (cli->library, baton_cli_get_word (cli, 0), error);
  g_autoptr (BatonCliEdit) edit = NULL;

  if (!task)
    return FALSE;
  edit = baton_cli_edit_new (cli, BATON_RECORD (task), baton_cli_task_keys);
  for (guint i = 1; i < cli->words->len; i++)
    if (!baton_cli_edit_read_pair (edit, baton_cli_get_word (cli, i), error))
      return FALSE;
  baton_cli_edit_apply (edit);
  baton_cli_print_done (cli, "set", task, baton_cli_edit_get_fields (edit));
  return TRUE;
}

/* Removes a task with its handoffs. */
gboolean
baton_cli_remove (BatonCli  *cli,
                  GError   **error)
{
  BatonTask *task = baton_cli_find_task (cli->library, baton_cli_get_word (cli, 0), error);

  if (!task)
    return FALSE;
  baton_cli_print_done (cli, "removed", task, NULL);
  baton_library_remove (cli->library, BATON_RECORD (task));
  return TRUE;
}

/* Answers a criterion for a task. */
gboolean
baton_cli_answer (BatonCli  *cli,
                  GError   **error)
{
  const char *word = baton_cli_get_word (cli, 2);
  BatonTask *task = baton_cli_find_task (cli->library, baton_cli_get_word (cli, 0), error);
  BatonCriterion *criterion;
  int answer;

  if (!task)
    return FALSE;
  criterion = baton_cli_find_criterion (cli->library, baton_cli_get_word (cli, 1), error);
  if (!criterion)
    return FALSE;
  if (!baton_enum_from_word (BATON_TYPE_ANSWER, word, &answer))
    return baton_cli_fail (error, BATON_CLI_USE, _("an answer is yes, no or none; not “%s”"), word);
  if (baton_meaning_is_automatic (baton_criterion_get_meaning (criterion)))
    return baton_cli_fail (error, BATON_CLI_NO,
                           _("“%s” is worked out from the figures, and cannot be answered"),
                           baton_criterion_get_text (criterion));
  baton_library_answer (cli->library, task, criterion, answer);
  baton_cli_print_answered (cli, task, criterion);
  return TRUE;
}
