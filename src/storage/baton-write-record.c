/* One record of the library file, and the pieces that every element of it is made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-write-record.h"

#include <string.h>

#include "model/baton-task.h"
#include "logic/baton-answers.h"
#include "storage/baton-append.h"
#include "storage/baton-escape.h"
#include "storage/baton-kept.h"
#include "storage/baton-value.h"
#include "storage/baton-xml-names.h"

void
baton_writer_indent (BatonWriter *self,
                     int          depth)
{
  static const char spaces[] = "\n            ";

  baton_append (self->out, spaces, 1 + 2 * depth);
}

void
baton_writer_append_attribute (BatonWriter *self,
                               const char  *name,
                               const char  *value)
{
  g_string_append_c (self->out, ' ');
  baton_append (self->out, name, strlen (name));
  BATON_LITERAL (self->out, "=\"");
  baton_escape_attribute (self->out, value, strlen (value));
  g_string_append_c (self->out, '"');
}

void
baton_writer_append_part (BatonWriter *self,
                          GHashTable  *index,
                          const char  *name,
                          const char  *id)
{
  gsize length;
  const char *part = baton_kept_find (index, name, id, &length);

  if (part)
    baton_append (self->out, part, length);
}

static gboolean
has_part (GHashTable *index,
          const char *name)
{
  gsize length;

  return baton_kept_find (index, name, NULL, &length) != NULL;
}

void
baton_kept_parts_open (BatonKeptParts *self,
                       const char     *kept_attributes,
                       const char     *kept_children)
{
  self->attributes = baton_kept_index (kept_attributes);
  self->children = baton_kept_index (kept_children);
}

void
baton_kept_parts_close (BatonKeptParts *self)
{
  g_clear_pointer (&self->attributes, g_hash_table_unref);
  g_clear_pointer (&self->children, g_hash_table_unref);
}

gboolean
baton_kept_parts_have_children (const BatonKeptParts *self,
                                const char           *name)
{
  return has_part (self->children, name);
}

/* A stamp, or what could not be read as one. */
static void
append_stamp (BatonWriter *self,
              GHashTable  *attributes,
              const char  *name,
              gint64       stamp)
{
  if (stamp < 0 && !has_part (attributes, name))
    return;
  g_string_append_c (self->out, ' ');
  baton_append (self->out, name, strlen (name));
  BATON_LITERAL (self->out, "=\"");
  if (stamp < 0)
    baton_writer_append_part (self, attributes, name, NULL);
  else
    baton_value_append_stamp (self->out, stamp);
  g_string_append_c (self->out, '"');
}

static void
append_field (BatonWriter      *self,
              BatonRecord      *record,
              const BatonField *field,
              gboolean          always)
{
  const char *raw = baton_record_get_raw (record, field);

  if (raw)
    {
      baton_writer_append_attribute (self, field->name, raw);
      return;
    }
  if (!always && baton_record_is_initial (record, field))
    return;
  g_string_append_c (self->out, ' ');
  baton_append (self->out, field->name, strlen (field->name));
  BATON_LITERAL (self->out, "=\"");
  baton_value_append (self->out, record, field, self->currency_digits);
  g_string_append_c (self->out, '"');
}

static void
append_attributes (BatonWriter *self,
                   BatonRecord *record,
                   GHashTable  *parts)
{
  guint n_fields;
  gsize n_kept;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);
  const char *kept = baton_kept_get_own (baton_record_get_kept_attributes (record), &n_kept);
  gboolean has_id = *baton_record_get_id (record) != '\0';

  if (has_id)
    baton_writer_append_attribute (self, "id", baton_record_get_id (record));
  append_stamp (self, parts, "created", baton_record_get_created (record));
  append_stamp (self, parts, "changed", baton_record_get_changed (record));
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind != BATON_FIELD_TEXT && fields[i].kind != BATON_FIELD_ANSWERS)
      /* The first line of a record is its name, which is always there for whoever reads the file. */
      append_field (self, record, &fields[i], i == 0 && fields[i].kind == BATON_FIELD_LINE && has_id);
  if (n_kept > 0)
    baton_append (self->out, kept, n_kept);
}

static void
append_text (BatonWriter          *self,
             BatonRecord          *record,
             const BatonField     *field,
             const BatonKeptParts *parts,
             int                   depth)
{
  const char *text = baton_record_get_string (record, field);

  if (!*text && !has_part (parts->attributes, field->name) && !has_part (parts->children, field->name))
    return;
  baton_writer_indent (self, depth);
  g_string_append_c (self->out, '<');
  baton_append (self->out, field->name, strlen (field->name));
  baton_writer_append_part (self, parts->attributes, field->name, NULL);
  g_string_append_c (self->out, '>');
  baton_escape_text (self->out, text, strlen (text));
  baton_writer_append_part (self, parts->children, field->name, NULL);
  BATON_LITERAL (self->out, "</");
  baton_append (self->out, field->name, strlen (field->name));
  g_string_append_c (self->out, '>');
}

/* An element that holds nothing but what was kept. */
void
baton_writer_append_small (BatonWriter          *self,
                           const char           *name,
                           const char           *id,
                           const BatonKeptParts *parts)
{
  gsize length;
  const char *children = baton_kept_find (parts->children, name, id, &length);

  baton_writer_append_part (self, parts->attributes, name, id);
  if (!children)
    {
      BATON_LITERAL (self->out, "/>");
      return;
    }
  g_string_append_c (self->out, '>');
  baton_append (self->out, children, length);
  g_string_append_printf (self->out, "</%s>", name);
}

static void
append_answers (BatonWriter          *self,
                BatonRecord          *record,
                const BatonField     *field,
                const BatonKeptParts *parts,
                int                   depth)
{
  BatonAnswersIter iter;
  const char *id;
  gboolean yes;

  baton_answers_iter_init (&iter, baton_record_get_variant (record, field));
  while (baton_answers_iter_next (&iter, &id, &yes))
    {
      baton_writer_indent (self, depth);
      BATON_LITERAL (self->out, "<" BATON_XML_ANSWER " criterion=\"");
      baton_escape_attribute (self->out, id, strlen (id));
      if (yes)
        BATON_LITERAL (self->out, "\" value=\"yes\"");
      else
        BATON_LITERAL (self->out, "\" value=\"no\"");
      baton_writer_append_small (self, BATON_XML_ANSWER, id, parts);
    }
}

/* Appends the start tag. Returns: where the inside of the element begins. */
static gsize
open_record (BatonWriter    *self,
             BatonRecord    *record,
             const char     *name,
             int             depth,
             BatonKeptParts *parts)
{
  baton_kept_parts_open (parts, baton_record_get_kept_attributes (record), baton_record_get_kept_children (record));
  baton_writer_indent (self, depth);
  g_string_append_c (self->out, '<');
  baton_append (self->out, name, strlen (name));
  append_attributes (self, record, parts->attributes);
  g_string_append_c (self->out, '>');
  return self->out->len;
}

static void
append_inside (BatonWriter          *self,
               BatonRecord          *record,
               const BatonKeptParts *parts,
               int                   depth)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == BATON_FIELD_TEXT)
      append_text (self, record, &fields[i], parts, depth);
    else if (fields[i].kind == BATON_FIELD_ANSWERS)
      append_answers (self, record, &fields[i], parts, depth);
}

/* Appends what was kept and the end tag, or makes the start tag an empty element. */
static void
close_record (BatonWriter    *self,
              BatonRecord    *record,
              const char     *name,
              int             depth,
              BatonKeptParts *parts,
              gsize           inside)
{
  gsize n_kept;
  const char *kept = baton_kept_get_own (baton_record_get_kept_children (record), &n_kept);

  if (n_kept > 0)
    {
      baton_writer_indent (self, depth + 1);
      baton_append (self->out, kept, n_kept);
    }
  if (self->out->len > inside)
    {
      baton_writer_indent (self, depth);
      BATON_LITERAL (self->out, "</");
      baton_append (self->out, name, strlen (name));
      g_string_append_c (self->out, '>');
    }
  else
    {
      g_string_truncate (self->out, inside - 1);
      BATON_LITERAL (self->out, "/>");
    }
  baton_kept_parts_close (parts);
}

static void
append_handoff (BatonWriter *self,
                BatonRecord *handoff,
                int          depth)
{
  BatonKeptParts parts;
  gsize inside = open_record (self, handoff, BATON_XML_HANDOFF, depth, &parts);

  append_inside (self, handoff, &parts, depth + 1);
  close_record (self, handoff, BATON_XML_HANDOFF, depth, &parts, inside);
}

/* Appends a record, with its handoffs where it is a task, as an element of @name. */
void
baton_writer_append_record (BatonWriter *self,
                            BatonRecord *record,
                            const char  *name,
                            int          depth)
{
  guint n_handoffs = BATON_IS_TASK (record) ? baton_task_get_n_handoffs (BATON_TASK (record)) : 0;
  BatonKeptParts parts;
  gsize inside = open_record (self, record, name, depth, &parts);

  append_inside (self, record, &parts, depth + 1);
  for (guint i = 0; i < n_handoffs; i++)
    append_handoff (self, BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i)), depth + 1);
  close_record (self, record, name, depth, &parts, inside);
}
