/* Phrases: what a task lacks before its figures can be worked out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-phrase-private.h"

#include <glib/gi18n-lib.h>

/* Returns: whether the task buys a result, so that its time has no price. */
gboolean
baton_phrase_is_result (const BatonWorth *worth)
{
  return worth->price_per_result.there
         || (worth->cost.there && worth->hours_back.there
             && worth->hours_back.value > 0 && !worth->price_per_hour.there);
}

/* Returns: what the person has to say before all figures are there. */
BatonLack
baton_phrase_find_lack (const BatonWorth *worth)
{
  if (!worth->hours.there)
    return worth->cost.there ? BATON_LACKS_HOURS : BATON_LACKS_HOURS_AND_COST;
  if (!worth->cost.there)
    return BATON_LACKS_COST;
  if (!worth->hour_value.there)
    return BATON_LACKS_HOUR_VALUE;
  if (baton_phrase_is_result (worth) && !worth->price_per_result.there)
    return BATON_LACKS_RESULTS;
  return BATON_LACKS_NOTHING;
}

/* Returns: what to fill in, without capital and full stop; "" where nothing lacks. */
const char *
baton_phrase_ask_for (BatonLack lack)
{
  static const char *const words[] = {
    [BATON_LACKS_NOTHING] = NULL,
    [BATON_LACKS_HOURS_AND_COST] = N_("say how long it takes and what it costs"),
    [BATON_LACKS_HOURS] = N_("say how long it takes"),
    [BATON_LACKS_COST] = N_("say what it costs"),
    [BATON_LACKS_HOUR_VALUE] = N_("say what an hour is worth to you"),
    [BATON_LACKS_RESULTS] = N_("say how many results a year it brings"),
  };

  return words[lack] ? _(words[lack]) : "";
}

/* Returns: what an automatic criterion waits for, or why it will never be worked out. */
const char *
baton_phrase_wait_for (BatonLack lack)
{
  static const char *const words[] = {
    [BATON_LACKS_NOTHING] = NULL,
    [BATON_LACKS_HOURS_AND_COST]
    = N_("worked out once you say how long it takes and what it costs"),
    [BATON_LACKS_HOURS] = N_("worked out once you say how long it takes"),
    [BATON_LACKS_COST] = N_("worked out once you say what it costs"),
    [BATON_LACKS_HOUR_VALUE] = N_("worked out once you say what an hour is worth to you"),
    [BATON_LACKS_RESULTS] = NULL,
  };

  return words[lack] ? _(words[lack]) : _("not worked out: it buys a result, not time");
}
