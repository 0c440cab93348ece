/* The facts of a handoff in one line: when it was, and for how much.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-handoff-facts.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-date-words.h"
#include "logic/baton-link.h"
#include "logic/baton-parts.h"
#include "model/baton-money.h"
#include "ui/common/baton-today.h"

/* Returns: (transfer full): "3 May – 9 May", "since 3 May", "until 9 May", or "". */
static char *
describe_days (BatonHandoff *handoff)
{
  BatonDay today = baton_today ();
  BatonDay started = baton_handoff_get_started (handoff);
  BatonDay finished = baton_handoff_get_finished (handoff);
  g_autofree char *from = started == BATON_ABSENT ? NULL : baton_date_words_format (started, today);
  g_autofree char *to = finished == BATON_ABSENT ? NULL : baton_date_words_format (finished, today);

  if (from && to && started != finished)
    /* Translators: the first and the last day of a handoff */
    return g_strdup_printf (_("%s – %s"), from, to);
  if (from && !to)
    /* Translators: the day a handoff began; it is not over yet */
    return g_strdup_printf (_("since %s"), from);
  return g_strdup (to);
}

static char *
describe_money (BatonHandoff *handoff,
                const char   *currency)
{
  gint64 paid = baton_handoff_get_paid (handoff);
  gint64 sum = paid != BATON_ABSENT ? paid : baton_handoff_get_agreed (handoff);
  g_autofree char *amount = sum != BATON_ABSENT ? baton_money_format (sum, currency) : NULL;

  if (!amount)
    return NULL;
  /* Translators: %s is an amount of money */
  return g_strdup_printf (paid != BATON_ABSENT ? _("paid %s") : _("agreed %s"), amount);
}

/**
 * baton_handoff_facts_write:
 * @handoff: a handoff
 * @currency: of its sums
 *
 * Returns: (transfer full): when it was and for how much: "3 May – 9 May · paid $150"; "" where neither is known
 */
char *
baton_handoff_facts_write (BatonHandoff *handoff,
                                 const char   *currency)
{
  g_autoptr (GPtrArray) facts = baton_parts_new ();

  baton_parts_take (facts, describe_days (handoff));
  baton_parts_take (facts, describe_money (handoff, currency));
  return baton_parts_join (facts);
}
