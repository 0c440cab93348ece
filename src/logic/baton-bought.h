/* Hours bought back: what finished handoffs saved since a day, and what they cost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-figure.h"
#include "model/baton-day.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct
{
  BatonFigure hours;          /* absent where no handoff tells what it saved */
  BatonFigure spent;          /* minor units, of the same handoffs */
  BatonFigure price_per_hour; /* minor units an hour */
} BatonBought;

BatonBought baton_bought_since (BatonLibrary *library,
                                BatonDay      first);

G_END_DECLS
