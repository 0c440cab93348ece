/* A stable text of an import and of a library, to hold against what a test expects: no ids, no
 * stamps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baton-import-dump.h"

typedef struct
{
  GString    *out;
  GHashTable *names; /* id of a provider to its name */
} Dump;

static const char *kinds[] = { "criterion", "provider", "task", "note", "ignored" };

static const char *
name_of (Dump       *dump,
         const char *id)
{
  const char *name = g_hash_table_lookup (dump->names, id);

  return name ? name : "(unknown)";
}

/* Positions are by chance, the answers have ids in them. */
static gboolean
is_shown (BatonRecord      *record,
          const BatonField *field)
{
  return !baton_record_is_initial (record, field) && !g_str_equal (field->name, "position")
         && field->kind != BATON_FIELD_ANSWERS;
}

static void
append_field (Dump             *dump,
              BatonRecord      *record,
              const BatonField *field)
{
  g_string_append_printf (dump->out, "    %s: ", field->name);
  if (field->kind == BATON_FIELD_CHOICE)
    g_string_append (dump->out,
                     baton_enum_to_word (field->choice (), baton_record_get_int (record, field)));
  else if (field->kind == BATON_FIELD_REFERENCE)
    g_string_append (dump->out, name_of (dump, baton_record_get_string (record, field)));
  else if (field->kind <= BATON_FIELD_LINK)
    {
      g_auto (GStrv) lines = g_strsplit (baton_record_get_string (record, field), "\n", -1);
      g_autofree char *joined = g_strjoinv (" / ", lines);

      g_string_append (dump->out, joined);
    }
  else if (field->kind == BATON_FIELD_NUMBER)
    g_string_append_printf (dump->out, "%g", baton_record_get_double (record, field));
  else if (field->kind == BATON_FIELD_COUNT)
    g_string_append_printf (dump->out, "%d", baton_record_get_int (record, field));
  else
    g_string_append (dump->out, "(there)");
  g_string_append_c (dump->out, '\n');
}

static void
append_record (Dump        *dump,
               BatonRecord *record)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_shown (record, &fields[i]))
      append_field (dump, record, &fields[i]);
  if (!BATON_IS_TASK (record))
    return;
  for (guint i = 0; i < baton_task_get_n_handoffs (BATON_TASK (record)); i++)
    {
      g_string_append (dump->out, "  handoff\n");
      append_record (dump, BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i)));
    }
}

static void
learn_names (Dump       *dump,
             GListModel *providers)
{
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (providers, i);

      g_hash_table_insert (dump->names, (gpointer) baton_record_get_id (record),
                           (gpointer) baton_provider_get_name (BATON_PROVIDER (record)));
    }
}

static void
learn_new_names (Dump        *dump,
                 BatonImport *import)
{
  GListModel *items = baton_import_get_items (import);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (items, i);
      BatonRecord *record = baton_import_item_get_record (item);

      if (BATON_IS_PROVIDER (record))
        g_hash_table_insert (dump->names, (gpointer) baton_record_get_id (record),
                             (gpointer) baton_provider_get_name (BATON_PROVIDER (record)));
    }
}

/* Returns: (transfer full): a line for each item with kind, line, title and detail, and its fields
 * below it. */
char *
baton_dump_import (BatonImport  *import,
                   BatonLibrary *library)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Dump dump = { g_string_new (NULL), names };
  GListModel *items = baton_import_get_items (import);

  learn_names (&dump, baton_library_get_providers (library));
  learn_new_names (&dump, import);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (items, i);
      g_autofree char *detail = baton_import_item_dup_detail (item);

      g_string_append_printf (
          dump.out, "%s %d | %s | %s\n", kinds[baton_import_item_get_kind (item)],
          baton_import_item_get_line (item), baton_import_item_get_title (item), detail);
      if (baton_import_item_get_record (item) && !baton_import_item_is_known (item))
        append_record (&dump, baton_import_item_get_record (item));
    }
  return g_string_free (dump.out, FALSE);
}

static void
append_all (Dump       *dump,
            GListModel *records,
            const char *kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      g_string_append_printf (dump->out, "%s\n", kind);
      append_record (dump, record);
    }
}

/* Returns: (transfer full): every record of a library with its fields, in manual order, and the
 * notes. */
char *
baton_dump_library (BatonLibrary *library)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Dump dump = { g_string_new (NULL), names };

  learn_names (&dump, baton_library_get_providers (library));
  append_all (&dump, baton_library_get_criteria (library), "criterion");
  append_all (&dump, baton_library_get_providers (library), "provider");
  append_all (&dump, baton_library_get_tasks (library), "task");
  g_string_append_printf (dump.out, "notes\n%s\n",
                          baton_profile_get_notes (baton_library_get_profile (library)));
  return g_string_free (dump.out, FALSE);
}
