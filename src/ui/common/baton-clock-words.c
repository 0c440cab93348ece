/* Times of day as people type them: "9:00", "9 pm", "8–21", "all day".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-clock-words.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define MINUTES_A_DAY (24 * 60)
#define NOON 12

/* Hours, minutes, and the letter of am or pm. */
#define TIME_PATTERN "(\\d{1,2})(?:[:.h](\\d{2})?)?\\s*(?:([ap])\\.?m?\\.?)?"
/* In a text with a day only these are a time: "12.12." is a day, and so is "12". */
#define TAIL_PATTERN "^(.*?)((?<!\\d)\\d{1,2}:\\d{2}(?:\\s*[ap]\\.?m\\.?)?|(?<!\\d)\\d{1,2}\\s*[ap]\\.?m\\.?)$"

static gboolean
match (const char  *pattern,
       const char  *text,
       GMatchInfo **info)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);

  return g_regex_match (regex, text, 0, info);
}

/* Returns: the number of a group; 0 where it is empty */
static int
fetch_number (GMatchInfo *info,
              int         group)
{
  g_autofree char *digits = g_match_info_fetch (info, group);

  return digits ? atoi (digits) : 0;
}

static gboolean
parse (const char *text,
       int         last,
       int        *minute)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *half = NULL;
  int hours, minutes;

  if (!match ("^\\s*" TIME_PATTERN "\\s*$", text, &info))
    return FALSE;
  hours = fetch_number (info, 1);
  minutes = fetch_number (info, 2);
  half = g_match_info_fetch (info, 3);
  if (half && *half)
    {
      if (hours < 1 || hours > NOON)
        return FALSE;
      hours = hours % NOON + (g_ascii_tolower (*half) == 'p' ? NOON : 0);
    }
  if (minutes > 59 || hours * 60 + minutes > last)
    return FALSE;
  *minute = hours * 60 + minutes;
  return TRUE;
}

/**
 * baton_clock_words_parse:
 * @text: what a person typed: "9", "9:30", "9.30", "9 pm"
 * @minute: (out): of the day
 *
 * Returns: whether that is a time of day
 */
gboolean
baton_clock_words_parse (const char *text,
                         int        *minute)
{
  return g_utf8_validate (text, -1, NULL) && parse (text, MINUTES_A_DAY - 1, minute);
}

static gboolean
is_word (const char *text,
         const char *one,
         const char *other)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *one_folded = g_utf8_casefold (one, -1);
  g_autofree char *other_folded = g_utf8_casefold (other, -1);

  return g_str_equal (folded, one_folded) || g_str_equal (folded, other_folded);
}

/**
 * baton_clock_words_parse_span:
 * @text: what a person typed: "8–21", "8:00 to 9 pm", "all day", "none"; nothing is none
 * @from: (out): a minute of the day
 * @until: (out): a later one, or the same for none
 *
 * Returns: whether that is a span within a day
 */
gboolean
baton_clock_words_parse_span (const char *text,
                              int        *from,
                              int        *until)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *first = NULL, *second = NULL;
  int begin, end;

  if (!g_utf8_validate (clean, -1, NULL))
    return FALSE;
  if (!*clean || is_word (clean, "none", _("none")) || is_word (clean, "-", "–"))
    {
      *from = *until = 0;
      return TRUE;
    }
  if (is_word (clean, "all day", _("all day")))
    {
      *from = 0;
      *until = MINUTES_A_DAY;
      return TRUE;
    }
  if (!match ("^(.*?\\d.*?)\\s*(?:[-–—]|\\s\\p{L}+\\s)\\s*(\\d.*)$", clean, &info))
    return FALSE;
  first = g_match_info_fetch (info, 1);
  second = g_match_info_fetch (info, 2);
  if (!parse (first, MINUTES_A_DAY - 1, &begin) || !parse (second, MINUTES_A_DAY, &end) || begin >= end)
    return FALSE;
  *from = begin;
  *until = end;
  return TRUE;
}

/**
 * baton_clock_words_format:
 * @minute: of the day; 1440 is its end
 *
 * Returns: (transfer full): "09:00", which baton_clock_words_parse() reads back
 */
char *
baton_clock_words_format (int minute)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (minute >= 0 && minute <= MINUTES_A_DAY, NULL);

  if (minute == MINUTES_A_DAY)
    return g_strdup ("24:00");
  time = g_date_time_new_utc (2000, 1, 1, minute / 60, minute % 60, 0);
  /* Translators: a time of day for g_date_time_format(): %H:%M, or %l:%M %p where people say AM and PM */
  return g_date_time_format (time, C_ ("time of day", "%H:%M"));
}

/* Returns: (transfer full): "08:00 – 21:00", "all day" or "none", which baton_clock_words_parse_span() reads back. */
char *
baton_clock_words_format_span (int from,
                               int until)
{
  g_autofree char *first = NULL, *second = NULL;

  if (from >= until)
    /* Translators: at no hour of the day */
    return g_strdup (_("none"));
  if (from == 0 && until == MINUTES_A_DAY)
    /* Translators: at every hour of the day */
    return g_strdup (_("all day"));
  first = baton_clock_words_format (from);
  second = baton_clock_words_format (until);
  /* Translators: two times of a day, from and until */
  return g_strdup_printf (_("%s – %s"), first, second);
}

static void
drop_word (char       *text,
           const char *word)
{
  gsize length = strlen (word);
  gsize end = strlen (g_strchomp (text));

  if (end >= length && (end == length || text[end - length - 1] == ' ' || *word == ',')
      && g_ascii_strncasecmp (text + end - length, word, length) == 0)
    text[end - length] = '\0';
}

/**
 * baton_clock_words_split:
 * @text: what a person typed
 * @minute: (out): the time of day at its end; untouched where there is none
 *
 * Returns: (transfer full): what stands before it
 */
char *
baton_clock_words_split (const char *text,
                         int        *minute)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *time = NULL;
  char *rest;

  if (!g_utf8_validate (clean, -1, NULL) || !match (TAIL_PATTERN, clean, &info))
    return g_steal_pointer (&clean);
  time = g_match_info_fetch (info, 2);
  if (!baton_clock_words_parse (time, minute))
    return g_steal_pointer (&clean);
  rest = g_match_info_fetch (info, 1);
  drop_word (rest, "at");
  drop_word (rest, "@");
  /* Translators: the word before a time of day, as in “friday at 9:00” */
  drop_word (rest, C_ ("before a time of day", "at"));
  drop_word (rest, ",");
  return g_strstrip (rest);
}
