/* The command that takes in what sync engines put beside the library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"

/* The word for a kind of change, in JSON. */
static const char *
get_kind_word (BatonMergeKind kind)
{
  static const char *const words[] = {
    [BATON_MERGE_ADDED] = "added",     [BATON_MERGE_REMOVED] = "removed", [BATON_MERGE_CHANGED] = "changed",
    [BATON_MERGE_REVIVED] = "revived", [BATON_MERGE_YIELDED] = "yielded",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");

  return words[kind];
}

static const char *
translate_kind (const BatonMergeChange *change)
{
  switch (change->kind)
    {
    case BATON_MERGE_ADDED:
      return _("added");
    case BATON_MERGE_REMOVED:
      return _("removed");
    case BATON_MERGE_CHANGED:
      return _("changed");
    case BATON_MERGE_REVIVED:
      /* Translators: one device removed what another changed, so it stays */
      return _("stays");
    case BATON_MERGE_YIELDED:
    default:
      /* Translators: two devices changed the same value, and the older gave way */
      return change->ours ? _("ours gave way") : _("theirs gave way");
    }
}

static void
put_change (BatonJson              *json,
            const BatonMergeChange *change)
{
  baton_json_begin_object (json);
  baton_cli_put_string (json, "kind", get_kind_word (change->kind));
  baton_cli_put_string (json, "id", change->id);
  baton_cli_put_string (json, "name", change->name);
  baton_cli_put_string (json, "field", change->field ? change->field->name : NULL);
  baton_cli_put_string (json, "kept", change->kept);
  baton_cli_put_string (json, "lost", change->lost);
  baton_json_end_object (json);
}

static void
put_merged (BatonCli         *cli,
            BatonMergeReport *report,
            guint             n_merged,
            GPtrArray        *left_alone)
{
  BatonJson *json = baton_json_new ();

  baton_json_begin_object (json);
  baton_cli_put_string (json, "action", baton_cli_get_option (cli, "dry-run") ? "looked" : "merged");
  baton_json_name (json, "copies");
  baton_json_integer (json, n_merged);
  baton_json_name (json, "changes");
  baton_json_begin_array (json);
  for (guint i = 0; i < report->changes->len; i++)
    put_change (json, report->changes->pdata[i]);
  baton_json_end_array (json);
  baton_json_name (json, "left_alone");
  baton_json_begin_array (json);
  for (guint i = 0; i < left_alone->len; i++)
    baton_json_string (json, left_alone->pdata[i]);
  baton_json_end_array (json);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

static void
print_changes (BatonCli         *cli,
               BatonMergeReport *report)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);

  for (guint i = 0; i < report->changes->len; i++)
    {
      const BatonMergeChange *change = report->changes->pdata[i];
      g_autofree char *values = NULL;

      if (change->field)
        values = g_strdup_printf ("%s: %s → %s", change->field->name, change->lost ? change->lost : "—",
                                  change->kept ? change->kept : "—");
      baton_cli_table_add_row (table, translate_kind (change), change->name ? change->name : "", values ? values : "",
                               NULL);
    }
  baton_cli_table_append (table, "  ", cli->out);
}

static void
print_merged (BatonCli         *cli,
              BatonMergeReport *report,
              guint             n_merged,
              GPtrArray        *left_alone)
{
  if (n_merged == 0 && left_alone->len == 0)
    g_string_append (cli->out, _("There is nothing to merge"));
  else if (baton_cli_get_option (cli, "dry-run"))
    g_string_append_printf (cli->out,
                            ngettext ("%u copy would be merged", "%u copies would be merged", n_merged), n_merged);
  else
    g_string_append_printf (cli->out,
                            ngettext ("%u copy was merged, and is a backup now",
                                      "%u copies were merged, and are backups now", n_merged),
                            n_merged);
  g_string_append_c (cli->out, '\n');
  print_changes (cli, report);
  for (guint i = 0; i < left_alone->len; i++)
    {
      /* Translators: %s is the path of a file, and why it stays where it is */
      g_string_append_printf (cli->out, _("left alone: %s"), (char *) left_alone->pdata[i]);
      g_string_append_c (cli->out, '\n');
    }
}

/* Merges the copies beside the library, or only says what would come of it. */
gboolean
baton_cli_merge (BatonCli  *cli,
                 GError   **error)
{
  g_autoptr (BatonMergeReport) report = NULL;
  g_autoptr (GPtrArray) left_alone = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean dry_run = baton_cli_get_option (cli, "dry-run") != NULL;
  guint n_merged;

  if (!baton_store_absorb_conflict_copies (cli->store, dry_run, &report, &n_merged, &left_alone, &problem)
      && left_alone->len == 0)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (cli->json)
    put_merged (cli, report, n_merged, left_alone);
  else
    print_merged (cli, report, n_merged, left_alone);
  if (left_alone->len > 0)
    cli->status = BATON_CLI_NO;
  /* What was merged is told all the same. */
  if (problem)
    baton_cli_note_problem (cli, problem);
  return TRUE;
}
