/* A small writer of JSON (RFC 8259) that is safe to print anywhere: what could move a cursor or
 * turn text is escaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-json.h"

#include <math.h>

struct _BatonJson
{
  GString *out;
  guint    depth;
  gboolean is_first;  /* in the object or array that is open */
  gboolean has_name;  /* a name was written and waits for its value */
};

/**
 * baton_json_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
BatonJson *
baton_json_new (void)
{
  BatonJson *self = g_new0 (BatonJson, 1);

  self->out = g_string_new (NULL);
  self->is_first = TRUE;
  return self;
}

void
baton_json_free (BatonJson *self)
{
  g_string_free (self->out, TRUE);
  g_free (self);
}

/**
 * baton_json_finish:
 * @self: (transfer full): a writer whose objects and arrays are all closed
 *
 * Returns: (transfer full): the text, with a line feed at its end
 */
char *
baton_json_finish (BatonJson *self)
{
  GString *out = self->out;

  g_return_val_if_fail (self->depth == 0, NULL);

  g_free (self);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

static void
begin_line (BatonJson *self)
{
  if (self->depth == 0)
    return;
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

/* Writes what stands between the last value and the next. */
static void
begin_value (BatonJson *self)
{
  if (self->has_name)
    {
      self->has_name = FALSE;
      return;
    }
  if (!self->is_first)
    g_string_append_c (self->out, ',');
  begin_line (self);
  self->is_first = FALSE;
}

static void
open_with (BatonJson *self,
           char       bracket)
{
  begin_value (self);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->is_first = TRUE;
}

static void
close_with (BatonJson *self,
            char       bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->is_first)
    {
      if (self->depth == 0)
        g_string_append_c (self->out, '\n');
      begin_line (self);
    }
  g_string_append_c (self->out, bracket);
  self->is_first = FALSE;
}

void
baton_json_begin_object (BatonJson *self)
{
  open_with (self, '{');
}

void
baton_json_end_object (BatonJson *self)
{
  close_with (self, '}');
}

void
baton_json_begin_array (BatonJson *self)
{
  open_with (self, '[');
}

void
baton_json_end_array (BatonJson *self)
{
  close_with (self, ']');
}

/* Control characters, signs that turn directions and other unseen signs, and what one UTF-16
 * unit cannot hold. */
static gboolean
needs_escape (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c > 0xffff || type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
         || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR
         || type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE;
}

static void
append_escaped (GString  *out,
                gunichar  c)
{
  if (c > 0xffff)
    {
      g_string_append_printf (out, "\\u%04x", 0xd800 + ((c - 0x10000) >> 10));
      c = 0xdc00 + ((c - 0x10000) & 0x3ff);
    }
  g_string_append_printf (out, "\\u%04x", c);
}

static void
append_quoted (GString    *out,
               const char *text)
{
  g_string_append_c (out, '"');
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", (char) c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else if (needs_escape (c))
        append_escaped (out, c);
      else
        g_string_append_unichar (out, c);
    }
  g_string_append_c (out, '"');
}

/* Writes the name of the member whose value comes next; kebab-case becomes snake_case, as
 * scripts like it. */
void
baton_json_name (BatonJson  *self,
                 const char *name)
{
  g_autofree char *snake = g_strdelimit (g_strdup (name), "-", '_');

  begin_value (self);
  append_quoted (self->out, snake);
  g_string_append (self->out, ": ");
  self->has_name = TRUE;
}

void
baton_json_null (BatonJson *self)
{
  begin_value (self);
  g_string_append (self->out, "null");
}

void
baton_json_boolean (BatonJson *self,
                    gboolean   value)
{
  begin_value (self);
  g_string_append (self->out, value ? "true" : "false");
}

void
baton_json_integer (BatonJson *self,
                    gint64     value)
{
  begin_value (self);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

/* Writes the shortest number that reads back as the same; what is no number becomes null. Never
 * in the locale's form. */
void
baton_json_number (BatonJson *self,
                   double     value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      baton_json_null (self);
      return;
    }
  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_dtostr (digits, sizeof digits, value);
  baton_json_decimal (self, value == 0 ? "0" : digits);
}

/* Writes digits as they are: "40.00" keeps its cents. */
void
baton_json_decimal (BatonJson  *self,
                    const char *digits)
{
  begin_value (self);
  g_string_append (self->out, digits);
}

/* Writes valid UTF-8, or null for NULL. */
void
baton_json_string (BatonJson  *self,
                   const char *text)
{
  if (!text)
    {
      baton_json_null (self);
      return;
    }
  begin_value (self);
  append_quoted (self->out, text);
}
