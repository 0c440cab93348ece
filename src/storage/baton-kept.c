/* Kept content: what a file holds beyond this version's knowledge, as serialised text, with its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-kept.h"

#include <string.h>

#define PART_BEGINS '\x1e'
#define KEY_ENDS '\x1f'

/* Returns: (transfer none): the text of the element itself, to append to. */
GString *
baton_kept_own (BatonKept *self)
{
  if (!self->own)
    self->own = g_string_new (NULL);
  return self->own;
}

/**
 * baton_kept_add_part:
 * @self: what a record keeps
 * @name: the name of the element the part belongs to
 * @id: (nullable): what tells it from others of its name
 * @text: (nullable): serialised text; nothing happens where there is none
 */
void
baton_kept_add_part (BatonKept  *self,
                     const char *name,
                     const char *id,
                     GString    *text)
{
  if (!text || text->len == 0)
    return;
  if (!self->parts)
    self->parts = g_string_new (NULL);
  g_string_append_c (self->parts, PART_BEGINS);
  g_string_append (self->parts, name);
  if (id)
    g_string_append_printf (self->parts, "/%s", id);
  g_string_append_c (self->parts, KEY_ENDS);
  g_string_append_len (self->parts, text->str, text->len);
}

/**
 * baton_kept_finish:
 * @self: what a record keeps
 *
 * Returns: (transfer full) (nullable): all of it in one text, NULL where there is nothing
 */
char *
baton_kept_finish (BatonKept *self)
{
  if (!self->own && !self->parts)
    return NULL;
  return g_strconcat (self->own ? self->own->str : "", self->parts ? self->parts->str : "", NULL);
}

void
baton_kept_clear (BatonKept *self)
{
  if (self->own)
    g_string_free (g_steal_pointer (&self->own), TRUE);
  if (self->parts)
    g_string_free (g_steal_pointer (&self->parts), TRUE);
}

/**
 * baton_kept_get_own:
 * @kept: (nullable): the text of baton_kept_finish()
 * @length: (out): the bytes that belong to the element itself
 *
 * Returns: (transfer none) (nullable): where they begin
 */
const char *
baton_kept_get_own (const char *kept,
                    gsize      *length)
{
  *length = kept ? (gsize) (strchrnul (kept, PART_BEGINS) - kept) : 0;
  return kept;
}

typedef struct
{
  const char *text;
  gsize       length;
} Part;

/**
 * baton_kept_index:
 * @kept: (nullable): the text of baton_kept_finish(), which must outlive the index
 *
 * Returns: (transfer full) (nullable): an index for baton_kept_find(), NULL where there are no parts
 */
GHashTable *
baton_kept_index (const char *kept)
{
  const char *at = kept ? strchr (kept, PART_BEGINS) : NULL;
  GHashTable *index = at ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) : NULL;

  while (at)
    {
      const char *text = strchrnul (at, KEY_ENDS);
      const char *end = strchrnul (at + 1, PART_BEGINS);
      Part *part = g_new (Part, 1);

      part->text = text < end ? text + 1 : end;
      part->length = end - part->text;
      g_hash_table_insert (index, g_strndup (at + 1, MIN (text, end) - at - 1), part);
      at = *end ? end : NULL;
    }
  return index;
}

/**
 * baton_kept_find:
 * @index: (nullable): an index of baton_kept_index()
 * @name: the name of an element
 * @id: (nullable): what tells it from others of its name
 * @length: (out): the bytes of the part, 0 where there is none
 *
 * Returns: (transfer none) (nullable): the start of the part
 */
const char *
baton_kept_find (GHashTable *index,
                 const char *name,
                 const char *id,
                 gsize      *length)
{
  g_autofree char *key = NULL;
  Part *part;

  *length = 0;
  if (!index)
    return NULL;
  key = id ? g_strconcat (name, "/", id, NULL) : g_strdup (name);
  part = g_hash_table_lookup (index, key);
  if (!part)
    return NULL;
  *length = part->length;
  return part->text;
}
