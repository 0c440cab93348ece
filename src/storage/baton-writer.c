/* The writer: a library as the bytes of its file.
 *
 * Equal libraries give equal bytes: attributes come in the order of the field table, answers in that of their ids, records
 * in manual order, and what a new record has anyway is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-writer.h"

#include <string.h>

#include "model/baton-money.h"
#include "storage/baton-append.h"
#include "storage/baton-kept.h"
#include "storage/baton-value.h"
#include "storage/baton-write-record.h"
#include "storage/baton-xml-names.h"

/* A guess of what one task takes, so that the buffer seldom moves. */
#define BYTES_A_TASK 640

static void
append_list (BatonWriter          *self,
             GListModel           *records,
             const char           *list_name,
             const char           *name,
             const BatonKeptParts *parts)
{
  guint n_items = g_list_model_get_n_items (records);

  baton_writer_indent (self, 1);
  g_string_append_printf (self->out, "<%s", list_name);
  if (n_items == 0)
    {
      baton_writer_append_small (self, list_name, NULL, parts);
      return;
    }
  baton_writer_append_part (self, parts->attributes, list_name, NULL);
  g_string_append_c (self->out, '>');
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      baton_writer_append_record (self, record, name, 2);
    }
  if (baton_kept_parts_have_children (parts, list_name))
    baton_writer_indent (self, 2);
  baton_writer_append_part (self, parts->children, list_name, NULL);
  baton_writer_indent (self, 1);
  g_string_append_printf (self->out, "</%s>", list_name);
}

static const char *
element_of (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return BATON_XML_TASK;
  return BATON_IS_PROVIDER (record) ? BATON_XML_PROVIDER : BATON_XML_CRITERION;
}

/* What a tombstone holds, and the end of its element. */
static void
append_buried (BatonWriter          *self,
               BatonRecord          *record,
               const BatonKeptParts *parts)
{
  const char *id = baton_record_get_id (record);

  baton_writer_append_part (self, parts->attributes, BATON_XML_DELETED, id);
  g_string_append_c (self->out, '>');
  baton_writer_append_record (self, record, element_of (record), 2);
  baton_writer_append_part (self, parts->children, BATON_XML_DELETED, id);
  baton_writer_indent (self, 1);
  BATON_LITERAL (self->out, "</" BATON_XML_DELETED ">");
}

static void
append_tombstones (BatonWriter          *self,
                   GHashTable           *tombstones,
                   const BatonKeptParts *parts)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (tombstones), (GCompareFunc) strcmp);

  for (GList *at = ids; at; at = at->next)
    {
      const BatonTombstone *tombstone = g_hash_table_lookup (tombstones, at->data);

      baton_writer_indent (self, 1);
      BATON_LITERAL (self->out, "<" BATON_XML_DELETED);
      baton_writer_append_attribute (self, "id", at->data);
      BATON_LITERAL (self->out, " at=\"");
      baton_value_append_stamp (self->out, tombstone->stamp);
      g_string_append_c (self->out, '"');
      if (tombstone->record)
        append_buried (self, tombstone->record, parts);
      else
        baton_writer_append_small (self, BATON_XML_DELETED, at->data, parts);
    }
}

static void
append_library (BatonWriter          *self,
                BatonLibrary         *library,
                const BatonKeptParts *parts)
{
  gsize length;
  const char *kept = baton_kept_get_own (baton_library_get_kept_attributes (library), &length);

  g_string_append_printf (self->out, "<" BATON_XML_LIBRARY " xmlns=\"" BATON_XML_NAMESPACE "\" version=\"%d\"",
                          BATON_XML_VERSION);
  if (length > 0)
    baton_append (self->out, kept, length);
  g_string_append_c (self->out, '>');
  baton_writer_append_record (self, BATON_RECORD (baton_library_get_profile (library)), BATON_XML_PROFILE, 1);
  append_list (self, baton_library_get_criteria (library), BATON_XML_CRITERIA, BATON_XML_CRITERION, parts);
  append_list (self, baton_library_get_providers (library), BATON_XML_PROVIDERS, BATON_XML_PROVIDER, parts);
  append_list (self, baton_library_get_tasks (library), BATON_XML_TASKS, BATON_XML_TASK, parts);
  append_tombstones (self, baton_library_get_tombstones (library), parts);
  kept = baton_kept_get_own (baton_library_get_kept_children (library), &length);
  if (length > 0)
    {
      baton_writer_indent (self, 1);
      baton_append (self->out, kept, length);
    }
  BATON_LITERAL (self->out, "\n</" BATON_XML_LIBRARY ">\n");
}

/* Comments and instructions that stand around the root. */
static void
append_around (BatonWriter          *self,
               const BatonKeptParts *parts,
               const char           *where)
{
  if (!baton_kept_parts_have_children (parts, where))
    return;
  baton_writer_append_part (self, parts->children, where, NULL);
  g_string_append_c (self->out, '\n');
}

/**
 * baton_writer_write:
 * @library: a library, on the thread that owns it
 *
 * Returns: (transfer full): its file, which still has to be looked at with baton_sax_check() before it replaces another
 */
GBytes *
baton_writer_write (BatonLibrary *library)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  guint n_tasks = g_list_model_get_n_items (baton_library_get_tasks (library));
  BatonWriter self = { g_string_sized_new (4096 + (gsize) n_tasks * BYTES_A_TASK), baton_currency_get_digits (currency) };
  BatonKeptParts parts;

  baton_kept_parts_open (&parts, baton_library_get_kept_attributes (library), baton_library_get_kept_children (library));
  BATON_LITERAL (self.out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  append_around (&self, &parts, BATON_XML_BEFORE);
  append_library (&self, library, &parts);
  append_around (&self, &parts, BATON_XML_AFTER);
  baton_kept_parts_close (&parts);
  return g_string_free_to_bytes (self.out);
}
