/* What outsourcing a task costs each time, with all fees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-cost.h"

/* Who is paid for it. */
typedef struct
{
  BatonProvider *provider; /* the chosen one; NULL where none */
  BatonProvider *platform; /* that a contractor is reached through; NULL where none */
} Payees;

static Payees
find_payees (BatonLibrary *library,
             BatonTask    *task)
{
  Payees to = { baton_library_find_provider (library, baton_task_get_provider (task)), NULL };

  if (to.provider && baton_provider_get_kind (to.provider) == BATON_KIND_CONTRACTOR)
    to.platform = baton_library_find_provider (library, baton_provider_get_via (to.provider));
  return to;
}

/* Returns: a fee of the provider, or else of the platform behind it, in minor units; 0 where
 * neither has one. */
static double
fee_of (const Payees *to,
        gint64      (*get) (BatonProvider *provider))
{
  gint64 fee = to->provider ? get (to->provider) : BATON_ABSENT;

  if (fee == BATON_ABSENT && to->platform)
    fee = get (to->platform);
  return MAX (fee, 0);
}

static double
find_fee_percent (const Payees *to)
{
  double percent = to->provider ? baton_provider_get_fee_percent (to->provider) : BATON_ABSENT;

  if (percent == BATON_ABSENT && to->platform)
    percent = baton_provider_get_fee_percent (to->platform);
  return MAX (percent, 0);
}

/* A flat fee and the threshold it falls away at belong together, so both come from the same
 * provider. */
static double
find_flat_fee (const Payees *to,
               gint64        price)
{
  BatonProvider *whose = to->provider;
  gint64 below;

  if (whose && baton_provider_get_fee_flat (whose) == BATON_ABSENT)
    whose = to->platform;
  if (!whose)
    return 0;
  below = baton_provider_get_fee_flat_below (whose);
  if (below != BATON_ABSENT && price >= below)
    return 0;
  return MAX (baton_provider_get_fee_flat (whose), 0);
}

/**
 * baton_cost_of:
 * @library: the library of @task
 * @task: a task
 * @last_paid: what it cost the last time, in minor units, or BATON_ABSENT
 * @uses: over how many times a first-time fee is spread, 1 or more
 *
 * Adds up what one time costs: the asking price with the fees of the chosen provider. A contractor
 * without a fee of its own takes that of the platform it is reached through.
 *
 * Returns: the sum in minor units; absent where there is no price
 */
BatonFigure
baton_cost_of (BatonLibrary *library,
               BatonTask    *task,
               gint64        last_paid,
               double        uses)
{
  Payees to = find_payees (library, task);
  gint64 price = baton_task_get_price (task);

  if (price == BATON_ABSENT)
    price = last_paid;
  if (price == BATON_ABSENT)
    return BATON_NO_FIGURE;
  return BATON_FIGURE (price * (1 + find_fee_percent (&to) / 100)
                       + find_flat_fee (&to, price)
                       + fee_of (&to, baton_provider_get_fee_first) / uses
                       + fee_of (&to, baton_provider_get_tip));
}
