/* Phrases: how the figures answer the automatic criteria.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-phrase.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase-private.h"

static char *
work_out_return (const BatonWorth *worth,
                 const char       *currency)
{
  g_autofree char *sum = NULL;

  if (!worth->price_per_hour.there)
    return g_strdup (_("worked out: no hours come back"));
  if (worth->cost.value == 0)
    return g_strdup (_("worked out: it costs nothing"));
  sum = baton_phrase_about (worth->price_per_hour.value, currency);
  /* Translators: %s is a sum of money */
  return g_strdup_printf (_("worked out: %s buys back an hour"), sum);
}

static char *
work_out_worth (const BatonWorth *worth,
                const char       *currency)
{
  g_autofree char *most = NULL;
  g_autofree char *cost = baton_phrase_cost (worth, currency);

  if (!worth->most_worth_paying.there)
    /* Translators: %s is a sum of money */
    return g_strdup_printf (_("worked out: worth nothing, costs %s"), cost);
  most = baton_phrase_most (worth, currency);
  /* Translators: the first %s is what the hours are worth, the second what they cost: “worth $180,
   * costs $150” */
  return g_strdup_printf (_("worked out: worth %s, costs %s"), most, cost);
}

static gboolean
has_reason (const BatonVerdict *verdict,
            BatonMeaning        meaning)
{
  for (guint i = 0; i < verdict->reasons->len; i++)
    {
      const BatonReason *reason = g_ptr_array_index (verdict->reasons, i);

      if (reason->criterion && baton_criterion_get_meaning (reason->criterion) == meaning)
        return TRUE;
    }
  return FALSE;
}

/**
 * baton_phrase_worked_out:
 * @verdict: a verdict
 * @meaning: what a criterion means
 * @currency: the code of the profile's currency
 *
 * Returns: (transfer full) (nullable): how the figures answer an automatic criterion; `NULL` for
 * any other
 */
char *
baton_phrase_worked_out (const BatonVerdict *verdict,
                         BatonMeaning        meaning,
                         const char         *currency)
{
  const BatonWorth *worth = &verdict->worth;
  BatonLack lack = baton_phrase_find_lack (worth);

  if (!baton_meaning_is_automatic (meaning))
    return NULL;
  if (meaning == BATON_MEANING_URGENT_NOT_IMPORTANT)
    return g_strdup (has_reason (verdict, meaning) ? _("worked out: urgent, and not important")
                                                   : _("worked out from urgent and important"));
  if (lack != BATON_LACKS_NOTHING || baton_phrase_is_result (worth))
    return g_strdup (baton_phrase_wait_for (lack));
  return meaning == BATON_MEANING_LOW_RETURN ? work_out_return (worth, currency)
                                             : work_out_worth (worth, currency);
}
