/* Merging long text line by line: what only one side changed is taken, what both changed is kept twice.
 *
 * This is diff3 (Khanna, Kunal, Pierce: A Formal Investigation of Diff3, 2007): the lines that all three have in common
 * cut the texts into chunks, and each chunk is decided for itself. Neither side is the first: exchanging them changes
 * nothing, down to the byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-merge-text.h"

#include <string.h>

/* Beyond so many pairs of lines the middle of two texts counts as one chunk: it would take too long to compare. */
#define MAX_PAIRS 4000000

typedef struct
{
  char **lines;
  guint  n_lines;
} Lines;

/* A stretch of lines. */
typedef struct
{
  char **lines;
  guint  n_lines;
} Chunk;

/* Fills the longest common subsequence of the parts between @skip and the last @tail lines into @match. */
static void
match_middle (const Lines *from,
              const Lines *to,
              guint        skip,
              guint        tail,
              int         *match)
{
  guint n = from->n_lines - skip - tail;
  guint m = to->n_lines - skip - tail;
  g_autofree guint *longest = NULL;
  guint i = 0, j = 0;

#define LONGEST(i, j) longest[(gsize) (i) * (m + 1) + (j)]
  if (n == 0 || m == 0 || (guint64) n * m > MAX_PAIRS)
    return;
  longest = g_new0 (guint, (gsize) (n + 1) * (m + 1));
  for (guint a = n; a-- > 0;)
    for (guint b = m; b-- > 0;)
      if (strcmp (from->lines[skip + a], to->lines[skip + b]) == 0)
        LONGEST (a, b) = LONGEST (a + 1, b + 1) + 1;
      else
        LONGEST (a, b) = MAX (LONGEST (a + 1, b), LONGEST (a, b + 1));
  while (i < n && j < m)
    if (strcmp (from->lines[skip + i], to->lines[skip + j]) == 0)
      {
        match[skip + i] = skip + j;
        i++;
        j++;
      }
    else if (LONGEST (i + 1, j) >= LONGEST (i, j + 1))
      i++;
    else
      j++;
#undef LONGEST
}

/* Returns: (transfer full): for each line of @from the line of @to that it became, or -1. */
static int *
match_lines (const Lines *from,
             const Lines *to)
{
  int *match = g_new (int, from->n_lines + 1);
  guint least = MIN (from->n_lines, to->n_lines);
  guint skip = 0, tail = 0;

  for (guint i = 0; i <= from->n_lines; i++)
    match[i] = -1;
  while (skip < least && strcmp (from->lines[skip], to->lines[skip]) == 0)
    {
      match[skip] = skip;
      skip++;
    }
  while (tail < least - skip
         && strcmp (from->lines[from->n_lines - tail - 1], to->lines[to->n_lines - tail - 1]) == 0)
    {
      match[from->n_lines - tail - 1] = to->n_lines - tail - 1;
      tail++;
    }
  match_middle (from, to, skip, tail, match);
  return match;
}

static gboolean
equal (const Chunk *one,
       const Chunk *other)
{
  if (one->n_lines != other->n_lines)
    return FALSE;
  for (guint i = 0; i < one->n_lines; i++)
    if (strcmp (one->lines[i], other->lines[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Whether @part is a stretch of @whole, so that nothing of it is lost with @whole. */
static gboolean
contains (const Chunk *whole,
          const Chunk *part)
{
  for (guint at = 0; at + part->n_lines <= whole->n_lines; at++)
    {
      const Chunk stretch = { whole->lines + at, part->n_lines };

      if (equal (&stretch, part))
        return TRUE;
    }
  return FALSE;
}

static int
compare (const Chunk *one,
         const Chunk *other)
{
  for (guint i = 0; i < MIN (one->n_lines, other->n_lines); i++)
    {
      int order = strcmp (one->lines[i], other->lines[i]);

      if (order != 0)
        return order;
    }
  return (one->n_lines > other->n_lines) - (one->n_lines < other->n_lines);
}

static void
append (GPtrArray   *out,
        const Chunk *chunk)
{
  for (guint i = 0; i < chunk->n_lines; i++)
    g_ptr_array_add (out, chunk->lines[i]);
}

static void
decide (GPtrArray   *out,
        const Chunk *base,
        const Chunk *one,
        const Chunk *other,
        const char  *break_line)
{
  if (equal (one, other) || equal (other, base) || (!equal (one, base) && contains (one, other)))
    append (out, one);
  else if (equal (one, base) || contains (other, one))
    append (out, other);
  else
    {
      gboolean swap = compare (one, other) > 0;

      append (out, swap ? other : one);
      if (break_line)
        g_ptr_array_add (out, (gpointer) break_line);
      append (out, swap ? one : other);
    }
}

static GPtrArray *
merge_lines (const Lines *base,
             const Lines *one,
             const Lines *other,
             const char  *break_line)
{
  g_autofree int *to_one = match_lines (base, one);
  g_autofree int *to_other = match_lines (base, other);
  GPtrArray *out = g_ptr_array_new ();
  guint b = 0, o = 0, t = 0;

  for (guint at = 0; at <= base->n_lines; at++)
    {
      gboolean end = at == base->n_lines;
      guint next_o = end ? one->n_lines : (guint) to_one[at];
      guint next_t = end ? other->n_lines : (guint) to_other[at];

      if (!end && (to_one[at] < 0 || to_other[at] < 0))
        continue;
      {
        const Chunk base_chunk = { base->lines + b, at - b };
        const Chunk one_chunk = { one->lines + o, next_o - o };
        const Chunk other_chunk = { other->lines + t, next_t - t };

        decide (out, &base_chunk, &one_chunk, &other_chunk, break_line);
      }
      if (!end)
        g_ptr_array_add (out, base->lines[at]);
      b = at + 1;
      o = next_o + 1;
      t = next_t + 1;
    }
  return out;
}

/* What two texts have in common stands for the text they come from. The lines are borrowed. */
static Lines
common_lines (const Lines *one,
              const Lines *other)
{
  g_autofree int *match = match_lines (one, other);
  Lines common = { g_new0 (char *, one->n_lines + 1), 0 };

  for (guint i = 0; i < one->n_lines; i++)
    if (match[i] >= 0)
      common.lines[common.n_lines++] = one->lines[i];
  return common;
}

/**
 * baton_merge_lists:
 * @base: (nullable): what both come from, NULL where that is not known
 * @one: one version, smaller than @other or equal in some order that both machines know
 * @other: another
 * @break_line: (nullable): what stands between two versions of one stretch
 *
 * Returns: (transfer full): both changes, borrowed from the arguments and not terminated
 */
GPtrArray *
baton_merge_lists (char       **base,
                   char       **one,
                   char       **other,
                   const char  *break_line)
{
  const Lines one_lines = { one, g_strv_length (one) };
  const Lines other_lines = { other, g_strv_length (other) };
  Lines base_lines = { base, base ? g_strv_length (base) : 0 };
  g_autofree char **common = NULL;

  if (!base)
    base_lines = common_lines (&one_lines, &other_lines);
  if (!base)
    common = base_lines.lines;
  return merge_lines (&base_lines, &one_lines, &other_lines, break_line);
}

/**
 * baton_merge_text:
 * @base: (nullable): what both come from, NULL where that is not known
 * @one: one version
 * @other: another
 *
 * Where both changed the same lines both versions stand there, with BATON_MERGE_TEXT_BREAK between them, unless one holds
 * the other already.
 *
 * Returns: (transfer full): both changes; the same whichever is called the other
 */
char *
baton_merge_text (const char *base,
                  const char *one,
                  const char *other)
{
  gboolean swap = strcmp (one, other) > 0;
  g_auto (GStrv) one_lines = g_strsplit (swap ? other : one, "\n", -1);
  g_auto (GStrv) other_lines = g_strsplit (swap ? one : other, "\n", -1);
  g_auto (GStrv) base_lines = base ? g_strsplit (base, "\n", -1) : NULL;
  g_autoptr (GPtrArray) merged = baton_merge_lists (base_lines, one_lines, other_lines, BATON_MERGE_TEXT_BREAK);

  g_ptr_array_add (merged, NULL);
  return g_strjoinv ("\n", (char **) merged->pdata);
}
