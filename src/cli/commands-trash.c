/* The command for what was deleted: list it, bring it back, or let it go for good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "model/baton-day.h"
#include "session/baton-trash.h"

static const char *
word_of (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return "task";
  return BATON_IS_PROVIDER (record) ? "provider" : "criterion";
}

static void
put_record (BatonCli    *cli,
            BatonJson   *json,
            BatonRecord *record)
{
  g_autofree char *at = baton_stamp_format (baton_trash_get_stamp (cli->library, record));

  baton_json_begin_object (json);
  baton_cli_put_string (json, "id", baton_record_get_id (record));
  baton_cli_put_string (json, "kind", word_of (record));
  baton_cli_put_string (json, "title", baton_trash_get_title (record));
  baton_cli_put_string (json, "deleted", at);
  baton_json_end_object (json);
}

static void
put_list (BatonCli   *cli,
          GListModel *trash)
{
  BatonJson *json = baton_json_new ();

  baton_json_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (trash); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (trash, i);

      put_record (cli, json, record);
    }
  baton_json_end_array (json);
  baton_cli_finish_json (cli, json);
}

static void
print_list (BatonCli   *cli,
            GListModel *trash)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  guint n_items = g_list_model_get_n_items (trash);

  /* Translators: heads of the columns of a table of what was deleted, and when */
  baton_cli_table_add_row (table, _("Kind"), _("Title"), _("Deleted"), _("Id"), NULL);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (trash, i);
      g_autofree char *at = baton_stamp_format (baton_trash_get_stamp (cli->library, record));

      baton_cli_table_add_row (table, word_of (record), baton_trash_get_title (record), at,
                               baton_record_get_id (record), NULL);
    }
  if (n_items > 0)
    baton_cli_table_append (table, "", cli->out);
  else
    g_string_append_printf (cli->out, "%s\n", _("The trash is empty"));
}

/* Returns: (transfer none) (nullable): the one thing in the trash with that id or title. */
static BatonRecord *
find (BatonCli    *cli,
      GListModel  *trash,
      const char  *name,
      GError     **error)
{
  BatonRecord *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (trash); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (trash, i);

      if (g_str_equal (baton_record_get_id (record), name))
        return record;
      if (!g_str_equal (baton_trash_get_title (record), name))
        continue;
      if (found)
        {
          baton_cli_fail (error, BATON_CLI_NO, _("several things in the trash are called “%s”: give the id"), name);
          return NULL;
        }
      found = record;
    }
  if (!found)
    baton_cli_fail (error, BATON_CLI_NO, _("nothing in the trash is called “%s”"), name);
  return found;
}

static gboolean
restore (BatonCli    *cli,
         GListModel  *trash,
         GError     **error)
{
  BatonRecord *buried = find (cli, trash, baton_cli_get_word (cli, 1), error);
  BatonRecord *record;
  BatonJson *json;

  if (!buried)
    return FALSE;
  record = baton_trash_restore (cli->library, baton_record_get_id (buried));
  if (!cli->json)
    {
      /* Translators: %s is the title of a task, or the name of a provider, that was deleted */
      g_string_append_printf (cli->out, _("“%s” is back"), baton_trash_get_title (record));
      g_string_append_c (cli->out, '\n');
      return TRUE;
    }
  json = baton_json_new ();
  baton_json_begin_object (json);
  baton_cli_put_string (json, "action", "restored");
  baton_cli_put_string (json, "id", baton_record_get_id (record));
  baton_cli_put_string (json, "kind", word_of (record));
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
  return TRUE;
}

static gboolean
empty (BatonCli   *cli,
       GListModel *trash)
{
  guint n_items = g_list_model_get_n_items (trash);
  BatonJson *json;

  baton_trash_empty (cli->library);
  if (!cli->json)
    {
      g_string_append_printf (cli->out, ngettext ("%u thing deleted for good", "%u things deleted for good", n_items),
                              n_items);
      g_string_append_c (cli->out, '\n');
      return TRUE;
    }
  json = baton_json_new ();
  baton_json_begin_object (json);
  baton_cli_put_string (json, "action", "emptied");
  baton_json_name (json, "count");
  baton_json_integer (json, n_items);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
  return TRUE;
}

/* Lists what was deleted, brings one thing back, or lets everything go. */
gboolean
baton_cli_trash (BatonCli  *cli,
                 GError   **error)
{
  g_autoptr (BatonTrash) trash = baton_trash_new (cli->library);
  const char *what = baton_cli_get_word (cli, 0);
  gboolean named = cli->words->len > 1;

  if (g_str_equal (what, "restore") && named)
    return restore (cli, G_LIST_MODEL (trash), error);
  if (g_str_equal (what, "empty") && !named)
    return empty (cli, G_LIST_MODEL (trash));
  if (!g_str_equal (what, "list") || named)
    return baton_cli_fail (error, BATON_CLI_USE, _("the trash does list, restore NAME and empty; not “%s”"), what);
  if (cli->json)
    put_list (cli, G_LIST_MODEL (trash));
  else
    print_list (cli, G_LIST_MODEL (trash));
  return TRUE;
}
