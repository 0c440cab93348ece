/* Phrases: the names of the verdicts, and their figures in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-phrase.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "logic/baton-phrase-private.h"
#include "model/baton-money.h"

/* From so many whole units on, a worked-out sum is told without the smaller ones. */
#define WHOLE_FROM 10

/* Figures carry crumbs of about 1e-12; a sum that is whole but for them is not rounded down. */
#define CRUMB 1e-6

/* Returns: the verdict in a row's pill: "Outsource now". */
const char *
baton_phrase_pill (BatonVerdictKind kind)
{
  static const char *const words[] = {
    [BATON_VERDICT_OUTSOURCE_NOW] = N_("Outsource now"),
    [BATON_VERDICT_OUTSOURCE] = N_("Outsource"),
    [BATON_VERDICT_TRY_ONCE] = N_("Try once"),
    [BATON_VERDICT_YOUR_CALL] = N_("Your call"),
    [BATON_VERDICT_TOO_DEAR] = N_("Too dear"),
    [BATON_VERDICT_KEEP] = N_("Keep"),
    [BATON_VERDICT_JUST_DO_IT] = N_("Just do it"),
    [BATON_VERDICT_DROP] = N_("Drop?"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");

  return _(words[kind]);
}

/* Returns: the verdict over its sentence: "Outsource it now". */
const char *
baton_phrase_headline (BatonVerdictKind kind)
{
  static const char *const words[] = {
    [BATON_VERDICT_OUTSOURCE_NOW] = N_("Outsource it now"),
    [BATON_VERDICT_OUTSOURCE] = N_("Outsource it"),
    [BATON_VERDICT_TRY_ONCE] = N_("Try it once"),
    [BATON_VERDICT_YOUR_CALL] = N_("Your call"),
    [BATON_VERDICT_TOO_DEAR] = N_("Too dear"),
    [BATON_VERDICT_KEEP] = N_("Keep it"),
    [BATON_VERDICT_JUST_DO_IT] = N_("Just do it"),
    [BATON_VERDICT_DROP] = N_("Drop it?"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");

  return _(words[kind]);
}

static char *
format_sum (double      minor_units,
            const char *currency)
{
  double most = (double) BATON_MONEY_MAX;

  return baton_money_format ((gint64) CLAMP (minor_units, -most, most), currency);
}

static double
units_of (const char *currency)
{
  return pow (10, baton_currency_get_digits (currency));
}

/* Returns: (transfer full): a worked-out sum as a person tells it: "$48", "$5.47". */
char *
baton_phrase_about (double      minor_units,
                    const char *currency)
{
  double units = units_of (currency);

  if (fabs (minor_units) < WHOLE_FROM * units)
    return format_sum (round (minor_units), currency);
  return format_sum (round (minor_units / units) * units, currency);
}

/* Returns: (transfer full): the same, yet to the smaller unit where it would read like @other,
 * which it differs from. */
char *
baton_phrase_about_than (double      minor_units,
                         double      other,
                         const char *currency)
{
  g_autofree char *about = baton_phrase_about (minor_units, currency);
  g_autofree char *other_text = format_sum (other, currency);

  if (g_str_equal (about, other_text))
    return format_sum (round (minor_units), currency);
  return g_steal_pointer (&about);
}

/* The most to pay is never rounded up. */
static char *
format_at_most (double      minor_units,
                const char *currency)
{
  double units = minor_units < WHOLE_FROM * units_of (currency) ? 1 : units_of (currency);

  return format_sum (floor (minor_units / units + CRUMB) * units, currency);
}

/* Whether the most to pay and the cost are told to the smaller unit, because they would read alike
 * and are not. */
static gboolean
is_close (const BatonWorth *worth,
          const char       *currency)
{
  double most = worth->most_worth_paying.value, cost = worth->cost.value;
  g_autofree char *most_text = NULL, *cost_text = NULL;

  if (!worth->most_worth_paying.there || !worth->cost.there || fabs (most - cost) < CRUMB)
    return FALSE;
  most_text = format_at_most (most, currency);
  cost_text = baton_phrase_about (cost, currency);
  return g_str_equal (most_text, cost_text);
}

/* Returns: (transfer full): the most it is worth paying, which is there: one figure wherever it is
 * told */
char *
baton_phrase_most (const BatonWorth *worth,
                   const char       *currency)
{
  double most = worth->most_worth_paying.value;

  return is_close (worth, currency) ? format_sum (floor (most + CRUMB), currency)
                                    : format_at_most (most, currency);
}

/* Returns: (transfer full): the cost, all in, as it stands beside the most it is worth paying */
char *
baton_phrase_cost (const BatonWorth *worth,
                   const char       *currency)
{
  double cost = worth->cost.value;

  return is_close (worth, currency) ? format_sum (round (cost), currency)
                                    : baton_phrase_about (cost, currency);
}

/* Returns: whether money has no say, because a criterion or what the task is has decided. */
static gboolean
is_decided (const BatonVerdict *verdict)
{
  const BatonReason *first = verdict->reasons->len ? g_ptr_array_index (verdict->reasons, 0) : NULL;

  return first && first->kind != BATON_REASON_CRITERION && first->kind != BATON_REASON_PRICE;
}

static gboolean
is_never_handed_off (BatonVerdictKind kind)
{
  return kind == BATON_VERDICT_DROP || kind == BATON_VERDICT_JUST_DO_IT;
}

static gboolean
is_outsource (BatonVerdictKind kind)
{
  return kind == BATON_VERDICT_OUTSOURCE_NOW || kind == BATON_VERDICT_OUTSOURCE;
}

/* Returns: whether the criteria have brought about another verdict than the price alone would
 * have. */
static gboolean
is_beside_money (const BatonVerdict *verdict)
{
  const BatonWorth *worth = &verdict->worth;
  gboolean pays = worth->hour_value.value >= worth->flip_hour_value.value;

  if (is_decided (verdict) || verdict->kind == BATON_VERDICT_KEEP)
    return TRUE;
  if (!worth->hour_value.there)
    return FALSE;
  return (is_outsource (verdict->kind) && !pays)
         || (verdict->kind == BATON_VERDICT_TOO_DEAR && pays);
}

/**
 * baton_phrase_flip:
 * @verdict: a verdict
 * @currency: the code of the profile's currency
 *
 * Returns: (transfer full) (nullable): for which hour value the verdict is right; `NULL` where that
 * has no say
 */
char *
baton_phrase_flip (const BatonVerdict *verdict,
                   const char         *currency)
{
  const BatonWorth *worth = &verdict->worth;
  g_autofree char *value = NULL;

  if (is_never_handed_off (verdict->kind) || !worth->flip_hour_value.there)
    return NULL;
  if (baton_worth_is_free (worth))
    return is_beside_money (verdict) ? NULL
                                     : g_strdup (_("right whatever an hour is worth to you"));
  value = baton_phrase_about (worth->flip_hour_value.value, currency);
  if (is_beside_money (verdict))
    /* Translators: %s is a sum of money; the verdict itself has other reasons than money */
    return g_strdup_printf (
      _("in money alone, outsourcing is right if an hour is worth %s or more to you"), value);
  if (verdict->kind == BATON_VERDICT_TOO_DEAR)
    /* Translators: %s is a sum of money; what is right is the verdict “Too dear” */
    return g_strdup_printf (_("right if an hour is worth less than %s to you"), value);
  /* Translators: %s is a sum of money; what is right is outsourcing */
  return g_strdup_printf (_("right if an hour is worth %s or more to you"), value);
}

/**
 * baton_phrase_ceiling:
 * @verdict: a verdict
 * @currency: the code of the profile's currency
 *
 * Returns: (transfer full) (nullable): the most to pay each time; `NULL` where outsourcing is out
 * of the question
 */
char *
baton_phrase_ceiling (const BatonVerdict *verdict,
                      const char         *currency)
{
  BatonFigure most = verdict->worth.most_worth_paying;
  g_autofree char *sum = NULL;

  if (is_never_handed_off (verdict->kind) || verdict->kind == BATON_VERDICT_KEEP
      || !most.there || most.value <= 0)
    return NULL;
  sum = baton_phrase_most (&verdict->worth, currency);
  /* Translators: %s is a sum of money */
  return g_strdup_printf (_("pay at most %s"), sum);
}

/* Returns: (transfer full): the price of a result that is there. */
static char *
phrase_result (const BatonWorth *worth,
               const char       *currency)
{
  g_autofree char *sum = NULL;

  if (worth->price_per_result.value <= 0)
    return g_strdup (_("the hours alone pay for it"));
  sum = baton_phrase_about (worth->price_per_result.value, currency);
  /* Translators: %s is what one result costs, for example one workout with a trainer */
  return g_strdup_printf (_("%s a result"), sum);
}

/**
 * baton_phrase_price_back:
 * @verdict: a verdict
 * @currency: the code of the profile's currency
 *
 * Returns: (transfer full): the price of an hour back, or why there is none and what to fill in
 */
char *
baton_phrase_price_back (const BatonVerdict *verdict,
                         const char         *currency)
{
  const BatonWorth *worth = &verdict->worth;
  g_autofree char *sum = NULL;

  if (worth->price_per_result.there)
    return phrase_result (worth, currency);
  if (worth->hours_back.there && worth->hours_back.value <= 0)
    return g_strdup (_("no hours come back"));
  if (!worth->price_per_hour.there)
    return g_strdup (baton_phrase_ask_for (baton_phrase_find_lack (worth)));
  if (worth->cost.value == 0)
    return g_strdup (_("nothing for an hour back"));
  sum = baton_phrase_about (worth->price_per_hour.value, currency);
  /* Translators: %s is a sum of money */
  return g_strdup_printf (_("%s for an hour back"), sum);
}

/* Returns: (nullable): the short word for a task that is kept for its own sake. */
static const char *
find_own_sake (const BatonVerdict *verdict)
{
  for (guint i = 0; verdict->kind == BATON_VERDICT_KEEP && i < verdict->reasons->len; i++)
    {
      const BatonReason *reason = g_ptr_array_index (verdict->reasons, i);
      BatonMeaning meaning;

      if (!reason->criterion)
        continue;
      meaning = baton_criterion_get_meaning (reason->criterion);
      if (meaning == BATON_MEANING_ENJOY)
        return _("you enjoy it");
      return meaning == BATON_MEANING_SKILL ? _("it builds a skill") : NULL;
    }
  return NULL;
}

/**
 * baton_phrase_worth_a_year:
 * @verdict: a verdict
 * @currency: the code of the profile's currency
 *
 * Returns: (transfer full): what outsourcing is worth a year: "+$60 a year"; in words where it is
 * not about money; or ""
 */
char *
baton_phrase_worth_a_year (const BatonVerdict *verdict,
                           const char         *currency)
{
  const BatonWorth *worth = &verdict->worth;
  const char *own_sake = find_own_sake (verdict);
  g_autofree char *sum = NULL;

  if (own_sake)
    return g_strdup (own_sake);
  if (worth->price_per_result.there)
    return phrase_result (worth, currency);
  if (!worth->worth_per_year.there)
    return g_strdup ("");
  if (fabs (worth->worth_per_year.value) < 0.5)
    return g_strdup (_("breaks even"));
  sum = baton_phrase_about (fabs (worth->worth_per_year.value), currency);
  /* Translators: %s is a sum of money, lost here and won below */
  if (worth->worth_per_year.value < 0)
    return g_strdup_printf (_("−%s a year"), sum);
  return g_strdup_printf (_("+%s a year"), sum);
}
