/* One line of a post: the dash that parts it, its words without what only ends them, and its links.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-post-line.h"

#include <string.h>

#include "logic/baton-link.h"
#include "logic/baton-text.h"

/* What ends a name or a title, and is no part of it. */
#define TRAILING " .,;:-"

static const char *const joining_words[] = {
  "and ", "or ", "und ", "oder ", "et ", "ou ", "y ", "o ", "e ", "en ", "of ", NULL,
};

/* The dashes of typography, and the minus that some keyboards give. */
static gboolean
is_long_dash (gunichar c)
{
  return (c >= 0x2012 && c <= 0x2015) || c == 0x2212;
}

/* "pre- and post-production" is one thing. */
static gboolean
joins (const char *text)
{
  for (guint i = 0; joining_words[i]; i++)
    if (g_str_has_prefix (text, joining_words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_separator (const char *text,
              gsize       at)
{
  gunichar c = g_utf8_get_char (text + at);
  const char *after = g_utf8_next_char (text + at);
  gboolean space_before = at > 0 && text[at - 1] == ' ';

  if (at == 0)
    return FALSE;
  if (c == ':')
    return *after == ' ' || *after == '\0';
  if (c == '|')
    return space_before && *after == ' ';
  if (c == '-')
    return (*after == ' ' || (space_before && *after == '-'))
           && (space_before || !joins (after + 1));
  /* Between figures and names an en dash without spaces means "to". */
  return is_long_dash (c) && (space_before || *after == ' ' || c == 0x2014 || c == 0x2015);
}

/**
 * baton_line_find_separator:
 * @text: one line
 * @from: the byte to look from
 * @start: (out): where what stands before it ends
 * @end: (out): where what stands behind it begins
 *
 * Finds the next dash or colon that parts a name from what is said about it.
 *
 * Returns: whether there is one
 */
gboolean
baton_line_find_separator (const char *text,
                           gsize       from,
                           gsize      *start,
                           gsize      *end)
{
  for (const char *at = text + from; *at; at = g_utf8_next_char (at))
    if (is_separator (text, at - text))
      {
        *start = at - text;
        while (*start > 0 && text[*start - 1] == ' ')
          (*start)--;
        at = g_utf8_next_char (at);
        while (*at == ' ' || *at == '-' || is_long_dash (g_utf8_get_char (at)))
          at = g_utf8_next_char (at);
        *end = at - text;
        return TRUE;
      }
  return FALSE;
}

/* Takes off what ends a sentence, but not "!" and "?", which say something. */
static void
strip_ends (GString *text)
{
  const char *at = text->str;
  gsize length;

  while (*at == ' ' || is_long_dash (g_utf8_get_char (at)) || g_str_has_prefix (at, "- "))
    at = g_utf8_next_char (at);
  g_string_erase (text, 0, at - text->str);
  for (length = 0; length != text->len;)
    {
      const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

      length = text->len;
      if (last
          && (strchr (TRAILING, *last) || is_long_dash (g_utf8_get_char (last))
              || g_utf8_get_char (last) == 0x2026))
        g_string_truncate (text, last - text->str);
    }
}

/**
 * baton_line_clean:
 * @entry: a line
 * @start: a byte of its text
 * @end: the byte behind the last
 *
 * Returns: (transfer full): that part of the text without bare addresses and without what ends a
 * sentence
 */
char *
baton_line_clean (const BatonOutlineEntry *entry,
                  gsize                    start,
                  gsize                    end)
{
  GString *out = g_string_new (NULL);
  gsize at = start;

  for (guint i = 0; i < entry->spans->len; i++)
    {
      const BatonOutlineSpan *span = baton_outline_span (entry, i);

      if (!span->bare || span->start < at || span->end > end)
        continue;
      g_string_append_len (out, entry->text + at, span->start - at);
      at = span->end;
      /* The space behind it would stand beside the one before it. */
      if (entry->text[at] == ' ' && (out->len == 0 || out->str[out->len - 1] == ' '))
        at++;
    }
  if (at < end)
    g_string_append_len (out, entry->text + at, end - at);
  strip_ends (out);
  return g_string_free (out, FALSE);
}

/**
 * baton_line_strip:
 * @text: a name or title
 *
 * Returns: (transfer full): @text without what ends a sentence
 */
char *
baton_line_strip (const char *text)
{
  GString *out = g_string_new (text);

  strip_ends (out);
  return g_string_free (out, FALSE);
}

/* Returns: the bytes of dashes, stops and spaces that @text begins with. */
gsize
baton_line_skip_signs (const char *text)
{
  const char *at = text;

  while (*at && (strchr (TRAILING "!", *at) || is_long_dash (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);
  return at - text;
}

/* An address without scheme leads into the site of the post; it is kept as text. What is no address
 * of a page, a mailbox or a telephone is not kept at all. */
static gboolean
is_worth_noting (const char *url)
{
  g_autofree char *scheme = g_uri_parse_scheme (url);
  const char *schemes[] = { "http", "https", "mailto", "tel", NULL };

  return *url && *url != '#' && (!scheme || g_strv_contains (schemes, scheme));
}

/**
 * baton_line_read_links:
 * @entry: a line
 * @link: (inout) (transfer full) (nullable): the first address that may be opened, where it was
 * NULL
 * @more_links: (out) (transfer full): the others, one a line; "" where there are none
 */
void
baton_line_read_links (const BatonOutlineEntry  *entry,
                       char                    **link,
                       char                    **more_links)
{
  GString *more = g_string_new (NULL);

  for (guint i = 0; i < entry->spans->len; i++)
    {
      const char *url = baton_outline_span (entry, i)->url;
      gboolean open = url && baton_link_check (url, NULL);

      if (!url)
        continue;
      if (open && !*link)
        *link = g_strdup (url);
      else if ((open || is_worth_noting (url)) && g_strcmp0 (url, *link) != 0)
        {
          g_autofree char *clean = baton_text_clean (url, BATON_TEXT_LINK, NULL);

          g_string_append_printf (more, "%s%s", more->len ? "\n" : "", clean);
        }
    }
  *more_links = g_string_free (more, FALSE);
}

/* Returns: how many words the first @length bytes of @text are, all of it where @length is -1. */
guint
baton_line_count_words (const char *text,
                        gssize      length)
{
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  guint n_words = n_bytes > 0;

  for (gsize i = 0; i < n_bytes; i++)
    n_words += text[i] == ' ';
  return n_words;
}
