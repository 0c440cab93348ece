/* Values that gave way when two devices had changed one field: kept on their record, to be used after all or dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-superseded.h"

#include <string.h>

#include "logic/baton-merge.h"
#include "model/baton-day.h"
#include "storage/baton-value.h"

#define BEGIN "<superseded "
#define END "</superseded>"

void
baton_superseded_free (BatonSuperseded *self)
{
  g_free (self->text);
  g_free (self->node);
  g_free (self);
}

typedef struct
{
  char    *field;
  gint64   at;
  GString *text;
} Parsed;

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *name,
                  const char          **attribute_names,
                  const char          **attribute_values,
                  gpointer              data,
                  GError              **error)
{
  Parsed *parsed = data;

  for (int i = 0; attribute_names[i]; i++)
    if (g_str_equal (attribute_names[i], "field") && !parsed->field)
      parsed->field = g_strdup (attribute_values[i]);
    else if (g_str_equal (attribute_names[i], "at") && !baton_stamp_parse (attribute_values[i], &parsed->at))
      parsed->at = 0;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  g_string_append_len (((Parsed *) data)->text, text, length);
}

/* Returns: (transfer full) (nullable): what @node says, where it is about a field of @record. */
static BatonSuperseded *
read_node (BatonRecord *record,
           char        *node)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  g_autoptr (GString) text = g_string_new (NULL);
  Parsed parsed = { NULL, 0, text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &parsed, NULL);
  g_autofree char *owned = node;
  BatonSuperseded *self = NULL;

  if (g_markup_parse_context_parse (context, node, -1, NULL) && parsed.field
      && baton_record_find_field (record, parsed.field))
    {
      self = g_new0 (BatonSuperseded, 1);
      self->field = baton_record_find_field (record, parsed.field);
      self->text = g_strdup (text->str);
      self->at = parsed.at;
      self->node = g_steal_pointer (&owned);
    }
  g_free (parsed.field);
  return self;
}

/**
 * baton_superseded_list:
 * @record: a record
 *
 * Returns: (transfer full) (element-type BatonSuperseded): the values that gave way, latest first
 */
GPtrArray *
baton_superseded_list (BatonRecord *record)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_superseded_free);
  const char *kept = baton_record_get_kept_children (record);
  const char *at = kept ? strstr (kept, BEGIN) : NULL;

  while (at)
    {
      const char *end = strstr (at, END);
      BatonSuperseded *superseded;

      if (!end)
        break;
      end += strlen (END);
      superseded = read_node (record, g_strndup (at, end - at));
      if (superseded)
        g_ptr_array_add (list, superseded);
      at = strstr (end, BEGIN);
    }
  return list;
}

/**
 * baton_superseded_set_value:
 * @record: a record
 * @field: a field of it
 * @text: a value as text for programs; "" for none
 * @currency: the currency that sums are in
 *
 * Returns: FALSE, with nothing changed, where the text is no value of the field
 */
gboolean
baton_superseded_set_value (BatonRecord      *record,
                            const BatonField *field,
                            const char       *text,
                            const char       *currency)
{
  g_autoptr (BatonRecord) fresh = NULL;

  if (*text)
    return baton_value_read (record, field, text, currency);
  fresh = g_object_new (G_OBJECT_TYPE (record), NULL);
  baton_record_copy_field (record, fresh, field);
  return TRUE;
}

/**
 * baton_superseded_keep:
 * @record: a record
 * @other: one of its kind
 * @field: a field of both
 * @currency: (nullable): the currency that sums are in
 * @now: seconds in UTC
 *
 * Keeps the value that @other has, where it is another one: it stood on @record until the person wrote theirs.
 */
void
baton_superseded_keep (BatonRecord      *record,
                       BatonRecord      *other,
                       const BatonField *field,
                       const char       *currency,
                       gint64            now)
{
  baton_record_tell (record, record, BATON_FIELD_BEFORE);
  baton_merge_keep_value (record, other, field, currency, now);
  baton_record_tell (record, record, NULL);
}

/* The record does not keep the value any longer. */
void
baton_superseded_drop (const BatonSuperseded *self,
                       BatonRecord           *record)
{
  const char *kept = baton_record_get_kept_children (record);
  const char *at = kept ? strstr (kept, self->node) : NULL;
  g_autofree char *attributes = g_strdup (baton_record_get_kept_attributes (record));
  g_autofree char *before = at ? g_strndup (kept, at - kept) : NULL;
  g_autofree char *children = at ? g_strconcat (before, at + strlen (self->node), NULL) : NULL;

  if (!children)
    return;
  baton_record_tell (record, record, BATON_FIELD_BEFORE);
  baton_record_set_kept (record, attributes, *children ? children : NULL);
  baton_record_tell (record, record, NULL);
}

/* The value stands after all, and the one that stood is not kept: an undo brings it back. */
gboolean
baton_superseded_use (const BatonSuperseded *self,
                      BatonLibrary          *library,
                      BatonRecord           *record)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));

  if (!baton_superseded_set_value (record, self->field, self->text, currency))
    return FALSE;
  baton_superseded_drop (self, record);
  return TRUE;
}
