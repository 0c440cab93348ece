/* A source: the lines of a text file, checked, and a form of them that no parser chokes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/baton-import.h"
#include "logic/baton-text.h"

/* Signs that open lists and quotes are heeded up to this column: 15 levels of a list indented by
 * four, and some more. A parser walks through all open levels at every line, so that depth times
 * lines is what it costs. */
#define MOST_INDENT 100

/* A run of pictures costs the parser its square; beyond so many they are links to it. */
#define MOST_PICTURES 1000

#define TAB_WIDTH 4

/* Ends at LF, CR LF or CR. Returns: the length of the line at @at. */
static gsize
line_length (const char *at,
             const char *end)
{
  const char *stop = at;

  while (stop < end && *stop != '\n' && *stop != '\r')
    stop++;
  return stop - at;
}

static gsize
line_end_length (const char *at,
                 const char *end)
{
  if (at == end)
    return 0;
  return *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
}

static gboolean
add_line (BatonSource  *self,
          const char   *at,
          gsize         length,
          GError      **error)
{
  g_autoptr (GError) reason = NULL;

  if (!baton_text_check (at, length, BATON_TEXT_LONG, &reason))
    {
      /* Translators: %u is the number of a line in a file, %s says what is wrong there */
      g_set_error (error, BATON_IMPORT_ERROR, BATON_IMPORT_ERROR_BAD_TEXT, _("line %u: %s"),
                   self->lines->len + 1, reason->message);
      return FALSE;
    }
  g_ptr_array_add (self->lines, g_strndup (at, length));
  return TRUE;
}

static gboolean
is_fence (const char *line,
          const char *fence)
{
  g_autofree char *bare = g_strchomp (g_strdup (line));

  return g_str_equal (bare, fence);
}

/* YAML stands between "---" lines and may end with "...", TOML stands between "+++" lines. With an
 * empty line behind it, the first is a rule across the page. */
static guint
count_front_matter (GPtrArray *lines)
{
  const char *fence = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (i == 0)
        fence = is_fence (line, "---") ? "---" : is_fence (line, "+++") ? "+++" : NULL;
      else if (i == 1 && is_fence (line, ""))
        return 0;
      else if (is_fence (line, fence) || (*fence == '-' && is_fence (line, "...")))
        return i + 1;
      if (!fence)
        return 0;
    }
  return 0;
}

/**
 * baton_source_new:
 * @bytes: a file
 * @error: where to put why not
 *
 * Takes a text apart into lines, whatever their ends; a byte order mark goes.
 *
 * Returns: (transfer full) (nullable): the lines; NULL with BATON_IMPORT_ERROR_TOO_BIG, or with
 * BATON_IMPORT_ERROR_BAD_TEXT, which tells the line, where it is not UTF-8 or has characters that
 * no library can hold
 */
BatonSource *
baton_source_new (GBytes  *bytes,
                  GError **error)
{
  g_autoptr (BatonSource) self = g_new0 (BatonSource, 1);
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  const char *at = data ? data : "";
  const char *end = at + n_bytes;

  self->lines = g_ptr_array_new_with_free_func (g_free);
  if (n_bytes > BATON_SOURCE_MOST_BYTES)
    {
      g_set_error (error, BATON_IMPORT_ERROR, BATON_IMPORT_ERROR_TOO_BIG,
                   _("the file is too big to be a post: %zu bytes, and at most %d can be read"),
                   n_bytes, BATON_SOURCE_MOST_BYTES);
      return NULL;
    }
  if (n_bytes >= 3 && memcmp (at, "\357\273\277", 3) == 0)
    at += 3;
  while (at < end)
    {
      gsize length = line_length (at, end);

      if (!add_line (self, at, length, error))
        return NULL;
      at += length;
      at += line_end_length (at, end);
    }
  self->n_front_matter = count_front_matter (self->lines);
  return g_steal_pointer (&self);
}

void
baton_source_free (BatonSource *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* Returns: the line with that number, from 1. */
const char *
baton_source_get_line (const BatonSource *self,
                       guint              line)
{
  return g_ptr_array_index (self->lines, line - 1);
}

/* Returns: where the text of a line begins that is indented too far, as far as it is heeded. */
static const char *
skip_indent (const char *line,
             gsize      *n_heeded)
{
  const char *at = line;
  guint column = 0;

  *n_heeded = 0;
  while (*at && strchr (" \t>-*+.)0123456789", *at))
    {
      column += *at == '\t' ? TAB_WIDTH : 1;
      if (column <= MOST_INDENT)
        *n_heeded = at + 1 - line;
      at++;
    }
  return at;
}

static void
append_without_pictures (GString    *out,
                         const char *text,
                         guint      *n_pictures)
{
  const char *picture;

  while ((picture = strstr (text, "![")))
    {
      g_string_append_len (out, text, picture - text);
      g_string_append (out, ++*n_pictures > MOST_PICTURES ? " [" : "![");
      text = picture + 2;
    }
  g_string_append (out, text);
}

/**
 * baton_source_for_parser:
 * @self: a source
 *
 * Returns: (transfer full): the text with the same lines, without front matter, and without what
 * would take a parser of CommonMark longer than a text of its size should
 */
GString *
baton_source_for_parser (const BatonSource *self)
{
  GString *out = g_string_new (NULL);
  guint n_pictures = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *line = g_ptr_array_index (self->lines, i);
      gsize n_heeded;
      const char *rest = skip_indent (line, &n_heeded);

      if (i >= self->n_front_matter)
        {
          g_string_append_len (out, line, n_heeded);
          append_without_pictures (out, rest, &n_pictures);
        }
      g_string_append_c (out, '\n');
    }
  return out;
}
