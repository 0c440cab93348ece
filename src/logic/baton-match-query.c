/* Reading a query: words, phrases, what must not be there, and operators with their values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-match-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "logic/baton-match-fold.h"

/* One piece of a query between spaces. */
typedef struct
{
  GString *text; /* without its quotes */
  gssize quoted; /* where in it the first quote opened, or -1 */
  gboolean excluded;
} Piece;

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

/* Takes the next piece off the query. Returns: FALSE at its end. */
static gboolean
next_piece (const char **query,
            Piece       *piece)
{
  const char *at = *query;
  gboolean open = FALSE;

  while (*at && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  g_string_truncate (piece->text, 0);
  piece->quoted = -1;
  piece->excluded = *at == '-' && at[1] && !g_unichar_isspace (g_utf8_get_char (at + 1));
  if (piece->excluded)
    at++;
  if (!*at)
    return FALSE;
  for (; *at && (open || !g_unichar_isspace (g_utf8_get_char (at))); at = g_utf8_next_char (at))
    if (!is_quote (g_utf8_get_char (at)))
      g_string_append_unichar (piece->text, g_utf8_get_char (at));
    else
      {
        open = !open;
        if (piece->quoted < 0)
          piece->quoted = piece->text->len;
      }
  *query = at;
  return TRUE;
}

/* Takes a sentence about what could not be understood. */
void
baton_match_add_problem (BatonMatchReader *reader,
                         char             *problem)
{
  g_ptr_array_add (reader->match->problems, problem);
}

/* Adds a text, who or via; accents alone ask for nothing. */
void
baton_match_add_text (BatonMatchReader *reader,
                      BatonTermKind     kind,
                      const char       *text,
                      gboolean          excluded)
{
  g_autofree char *folded = baton_match_fold (text);
  BatonTerm term = { .kind = kind, .excluded = excluded };

  if (!*g_strstrip (folded))
    return;
  term.text = g_steal_pointer (&folded);
  g_array_append_val (reader->match->terms, term);
}

/* Returns: the sign behind the operator that a piece begins with, or NULL where it is plain text.
 */
static const char *
find_sign (const Piece *piece)
{
  const char *text = piece->text->str;
  const char *at = text;

  while (*at && g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (at == text || !*at || !strchr (":<>=", *at))
    return NULL;
  return piece->quoted >= 0 && piece->quoted <= at - text ? NULL : at;
}

/* An address or the "Re:" of a message has a colon and asks for nothing. */
static gboolean
is_plain (const char *sign)
{
  return !sign[1] || strstr (sign, "//") || strchr (sign, '@') || strchr (sign, '.');
}

static void
read_piece (BatonMatchReader *reader,
            const Piece      *piece)
{
  const char *sign = find_sign (piece);
  g_autofree char *name = sign ? g_strndup (piece->text->str, sign - piece->text->str) : NULL;

  if (sign && baton_match_read_operator (reader, name, sign, piece->excluded))
    return;
  if (!sign || is_plain (sign))
    baton_match_add_text (reader, TERM_TEXT, piece->text->str, piece->excluded);
  else
    /* Translators: a word such as "color:" that was typed as if one could search by it */
    baton_match_add_problem (reader,
                             g_strdup_printf (_("“%s%c” is nothing to search by"), name, *sign));
}

static void
clear_term (gpointer term)
{
  g_free (((BatonTerm *)term)->text);
}

/**
 * baton_match_new:
 * @query: what was typed
 * @currency: the code of the currency that prices are in
 * @decimal_point: the sign before the smaller unit in the person's language, "." or ","
 *
 * Reads a query. What cannot be understood in it is told by baton_match_get_problems(), and the
 * rest still matches.
 *
 * Returns: (transfer full): the query, ready to be held against records
 */
BatonMatch *
baton_match_new (const char *query,
                 const char *currency,
                 const char *decimal_point)
{
  g_autofree char *valid = NULL;
  const char *at;
  Piece piece = { .text = g_string_new (NULL) };
  BatonMatchReader reader = { .currency = currency, .decimal_point = decimal_point };
  BatonMatch *self = g_new0 (BatonMatch, 1);

  self->terms = g_array_new (FALSE, FALSE, sizeof (BatonTerm));
  g_array_set_clear_func (self->terms, clear_term);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  reader.match = self;
  valid = g_utf8_make_valid (query, -1);
  at = valid;
  while (next_piece (&at, &piece))
    read_piece (&reader, &piece);
  g_ptr_array_add (self->problems, NULL);
  g_string_free (piece.text, TRUE);
  return self;
}

void
baton_match_free (BatonMatch *self)
{
  g_array_unref (self->terms);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* Returns: whether it asks for nothing, so that it would match everything. */
gboolean
baton_match_is_empty (const BatonMatch *self)
{
  return self->terms->len == 0;
}

/* Returns: (transfer none): what could not be understood, a sentence each, in the person's
 * language; NULL-terminated */
const char *const *
baton_match_get_problems (const BatonMatch *self)
{
  return (const char *const *)self->problems->pdata;
}
