/* Escaping: text as XML writes it, in attributes and between tags.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-escape.h"

#include "storage/baton-append.h"

#define IN_TEXT 1
#define IN_ATTRIBUTE 2

/* Where each byte must not stand as it is. A carriage return would become a line feed at the next reading everywhere; a
 * tabulator and a line feed would become a space only in attributes. */
static const guint8 escaped[256] = {
  ['&'] = IN_TEXT | IN_ATTRIBUTE,  ['<'] = IN_TEXT | IN_ATTRIBUTE, ['>'] = IN_TEXT | IN_ATTRIBUTE,
  ['\r'] = IN_TEXT | IN_ATTRIBUTE, ['"'] = IN_ATTRIBUTE,           ['\t'] = IN_ATTRIBUTE,
  ['\n'] = IN_ATTRIBUTE,
};

static const char *
reference_for (char byte)
{
  switch (byte)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
    }
}

static void
escape (GString    *out,
        const char *text,
        gsize       length,
        guint8      where)
{
  const char *end = text + length;
  const char *plain = text;

  for (const char *at = text; at < end; at++)
    if (escaped[(guchar) *at] & where)
      {
        baton_append (out, plain, at - plain);
        g_string_append (out, reference_for (*at));
        plain = at + 1;
      }
  baton_append (out, plain, end - plain);
}

/* Appends @length bytes of valid UTF-8 as they stand between the quotes of an attribute. */
void
baton_escape_attribute (GString    *out,
                        const char *text,
                        gsize       length)
{
  escape (out, text, length, IN_ATTRIBUTE);
}

/* Appends @length bytes of valid UTF-8 as they stand between tags. */
void
baton_escape_text (GString    *out,
                   const char *text,
                   gsize       length)
{
  escape (out, text, length, IN_TEXT);
}
