/* The text gate: what may enter a library as text, for the window, the terminal, D-Bus and every import alike.
 *
 * A library file is XML 1.0, which has no way at all to write most control characters; one of them inside would make the
 * whole file unreadable. So every text is looked at before it becomes part of a library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (baton-text-error-quark, baton_text_error)

/**
 * baton_text_kind_of:
 * @field: a line, text, link or reference
 *
 * Returns: the rules for its text
 */
BatonTextKind
baton_text_kind_of (const BatonField *field)
{
  if (field->kind == BATON_FIELD_TEXT)
    return BATON_TEXT_LONG;
  return field->kind == BATON_FIELD_LINK ? BATON_TEXT_LINK : BATON_TEXT_LINE;
}

static gsize
most_bytes (BatonTextKind kind)
{
  if (kind == BATON_TEXT_LONG)
    return BATON_TEXT_LONG_MAX;
  return kind == BATON_TEXT_LINK ? BATON_TEXT_LINK_MAX : BATON_TEXT_LINE_MAX;
}

/* The rule "Char" of XML 1.0; surrogates are no valid UTF-8 to begin with. */
static gboolean
is_storable (gunichar c)
{
  return (c >= 0x20 && c != 0xfffe && c != 0xffff) || c == '\t' || c == '\n' || c == '\r';
}

static gboolean
is_noncharacter (gunichar c)
{
  return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* The signs that turn the direction of what stands around them. */
static gboolean
is_bidi_control (gunichar c)
{
  return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
check_characters (const char    *text,
                  gsize          length,
                  BatonTextKind  kind,
                  GError       **error)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_storable (c))
        {
          /* Translators: %04X is the number of a character, like 001B; %zu counts bytes from 0 */
          g_set_error (error, BATON_TEXT_ERROR, BATON_TEXT_ERROR_CHARACTER,
                       _("the character U+%04X at byte %zu cannot be kept"), c, (gsize) (at - text));
          return FALSE;
        }
      if (kind != BATON_TEXT_LONG && is_line_break (c))
        {
          g_set_error (error, BATON_TEXT_ERROR, BATON_TEXT_ERROR_LINES,
                       _("only one line fits here, and a line ends at byte %zu"), (gsize) (at - text));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * baton_text_check:
 * @text: any bytes
 * @length: how many, or -1 where a NUL ends them
 * @kind: the rules
 *
 * Looks whether @text can become part of a library as it is: strict UTF-8, only characters that XML 1.0 can write, one
 * line where only one fits, and not too long.
 *
 * Returns: FALSE with an error of BATON_TEXT_ERROR, which says at which byte
 */
gboolean
baton_text_check (const char     *text,
                  gssize          length,
                  BatonTextKind   kind,
                  GError        **error)
{
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  const char *end;

  if (n_bytes > most_bytes (kind))
    {
      g_set_error (error, BATON_TEXT_ERROR, BATON_TEXT_ERROR_TOO_LONG,
                   _("the text has %zu bytes, and at most %zu fit here"), n_bytes, most_bytes (kind));
      return FALSE;
    }
  if (!g_utf8_validate_len (text, n_bytes, &end))
    {
      if (*end == '\0')
        g_set_error (error, BATON_TEXT_ERROR, BATON_TEXT_ERROR_CHARACTER,
                     _("the character U+%04X at byte %zu cannot be kept"), 0, (gsize) (end - text));
      else
        g_set_error (error, BATON_TEXT_ERROR, BATON_TEXT_ERROR_ENCODING,
                     _("the text is not UTF-8 from byte %zu on"), (gsize) (end - text));
      return FALSE;
    }
  return check_characters (text, n_bytes, kind, error);
}

/* Line ends of other systems become line feeds; a carriage return alone is kept. */
static char *
with_line_feeds (const char *text,
                 gsize       length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (text[i] != '\r' || i + 1 == length || text[i + 1] != '\n')
      g_string_append_c (out, text[i]);
  return g_string_free (out, FALSE);
}

/**
 * baton_text_accept:
 * @text: any bytes
 * @length: how many, or -1 where a NUL ends them
 * @kind: the rules
 *
 * The same as baton_text_check(), and hands out what to store.
 *
 * Returns: (transfer full) (nullable): @text with CR LF made LF; NULL with an error of BATON_TEXT_ERROR
 */
char *
baton_text_accept (const char     *text,
                   gssize          length,
                   BatonTextKind   kind,
                   GError        **error)
{
  if (!baton_text_check (text, length, kind, error))
    return NULL;
  return with_line_feeds (text, length < 0 ? strlen (text) : (gsize) length);
}

/* Cuts at a whole character. */
static gboolean
cut (GString       *out,
     BatonTextKind  kind)
{
  gsize most = most_bytes (kind);

  if (out->len <= most)
    return FALSE;
  while (most > 0 && ((guchar) out->str[most] & 0xc0) == 0x80)
    most--;
  g_string_truncate (out, most);
  return TRUE;
}

/**
 * baton_text_clean:
 * @text: what a person typed or pasted
 * @kind: the rules
 * @cleaned: (out) (optional): whether anything but line ends was changed, which the person has to be told
 *
 * Makes text fit: unreadable bytes become U+FFFD, control characters and noncharacters go, line breaks in a line become
 * spaces, and what is too long is cut.
 *
 * Returns: (transfer full): text that baton_text_check() lets through
 */
char *
baton_text_clean (const char    *text,
                  BatonTextKind  kind,
                  gboolean      *cleaned)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lines = with_line_feeds (valid, strlen (valid));
  GString *out = g_string_sized_new (strlen (lines));
  gboolean changed = strcmp (valid, text) != 0;

  for (const char *at = lines; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_storable (c) || is_noncharacter (c))
        changed = TRUE;
      else if (is_line_break (c) && kind != BATON_TEXT_LONG)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, c == '\r' ? '\n' : c);
    }
  changed |= cut (out, kind);
  if (cleaned)
    *cleaned = changed;
  return g_string_free (out, FALSE);
}

/**
 * baton_text_isolate:
 * @text: text of a library
 *
 * Returns: (transfer full): @text between a first-strong isolate and its end, where it holds signs that turn directions;
 * it cannot turn the words around it then
 */
char *
baton_text_isolate (const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if (is_bidi_control (g_utf8_get_char (at)))
      return g_strconcat ("\342\201\250", text, "\342\201\251", NULL);
  return g_strdup (text);
}

/**
 * baton_text_visible:
 * @text: text of a library, an address or a file name
 *
 * Returns: (transfer full): @text with every control character and every sign that turns directions shown as a sign of its
 * own, so that a terminal obeys none and no address looks like another
 */
char *
baton_text_visible (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c < 0x20)
        g_string_append_unichar (out, 0x2400 + c);
      else if (c == 0x7f)
        g_string_append_unichar (out, 0x2421);
      else if ((c >= 0x80 && c < 0xa0) || is_bidi_control (c) || c == 0x2028 || c == 0x2029)
        g_string_append_printf (out, "⟨%04X⟩", c);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}
