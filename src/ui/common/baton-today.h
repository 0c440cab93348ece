/* Today by the person's calendar: the one place where widgets look at the clock for a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"

G_BEGIN_DECLS

BatonDay baton_today     (void);
/* For tests; BATON_ABSENT is what the calendar says. */
void     baton_today_set (BatonDay day);

G_END_DECLS
