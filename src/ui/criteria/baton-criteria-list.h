/* The criteria of one side as a group of rows to tick.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "logic/baton-verdict.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

/* Property: "side" (BatonSide, construct only). */
#define BATON_TYPE_CRITERIA_LIST (baton_criteria_list_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriteriaList, baton_criteria_list, BATON, CRITERIA_LIST, AdwPreferencesGroup)

void baton_criteria_list_set_library (BatonCriteriaList  *self,
                                      BatonLibrary       *library);
void baton_criteria_list_show        (BatonCriteriaList  *self,
                                      BatonTask          *task,
                                      const BatonVerdict *verdict,
                                      const char         *currency);

G_END_DECLS
