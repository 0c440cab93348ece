/* The words of typed days: what one word or number in "in 2 weeks" or "12. Dezember" means.
 *
 * English is always understood; beside it the language of the program and the month and day names of the locale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-date-lexicon.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* The mark of a word that says nothing: "on", "the". */
#define FILLER '\0'

/* A shorter start of a month's or day's name is no abbreviation of it. */
#define LEAST_LETTERS 3

static const struct
{
  char        kind;
  int         value;
  const char *words;
} vocabulary[] = {
  /* Translators: words people type for a day, apart by spaces, in small letters, as many as you like: today */
  { BATON_MARK_DAY, 0, N_ ("today tonight") },
  /* Translators: words people type for a day, apart by spaces: tomorrow */
  { BATON_MARK_DAY, 1, N_ ("tomorrow tmr tmrw") },
  /* Translators: words people type for a day, apart by spaces: the day after tomorrow */
  { BATON_MARK_DAY, 2, N_ ("overmorrow") },
  /* Translators: words people type for a day, apart by spaces: yesterday */
  { BATON_MARK_DAY, -1, N_ ("yesterday") },
  /* Translators: words after a number in a typed day, apart by spaces, as in “in 3 days” */
  { BATON_MARK_UNIT, 1, N_ ("day days d") },
  /* Translators: words after a number in a typed day, apart by spaces, as in “in 2 weeks” */
  { BATON_MARK_UNIT, BATON_UNIT_WEEK, N_ ("week weeks wk wks w") },
  /* Translators: words for two weeks, apart by spaces */
  { BATON_MARK_UNIT, 2 * BATON_UNIT_WEEK, N_ ("fortnight") },
  /* Translators: words after a number in a typed day, apart by spaces, as in “in 2 months” */
  { BATON_MARK_UNIT, BATON_UNIT_MONTH, N_ ("month months") },
  /* Translators: words after a number in a typed day, apart by spaces, as in “in 2 years” */
  { BATON_MARK_UNIT, BATON_UNIT_YEAR, N_ ("year years y") },
  /* Translators: words for the number 1 in a typed day, apart by spaces, as in “in a week” */
  { BATON_MARK_NUMBER, 1, N_ ("a an one") },
  /* Translators: words for the number 2, apart by spaces */
  { BATON_MARK_NUMBER, 2, N_ ("two couple") },
  /* Translators: words for the number 3, apart by spaces */
  { BATON_MARK_NUMBER, 3, N_ ("three") },
  /* Translators: words for the number 4, apart by spaces */
  { BATON_MARK_NUMBER, 4, N_ ("four") },
  /* Translators: words in a typed day, apart by spaces, as in “next week” */
  { BATON_MARK_NEXT, 0, N_ ("next coming following") },
  /* Translators: words in a typed day, apart by spaces, as in “last week” */
  { BATON_MARK_LAST, 0, N_ ("last previous past") },
  /* Translators: words in a typed day, apart by spaces, as in “3 days ago” */
  { BATON_MARK_AGO, 0, N_ ("ago") },
  /* Translators: words in a typed day, apart by spaces, as in “end of the month” */
  { BATON_MARK_END, 0, N_ ("end") },
  /* Translators: words that may stand in a typed day and say nothing, apart by spaces */
  { FILLER, 0, N_ ("in on at by the of to until till before after from now this due st nd rd th") },
};

static const char *const english_months[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

static const char *const english_days[] = {
  "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
};

/* Returns: (transfer full): letters in one form, so that a capital, an accent or a final dot makes no difference. */
static char *
plain_form (const char *word)
{
  g_autofree char *utf8 = g_locale_to_utf8 (word, -1, NULL, NULL, NULL);
  g_autofree char *folded = g_utf8_casefold (utf8 ? utf8 : "", -1);
  char *plain = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);

  if (plain && g_str_has_suffix (plain, "."))
    plain[strlen (plain) - 1] = '\0';
  return plain ? plain : g_strdup ("");
}

static gboolean
is_among (const char *word,
          const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) each, word);
}

static gboolean
look_up_vocabulary (const char *word,
                    BatonMark  *mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabulary); i++)
    if (is_among (word, vocabulary[i].words) || is_among (word, _(vocabulary[i].words)))
      {
        *mark = (BatonMark){ vocabulary[i].kind, vocabulary[i].value, 0 };
        return TRUE;
      }
  return FALSE;
}

/* Returns: 2 where @word is the whole of @name, 1 where it is a start of it, else 0. */
static int
likeness (const char *word,
          const char *name)
{
  g_autofree char *plain = plain_form (name);

  if (!*plain || !g_str_has_prefix (plain, word))
    return 0;
  if (g_str_equal (plain, word))
    return 2;
  return g_utf8_strlen (word, -1) >= LEAST_LETTERS ? 1 : 0;
}

static int
best_likeness (const char *word,
               const char *english,
               nl_item     full,
               nl_item     brief)
{
  int like = MAX (likeness (word, english), likeness (word, nl_langinfo (full)));

  return MAX (like, likeness (word, nl_langinfo (brief)));
}

/* Returns: the place of the one name that @word is or begins, counted from 0; -1 where there is none or several. */
static int
find_name (const char        *word,
           const char *const *english,
           guint              n_names,
           nl_item            first_full,
           nl_item            first_brief)
{
  int begun = -1;
  guint n_begun = 0;

  for (guint i = 0; i < n_names; i++)
    {
      int like = best_likeness (word, english[i], first_full + (nl_item) i, first_brief + (nl_item) i);

      if (like == 2)
        return (int) i;
      if (like == 1)
        {
          begun = (int) i;
          n_begun++;
        }
    }
  return n_begun == 1 ? begun : -1;
}

static gboolean
read_word (const char *word,
           BatonMark  *mark)
{
  int at;

  if (look_up_vocabulary (word, mark))
    return TRUE;
  at = find_name (word, english_months, G_N_ELEMENTS (english_months), MON_1, ABMON_1);
  if (at >= 0)
    {
      *mark = (BatonMark){ BATON_MARK_MONTH, at + 1, 0 };
      return TRUE;
    }
  at = find_name (word, english_days, G_N_ELEMENTS (english_days), DAY_1, ABDAY_1);
  /* The C library's week begins with Sunday. */
  *mark = (BatonMark){ BATON_MARK_WEEKDAY, at == 0 ? 7 : at, 0 };
  return at >= 0;
}

/* Reads the number that @at begins with. Returns: where it ends, NULL where a year has fewer digits. */
static const char *
read_number (const char *at,
             BatonMark  *mark)
{
  *mark = (BatonMark){ BATON_MARK_NUMBER, 0, 0 };
  for (; g_unichar_isdigit (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    {
      if (++mark->digits > 4)
        return NULL;
      mark->value = 10 * mark->value + g_unichar_digit_value (g_utf8_get_char (at));
    }
  return at;
}

/* Reads the number, word or sign that @at begins with. Returns: where it ends, NULL where it means nothing. */
static const char *
read_mark (const char *at,
           BatonMark  *mark)
{
  const char *end = at;
  g_autofree char *word = NULL;

  if (g_unichar_isdigit (g_utf8_get_char (at)))
    return read_number (at, mark);
  while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == at)
    {
      *mark = (BatonMark){ *at, 0, 0 };
      return strchr (".,/-", *at) ? at + 1 : NULL;
    }
  word = g_strndup (at, (gsize) (end - at));
  return read_word (word, mark) ? end : NULL;
}

/**
 * baton_date_lexicon_read:
 * @text: what a person typed
 * @marks: (out caller-allocates) (array length=n_marks): room for BATON_MARKS_MAX
 * @n_marks: (out): how many it has
 *
 * Returns: FALSE where a word means nothing, or where there are too many
 */
gboolean
baton_date_lexicon_read (const char *text,
                         BatonMark  *marks,
                         guint      *n_marks)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *plain = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  const char *at = plain ? plain : "";

  *n_marks = 0;
  while (*at)
    if (g_unichar_isspace (g_utf8_get_char (at)))
      at = g_utf8_next_char (at);
    else
      {
        BatonMark mark;

        at = read_mark (at, &mark);
        if (!at || (mark.kind != FILLER && *n_marks == BATON_MARKS_MAX))
          return FALSE;
        if (mark.kind != FILLER)
          marks[(*n_marks)++] = mark;
      }
  return TRUE;
}

/* Returns: whether 4/7 is the 7th of April in this locale. */
gboolean
baton_date_lexicon_month_first (void)
{
  const char *form = nl_langinfo (D_FMT);
  const char *month = strstr (form, "%m");
  const char *day = strstr (form, "%d");

  return strstr (form, "%D") || (month && day && month < day && !g_str_has_prefix (form, "%Y"));
}
