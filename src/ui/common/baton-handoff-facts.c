/* The facts of a handoff in one line: when it was, when it is due, and for how much.
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
 * baton_handoff_facts_is_late:
 * @handoff: (nullable): a handoff
 * @today: the day it is
 *
 * Returns: whether it should have been back by now and is not
 */
gboolean
baton_handoff_facts_is_late (BatonHandoff *handoff,
                             BatonDay      today)
{
  return handoff && baton_handoff_get_finished (handoff) == BATON_ABSENT
         && baton_handoff_get_due (handoff) != BATON_ABSENT && baton_handoff_get_due (handoff) < today;
}

/**
 * baton_handoff_facts_write_due:
 * @handoff: (nullable): a handoff
 * @today: the day it is
 *
 * Returns: (transfer full) (nullable): "back by 28 November"; NULL where it is back, or no day was agreed
 */
char *
baton_handoff_facts_write_due (BatonHandoff *handoff,
                               BatonDay      today)
{
  g_autofree char *day = NULL;

  if (!handoff || baton_handoff_get_finished (handoff) != BATON_ABSENT || baton_handoff_get_due (handoff) == BATON_ABSENT)
    return NULL;
  day = baton_date_words_format (baton_handoff_get_due (handoff), today);
  /* Translators: the day on which what was handed off should be done, such as “28 November” */
  return g_strdup_printf (_("back by %s"), day);
}

/**
 * baton_handoff_facts_write:
 * @handoff: a handoff
 * @currency: of its sums
 *
 * Returns: (transfer full): when it was and for how much: "3 May – 9 May · paid $150", and while it is out when it is due:
 * "Late · since 3 May · back by 9 May"; "" where nothing is known
 */
char *
baton_handoff_facts_write (BatonHandoff *handoff,
                           const char   *currency)
{
  g_autoptr (GPtrArray) facts = baton_parts_new ();
  BatonDay today = baton_today ();

  if (baton_handoff_facts_is_late (handoff, today))
    /* Translators: what was handed off should be back by now */
    baton_parts_add (facts, _("Late"));
  baton_parts_take (facts, describe_days (handoff));
  baton_parts_take (facts, baton_handoff_facts_write_due (handoff, today));
  baton_parts_take (facts, describe_money (handoff, currency));
  return baton_parts_join (facts);
}
