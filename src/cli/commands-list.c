/* The commands that list tasks and show one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-fields.h"
#include "cli/baton-cli-find.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "logic/baton-phrase.h"
#include "model/baton-money.h"

/* So much of an id is shown where that is enough to name its task. */
#define SHORT_ID 6

#define NO_STAGE (-1)

static gboolean
get_stage_option (BatonCli  *cli,
                  int       *stage,
                  GError   **error)
{
  const char *word = baton_cli_get_option (cli, "stage");

  *stage = NO_STAGE;
  if (!word || baton_enum_from_word (BATON_TYPE_STAGE, word, stage))
    return TRUE;
  return baton_cli_fail (
      error, BATON_CLI_USE,
      _("--stage takes one of considering, want-to-start, handed-off, finished, keeping; not “%s”"),
      word);
}

static GPtrArray *
collect_tasks (BatonCli *cli,
               int       stage)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *tasks = baton_library_get_tasks (cli->library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (stage == NO_STAGE || (int) baton_task_get_stage (task) == stage)
        g_ptr_array_add (found, g_steal_pointer (&task));
    }
  return found;
}

static void
put_row (BatonCli  *cli,
         BatonJson *json,
         BatonTask *task)
{
  const char *stage = baton_enum_to_word (BATON_TYPE_STAGE, baton_task_get_stage (task));

  baton_json_begin_object (json);
  baton_cli_put_string (json, "id", baton_record_get_id (BATON_RECORD (task)));
  baton_cli_put_string (json, "title", baton_task_get_title (task));
  baton_cli_put_string (json, "stage", stage);
  baton_cli_put_string (json, "provider", baton_task_get_provider (task));
  baton_cli_put_figures (cli, json, task);
  baton_json_end_object (json);
}

static void
print_json_list (BatonCli  *cli,
                 GPtrArray *tasks)
{
  BatonJson *json = baton_json_new ();

  baton_json_begin_array (json);
  for (guint i = 0; i < tasks->len; i++)
    put_row (cli, json, tasks->pdata[i]);
  baton_json_end_array (json);
  baton_cli_finish_json (cli, json);
}

static int
compare_ids (gconstpointer one,
             gconstpointer other)
{
  return strcmp (*(const char **) one, *(const char **) other);
}

/* All ids of tasks in order: what two neighbours share is what a start of either has to exceed. */
static GPtrArray *
sort_ids (BatonCli *cli)
{
  GPtrArray *ids = g_ptr_array_new ();
  GListModel *tasks = baton_library_get_tasks (cli->library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonRecord) task = g_list_model_get_item (tasks, i);

      g_ptr_array_add (ids, (gpointer) baton_record_get_id (task));
    }
  g_ptr_array_sort (ids, compare_ids);
  return ids;
}

static gsize
count_shared (const char *one,
              const char *other)
{
  gsize count = 0;

  while (one[count] && one[count] == other[count])
    count++;
  return count;
}

static char *
shorten_id (GPtrArray  *ids,
            const char *id)
{
  const char **place = bsearch (&id, ids->pdata, ids->len, sizeof (gpointer), compare_ids);
  guint at = place - (const char **) ids->pdata;
  gsize length = SHORT_ID;

  if (at > 0)
    length = MAX (length, count_shared (id, ids->pdata[at - 1]) + 1);
  if (at + 1 < ids->len)
    length = MAX (length, count_shared (id, ids->pdata[at + 1]) + 1);
  return g_strndup (id, length);
}

static char *
format_hours (BatonFigure hours)
{
  return hours.there ? baton_phrase_hours (hours.value) : g_strdup ("—");
}

static char *
format_sum (BatonCli    *cli,
            BatonFigure  minor_units)
{
  if (!minor_units.there)
    return g_strdup ("—");
  return baton_money_format (llround (minor_units.value), baton_cli_get_currency (cli));
}

/* Returns: the hours a year, for the sum. */
static double
add_row (BatonCli      *cli,
         BatonCliTable *table,
         GPtrArray     *ids,
         BatonTask     *task)
{
  g_autoptr (BatonVerdict) verdict = baton_cli_judge (cli, task);
  const BatonWorth *worth = &verdict->worth;
  g_autofree char *id = shorten_id (ids, baton_record_get_id (BATON_RECORD (task)));
  g_autofree char *hours = format_hours (worth->hours_per_year);
  g_autofree char *price = format_sum (cli, worth->price_per_hour);

  baton_cli_table_add_row (table, baton_phrase_stage (baton_task_get_stage (task)),
                           baton_task_get_title (task), hours, price,
                           baton_phrase_pill (verdict->kind), id, NULL);
  return worth->hours_per_year.there ? worth->hours_per_year.value : 0;
}

static void
print_table (BatonCli  *cli,
             GPtrArray *tasks)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  g_autoptr (GPtrArray) ids = sort_ids (cli);
  g_autofree char *summary = NULL;
  double hours = 0;

  if (tasks->len == 0)
    {
      g_string_append (cli->out, _("No tasks"));
      g_string_append_c (cli->out, '\n');
      return;
    }
  /* Translators: heads of the columns of a table of tasks; “Hour back” is the price of an hour back */
  baton_cli_table_add_row (table, _("Stage"), _("Title"), _("A year"), _("Hour back"),
                           _("Verdict"), _("Id"), NULL);
  baton_cli_table_set_number (table, 2);
  baton_cli_table_set_number (table, 3);
  for (guint i = 0; i < tasks->len; i++)
    hours += add_row (cli, table, ids, tasks->pdata[i]);
  baton_cli_table_append (table, "", cli->out);
  summary = baton_phrase_list_summary (tasks->len, hours);
  g_string_append_printf (cli->out, "%s\n", summary);
}

/* Lists tasks in manual order. */
gboolean
baton_cli_list (BatonCli  *cli,
                GError   **error)
{
  g_autoptr (GPtrArray) tasks = NULL;
  int stage;

  if (!get_stage_option (cli, &stage, error))
    return FALSE;
  tasks = collect_tasks (cli, stage);
  if (cli->json)
    print_json_list (cli, tasks);
  else
    print_table (cli, tasks);
  return TRUE;
}

/* What has several lines stands below the table. */
static gboolean
fits_in_row (const BatonField *field,
             const char       *value)
{
  return value && !strchr (value, '\n') && !g_str_equal (field->name, "position");
}

static void
print_fields (BatonCli    *cli,
              BatonRecord *record,
              const char  *indent)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  baton_cli_table_add_row (table, "id", baton_record_get_id (record), NULL);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = baton_cli_format_field (cli, record, &fields[i]);

      if (fits_in_row (&fields[i], value))
        baton_cli_table_add_row (table, fields[i].name, value, NULL);
    }
  baton_cli_table_append (table, indent, cli->out);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = baton_cli_format_field (cli, record, &fields[i]);

      if (value && strchr (value, '\n'))
        g_string_append_printf (cli->out, "%s%s:\n%s\n", indent, fields[i].name, value);
    }
}

static void
print_answers (BatonCli  *cli,
               BatonTask *task)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  GListModel *criteria = baton_library_get_criteria (cli->library);
  guint n_criteria = g_list_model_get_n_items (criteria);

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);
      BatonAnswer answer =
          baton_task_get_answer (task, baton_record_get_id (BATON_RECORD (criterion)));

      if (answer != BATON_ANSWER_NONE)
        baton_cli_table_add_row (table, baton_enum_to_word (BATON_TYPE_ANSWER, answer),
                                 baton_criterion_get_text (criterion), NULL);
    }
  baton_cli_table_append (table, "  ", cli->out);
}

static void
print_task (BatonCli  *cli,
            BatonTask *task)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);
  g_autoptr (BatonVerdict) verdict = baton_cli_judge (cli, task);
  g_autofree char *sentence = baton_phrase_sentence (verdict, baton_cli_get_currency (cli));

  print_fields (cli, BATON_RECORD (task), "");
  g_string_append_printf (cli->out, "\n%s: %s\n", baton_phrase_headline (verdict->kind), sentence);
  print_answers (cli, task);
  for (guint i = 0; i < n_handoffs; i++)
    {
      g_string_append_c (cli->out, '\n');
      /* Translators: %u counts the times a task was passed to someone, from 1 */
      g_string_append_printf (cli->out, _("Handoff %u"), i + 1);
      g_string_append_c (cli->out, '\n');
      print_fields (cli, BATON_RECORD (baton_task_get_handoff (task, i)), "  ");
    }
}

/* Shows everything about a task. */
gboolean
baton_cli_show (BatonCli  *cli,
                GError   **error)
{
  BatonTask *task = baton_cli_find_task (cli->library, baton_cli_get_word (cli, 0), error);
  BatonJson *json;

  if (!task)
    return FALSE;
  if (!cli->json)
    {
      print_task (cli, task);
      return TRUE;
    }
  json = baton_json_new ();
  baton_json_begin_object (json);
  baton_cli_put_task (cli, json, task);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
  return TRUE;
}
