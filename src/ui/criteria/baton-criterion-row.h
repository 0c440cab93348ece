/* One criterion of the panel: a row that is ticked for yes, and can say a definite no.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "logic/baton-verdict.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

/* Property: "answer" (BatonAnswer): what the task says to the criterion; setting it answers. */
#define BATON_TYPE_CRITERION_ROW (baton_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriterionRow, baton_criterion_row, BATON, CRITERION_ROW, AdwActionRow)

GtkWidget      *baton_criterion_row_new           (BatonLibrary       *library,
                                                   BatonCriterion     *criterion);
BatonCriterion *baton_criterion_row_get_criterion (BatonCriterionRow  *self);
BatonAnswer     baton_criterion_row_get_answer    (BatonCriterionRow  *self);
void            baton_criterion_row_show          (BatonCriterionRow  *self,
                                                   BatonTask          *task,
                                                   const BatonVerdict *verdict,
                                                   const char         *currency);

G_END_DECLS
