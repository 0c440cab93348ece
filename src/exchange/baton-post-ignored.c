/* The lines of a post that become nothing: a preview lists them, so that nothing is left out in
 * silence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-post-ignored.h"

#include <string.h>

#include "logic/baton-text.h"

/* So many letters of a line are shown: it is there to be recognised. */
#define MOST_LETTERS_SHOWN 1000

static gboolean
says_anything (const char *line)
{
  for (; *line; line = g_utf8_next_char (line))
    if (g_unichar_isalnum (g_utf8_get_char (line)))
      return TRUE;
  return FALSE;
}

/* "[1]: http://…" became part of the line that refers to it. */
static gboolean
is_used_reference (GHashTable *urls,
                   const char *line)
{
  const char *close = strstr (line, "]:");
  g_autofree char *url = NULL;

  if (line[strspn (line, " ")] != '[' || !close)
    return FALSE;
  close += strlen ("]:");
  close += strspn (close, " \t<");
  url = g_strndup (close, strcspn (close, " \t>"));
  return g_hash_table_contains (urls, url);
}

/* Returns: (transfer full): @line as it can be shown on one line of its own */
static char *
show_line (const char *line)
{
  g_autofree char *clean = baton_text_clean (line, BATON_TEXT_LINE, NULL);
  glong n_letters;

  g_strstrip (clean);
  n_letters = g_utf8_strlen (clean, -1);
  if (n_letters <= MOST_LETTERS_SHOWN)
    return g_steal_pointer (&clean);
  *g_utf8_offset_to_pointer (clean, MOST_LETTERS_SHOWN) = '\0';
  return g_strconcat (clean, "…", NULL);
}

/**
 * baton_post_list_ignored:
 * @source: the lines of a post
 * @used: whether each line became something, from 1
 * @urls: a set of the addresses in lines that did
 * @draft: where to list the others, but for those without any letter
 */
void
baton_post_list_ignored (const BatonSource *source,
                         const guint8      *used,
                         GHashTable        *urls,
                         BatonImportDraft  *draft)
{
  for (guint line = 1; line <= source->lines->len; line++)
    {
      const char *text = baton_source_get_line (source, line);
      g_autofree char *shown = NULL;

      if (used[line] || !says_anything (text) || is_used_reference (urls, text))
        continue;
      shown = show_line (text);
      baton_import_draft_add_ignored (draft, line, shown);
    }
}
