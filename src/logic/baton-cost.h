/* What outsourcing a task costs each time, with all fees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-figure.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

BatonFigure baton_cost_of (BatonLibrary *library, BatonTask *task, gint64 last_paid, double uses);

G_END_DECLS
