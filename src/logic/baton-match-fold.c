/* Folding for search: text without case and accents, and the way back from it to the text that it
 * came from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-match-fold.h"

#include <string.h>

/* No character comes apart into more (Unicode, stability policy of normalization). */
#define MOST_PARTS 18

/* Letters that are no letter with a mark, though people without them on the keyboard type one.
 * Small letters only. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0xe6, "ae" }, { 0xf0, "d" },  { 0xf8, "o" },  { 0xfe, "th" },  { 0x111, "d" },
  { 0x127, "h" }, { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" },
};

/* Signs above and below letters that a search passes over: those of Latin, Greek and Cyrillic, and
 * the points of Hebrew and Arabic, which are left out in writing as a rule. Marks of other scripts
 * carry meaning. */
static gboolean
is_passed_over (gunichar c)
{
  return (c >= 0x300 && c <= 0x36f) || (c >= 0x591 && c <= 0x5c7 && g_unichar_ismark (c)) || (c >= 0x64b && c <= 0x652)
         || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff)
         || g_unichar_type (c) == G_UNICODE_FORMAT || c == 0xad;
}

static void
append_small (GString  *out,
              gunichar  c)
{
  char utf8[7] = "";
  g_autofree char *folded = NULL;

  utf8[g_unichar_to_utf8 (c, utf8)] = '\0';
  folded = g_utf8_casefold (utf8, -1);
  c = g_utf8_get_char (folded);
  for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == c)
      {
        g_string_append (out, plain_letters[i].plain);
        return;
      }
  g_string_append (out, folded);
}

static void
append_folded (GString  *out,
               gunichar  c)
{
  gunichar parts[MOST_PARTS];
  gsize n_parts = g_unichar_fully_decompose (c, TRUE, parts, MOST_PARTS);

  for (gsize i = 0; i < n_parts; i++)
    if (!is_passed_over (parts[i]))
      append_small (out, parts[i]);
}

static gboolean
is_space (gunichar c)
{
  return c < 0x80 ? g_ascii_isspace ((char) c) : g_unichar_isspace (c);
}

/* One space stands for any number of spaces and line ends, so that a phrase is found across them.
 */
static void
append_space (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ' && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ' ');
}

void
baton_match_fold_into (GString    *out,
                       const char *text,
                       GArray     *offsets)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gsize before = out->len;
      guint offset = at - text;

      if (is_space (c))
        append_space (out);
      else if (c < 0x80)
        g_string_append_c (out, g_ascii_tolower ((char) c));
      else
        append_folded (out, c);
      for (gsize i = before; offsets && i < out->len; i++)
        g_array_append_val (offsets, offset);
    }
}

/**
 * baton_match_fold:
 * @text: any text
 *
 * Returns: (transfer full): @text in small letters without accents and with single spaces, for
 * comparing
 */
char *
baton_match_fold (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  baton_match_fold_into (out, text, NULL);
  return g_string_free (out, FALSE);
}
