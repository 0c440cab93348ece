/* The commands that list providers and criteria.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "logic/baton-phrase.h"
#include "session/baton-counts.h"

static void
put_providers (BatonCli    *cli,
               BatonCounts *counts)
{
  BatonJson *json = baton_json_new ();
  GListModel *providers = baton_library_get_providers (cli->library);
  guint n_providers = g_list_model_get_n_items (providers);

  baton_json_begin_array (json);
  for (guint i = 0; i < n_providers; i++)
    {
      g_autoptr (BatonRecord) provider = g_list_model_get_item (providers, i);

      baton_json_begin_object (json);
      baton_cli_put_fields (cli, json, provider);
      baton_json_name (json, "tasks");
      baton_json_integer (json, baton_counts_get_provider (counts, baton_record_get_id (provider)));
      baton_json_end_object (json);
    }
  baton_json_end_array (json);
  baton_cli_finish_json (cli, json);
}

static void
print_providers (BatonCli    *cli,
                 BatonCounts *counts)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  GListModel *providers = baton_library_get_providers (cli->library);
  guint n_providers = g_list_model_get_n_items (providers);

  /* Translators: heads of the columns of a table of providers */
  baton_cli_table_add_row (table, _("Kind"), _("Name"), _("Tasks"), _("Id"), NULL);
  baton_cli_table_set_number (table, 2);
  for (guint i = 0; i < n_providers; i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);
      const char *id = baton_record_get_id (BATON_RECORD (provider));
      g_autofree char *count = g_strdup_printf ("%u", baton_counts_get_provider (counts, id));

      baton_cli_table_add_row (table, baton_phrase_kind (baton_provider_get_kind (provider)),
                               baton_provider_get_name (provider), count, id, NULL);
    }
  if (n_providers > 0)
    baton_cli_table_append (table, "", cli->out);
  else
    g_string_append_printf (cli->out, "%s\n", _("No providers"));
}

/* Lists whoever can do a task. */
gboolean
baton_cli_providers (BatonCli  *cli,
                     GError   **error)
{
  g_autoptr (BatonCounts) counts = baton_counts_new (cli->library);

  if (cli->json)
    put_providers (cli, counts);
  else
    print_providers (cli, counts);
  return TRUE;
}

static void
put_criteria (BatonCli *cli)
{
  BatonJson *json = baton_json_new ();
  GListModel *criteria = baton_library_get_criteria (cli->library);
  guint n_criteria = g_list_model_get_n_items (criteria);

  baton_json_begin_array (json);
  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);

      baton_json_begin_object (json);
      baton_cli_put_fields (cli, json, BATON_RECORD (criterion));
      baton_json_name (json, "automatic");
      baton_json_boolean (json,
                          baton_meaning_is_automatic (baton_criterion_get_meaning (criterion)));
      baton_json_end_object (json);
    }
  baton_json_end_array (json);
  baton_cli_finish_json (cli, json);
}

static void
print_criteria (BatonCli *cli)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  GListModel *criteria = baton_library_get_criteria (cli->library);
  guint n_criteria = g_list_model_get_n_items (criteria);

  /* Translators: heads of the columns of a table of criteria; the weight is how much one counts */
  baton_cli_table_add_row (table, _("Side"), _("Weight"), _("Criterion"), _("Id"), NULL);
  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);

      baton_cli_table_add_row (
          table, baton_enum_to_word (BATON_TYPE_SIDE, baton_criterion_get_side (criterion)),
          baton_phrase_weight (baton_criterion_get_weight (criterion)),
          baton_criterion_get_text (criterion), baton_record_get_id (BATON_RECORD (criterion)),
          NULL);
    }
  if (n_criteria > 0)
    baton_cli_table_append (table, "", cli->out);
  else
    g_string_append_printf (cli->out, "%s\n", _("No criteria"));
}

/* Lists the reasons to outsource and to keep. */
gboolean
baton_cli_criteria (BatonCli  *cli,
                    GError   **error)
{
  if (cli->json)
    put_criteria (cli);
  else
    print_criteria (cli);
  return TRUE;
}
