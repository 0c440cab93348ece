/* Merging kept content: what this version does not know takes part attribute by attribute and element by element.
 *
 * Kept text is what the storage keeps on a record: serialised attributes or children of the record's own element, and
 * behind the sign U+001E parts for others, each begun by a key that U+001F ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "logic/baton-merge-private.h"
#include "logic/baton-merge-text.h"

#define PART_BEGINS "\x1e"
#define KEY_ENDS '\x1f'

typedef char *(*MergePart) (const char *base, const char *ours, const char *theirs);

/* Returns: (transfer full): the parts by their keys; the own text has the key "". */
static GHashTable *
split_parts (const char *kept)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) pieces = g_strsplit (kept ? kept : "", PART_BEGINS, -1);

  for (guint i = 0; pieces[i]; i++)
    {
      char *end = i > 0 ? strchr (pieces[i], KEY_ENDS) : NULL;

      if (i == 0)
        g_hash_table_insert (parts, g_strdup (""), g_strdup (pieces[i]));
      else if (end)
        g_hash_table_insert (parts, g_strndup (pieces[i], end - pieces[i]), g_strdup (end + 1));
    }
  return parts;
}

static void
add_keys (GHashTable *parts,
          GHashTable *keys)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (keys, key);
}

static const char *
text_of (GHashTable *parts,
         const char *key)
{
  const char *text = g_hash_table_lookup (parts, key);

  return text ? text : "";
}

/* Where only one side changed anything it stands as it is, in its own order. */
static char *
merge_part (const char *base,
            const char *ours,
            const char *theirs,
            MergePart   merge)
{
  if (base && strcmp (base, ours) == 0)
    return g_strdup (theirs);
  if (base && strcmp (base, theirs) == 0)
    return g_strdup (ours);
  return merge (base, ours, theirs);
}

/* Merges part by part, in the order of the keys. */
static char *
merge_parts (const char *base,
             const char *ours,
             const char *theirs,
             MergePart   merge)
{
  g_autoptr (GHashTable) base_parts = split_parts (base);
  g_autoptr (GHashTable) our_parts = split_parts (ours);
  g_autoptr (GHashTable) their_parts = split_parts (theirs);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) sorted = NULL;
  g_autoptr (GString) merged = g_string_new (NULL);

  add_keys (our_parts, keys);
  add_keys (their_parts, keys);
  sorted = g_list_sort (g_hash_table_get_keys (keys), (GCompareFunc) strcmp);
  for (GList *at = sorted; at; at = at->next)
    {
      const char *key = at->data;
      g_autofree char *part = merge_part (base ? text_of (base_parts, key) : NULL, text_of (our_parts, key),
                                          text_of (their_parts, key), merge);

      if (*key && *part)
        g_string_append_printf (merged, PART_BEGINS "%s%c", key, KEY_ENDS);
      g_string_append (merged, part);
    }
  return merged->len > 0 ? g_strdup (merged->str) : NULL;
}

/* Cuts ` name="value" name="value"` into its attributes. Returns: FALSE where it is none of that form. */
static gboolean
split_attributes (const char *text,
                  GPtrArray  *names,
                  GHashTable *attributes)
{
  while (*text)
    {
      const char *equals = strstr (text, "=\"");
      const char *end = equals ? strchr (equals + 2, '"') : NULL;
      char *name;

      if (*text != ' ' || !end)
        return FALSE;
      name = g_strndup (text, equals - text);
      if (!g_hash_table_contains (attributes, name))
        g_ptr_array_add (names, name);
      g_hash_table_insert (attributes, name, g_strndup (text, end + 1 - text));
      text = end + 1;
    }
  return TRUE;
}

/* Decides between two texts as a whole; where both changed, the larger one by its bytes stands. */
static const char *
choose (const char *base,
        const char *ours,
        const char *theirs)
{
  BatonMergePick pick = baton_merge_pick (base && strcmp (base, ours) == 0, base && strcmp (base, theirs) == 0,
                                          strcmp (ours, theirs) == 0);

  if (pick == BATON_MERGE_PICK_NONE)
    return strcmp (ours, theirs) > 0 ? ours : theirs;
  return pick == BATON_MERGE_PICK_THEIRS ? theirs : ours;
}

typedef struct
{
  GPtrArray  *names; /* in the order of the file, borrowed from the table */
  GHashTable *by_name;
  gboolean    valid;
} Attributes;

static Attributes
read_attributes (const char *text)
{
  Attributes self = { g_ptr_array_new (), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free), TRUE };

  self.valid = split_attributes (text ? text : "", self.names, self.by_name);
  return self;
}

static void
clear_attributes (Attributes *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->by_name);
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* First those of the one in its order, then those that only the other has, sorted; so that it does not matter which is
 * which, the one is the larger text. */
static char *
merge_attributes (const char *base,
                  const char *ours,
                  const char *theirs)
{
  gboolean swap = strlen (ours) != strlen (theirs) ? strlen (ours) < strlen (theirs) : strcmp (ours, theirs) < 0;
  Attributes base_set = read_attributes (base);
  Attributes one = read_attributes (swap ? theirs : ours);
  Attributes other = read_attributes (swap ? ours : theirs);
  g_autoptr (GString) merged = g_string_new (NULL);

  g_ptr_array_sort (other.names, compare_names);
  for (guint i = 0; i < other.names->len; i++)
    if (!g_hash_table_contains (one.by_name, other.names->pdata[i]))
      g_ptr_array_add (one.names, other.names->pdata[i]);
  for (guint i = 0; i < one.names->len; i++)
    {
      const char *name = one.names->pdata[i];

      g_string_append (merged, choose (base ? text_of (base_set.by_name, name) : NULL, text_of (one.by_name, name),
                                       text_of (other.by_name, name)));
    }
  if (!base_set.valid || !one.valid || !other.valid)
    g_string_assign (merged, choose (base, ours, theirs));
  clear_attributes (&base_set);
  clear_attributes (&one);
  clear_attributes (&other);
  return g_strdup (merged->str);
}

/* Returns: where the piece of markup that begins at @at ends. */
static const char *
end_of_markup (const char *at,
               int        *depth)
{
  const char *end;

  if (g_str_has_prefix (at, "<!--"))
    end = strstr (at, "-->");
  else if (g_str_has_prefix (at, "<?"))
    end = strstr (at, "?>");
  else
    end = strchr (at, '>');
  if (!end)
    return at + strlen (at);
  if (at[1] == '/')
    --*depth;
  else if (at[1] != '!' && at[1] != '?' && end[-1] != '/')
    ++*depth;
  return strchr (end, '>') + 1;
}

/* Cuts a text between elements into its lines: two versions of it then grow together line by line, and not into one. */
static void
add_lines (GStrvBuilder *nodes,
           const char   *text,
           gsize         length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  g_strv_builder_addv (nodes, (const char **) lines);
}

/* Cuts serialised children into elements, comments, instructions and lines of text. */
static char **
split_nodes (const char *text)
{
  g_autoptr (GStrvBuilder) nodes = g_strv_builder_new ();

  while (*text)
    {
      const char *end = text + strcspn (text, "<");
      int depth = 0;
      g_autofree char *node = NULL;

      if (end > text)
        add_lines (nodes, text, end - text);
      else
        {
          do
            end = *end == '<' ? end_of_markup (end, &depth) : end + strcspn (end, "<");
          while (depth > 0 && *end);
          node = g_strndup (text, end - text);
          g_strv_builder_add (nodes, node);
        }
      text = end;
    }
  return g_strv_builder_end (nodes);
}

/* The way back. What is blank at the ends of a text is not kept in a file either. */
static char *
join_nodes (GPtrArray *nodes)
{
  GString *joined = g_string_new (NULL);
  guint i = 0;

  while (i < nodes->len)
    {
      g_autoptr (GString) lines = g_string_new (NULL);
      const char *node = nodes->pdata[i];

      if (*node == '<')
        {
          g_string_append_len (joined, node, strchrnul (node, KEY_ENDS) - node);
          i++;
          continue;
        }
      for (; i < nodes->len && *(node = nodes->pdata[i]) != '<'; i++)
        g_string_append_printf (lines, "%s\n", node);
      g_string_append (joined, g_strstrip (lines->str));
    }
  return g_string_free (joined, FALSE);
}

/* Two elements that are alike are told apart by a number, so that a version with one more of them has just one more. */
static void
number_repeated (char **nodes)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; nodes[i]; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, nodes[i]));

      if (*nodes[i] != '<')
        continue;
      g_hash_table_replace (counts, g_strdup (nodes[i]), GUINT_TO_POINTER (n + 1));
      if (n > 0)
        {
          g_autofree char *plain = nodes[i];

          nodes[i] = g_strdup_printf ("%s%c%u", plain, KEY_ENDS, n);
        }
    }
}

static char *
merge_children (const char *base,
                const char *ours,
                const char *theirs)
{
  gboolean swap = strcmp (ours, theirs) > 0;
  g_auto (GStrv) base_nodes = base ? split_nodes (base) : NULL;
  g_auto (GStrv) one = split_nodes (swap ? theirs : ours);
  g_auto (GStrv) other = split_nodes (swap ? ours : theirs);
  g_autoptr (GPtrArray) merged = NULL;

  if (base_nodes)
    number_repeated (base_nodes);
  number_repeated (one);
  number_repeated (other);
  merged = baton_merge_lists (base_nodes, one, other, NULL);
  return join_nodes (merged);
}

/**
 * baton_merge_kept_attributes:
 * @base: (nullable): kept attributes of the ancestor, NULL where there is none or it kept nothing
 * @ours: (nullable): ours
 * @theirs: (nullable): theirs
 *
 * Returns: (transfer full) (nullable): the kept attributes of the merged record
 */
char *
baton_merge_kept_attributes (const char *base,
                             const char *ours,
                             const char *theirs)
{
  return g_strcmp0 (ours, theirs) == 0 ? g_strdup (ours) : merge_parts (base, ours, theirs, merge_attributes);
}

/* The same for kept children. */
char *
baton_merge_kept_children (const char *base,
                           const char *ours,
                           const char *theirs)
{
  return g_strcmp0 (ours, theirs) == 0 ? g_strdup (ours) : merge_parts (base, ours, theirs, merge_children);
}
