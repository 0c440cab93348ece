/* Long titles within a sentence, made short enough for a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-shorten.h"

/* So many characters of a title are told: it is known by its beginning, and what happened to it has to fit beside it. */
#define MOST 40

/* Returns: (nullable): where the title ends that begins at @title, which stands after the mark @open */
static const char *
find_end (const char *title,
          gunichar    open)
{
  /* „…“ in German and its neighbours, “…” elsewhere. */
  gunichar close = open == 0x201E ? 0x201C : 0x201D;

  return g_utf8_strchr (title, -1, close);
}

/**
 * baton_shorten_quoted:
 * @text: a sentence with titles between quotation marks, as in "“Clean the gutters” deleted"
 *
 * Returns: (transfer full): the same, with the end of each long title left out
 */
char *
baton_shorten_quoted (const char *text)
{
  g_autoptr (GString) shortened = g_string_new (NULL);

  while (*text)
    {
      gunichar letter = g_utf8_get_char (text);
      const char *title = g_utf8_next_char (text);
      const char *end = letter == 0x201C || letter == 0x201E ? find_end (title, letter) : NULL;

      g_string_append_unichar (shortened, letter);
      text = title;
      if (!end || g_utf8_strlen (title, end - title) <= MOST)
        continue;
      /* One less, for the dots that stand there instead. */
      g_string_append_len (shortened, title, g_utf8_offset_to_pointer (title, MOST - 1) - title);
      while (g_str_has_suffix (shortened->str, " "))
        g_string_truncate (shortened, shortened->len - 1);
      g_string_append (shortened, "…");
      text = end;
    }
  return g_string_free (g_steal_pointer (&shortened), FALSE);
}
