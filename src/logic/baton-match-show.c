/* Showing why something matched: the ranges of a text to make bold, and the line of a record that
 * has the words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-match-private.h"

#include <string.h>

#include "logic/baton-match-fold.h"

/* Characters of an excerpt that stand before the match, and at most altogether. */
#define BEFORE_MATCH 40
#define MOST_EXCERPT 160

static gboolean
is_shown (const BatonTerm *term)
{
  return !term->excluded
         && (term->kind == TERM_TEXT || term->kind == TERM_WHO || term->kind == TERM_VIA);
}

static int
compare_ranges (gconstpointer one,
                gconstpointer other)
{
  const BatonMatchRange *a = one, *b = other;

  return a->start < b->start ? -1 : a->start > b->start;
}

/* From bytes of the folded text to bytes of the text: whole characters, with the marks behind them.
 */
static BatonMatchRange
range_of (GArray *offsets,
          guint   from,
          guint   until,
          guint   text_length)
{
  guint start = g_array_index (offsets, guint, from);
  guint last = g_array_index (offsets, guint, until - 1);
  guint end = text_length;

  for (guint i = until; i < offsets->len && end == text_length; i++)
    if (g_array_index (offsets, guint, i) > last)
      end = g_array_index (offsets, guint, i);
  return (BatonMatchRange){ start, end - start };
}

static void
find_term (GArray          *ranges,
           const GString   *folded,
           GArray          *offsets,
           const BatonTerm *term,
           guint            text_length)
{
  gsize length = strlen (term->text);

  for (const char *at = strstr (folded->str, term->text); at; at = strstr (at + length, term->text))
    {
      guint from = at - folded->str;
      BatonMatchRange range = range_of (offsets, from, from + length, text_length);

      g_array_append_val (ranges, range);
    }
}

static void
join_overlapping (GArray *ranges)
{
  guint kept = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 1; i < ranges->len; i++)
    {
      BatonMatchRange *before = &g_array_index (ranges, BatonMatchRange, kept);
      BatonMatchRange range = g_array_index (ranges, BatonMatchRange, i);

      if (range.start <= before->start + before->length)
        before->length =
            MAX (before->start + before->length, range.start + range.length) - before->start;
      else
        g_array_index (ranges, BatonMatchRange, ++kept) = range;
    }
  if (ranges->len)
    g_array_set_size (ranges, kept + 1);
}

/* @name: (nullable): folded text; terms that it has are left out */
static GArray *
find_ranges (const BatonMatch *self,
             const char       *text,
             const char       *name)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (BatonMatchRange));
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) folded = g_string_new (NULL);

  baton_match_fold_into (folded, text, offsets);
  for (guint i = 0; i < self->terms->len; i++)
    {
      const BatonTerm *term = &g_array_index (self->terms, BatonTerm, i);

      if (is_shown (term) && !(name && strstr (name, term->text)))
        find_term (ranges, folded, offsets, term, strlen (text));
    }
  join_overlapping (ranges);
  return ranges;
}

/**
 * baton_match_find_ranges:
 * @self: a query
 * @text: a text that is shown
 *
 * Returns: (transfer full): the bytes of @text that words of the query stand in, as
 * BatonMatchRanges in their order, none overlapping another
 */
GArray *
baton_match_find_ranges (const BatonMatch *self,
                         const char       *text)
{
  return find_ranges (self, text, NULL);
}

/* Returns: (transfer full): the line around @at, in one line and not too long. */
static char *
cut_line (const char *text,
          const char *at)
{
  const char *start = at, *end = at;
  g_autofree char *line = NULL;

  while (start > text && start[-1] != '\n' && g_utf8_pointer_to_offset (start, at) < BEFORE_MATCH)
    start = g_utf8_prev_char (start);
  while (*end && *end != '\n' && g_utf8_pointer_to_offset (start, end) < MOST_EXCERPT)
    end = g_utf8_next_char (end);
  line = g_strstrip (g_strndup (start, end - start));
  return g_strdup_printf ("%s%s%s", start > text && start[-1] != '\n' ? "…" : "", line,
                          *end && *end != '\n' ? "…" : "");
}

static char *
find_excerpt (const BatonMatch *self,
              BatonRecord      *record,
              const char       *name)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GArray) ranges = NULL;
      const char *text;

      if (fields[i].kind > BATON_FIELD_LINK || g_str_equal (fields[i].name, "position"))
        continue;
      text = baton_record_get_string (record, &fields[i]);
      ranges = find_ranges (self, text, name);
      if (ranges->len)
        return cut_line (text, text + g_array_index (ranges, BatonMatchRange, 0).start);
    }
  return NULL;
}

/**
 * baton_match_dup_excerpt:
 * @self: a query
 * @record: a task or provider that matched
 *
 * Returns: (transfer full) (nullable): the line of its other texts, or of its handoffs, that a word
 * of the query stands in; `NULL` where they are all in the title or name
 */
char *
baton_match_dup_excerpt (const BatonMatch *self,
                         BatonRecord      *record)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);
  /* The title and the name are the first of their fields. */
  g_autofree char *name = baton_match_fold (baton_record_get_string (record, &fields[0]));
  char *excerpt = find_excerpt (self, record, name);
  BatonTask *task = BATON_IS_TASK (record) ? BATON_TASK (record) : NULL;
  guint n_handoffs = task ? baton_task_get_n_handoffs (task) : 0;

  for (guint i = n_handoffs; i-- > 0 && !excerpt;)
    excerpt = find_excerpt (self, BATON_RECORD (baton_task_get_handoff (task, i)), name);
  return excerpt;
}
