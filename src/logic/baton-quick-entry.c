/* Quick entry: one typed line with a task's title and, behind it, what else is known of the task.
 *
 * The line is read from its end, as long as it is understood. So no word in the middle of a title
 * is ever taken for something else: "Plan the weekly meeting" stays whole, and "Plan the meeting
 * weekly" does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-quick-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "logic/baton-amount.h"
#include "logic/baton-effort.h"
#include "model/baton-field.h"
#include "model/baton-money.h"

/* "2 times every 3 weeks" is the longest that is taken together. */
#define MOST_WORDS 5

/* What a task's fields hold at most. */
#define MOST_MINUTES 525600
#define MOST_TIMES 100000

/* Translators: words that say how often by themselves, apart by bars */
#define RHYTHM_WORDS N_("daily|weekly|monthly|quarterly|yearly|annually")
/* Translators: words before a time that goes round, as in "every 2 weeks", apart by bars */
#define EVERY_WORDS N_("every|each")
/* Translators: the words that mark a task as urgent in a typed line, as in "!urgent", apart by
 * bars */
#define URGENT_WORDS N_("urgent")

/* Some words of the line that stand together. */
typedef struct
{
  char  *text;    /* without a comma behind it */
  char **words;
  guint  n_words;
} Piece;

static void
clear_piece (Piece *piece)
{
  g_free (piece->text);
  g_strfreev (piece->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Piece, clear_piece)

/* How sums and numbers are written. */
typedef struct
{
  const char *currency;
  const char *decimal_point;
} Style;

static const char *
skip_space (const char *at)
{
  while (*at && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_word (const char *at)
{
  while (*at && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Returns: (transfer full): where each word of @line begins, and last where the line ends */
static GPtrArray *
find_words (const char *line)
{
  GPtrArray *starts = g_ptr_array_new ();

  for (const char *at = skip_space (line); *at; at = skip_space (skip_word (at)))
    g_ptr_array_add (starts, (gpointer) at);
  g_ptr_array_add (starts, (gpointer) (line + strlen (line)));
  return starts;
}

/* Takes the words from @first to before @end together. */
static Piece
make_piece (GPtrArray *starts,
            guint      first,
            guint      end)
{
  const char *from = starts->pdata[first];
  Piece piece = { g_strndup (from, skip_word (starts->pdata[end - 1]) - from), NULL, end - first };
  gsize length = strlen (piece.text);

  if (length > 1 && strchr (",;", piece.text[length - 1]))
    piece.text[length - 1] = '\0';
  piece.words = g_new0 (char *, piece.n_words + 1);
  for (guint i = 0; i < piece.n_words; i++)
    {
      const char *word = piece.text + ((const char *) starts->pdata[first + i] - from);

      piece.words[i] = g_strndup (word, skip_word (word) - word);
    }
  return piece;
}

static gboolean
list_holds (const char *list,
            const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *one = g_utf8_casefold (words[i], -1);

      if (strcmp (one, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The person's language, and English, which also stands in examples. */
static gboolean
is_word_of (const char *list,
            const char *word)
{
  return list_holds (_(list), word) || list_holds (list, word);
}

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (*word) && strspn (word, "0123456789.,") == strlen (word);
}

static gboolean
take_provider (BatonQuickEntry *self,
               const Piece     *piece)
{
  if (piece->n_words != 1 || piece->text[0] != '@' || !piece->text[1] || self->provider)
    return FALSE;
  self->provider = g_strdup (piece->text + 1);
  return TRUE;
}

static gboolean
take_urgent (BatonQuickEntry *self,
             const Piece     *piece)
{
  if (piece->n_words != 1 || piece->text[0] != '!' || !is_word_of (URGENT_WORDS, piece->text + 1))
    return FALSE;
  self->urgent = BATON_ANSWER_YES;
  return TRUE;
}

/* A number belongs to a time only with a unit or a colon: "Read Dune 2 3h" takes three hours. */
static gboolean
has_units (const Piece *piece)
{
  for (guint i = 0; i < piece->n_words; i++)
    if (is_number (piece->words[i])
        && (i + 1 == piece->n_words || g_ascii_isdigit (*piece->words[i + 1])))
      return FALSE;
  return TRUE;
}

static gboolean
take_minutes (BatonQuickEntry *self,
              const Piece     *piece,
              const Style     *style)
{
  int minutes;

  if (self->minutes != BATON_ABSENT || !has_units (piece)
      || !baton_effort_parse_minutes (piece->text, style->decimal_point, &minutes)
      || minutes > MOST_MINUTES)
    return FALSE;
  self->minutes = minutes;
  return TRUE;
}

static gboolean
is_rhythm (const char  *text,
           const Style *style)
{
  double times;

  return baton_effort_parse_times (text, style->decimal_point, &times);
}

/* A period is never named twice, so what takes one more has none. */
static gboolean
has_period (const char  *text,
            const Style *style)
{
  g_autofree char *longer = g_strconcat (text, " year", NULL);

  return is_rhythm (text, style) && !is_rhythm (longer, style);
}

static gboolean
is_count (const char  *word,
          const Style *style)
{
  return is_rhythm (word, style) && !has_period (word, style);
}

/* "2/week", "monthly", "every 2 weeks", "twice a year"; yet not "2 weeks", which is how long it
 * takes, nor "the day". */
static gboolean
says_how_often (const Piece *piece,
                const Style *style)
{
  const char *slash = strchr (piece->text, '/');

  if (!has_period (piece->text, style))
    return FALSE;
  if (slash)
    {
      g_autofree char *before = g_strndup (piece->text, slash - piece->text);

      /* Half a year of something is said in a title, and no rhythm. */
      return is_count (before, style) && !strpbrk (slash, "0123456789");
    }
  if (piece->n_words == 1)
    return is_word_of (RHYTHM_WORDS, piece->text);
  if (is_word_of (EVERY_WORDS, piece->words[0]))
    return TRUE;
  return piece->n_words > 2 && is_count (piece->words[0], style)
         && has_period (piece->words[piece->n_words - 1], style);
}

static gboolean
take_times (BatonQuickEntry *self,
            const Piece     *piece,
            const Style     *style)
{
  double times;

  if (self->times_per_year != BATON_ABSENT || !says_how_often (piece, style)
      || !baton_effort_parse_times (piece->text, style->decimal_point, &times)
      || times > MOST_TIMES)
    return FALSE;
  self->times_per_year = times;
  return TRUE;
}

/* Returns: (transfer full) (nullable): @text without @sign at one of its ends; `NULL` where it has
 * none there */
static char *
cut_sign (const char *text,
          const char *sign)
{
  gsize length = strlen (text);
  gsize sign_length = strlen (sign);

  if (length <= sign_length)
    return NULL;
  if (g_ascii_strncasecmp (text, sign, sign_length) == 0)
    return g_strdup (text + sign_length);
  if (g_ascii_strcasecmp (text + length - sign_length, sign) == 0)
    return g_strndup (text, length - sign_length);
  return NULL;
}

/* Without its currency a number is no price. Where dollars have letters before them, $ alone means
 * them too. */
static char *
cut_currency (const char *text,
              const char *currency)
{
  const char *symbol = baton_currency_get_symbol (currency);
  char *bare = cut_sign (text, symbol);

  if (!bare)
    bare = cut_sign (text, currency);
  if (!bare && g_str_has_suffix (symbol, "$"))
    bare = cut_sign (text, "$");
  return bare;
}

static gboolean
take_price (BatonQuickEntry *self,
            const Piece     *piece,
            const Style     *style)
{
  g_autofree char *bare = piece->n_words <= 2 ? cut_currency (piece->text, style->currency) : NULL;

  return bare && self->price == BATON_ABSENT
         && baton_amount_parse (bare, style->currency, style->decimal_point, &self->price);
}

static gboolean
take_piece (BatonQuickEntry *self,
            const Piece     *piece,
            const Style     *style)
{
  return take_provider (self, piece) || take_urgent (self, piece) || take_price (self, piece, style)
         || take_minutes (self, piece, style) || take_times (self, piece, style);
}

/* Takes the longest piece that ends before @end and is understood. Returns: how many words it has;
 * 0 where there is none */
static guint
take_last (BatonQuickEntry *self,
           GPtrArray       *starts,
           guint            end,
           const Style     *style)
{
  /* The first word is always title. */
  for (guint n_words = MIN (MOST_WORDS, end - 1); n_words > 0; n_words--)
    {
      g_auto (Piece) piece = make_piece (starts, end - n_words, end);

      if (take_piece (self, &piece, style))
        return n_words;
    }
  return 0;
}

/* Returns: (transfer full): all from the first word to before the one at @end, as it was typed */
static char *
copy_title (GPtrArray *starts,
            guint      end)
{
  const char *first = starts->pdata[0];

  return end > 0 ? g_strndup (first, skip_word (starts->pdata[end - 1]) - first) : g_strdup ("");
}

/**
 * baton_quick_entry_parse:
 * @line: what was typed, in UTF-8: `Clean the gutters 3h x2/year $150 @TaskRabbit !urgent`
 * @currency: the code of the currency that prices are in
 * @decimal_point: the sign before decimals in the person's language, "." or ","
 *
 * Reads a title and, behind it in any order, a length of time ("3h", "45m", "3:20", "1.5h"), how
 * often it comes up ("x2/year", "2/week", "monthly", "twice a year", "every 2 weeks"), a price with
 * its currency, a provider and whether it is urgent. What is not understood, or said twice, is
 * title, with all that stands before it.
 *
 * Returns: (transfer full): what was read; the title is "" only where the line is blank
 */
BatonQuickEntry *
baton_quick_entry_parse (const char *line,
                         const char *currency,
                         const char *decimal_point)
{
  Style style = { currency, decimal_point };
  g_autoptr (GPtrArray) starts = NULL;
  BatonQuickEntry *self;
  guint end, taken;

  g_return_val_if_fail (line != NULL, NULL);
  g_return_val_if_fail (currency != NULL, NULL);

  self = g_new0 (BatonQuickEntry, 1);
  self->minutes = BATON_ABSENT;
  self->times_per_year = BATON_ABSENT;
  self->price = BATON_ABSENT;
  starts = find_words (line);
  end = starts->len - 1;
  while (end > 1 && (taken = take_last (self, starts, end, &style)) > 0)
    end -= taken;
  self->title = copy_title (starts, end);
  return self;
}

/* Frees what was read. */
void
baton_quick_entry_free (BatonQuickEntry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->provider);
  g_free (self);
}
