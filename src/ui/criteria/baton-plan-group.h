/* Where a task stands: its stage, its provider, and whether it is urgent and important.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_PLAN_GROUP (baton_plan_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonPlanGroup, baton_plan_group, BATON, PLAN_GROUP, AdwPreferencesGroup)

void baton_plan_group_set_library (BatonPlanGroup *self,
                                   BatonLibrary   *library);
void baton_plan_group_show        (BatonPlanGroup *self,
                                   BatonTask      *task);

G_END_DECLS
