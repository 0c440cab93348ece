/* The command that moves a task in the manual order, or to a stage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-find.h"
#include "cli/baton-cli-print.h"

static gboolean
move_beside (BatonCli    *cli,
             BatonTask   *task,
             BatonPlace   place,
             const char  *name,
             GError     **error)
{
  BatonTask *beside = baton_cli_find_task (cli->library, name, error);

  if (!beside)
    return FALSE;
  if (beside == task)
    return baton_cli_fail (error, BATON_CLI_USE, _("a task cannot stand beside itself"));
  baton_library_move (cli->library, BATON_RECORD (task), place, BATON_RECORD (beside));
  return TRUE;
}

/* @target counts from 0. */
static void
move_to_index (BatonCli  *cli,
               BatonTask *task,
               guint      target)
{
  GListModel *tasks = baton_library_get_tasks (cli->library);
  g_autoptr (BatonRecord) there = g_list_model_get_item (tasks, target);
  guint index = baton_cli_get_place (cli, task) - 1;

  if (index != target)
    baton_library_move (cli->library, BATON_RECORD (task),
                        target < index ? BATON_BEFORE : BATON_AFTER, there);
}

static gboolean
move_to_place (BatonCli    *cli,
               BatonTask   *task,
               const char  *word,
               GError     **error)
{
  guint n_tasks = g_list_model_get_n_items (baton_library_get_tasks (cli->library));
  guint64 place;

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &place, NULL))
    return baton_cli_fail (
        error, BATON_CLI_USE,
        _("a task moves to first, last, a place from 1, or a stage (%s); not “%s”"),
        "considering, want-to-start, handed-off, finished, keeping", word);
  if (place > n_tasks)
    return baton_cli_fail (error, BATON_CLI_NO,
                           ngettext ("there is only %u task", "there are only %u tasks", n_tasks),
                           n_tasks);
  move_to_index (cli, task, place - 1);
  return TRUE;
}

static gboolean
move_to (BatonCli    *cli,
         BatonTask   *task,
         const char  *word,
         GError     **error)
{
  guint n_tasks = g_list_model_get_n_items (baton_library_get_tasks (cli->library));
  int stage;

  if (g_str_equal (word, "first"))
    move_to_index (cli, task, 0);
  else if (g_str_equal (word, "last"))
    move_to_index (cli, task, n_tasks - 1);
  else if (baton_enum_from_word (BATON_TYPE_STAGE, word, &stage))
    baton_task_set_stage (task, stage);
  else
    return move_to_place (cli, task, word, error);
  return TRUE;
}

/* Moves a task. */
gboolean
baton_cli_move (BatonCli  *cli,
                GError   **error)
{
  BatonTask *task = baton_cli_find_task (cli->library, baton_cli_get_word (cli, 0), error);
  const char *how = baton_cli_get_word (cli, 1);
  const char *where = baton_cli_get_word (cli, 2);
  gboolean ok;

  if (!task)
    return FALSE;
  if (g_str_equal (how, "before"))
    ok = move_beside (cli, task, BATON_BEFORE, where, error);
  else if (g_str_equal (how, "after"))
    ok = move_beside (cli, task, BATON_AFTER, where, error);
  else if (g_str_equal (how, "to"))
    ok = move_to (cli, task, where, error);
  else
    return baton_cli_fail (error, BATON_CLI_USE,
                           _("a task moves before, after or to something; not “%s”"), how);
  if (ok)
    baton_cli_print_moved (cli, task);
  return ok;
}
