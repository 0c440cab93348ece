/* The commands about the library as a whole: its profile, and the check of a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-fields.h"
#include "cli/baton-cli-records.h"
#include "session/baton-edits.h"

#define CURRENCY "currency="

static void
print_profile (BatonCli *cli)
{
  BatonRecord *profile = BATON_RECORD (baton_library_get_profile (cli->library));

  for (guint i = 0; baton_cli_profile_keys[i]; i++)
    {
      const BatonField *field = baton_record_find_field (profile, baton_cli_profile_keys[i]);
      g_autofree char *value = baton_cli_format_field (cli, profile, field);

      g_string_append_printf (cli->out, "%s=%s\n", field->name, value ? value : "none");
    }
}

static void
put_profile (BatonCli *cli)
{
  BatonJson *json = baton_json_new ();

  baton_json_begin_object (json);
  baton_cli_put_fields (cli, json, BATON_RECORD (baton_library_get_profile (cli->library)));
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

/* The currency is read first, wherever it stands: the other sums are in it. */
static gboolean
read_pairs (BatonCli      *cli,
            BatonCliEdit  *edit,
            const char   **currency,
            GError       **error)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < cli->words->len; i++)
      {
        const char *pair = baton_cli_get_word (cli, i);
        gboolean is_currency = g_str_has_prefix (pair, CURRENCY);

        if (is_currency != (pass == 0))
          continue;
        if (!baton_cli_edit_read_pair (edit, pair, error))
          return FALSE;
        if (is_currency)
          {
            *currency = pair + strlen (CURRENCY);
            baton_cli_edit_set_currency (edit, *currency);
          }
      }
  return TRUE;
}

/* Shows or changes the profile. */
gboolean
baton_cli_profile (BatonCli  *cli,
                   GError   **error)
{
  BatonRecord *profile = BATON_RECORD (baton_library_get_profile (cli->library));
  g_autoptr (BatonCliEdit) edit = baton_cli_edit_new (cli, profile, baton_cli_profile_keys);
  const char *currency = NULL;

  if (!read_pairs (cli, edit, &currency, error))
    return FALSE;
  if (currency)
    baton_edit_currency (cli->library, currency);
  baton_cli_edit_apply (edit);
  if (cli->json)
    put_profile (cli);
  else
    print_profile (cli);
  return TRUE;
}

/* What a check finds out about a file that can be read. */
typedef struct
{
  guint      handoffs;
  BatonJson *json;      /* NULL for text */
  GString   *unreadable;
} Findings;

static void
note_unreadable (Findings         *findings,
                 BatonRecord      *record,
                 const BatonField *field,
                 const char       *raw)
{
  if (findings->json)
    {
      baton_json_begin_object (findings->json);
      baton_cli_put_string (findings->json, "id", baton_record_get_id (record));
      baton_cli_put_string (findings->json, "field", field->name);
      baton_cli_put_string (findings->json, "value", raw);
      baton_json_end_object (findings->json);
    }
  /* Translators: an id, the name of a field and what a file says there */
  g_string_append_printf (findings->unreadable,
                          _("  %s: %s is “%s”, which means nothing to Baton and is kept as it is"),
                          baton_record_get_id (record), field->name, raw);
  g_string_append_c (findings->unreadable, '\n');
}

static void
look_at_record (Findings    *findings,
                BatonRecord *record)
{
  guint n_handoffs = BATON_IS_TASK (record) ? baton_task_get_n_handoffs (BATON_TASK (record)) : 0;
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *raw = baton_record_get_raw (record, &fields[i]);

      if (raw)
        note_unreadable (findings, record, &fields[i], raw);
    }
  for (guint i = 0; i < n_handoffs; i++)
    look_at_record (findings, BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i)));
  findings->handoffs += n_handoffs;
}

static void
look_at_list (Findings   *findings,
              GListModel *records)
{
  guint n_records = g_list_model_get_n_items (records);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      look_at_record (findings, record);
    }
}

static void
look_at_all (Findings     *findings,
             BatonLibrary *library)
{
  look_at_record (findings, BATON_RECORD (baton_library_get_profile (library)));
  look_at_list (findings, baton_library_get_criteria (library));
  look_at_list (findings, baton_library_get_providers (library));
  look_at_list (findings, baton_library_get_tasks (library));
}

static void
put_count (BatonJson  *json,
           const char *name,
           guint       count)
{
  baton_json_name (json, name);
  baton_json_integer (json, count);
}

static void
put_findings (BatonCli     *cli,
              BatonLibrary *library,
              Findings     *findings,
              const char   *file)
{
  BatonJson *json = findings->json = baton_json_new ();

  baton_json_begin_object (json);
  baton_cli_put_string (json, "file", file);
  put_count (json, "tasks", g_list_model_get_n_items (baton_library_get_tasks (library)));
  put_count (json, "criteria", g_list_model_get_n_items (baton_library_get_criteria (library)));
  put_count (json, "providers", g_list_model_get_n_items (baton_library_get_providers (library)));
  baton_json_name (json, "unreadable");
  baton_json_begin_array (json);
  look_at_all (findings, library);
  baton_json_end_array (json);
  put_count (json, "handoffs", findings->handoffs);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

static void
print_findings (BatonCli     *cli,
                BatonLibrary *library,
                Findings     *findings,
                const char   *file)
{
  look_at_all (findings, library);
  /* Translators: the name of a file, and counts */
  g_string_append_printf (
      cli->out, _("%s can be read: tasks %u, criteria %u, providers %u, handoffs %u"), file,
      g_list_model_get_n_items (baton_library_get_tasks (library)),
      g_list_model_get_n_items (baton_library_get_criteria (library)),
      g_list_model_get_n_items (baton_library_get_providers (library)), findings->handoffs);
  g_string_append_printf (cli->out, "\n%s", findings->unreadable->str);
}

/* Reads a file as the program would, and tells what it found. */
gboolean
baton_cli_check (BatonCli  *cli,
                 GError   **error)
{
  g_autoptr (BatonStore) store = cli->words->len > 0 ? baton_store_new (baton_cli_get_word (cli, 0))
                                                     : g_object_ref (cli->store);
  g_autoptr (BatonLibrary) library = baton_store_load (store, error);
  g_autofree char *file = g_filename_display_name (baton_store_get_path (store));
  g_autoptr (GString) unreadable = g_string_new (NULL);
  Findings findings = { .unreadable = unreadable };

  if (!library)
    return FALSE;
  if (!baton_store_exists (store))
    return baton_cli_fail (error, BATON_CLI_IO, _("%s: there is no such file"), file);
  if (cli->json)
    put_findings (cli, library, &findings, file);
  else
    print_findings (cli, library, &findings, file);
  return TRUE;
}
