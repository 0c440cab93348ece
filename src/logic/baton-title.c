/* Titles outside of Baton: what a person wrote, in one line of fitting length that disturbs nothing around it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-title.h"

#include <glib/gi18n-lib.h>

/* Line ends, tabs and what is never seen become blanks, and blanks in a row one. */
static gboolean
is_blank (gunichar character)
{
  return g_unichar_isspace (character) || g_unichar_iscntrl (character);
}

/* Signs that turn directions would turn the menu around them as well; without them, letters still run their own way. */
static gboolean
turns (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

/* Copies at most @most characters. Returns: whether all fitted */
static gboolean
copy_line (const char *title,
           guint       most,
           GString    *line)
{
  guint count = 0;
  gboolean blank = FALSE;

  for (const char *at = title; *at; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (turns (character))
        continue;
      if (is_blank (character))
        {
          blank = line->len > 0;
          continue;
        }
      if (count + blank >= most)
        return FALSE;
      if (blank)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, character);
      count += blank + 1;
      blank = FALSE;
    }
  return TRUE;
}

/**
 * baton_title_shorten:
 * @title: anything
 * @most_characters: how much of it is shown
 *
 * Returns: (transfer full): one line of valid UTF-8 that cannot turn the text around it; a word for an empty title
 */
char *
baton_title_shorten (const char *title,
                     guint       most_characters)
{
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  GString *line = g_string_new (NULL);

  if (!copy_line (valid, most_characters, line))
    g_string_append (line, "…");
  if (line->len == 0)
    /* Translators: stands for a task without a title */
    g_string_append (line, _("Untitled"));
  return g_string_free (line, FALSE);
}
