/* One criterion of the editor: its text in place, and a menu for its weight, its place and its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-log.h"
#include "ui/common/baton-record-row.h"

G_BEGIN_DECLS

/* Property: "weight" (int, 1 to 3): that of the criterion. */
#define BATON_TYPE_CRITERION_EDITOR_ROW (baton_criterion_editor_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriterionEditorRow, baton_criterion_editor_row, BATON, CRITERION_EDITOR_ROW, BatonRecordRow)

GtkWidget      *baton_criterion_editor_row_new           (BatonLibrary            *library,
                                                          const BatonLog          *log,
                                                          BatonCriterion          *criterion);
BatonCriterion *baton_criterion_editor_row_get_criterion (BatonCriterionEditorRow *self);

G_END_DECLS
