/* Phrases: the one sentence of a verdict, made from its strongest reasons.
 *
 * Each reason is a whole clause with its own subject, and lists of clauses are patterns, so that a
 * language with other word order or endings can be put in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-phrase.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase-private.h"
#include "model/baton-money.h"

#define MOST_CLAUSES 3

/* Which reasons a sentence tells. */
typedef gboolean (*Choose) (const BatonReason *reason);

static gboolean
speaks_for (const BatonReason *reason)
{
  return reason->score > 0;
}

static gboolean
speaks_against (const BatonReason *reason)
{
  return reason->score < 0;
}

static gboolean
decides (const BatonReason *reason)
{
  return reason->kind == BATON_REASON_DECIDES;
}

static gboolean
is_own_sake (const BatonReason *reason)
{
  BatonMeaning meaning;

  if (!reason->criterion)
    return FALSE;
  meaning = baton_criterion_get_meaning (reason->criterion);
  return meaning == BATON_MEANING_ENJOY || meaning == BATON_MEANING_SKILL;
}

/* Returns: (nullable): the clause of a built-in meaning that speaks for its own side. */
static const char *
find_fixed_clause (BatonCriterion *criterion)
{
  static const char *const clauses[] = {
    [BATON_MEANING_NONE] = NULL,
    /* Translators: these clauses are put together to a sentence */
    [BATON_MEANING_BAD_AT] = N_("you don’t want to get better at it"),
    [BATON_MEANING_DISLIKE] = N_("you don’t enjoy it"),
    [BATON_MEANING_LOW_RETURN] = NULL,
    [BATON_MEANING_URGENT_NOT_IMPORTANT] = N_("it is urgent, yet not important"),
    [BATON_MEANING_ENJOY] = N_("you enjoy it"),
    [BATON_MEANING_SKILL] = N_("it builds a skill you want"),
    [BATON_MEANING_NOT_WORTH_IT] = NULL,
  };
  BatonMeaning meaning = baton_criterion_get_meaning (criterion);

  if (!clauses[meaning] || baton_meaning_get_side (meaning) != baton_criterion_get_side (criterion))
    return NULL;
  return _(clauses[meaning]);
}

static char *
phrase_criterion (BatonCriterion *criterion)
{
  const char *fixed = find_fixed_clause (criterion);

  if (fixed)
    return g_strdup (fixed);
  /* Translators: %s is the text of a criterion that the person wrote and ticked */
  return g_strdup_printf (_("you said “%s”"), baton_criterion_get_text (criterion));
}

static char *
phrase_price (const BatonWorth *worth,
              gboolean          in_favour,
              const char       *currency)
{
  g_autofree char *price = NULL;
  g_autofree char *value = NULL;

  if (baton_worth_is_free (worth))
    return g_strdup (_("it costs nothing"));
  if (!worth->price_per_hour.there)
    return g_strdup (_("no hours come back"));
  price = baton_phrase_about_than (worth->price_per_hour.value, worth->hour_value.value, currency);
  value = baton_money_format ((gint64) worth->hour_value.value, currency);
  if (in_favour)
    /* Translators: the first %s is the price of an hour back, the second what an hour is worth to
     * the person */
    return g_strdup_printf (_("%s buys an hour you value at %s"), price, value);
  /* Translators: the first %s is the price of an hour back, the second what an hour is worth to the
   * person */
  return g_strdup_printf (_("an hour back costs %s and is worth %s to you"), price, value);
}

static char *
phrase_reason (const BatonVerdict *verdict,
               const BatonReason  *reason,
               const char         *currency)
{
  if (reason->criterion)
    return phrase_criterion (reason->criterion);
  return phrase_price (&verdict->worth, reason->score > 0, currency);
}

/* Returns: (transfer full): the clauses of the first @most chosen reasons. */
static GPtrArray *
collect_clauses (const BatonVerdict *verdict,
                 Choose              choose,
                 guint               most,
                 const char         *currency)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < verdict->reasons->len && clauses->len < most; i++)
    {
      const BatonReason *reason = g_ptr_array_index (verdict->reasons, i);

      if (choose (reason))
        g_ptr_array_add (clauses, phrase_reason (verdict, reason, currency));
    }
  return clauses;
}

/* Returns: (transfer full) (nullable): one to three clauses as a list; `NULL` where there are
 * none */
static char *
join_clauses (GPtrArray *clauses)
{
  char **nth = (char **) clauses->pdata;

  if (clauses->len == 0)
    return NULL;
  if (clauses->len == 1)
    return g_strdup (nth[0]);
  if (clauses->len == 2)
    /* Translators: two reasons, each a whole clause */
    return g_strdup_printf (_("%s, and %s"), nth[0], nth[1]);
  /* Translators: three reasons, each a whole clause */
  return g_strdup_printf (_("%s, %s, and %s"), nth[0], nth[1], nth[2]);
}

static char *
list_reasons (const BatonVerdict *verdict,
              Choose              choose,
              const char         *currency)
{
  g_autoptr (GPtrArray) clauses = collect_clauses (verdict, choose, MOST_CLAUSES, currency);

  return join_clauses (clauses);
}

/* Returns: (transfer full) (nullable): the strongest of both sides; or the reasons of the one side
 * that has some */
static char *
balance_reasons (const BatonVerdict *verdict,
                 const char         *currency)
{
  g_autoptr (GPtrArray) in_favour = collect_clauses (verdict, speaks_for, 1, currency);
  g_autoptr (GPtrArray) against = collect_clauses (verdict, speaks_against, 1, currency);

  if (in_favour->len > 0 && against->len > 0)
    /* Translators: the first %s is a clause that speaks for outsourcing, the second one that speaks
     * against it */
    return g_strdup_printf (_("%s, but %s"), (char *) g_ptr_array_index (in_favour, 0),
                            (char *) g_ptr_array_index (against, 0));
  return list_reasons (verdict, in_favour->len > 0 ? speaks_for : speaks_against, currency);
}

static char *
phrase_decided (const BatonVerdict *verdict,
                const char         *currency)
{
  g_autofree char *clauses = list_reasons (verdict, decides, currency);

  /* Translators: %s is one or more clauses, of criteria that the person said to decide alone */
  return g_strdup_printf (_("%s: that decides it"), clauses);
}

static char *
phrase_feels_good (const BatonVerdict *verdict,
                   const char         *currency)
{
  g_autofree char *clauses = list_reasons (verdict, is_own_sake, currency);

  /* Translators: %s is one or more clauses: “you enjoy it” */
  return g_strdup_printf (_("%s, so the hours are well spent"), clauses);
}

/* Returns: (transfer full) (nullable): what to say where reasons were weighed. */
static char *
phrase_weighed (const BatonVerdict *verdict,
                const char         *currency)
{
  if (verdict->kind == BATON_VERDICT_OUTSOURCE_NOW || verdict->kind == BATON_VERDICT_OUTSOURCE)
    return list_reasons (verdict, speaks_for, currency);
  if (verdict->kind == BATON_VERDICT_TOO_DEAR || verdict->kind == BATON_VERDICT_KEEP)
    return list_reasons (verdict, speaks_against, currency);
  return balance_reasons (verdict, currency);
}

/* Returns: (transfer full): what to say where there is no reason at all. */
static char *
phrase_nothing_yet (const BatonVerdict *verdict)
{
  BatonLack lack = baton_phrase_find_lack (&verdict->worth);

  if (lack != BATON_LACKS_NOTHING)
    return g_strdup (baton_phrase_ask_for (lack));
  if (baton_phrase_is_result (&verdict->worth))
    return g_strdup (_("it buys a result, not time, so only what you tick counts"));
  return g_strdup (_("it is worth just what it costs"));
}

static char *
phrase_clauses (const BatonVerdict *verdict,
                const char         *currency)
{
  const BatonReason *first = verdict->reasons->len ? g_ptr_array_index (verdict->reasons, 0) : NULL;

  switch (first ? first->kind : BATON_REASON_CRITERION)
    {
    case BATON_REASON_DECIDES:
      return phrase_decided (verdict, currency);
    case BATON_REASON_UNIMPORTANT:
      return g_strdup (_("it is neither urgent nor important"));
    case BATON_REASON_QUICK:
      return g_strdup (_("it takes two minutes or less, so handing it off would take longer"));
    case BATON_REASON_NOTHING_BACK:
      return g_strdup (_("what would stay with you takes as long as doing it"));
    case BATON_REASON_FEELS_GOOD:
      return phrase_feels_good (verdict, currency);
    case BATON_REASON_CRITERION:
    case BATON_REASON_PRICE:
    default:
      return phrase_weighed (verdict, currency);
    }
}

/* Returns: (transfer full): @text as it stands on a line of its own: "Pay at most $122". */
char *
baton_phrase_capitalise (const char *text)
{
  GString *capital = g_string_new (NULL);

  if (*text)
    {
      g_string_append_unichar (capital, g_unichar_totitle (g_utf8_get_char (text)));
      g_string_append (capital, g_utf8_next_char (text));
    }
  return g_string_free (capital, FALSE);
}

static char *
make_sentence (const char *clauses)
{
  g_autofree char *capital = baton_phrase_capitalise (clauses);

  /* Translators: %s is all of a sentence but its full stop */
  return g_strdup_printf (_("%s."), capital);
}

/**
 * baton_phrase_sentence:
 * @verdict: a verdict
 * @currency: the code of the profile's currency
 *
 * Says why, in one sentence: what decided, or the two or three strongest reasons of the side that
 * won, or the strongest of both sides where neither did. Where there is no reason yet, it says what
 * to fill in.
 *
 * Returns: (transfer full): the sentence
 */
char *
baton_phrase_sentence (const BatonVerdict *verdict,
                       const char         *currency)
{
  g_autofree char *clauses = phrase_clauses (verdict, currency);

  if (!clauses)
    clauses = phrase_nothing_yet (verdict);
  return make_sentence (clauses);
}
