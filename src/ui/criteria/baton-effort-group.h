/* What a task costs: its time, how often it comes up, its price and what that buys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "logic/baton-worth.h"

G_BEGIN_DECLS

#define BATON_TYPE_EFFORT_GROUP (baton_effort_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonEffortGroup, baton_effort_group, BATON, EFFORT_GROUP, AdwPreferencesGroup)

void baton_effort_group_show (BatonEffortGroup    *self,
                              BatonTask           *task,
                              const BatonWorth    *worth,
                              const BatonLogEntry *log,
                              const char          *currency);

G_END_DECLS
