/* Answers in their stored form: made and read without the detour over a value for each of them.
 *
 * A library has far more answers than anything else, and GVariantBuilder and GVariantIter make each of them an object or
 * two. The stored form of a{sb} is simple, and it is the same on every machine: each entry is the id with its NUL, a byte
 * that says yes, and a byte that says where the id ended; behind the entries stands where each of them ended.
 * https://docs.gtk.org/glib/gvariant-specification-1.0.html
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-answers.h"

#include <string.h>

/* So many different sets are remembered; few people answer so variously. */
#define MAX_SETS 4096

/* Of an entry whose id has @length bytes with its NUL: short enough for an offset of one byte. */
#define ENTRY_SIZE(length) ((length) + 2)

/* How many bytes an offset has in a container of @size bytes, the offsets included. */
static gsize
offset_size_of (gsize size)
{
  if (size <= G_MAXUINT8)
    return 1;
  return size <= G_MAXUINT16 ? 2 : 4;
}

static gsize
offset_size_for (gsize n_entry_bytes,
                 gsize n_entries)
{
  gsize size = 1;

  while (offset_size_of (n_entry_bytes + n_entries * size) > size)
    size *= 2;
  return size;
}

static char *
put_offset (char  *at,
            gsize  offset,
            gsize  size)
{
  guint32 value = GUINT32_TO_LE ((guint32) offset);

  memcpy (at, &value, size);
  return at + size;
}

static char *
put_entry (char                  *at,
           const BatonAnswerPair *pair)
{
  gsize length = strlen (pair->criterion) + 1;

  memcpy (at, pair->criterion, length);
  at[length] = pair->yes ? 1 : 0;
  at[length + 1] = (char) length;
  return at + ENTRY_SIZE (length);
}

/* Writes the stored form into @stored, which is empty. */
static void
store (GString               *stored,
       const BatonAnswerPair *pairs,
       guint                  n_pairs)
{
  gsize n_entry_bytes = 0, size, end = 0;
  char *at;

  for (guint i = 0; i < n_pairs; i++)
    n_entry_bytes += ENTRY_SIZE (strlen (pairs[i].criterion) + 1);
  size = offset_size_for (n_entry_bytes, n_pairs);
  g_string_set_size (stored, n_entry_bytes + n_pairs * size);
  at = stored->str;
  for (guint i = 0; i < n_pairs; i++)
    at = put_entry (at, &pairs[i]);
  for (guint i = 0; i < n_pairs; i++)
    {
      end += ENTRY_SIZE (strlen (pairs[i].criterion) + 1);
      at = put_offset (at, end, size);
    }
}

static GVariant *
build (const GString *stored)
{
  char *copy = g_memdup2 (stored->str, stored->len);

  return g_variant_ref_sink (g_variant_new_from_data (G_VARIANT_TYPE ("a{sb}"), copy, stored->len, TRUE, g_free, copy));
}

/**
 * baton_answers_build:
 * @pairs: (array length=n_pairs): answers in the order of their ids, no id twice, none over BATON_ANSWERS_MAX_ID
 * @n_pairs: how many, at least 1
 *
 * Returns: (transfer full): an a{sb}, not floating
 */
GVariant *
baton_answers_build (const BatonAnswerPair *pairs,
                     guint                  n_pairs)
{
  g_autoptr (GString) stored = g_string_new (NULL);

  store (stored, pairs, n_pairs);
  return build (stored);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/* Returns: (transfer full): what remembers sets of answers, so that equal ones are one. */
GHashTable *
baton_answers_cache_new (void)
{
  return g_hash_table_new_full ((GHashFunc) g_string_hash, (GEqualFunc) g_string_equal, free_string,
                                (GDestroyNotify) g_variant_unref);
}

/* The same as baton_answers_build(), borrowed from @cache. */
GVariant *
baton_answers_cache_take (GHashTable            *cache,
                          const BatonAnswerPair *pairs,
                          guint                  n_pairs)
{
  g_autoptr (GString) stored = g_string_new (NULL);
  GVariant *answers;

  store (stored, pairs, n_pairs);
  answers = g_hash_table_lookup (cache, stored);
  if (!answers)
    {
      answers = build (stored);
      if (g_hash_table_size (cache) >= MAX_SETS)
        g_hash_table_remove_all (cache);
      g_hash_table_insert (cache, g_steal_pointer (&stored), answers);
    }
  return answers;
}

/**
 * baton_answers_iter_init:
 * @self: what is to be filled in
 * @answers: (nullable): an a{sb} that this program made; it must outlive the iteration
 */
void
baton_answers_iter_init (BatonAnswersIter *self,
                         GVariant         *answers)
{
  gsize size = answers ? g_variant_get_size (answers) : 0;
  gsize n_offset = offset_size_of (size);
  guint32 end = 0;

  self->at = size > 0 ? g_variant_get_data (answers) : NULL;
  /* The last offset is where the entries end and the offsets begin. */
  if (size >= n_offset && self->at)
    memcpy (&end, self->at + size - n_offset, n_offset);
  self->end = self->at ? self->at + GUINT32_FROM_LE (end) : NULL;
}

/* Returns: FALSE behind the last answer; @criterion is borrowed from the answers. */
gboolean
baton_answers_iter_next (BatonAnswersIter  *self,
                         const char       **criterion,
                         gboolean          *yes)
{
  gsize length;

  if (self->at >= self->end)
    return FALSE;
  length = strlen (self->at) + 1;
  *criterion = self->at;
  *yes = self->at[length] != 0;
  self->at += length + 1 + offset_size_for (length + 1, 1);
  return TRUE;
}
