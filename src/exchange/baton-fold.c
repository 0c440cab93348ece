/* Folding: the forms in which texts of people and files are compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-fold.h"

/* The accents of Latin, Greek and Cyrillic letters once they stand apart. Marks of other scripts
 * carry meaning. */
static gboolean
is_accent (gunichar c)
{
  return c >= 0x300 && c <= 0x36f;
}

static gboolean
is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Returns: (transfer full): @text in small letters, with its accents standing apart. */
static char *
take_apart (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  char *apart = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);

  return apart ? apart : g_steal_pointer (&small);
}

/**
 * baton_fold_name:
 * @text: a name or title
 *
 * Returns: (transfer full): its letters and digits alone, without case and accents; @text without
 * case where it has none
 */
char *
baton_fold_name (const char *text)
{
  g_autofree char *apart = take_apart (text);
  GString *bare = g_string_new (NULL);

  for (const char *at = apart; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_part_of_word (c) && !is_accent (c))
        g_string_append_unichar (bare, c);
    }
  if (bare->len == 0)
    g_string_append (bare, apart);
  return g_string_free (bare, FALSE);
}

/**
 * baton_fold_words:
 * @text: any text
 *
 * Returns: (transfer full): its words without case and accents, with one space before each and one
 * at the end
 */
char *
baton_fold_words (const char *text)
{
  g_autofree char *apart = take_apart (text);
  GString *words = g_string_new (" ");

  for (const char *at = apart; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_accent (c))
        continue;
      if (is_part_of_word (c))
        g_string_append_unichar (words, c);
      else if (words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}
