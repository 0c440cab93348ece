/* A typed effort: how a length of time, a number of times a year and a chance that a person wrote are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-effort.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINUTES_PER_HOUR 60

/* Twenty years: more is a slip of the keyboard, and might not fit an int. */
#define MOST_MINUTES 1e7

/* A thing and all the words for it, apart by bars and without points. */
typedef struct
{
  const char *words;
  double      value;
} Word;

/* Translators: all ways to write hours and minutes behind a number, as in "3 h" and "45 min", apart by bars */
static const Word unit_words[] = {
  { N_("h|hr|hrs|hour|hours"), MINUTES_PER_HOUR },
  { N_("m|min|mins|minute|minutes"), 1 },
};

/* Translators: all ways to name the time in which something comes up, as in "2/week" and "monthly", apart by bars */
static const Word period_words[] = {
  { N_("d|day|days|daily"), 365 },
  { N_("w|wk|week|weeks|weekly"), 52 },
  { N_("mo|mon|month|months|monthly"), 12 },
  { N_("q|quarter|quarters|quarterly"), 4 },
  { N_("y|yr|year|years|yearly|annually"), 1 },
};

/* Translators: words that are a number of times, as in "twice a year", apart by bars */
static const Word count_words[] = {
  { N_("once"), 1 },
  { N_("twice"), 2 },
};

/* Translators: words before a time that goes round, as in "every 2 weeks", apart by bars */
static const Word every_words[] = { { N_("every|each"), 0 } };

/* Translators: words that add nothing, as in "2 times a week" and "1 in 5", apart by bars */
static const Word filling_words[] = { { N_("a|an|per|x|time|times|in|the|of"), 0 } };

/* What was typed, piece by piece. */
typedef struct
{
  const char *at;
  char        point; /* the sign before decimals in the person's language */
} Reader;

static void
skip_space (Reader *reader)
{
  while (*reader->at && g_unichar_isspace (g_utf8_get_char (reader->at)))
    reader->at = g_utf8_next_char (reader->at);
}

/* Three digits behind the sign that is not the language's own could be thousands: better asked than guessed. */
static gboolean
read_decimals (Reader *reader,
               double *value)
{
  gsize behind;
  double scale = 1;

  if (*reader->at != '.' && *reader->at != ',')
    return TRUE;
  behind = strspn (reader->at + 1, "0123456789");
  if (behind == 0)
    return TRUE;
  if (*reader->at != reader->point && behind == 3)
    return FALSE;
  for (reader->at++; g_ascii_isdigit (*reader->at); reader->at++)
    *value += g_ascii_digit_value (*reader->at) * (scale /= 10);
  return TRUE;
}

static gboolean
read_number (Reader *reader,
             double *value)
{
  if (!g_ascii_isdigit (*reader->at))
    return FALSE;
  for (*value = 0; g_ascii_isdigit (*reader->at); reader->at++)
    *value = *value * 10 + g_ascii_digit_value (*reader->at);
  return read_decimals (reader, value);
}

/* Returns: (transfer full) (nullable): the next word without the point behind it, in one case. */
static char *
read_word (Reader *reader)
{
  const char *start = reader->at;
  gsize length;

  while (g_unichar_isalpha (g_utf8_get_char (reader->at)))
    reader->at = g_utf8_next_char (reader->at);
  length = reader->at - start;
  if (*reader->at == '.')
    reader->at++;
  return length ? g_utf8_casefold (start, length) : NULL;
}

static gboolean
list_holds (const char *list,
            const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *folded = g_utf8_casefold (words[i], -1);

      if (strcmp (folded, word) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The words of the person's language, and the English ones, which also stand in examples. */
static const Word *
find_word (const Word *words,
           gsize       n_words,
           const char *word)
{
  for (gsize i = 0; i < n_words; i++)
    if (list_holds (_(words[i].words), word) || list_holds (words[i].words, word))
      return &words[i];
  return NULL;
}

#define FIND(words, word) find_word ((words), G_N_ELEMENTS (words), (word))

static Reader
begin (const char *text,
       const char *decimal_point)
{
  Reader reader = { text, g_strcmp0 (decimal_point, ",") == 0 ? ',' : '.' };

  skip_space (&reader);
  return reader;
}

/* Reads "3:20"; @hours has been read. */
static gboolean
read_clock (Reader *reader,
            double  hours,
            double *minutes)
{
  double behind;
  gsize digits = strspn (reader->at + 1, "0123456789");

  reader->at++;
  if (digits < 1 || digits > 2 || hours != floor (hours) || !read_number (reader, &behind) || behind >= MINUTES_PER_HOUR)
    return FALSE;
  *minutes = hours * MINUTES_PER_HOUR + behind;
  return TRUE;
}

/* Reads one number with its unit. Without a unit a whole number counts minutes: alone, or behind hours as in "3h20"; one
 * with decimals counts hours, where it stands alone: nobody counts parts of a minute. */
static gboolean
read_span (Reader   *reader,
           gboolean  first,
           double   *minutes)
{
  g_autofree char *unit = NULL;
  const char *start = reader->at;
  const Word *word;
  gboolean decimal;
  double number;

  if (!read_number (reader, &number))
    return FALSE;
  if (*reader->at == ':')
    return read_clock (reader, number, minutes);
  decimal = strspn (start, "0123456789") < (gsize) (reader->at - start);
  skip_space (reader);
  unit = read_word (reader);
  word = unit ? FIND (unit_words, unit) : NULL;
  if (unit ? !word : decimal && (!first || *reader->at))
    return FALSE;
  *minutes = number * (word ? word->value : decimal ? MINUTES_PER_HOUR : 1);
  return TRUE;
}

/**
 * baton_effort_parse_minutes:
 * @text: what was typed: "3h", "3 h 20 min", "3:20", "45m", "1.5 h", "1.5", "90"
 * @decimal_point: the sign before decimals in the person's language, "." or ","
 * @minutes: (out): whole minutes, from 0
 *
 * Reads a length of time forgivingly. A whole number alone counts minutes, one with decimals hours.
 *
 * Returns: FALSE, with @minutes untouched, where @text is no length of time
 */
gboolean
baton_effort_parse_minutes (const char *text,
                            const char *decimal_point,
                            int        *minutes)
{
  Reader reader = begin (text, decimal_point);
  const char *start = reader.at;
  double sum = 0;
  double span;

  if (!*reader.at)
    return FALSE;
  for (; *reader.at; skip_space (&reader))
    {
      if (!read_span (&reader, reader.at == start, &span))
        return FALSE;
      sum += span;
    }
  if (sum > MOST_MINUTES)
    return FALSE;
  *minutes = (int) round (sum);
  return TRUE;
}

/* What "2 times every 3 weeks" says, as far as it has been read; absent is below 0. */
typedef struct
{
  double   count;
  double   periods;
  double   per_year;
  gboolean every;
  gboolean slash; /* before the number of years between two times, as in "1/2" */
} Rhythm;

static gboolean
take_number (Rhythm *rhythm,
             double  number)
{
  double *place = rhythm->every || rhythm->slash ? &rhythm->periods : &rhythm->count;

  if (*place >= 0)
    return FALSE;
  *place = number;
  return TRUE;
}

static gboolean
take_word (Rhythm     *rhythm,
           const char *word)
{
  const Word *count = FIND (count_words, word);
  const Word *period = FIND (period_words, word);

  if (count)
    return take_number (rhythm, count->value);
  if (period && rhythm->per_year < 0)
    rhythm->per_year = period->value;
  else if (FIND (every_words, word))
    rhythm->every = TRUE;
  else
    return FIND (filling_words, word) != NULL;
  return TRUE;
}

static gboolean
read_rhythm (Reader *reader,
             Rhythm *rhythm)
{
  double number;
  g_autofree char *word = NULL;

  if (*reader->at == '/' || g_utf8_get_char (reader->at) == 0xd7)
    {
      rhythm->slash = *reader->at == '/' && rhythm->count >= 0;
      reader->at = g_utf8_next_char (reader->at);
      return TRUE;
    }
  if (g_ascii_isdigit (*reader->at))
    return read_number (reader, &number) && take_number (rhythm, number);
  word = read_word (reader);
  return word && take_word (rhythm, word);
}

/**
 * baton_effort_parse_times:
 * @text: what was typed: "2", "2/week", "x2/year", "monthly", "twice a year", "every 2 weeks", "1/2"
 * @decimal_point: the sign before decimals in the person's language, "." or ","
 * @times_per_year: (out): how often a year that is; a number alone counts times a year
 *
 * Reads how often something comes up, forgivingly. "1/2" is half a time a year, once in two years.
 *
 * Returns: FALSE, with @times_per_year untouched, where @text does not say how often
 */
gboolean
baton_effort_parse_times (const char *text,
                          const char *decimal_point,
                          double     *times_per_year)
{
  Reader reader = begin (text, decimal_point);
  Rhythm rhythm = { -1, -1, -1, FALSE, FALSE };

  for (; *reader.at; skip_space (&reader))
    if (!read_rhythm (&reader, &rhythm))
      return FALSE;
  if (rhythm.count < 0 && rhythm.per_year < 0)
    return FALSE;
  if (rhythm.periods == 0 || (rhythm.every && rhythm.per_year < 0))
    return FALSE;
  /* Whether "1/2 week" is half a week or once in two is anybody's guess. */
  if (rhythm.slash && rhythm.periods > 0 && rhythm.per_year > 1)
    return FALSE;
  *times_per_year = (rhythm.count < 0 ? 1 : rhythm.count)
                    * (rhythm.per_year < 0 ? 1 : rhythm.per_year)
                    / (rhythm.periods < 0 ? 1 : rhythm.periods);
  return TRUE;
}

/**
 * baton_effort_parse_chance:
 * @text: what was typed: "20 %", "20", "1 in 5", "1/5"
 * @decimal_point: the sign before decimals in the person's language, "." or ","
 * @chance: (out): from 0 to 1
 *
 * Reads a chance forgivingly. A number alone counts hundredths.
 *
 * Returns: FALSE, with @chance untouched, where @text is no chance or one above certainty
 */
gboolean
baton_effort_parse_chance (const char *text,
                           const char *decimal_point,
                           double     *chance)
{
  Reader reader = begin (text, decimal_point);
  double part, whole = 100;
  g_autofree char *word = NULL;

  if (!read_number (&reader, &part))
    return FALSE;
  skip_space (&reader);
  word = read_word (&reader);
  if (word && !FIND (filling_words, word))
    return FALSE;
  if (!word && (*reader.at == '%' || *reader.at == '/'))
    whole = *reader.at++ == '%' ? 100 : -1;
  skip_space (&reader);
  if ((word || whole < 0) && !read_number (&reader, &whole))
    return FALSE;
  skip_space (&reader);
  if (*reader.at || whole <= 0 || part > whole)
    return FALSE;
  *chance = part / whole;
  return TRUE;
}

/**
 * baton_effort_write_minutes:
 * @minutes: whole minutes, from 0
 *
 * Returns: (transfer full): "3 h 20 min", without a part that is nothing
 */
char *
baton_effort_write_minutes (int minutes)
{
  int hours = minutes / MINUTES_PER_HOUR;

  if (hours == 0)
    /* Translators: a length of time in an entry; the unit must be among the ways to write minutes */
    return g_strdup_printf (_("%d min"), minutes);
  if (minutes % MINUTES_PER_HOUR == 0)
    /* Translators: a length of time in an entry; the unit must be among the ways to write hours */
    return g_strdup_printf (_("%d h"), hours);
  /* Translators: a length of time in an entry; the units must be among the ways to write hours and minutes */
  return g_strdup_printf (_("%d h %d min"), hours, minutes % MINUTES_PER_HOUR);
}

/* Returns: (transfer full): a number from 0 with two decimals at most, in the form of the locale: "2", "17.33". */
char *
baton_effort_write_number (double number)
{
  return g_strdup_printf ("%.10g", round (number * 100) / 100);
}

/* Returns: (transfer full): a chance from 0 to 1 as "20 %", with one decimal at most. */
char *
baton_effort_write_chance (double chance)
{
  /* Translators: a chance in an entry, %g is 20 or 12.5 */
  return g_strdup_printf (_("%g %%"), round (chance * 1000) / 10);
}
