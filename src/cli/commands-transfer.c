/* The commands that bring a post in and write the library out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "exchange/baton-formats.h"
#include "storage/baton-file.h"

/* Read before anything is locked: standard input may take its time. */
gboolean
baton_cli_prepare_import (BatonCli  *cli,
                          GError   **error)
{
  cli->input = baton_cli_read (baton_cli_get_word (cli, 0), error);
  return cli->input != NULL;
}

static const char *
get_kind_word (BatonImportKind kind)
{
  static const char *const words[] = {
    [BATON_IMPORT_CRITERION] = "criterion", [BATON_IMPORT_PROVIDER] = "provider",
    [BATON_IMPORT_TASK] = "task",           [BATON_IMPORT_NOTE] = "note",
    [BATON_IMPORT_IGNORED] = "ignored",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");

  return words[kind];
}

/* What has become of an item, in the words of the JSON. */
static const char *
get_fate (BatonImportItem *item)
{
  if (baton_import_item_get_kind (item) == BATON_IMPORT_IGNORED)
    return "ignored";
  return baton_import_item_is_known (item) ? "known" : "added";
}

static const char *
translate_kind (BatonImportKind kind)
{
  switch (kind)
    {
    case BATON_IMPORT_CRITERION:
      return _("criterion");
    case BATON_IMPORT_PROVIDER:
      return _("provider");
    case BATON_IMPORT_TASK:
      return _("task");
    case BATON_IMPORT_NOTE:
      return _("note");
    case BATON_IMPORT_IGNORED:
    default:
      return "";
    }
}

static guint
count_fate (BatonImport *import,
            const char  *fate)
{
  GListModel *items = baton_import_get_items (import);
  guint n_items = g_list_model_get_n_items (items);
  guint count = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (items, i);

      count += g_str_equal (get_fate (item), fate);
    }
  return count;
}

/* The id of the record in the library; of one that was known, none is told. */
static const char *
get_added_id (BatonCli        *cli,
              BatonImportItem *item)
{
  BatonRecord *record = baton_import_item_get_record (item);
  const char *id = record ? baton_record_get_id (record) : NULL;

  return id && baton_library_find (cli->library, id) ? id : NULL;
}

static void
put_item (BatonCli        *cli,
          BatonJson       *json,
          BatonImportItem *item)
{
  g_autofree char *detail = baton_import_item_dup_detail (item);

  baton_json_begin_object (json);
  baton_cli_put_string (json, "fate", get_fate (item));
  baton_cli_put_string (json, "kind", get_kind_word (baton_import_item_get_kind (item)));
  baton_cli_put_string (json, "id", get_added_id (cli, item));
  baton_cli_put_string (json, "title", baton_import_item_get_title (item));
  baton_cli_put_string (json, "detail", detail);
  baton_json_name (json, "line");
  baton_json_integer (json, baton_import_item_get_line (item));
  baton_json_end_object (json);
}

static void
put_import (BatonCli    *cli,
            BatonImport *import)
{
  static const char *const fates[] = { "added", "known", "ignored" };
  BatonJson *json = baton_json_new ();
  GListModel *items = baton_import_get_items (import);
  guint n_items = g_list_model_get_n_items (items);

  baton_json_begin_object (json);
  baton_cli_put_string (json, "action", "imported");
  for (guint i = 0; i < G_N_ELEMENTS (fates); i++)
    {
      baton_json_name (json, fates[i]);
      baton_json_integer (json, count_fate (import, fates[i]));
    }
  baton_json_name (json, "items");
  baton_json_begin_array (json);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (items, i);

      put_item (cli, json, item);
    }
  baton_json_end_array (json);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

static void
print_items (BatonCli    *cli,
             BatonImport *import,
             const char  *fate,
             const char  *heading)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  GListModel *items = baton_import_get_items (import);
  guint n_items = g_list_model_get_n_items (items);

  if (count_fate (import, fate) == 0)
    return;
  g_string_append_printf (cli->out, "%s\n", heading);
  baton_cli_table_set_number (table, 0);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (items, i);
      g_autofree char *detail = baton_import_item_dup_detail (item);
      g_autofree char *line = g_strdup_printf ("%d", baton_import_item_get_line (item));
      const char *id = get_added_id (cli, item);

      if (!g_str_equal (get_fate (item), fate))
        continue;
      if (g_str_equal (fate, "added"))
        baton_cli_table_add_row (table, line, translate_kind (baton_import_item_get_kind (item)),
                                 id ? id : "—", baton_import_item_get_title (item),
                                 detail ? detail : "", NULL);
      else
        baton_cli_table_add_row (table, line, baton_import_item_get_title (item), NULL);
    }
  baton_cli_table_append (table, "  ", cli->out);
}

static void
print_import (BatonCli    *cli,
              BatonImport *import)
{
  print_items (cli, import, "added", _("Added, with the line of the post:"));
  print_items (cli, import, "known", _("Already in the library:"));
  print_items (cli, import, "ignored", _("Lines that became nothing:"));
  if (count_fate (import, "added") == 0)
    g_string_append_printf (cli->out, "%s\n", _("Nothing new: the library is as it was"));
}

/* Brings in everything of a post that is not in the library yet. */
gboolean
baton_cli_import (BatonCli  *cli,
                  GError   **error)
{
  g_autoptr (BatonImport) import = baton_import_new_markdown (cli->input, cli->library, error);
  g_autofree char *name = g_filename_display_name (baton_cli_get_word (cli, 0));

  if (!import)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  if (count_fate (import, "added") > 0)
    baton_import_apply (import, cli->library);
  if (cli->json)
    put_import (cli, import);
  else
    print_import (cli, import);
  return TRUE;
}

static void
put_list (BatonCli   *cli,
          BatonJson  *json,
          const char *name,
          GListModel *records)
{
  guint n_records = g_list_model_get_n_items (records);

  baton_json_name (json, name);
  baton_json_begin_array (json);
  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      baton_json_begin_object (json);
      if (BATON_IS_TASK (record))
        baton_cli_put_task (cli, json, BATON_TASK (record));
      else
        baton_cli_put_fields (cli, json, record);
      baton_json_end_object (json);
    }
  baton_json_end_array (json);
}

static void
export_json (BatonCli *cli)
{
  BatonJson *json = baton_json_new ();

  baton_json_begin_object (json);
  baton_json_name (json, "profile");
  baton_json_begin_object (json);
  baton_cli_put_fields (cli, json, BATON_RECORD (baton_library_get_profile (cli->library)));
  baton_json_end_object (json);
  put_list (cli, json, "criteria", baton_library_get_criteria (cli->library));
  put_list (cli, json, "providers", baton_library_get_providers (cli->library));
  put_list (cli, json, "tasks", baton_library_get_tasks (cli->library));
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

static void
tell_exported (BatonCli   *cli,
               const char *path)
{
  g_autofree char *file = g_filename_display_name (path);
  BatonJson *json;

  if (!cli->json)
    {
      /* Translators: before the name of a file */
      g_string_append_printf (cli->out, "%s %s\n", _("exported"), file);
      return;
    }
  json = baton_json_new ();
  baton_json_begin_object (json);
  baton_cli_put_string (json, "action", "exported");
  baton_cli_put_string (json, "file", file);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

/* Copying a library onto its own file would go past the lock. */
static gboolean
is_own_file (BatonCli   *cli,
             const char *path)
{
  g_autofree char *own = realpath (baton_store_get_path (cli->store), NULL);
  g_autofree char *other = realpath (path, NULL);

  return own && g_strcmp0 (own, other) == 0;
}

/* Returns: (transfer full): the library as JSON, with a line feed at the end */
static GBytes *
make_json (BatonCli *cli)
{
  GString *before = g_steal_pointer (&cli->out);
  GString *made;

  cli->out = g_string_new (NULL);
  export_json (cli);
  made = cli->out;
  cli->out = before;
  return g_string_free_to_bytes (made);
}

static gboolean
is_format (const char *wanted,
           const char *path,
           const char *name)
{
  g_autofree char *small = path ? g_utf8_strdown (path, -1) : NULL;
  g_autofree char *ending = g_strconcat (".", name, NULL);

  return wanted ? g_str_equal (wanted, name) : small && g_str_has_suffix (small, ending);
}

/* Returns: (transfer full) (nullable): the library in the format that is asked for, or that the name of the file means */
static GBytes *
make_bytes (BatonCli    *cli,
            const char  *path,
            GError     **error)
{
  const char *wanted = baton_cli_get_option (cli, "format");
  const BatonFormat *format = NULL;

  if (wanted)
    format = baton_formats_find (wanted);
  else if (path)
    format = baton_formats_for_file (path);
  if (format && format->export)
    return format->export (cli->library);
  if (is_format (wanted, path, "json") || (!wanted && !path && cli->json))
    return make_json (cli);
  if (!wanted || g_str_equal (wanted, "xml"))
    return baton_store_serialize (cli->library);
  baton_cli_fail (error, BATON_CLI_USE, _("there is no format “%s” to export; the help of “export” names them"), wanted);
  return NULL;
}

/* Returns: (transfer full) (nullable): the file to be replaced, or made, with links followed: a link stays one. What is no
 * ordinary file is not replaced by one. */
static char *
find_target (const char  *path,
             GError     **error)
{
  BatonPlaceOnDisk place = { NULL, NULL, NULL };
  g_autofree char *target = NULL;
  g_autofree char *shown = g_filename_display_name (path);
  GStatBuf info;

  if (baton_file_resolve (path, &place, error))
    target = g_strdup (place.path);
  baton_place_clear (&place);
  if (!target || g_stat (target, &info) != 0 || S_ISREG (info.st_mode))
    return g_steal_pointer (&target);
  if (S_ISDIR (info.st_mode))
    baton_cli_fail (error, BATON_CLI_IO, _("%s: it is a folder, not a file"), shown);
  else
    baton_cli_fail (error, BATON_CLI_IO, _("%s: it is no ordinary file"), shown);
  return NULL;
}

/* Writes the library to a file or to standard output. */
gboolean
baton_cli_export (BatonCli  *cli,
                  GError   **error)
{
  const char *path = cli->words->len > 0 ? baton_cli_get_word (cli, 0) : NULL;
  g_autoptr (GBytes) bytes = make_bytes (cli, path, error);
  g_autofree char *target = NULL;
  const char *data;
  gsize size;

  if (!bytes)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (!path)
    {
      g_string_append_len (cli->out, data, size);
      return TRUE;
    }
  if (is_own_file (cli, path))
    return baton_cli_fail (error, BATON_CLI_USE, _("%s is the library itself"), path);
  target = find_target (path, error);
  if (!target
      || !g_file_set_contents_full (target, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                    error))
    return FALSE;
  tell_exported (cli, path);
  return TRUE;
}
