/* What a command that changes something prints about the task it made or changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-print.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli-fields.h"
#include "cli/baton-cli-records.h"

/* Returns: the place of a task in the manual order, from 1; 0 where it is not there. */
guint
baton_cli_get_place (BatonCli  *cli,
                     BatonTask *task)
{
  GListModel *tasks = baton_library_get_tasks (cli->library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) other = g_list_model_get_item (tasks, i);

      if (other == task)
        return i + 1;
    }
  return 0;
}

/* What the program did, in the words of its JSON and of its text. */
static const char *
translate_action (const char *action)
{
  if (g_str_equal (action, "added"))
    /* Translators: before the id and the title of a task */
    return _("added");
  if (g_str_equal (action, "removed"))
    return _("removed");
  if (g_str_equal (action, "moved"))
    return _("moved");
  return g_str_equal (action, "answered") ? _("answered") : _("set");
}

static void
print_line (BatonCli   *cli,
            const char *action,
            BatonTask  *task)
{
  g_string_append_printf (cli->out, "%s %s %s\n", translate_action (action),
                          baton_record_get_id (BATON_RECORD (task)), baton_task_get_title (task));
}

static BatonJson *
begin_json (BatonCli   *cli,
            const char *action,
            BatonTask  *task)
{
  BatonJson *json = baton_json_new ();

  baton_json_begin_object (json);
  baton_cli_put_string (json, "action", action);
  baton_cli_put_task (cli, json, task);
  return json;
}

static void
end_json (BatonCli  *cli,
          BatonJson *json)
{
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

static void
print_json (BatonCli   *cli,
            const char *action,
            BatonTask  *task,
            GPtrArray  *fields)
{
  BatonJson *json = begin_json (cli, action, task);

  if (fields)
    {
      baton_json_name (json, "keys");
      baton_json_begin_array (json);
      for (guint i = 0; i < fields->len; i++)
        baton_json_string (json, ((const BatonField *) fields->pdata[i])->name);
      baton_json_end_array (json);
    }
  end_json (cli, json);
}

/**
 * baton_cli_print_done:
 * @cli: the run
 * @action: added, set or removed
 * @task: the task it was done to
 * @fields: (nullable) (element-type BatonField): what was set
 *
 * Prints the id and the title, and the fields; or everything about the task in JSON.
 */
void
baton_cli_print_done (BatonCli   *cli,
                      const char *action,
                      BatonTask  *task,
                      GPtrArray  *fields)
{
  if (cli->json)
    {
      print_json (cli, action, task, fields);
      return;
    }
  print_line (cli, action, task);
  for (guint i = 0; fields && i < fields->len; i++)
    {
      const BatonField *field = fields->pdata[i];
      g_autofree char *value = baton_cli_format_field (cli, BATON_RECORD (task), field);

      g_string_append_printf (cli->out, "  %s=%s\n", field->name, value ? value : "none");
    }
}

/* Prints where a task stands now. */
void
baton_cli_print_moved (BatonCli  *cli,
                       BatonTask *task)
{
  guint place = baton_cli_get_place (cli, task);
  BatonJson *json;

  if (cli->json)
    {
      json = begin_json (cli, "moved", task);
      baton_json_name (json, "place");
      baton_json_integer (json, place);
      end_json (cli, json);
      return;
    }
  print_line (cli, "moved", task);
  /* Translators: a place in the list from 1, and the word of a stage */
  g_string_append_printf (cli->out, _("  now at place %u, %s"), place,
                          baton_enum_to_word (BATON_TYPE_STAGE, baton_task_get_stage (task)));
  g_string_append_c (cli->out, '\n');
}

/* Prints what was answered. */
void
baton_cli_print_answered (BatonCli       *cli,
                          BatonTask      *task,
                          BatonCriterion *criterion)
{
  const char *id = baton_record_get_id (BATON_RECORD (criterion));
  BatonJson *json;

  if (cli->json)
    {
      json = begin_json (cli, "answered", task);
      baton_cli_put_string (json, "criterion", id);
      end_json (cli, json);
      return;
    }
  print_line (cli, "answered", task);
  g_string_append_printf (cli->out, "  %s (%s): %s\n", baton_criterion_get_text (criterion), id,
                          baton_enum_to_word (BATON_TYPE_ANSWER, baton_task_get_answer (task, id)));
}
