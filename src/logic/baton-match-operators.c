/* The operators of a query: who and where, words of a list, and numbers to compare with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-match-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "logic/baton-amount.h"
#include "logic/baton-match-fold.h"
#include "logic/baton-phrase.h"
#include "model/baton-money.h"

/* What reads as the same number once it is shown with one digit behind the point, or as a whole
 * sum. */
#define NEAR 0.05
#define NEAR_SUM 0.5

static const struct
{
  const char        *name;
  BatonTermKind      kind;
  BatonMatchOperator shown;
} operators[] = {
  { "who", TERM_WHO, { "who:", "who:anna", N_ ("who does it") } },
  { "via", TERM_VIA, { "via:", "via:taskrabbit", N_ ("the platform they were met on") } },
  { "stage", TERM_STAGE, { "stage:", "stage:finished", N_ ("where the task stands") } },
  { "verdict", TERM_VERDICT, { "verdict:", "verdict:too-dear", N_ ("what Baton thinks of it") } },
  { "hours", TERM_HOURS, { "hours>", "hours>2", N_ ("hours it takes a year") } },
  { "price", TERM_PRICE, { "price<", "price<50", N_ ("price of an hour back") } },
  { "rating", TERM_RATING, { "rating<", "rating<3", N_ ("stars on average") } },
  { "again", TERM_AGAIN, { "again:", "again:yes", N_ ("would hire again") } },
};

/**
 * baton_match_get_operators:
 * @n_operators: (out): how many
 *
 * Returns: (transfer none): what a search can ask for besides words; the meanings are still to be
 * translated
 */
const BatonMatchOperator *
baton_match_get_operators (guint *n_operators)
{
  static BatonMatchOperator shown[G_N_ELEMENTS (operators)];

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    shown[i] = operators[i].shown;
  *n_operators = G_N_ELEMENTS (operators);
  return shown;
}

/* Returns: (transfer full): @word folded, of letters and digits alone: "too-dear", "Too dear" and
 * "toodear" are the same */
static char *
bare (const char *word)
{
  char *folded = baton_match_fold (word);
  char *to = folded;

  for (const char *from = folded; *from; from++)
    if (!strchr (" -_?", *from))
      *to++ = *from;
  *to = '\0';
  return folded;
}

static gboolean
begins_with (const char *word,
             const char *start)
{
  g_autofree char *whole = bare (word);

  return g_str_has_prefix (whole, start);
}

static const char *
choice_word (BatonTermKind kind,
             int           value)
{
  if (kind == TERM_STAGE)
    return baton_enum_to_word (BATON_TYPE_STAGE, value);
  return kind == TERM_VERDICT ? baton_verdict_kind_to_word (value)
                              : baton_enum_to_word (BATON_TYPE_AGAIN, value);
}

static const char *
choice_phrase (BatonTermKind kind,
               int           value)
{
  /* Translators: the answers to "would you hire them again?", as typed behind "again:" */
  static const char *const again[] = { "", N_ ("yes"), N_ ("no"), N_ ("maybe") };

  if (kind == TERM_STAGE)
    return baton_phrase_stage (value);
  return kind == TERM_VERDICT ? baton_phrase_pill (value) : _(again[value]);
}

static char *
list_choices (BatonTermKind kind,
              int           first,
              int           n_values)
{
  GString *list = g_string_new (NULL);

  for (int i = first; i < n_values; i++)
    {
      g_autofree char *word = g_ascii_strdown (choice_word (kind, i), -1);

      g_string_append_printf (list, "%s%s", i > first ? ", " : "", g_strdelimit (word, "_", '-'));
    }
  return g_string_free (list, FALSE);
}

/* The word as in files, or as the window shows it; its beginning is enough. */
static void
add_choice (BatonMatchReader *reader,
            BatonTermKind     kind,
            const char       *value,
            gboolean          excluded)
{
  int n_values = kind == TERM_STAGE     ? BATON_N_STAGES
                 : kind == TERM_VERDICT ? BATON_VERDICT_DROP + 1
                                        : BATON_AGAIN_MAYBE + 1;
  int first = kind == TERM_AGAIN ? BATON_AGAIN_YES : 0;
  BatonTerm term = { .kind = kind, .excluded = excluded };
  g_autofree char *wanted = bare (value);
  g_autofree char *list = NULL;

  for (int i = first; i < n_values && *wanted; i++)
    if (begins_with (choice_word (kind, i), wanted)
        || begins_with (choice_phrase (kind, i), wanted))
      term.values |= 1u << i;
  if (term.values)
    {
      g_array_append_val (reader->match->terms, term);
      return;
    }
  list = list_choices (kind, first, n_values);
  if (*wanted)
    /* Translators: a word that was typed, then the words that can stand there */
    baton_match_add_problem (reader, g_strdup_printf (_("“%s” is none of %s"), value, list));
  else
    baton_match_add_problem (reader, g_strdup_printf (_("Write one of %s"), list));
}

static gboolean
parse_number (BatonMatchReader *reader,
              BatonTermKind     kind,
              const char       *value,
              double           *number)
{
  g_autofree char *plain = NULL;
  gint64 sum;
  char *end;

  if (kind == TERM_PRICE)
    {
      if (!baton_amount_parse (value, reader->currency, reader->decimal_point, &sum))
        return FALSE;
      *number = (double) sum;
      return TRUE;
    }
  plain = g_strdelimit (g_strdup (value), ",", '.');
  *number = g_ascii_strtod (plain, &end);
  if (end == plain || !g_ascii_isdigit (*plain) || !isfinite (*number))
    return FALSE;
  return !*end || (kind == TERM_HOURS && g_str_equal (end, "h"))
         || (kind == TERM_RATING && g_str_equal (end, "★"));
}

static void
add_number (BatonMatchReader         *reader,
            BatonTermKind             kind,
            const BatonMatchOperator *shown,
            BatonCompare              compare,
            const char               *value,
            gboolean                  excluded)
{
  BatonTerm term = { .kind = kind, .excluded = excluded, .compare = compare, .near = NEAR };

  if (kind == TERM_PRICE)
    term.near = NEAR_SUM * pow (10, baton_currency_get_digits (reader->currency));
  if (parse_number (reader, kind, value, &term.number))
    g_array_append_val (reader->match->terms, term);
  else if (*value)
    /* Translators: what was typed where a number should stand, then an example such as "hours>2" */
    baton_match_add_problem (reader, g_strdup_printf (_("“%s” is no number: write it as in %s"),
                                                      value, shown->example));
  else
    /* Translators: an example such as "hours>2" */
    baton_match_add_problem (
        reader, g_strdup_printf (_("A number is missing: write it as in %s"), shown->example));
}

/* Reads the sign between an operator and its value: ":", ">", "<=", ":<"; @at is behind it then. */
static BatonCompare
read_compare (const char **at)
{
  BatonCompare compare = COMPARE_EQUAL;

  if (**at == ':')
    (*at)++;
  if (**at == '<' || **at == '>')
    {
      compare = **at == '<' ? COMPARE_LESS : COMPARE_MORE;
      (*at)++;
    }
  if (**at == '=')
    {
      (*at)++;
      if (compare != COMPARE_EQUAL)
        compare = compare == COMPARE_LESS ? COMPARE_AT_MOST : COMPARE_AT_LEAST;
    }
  return compare;
}

static void
add_operator (BatonMatchReader *reader,
              guint             nth,
              const char       *sign,
              gboolean          excluded)
{
  BatonTermKind kind = operators[nth].kind;
  const char *value = sign;
  BatonCompare compare = read_compare (&value);

  if (kind == TERM_HOURS || kind == TERM_PRICE || kind == TERM_RATING)
    add_number (reader, kind, &operators[nth].shown, compare, value, excluded);
  else if (kind == TERM_STAGE || kind == TERM_VERDICT || kind == TERM_AGAIN)
    add_choice (reader, kind, value, excluded);
  else if (*value)
    baton_match_add_text (reader, kind, value, excluded);
  else
    /* Translators: an example such as "who:anna" */
    baton_match_add_problem (reader, g_strdup_printf (_("A name is missing: write it as in %s"),
                                                      operators[nth].shown.example));
}

/**
 * baton_match_read_operator:
 * @reader: what is read
 * @name: what stands before the sign
 * @sign: the sign and the value behind it: ":anna", ">=2"
 * @excluded: whether it must not hold
 *
 * Returns: FALSE, with nothing done, where there is no operator of that name
 */
gboolean
baton_match_read_operator (BatonMatchReader *reader,
                           const char       *name,
                           const char       *sign,
                           gboolean          excluded)
{
  g_autofree char *folded = baton_match_fold (name);

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_equal (folded, operators[i].name))
      {
        add_operator (reader, i, sign, excluded);
        return TRUE;
      }
  return FALSE;
}
