/* One criterion of the editor: its text in place, and a menu for its weight, its place and its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"
#include "ui/common/baton-record-row.h"

G_BEGIN_DECLS

/* Properties: "weight" (int, 1 to 3) and "meaning" (string, its word): those of the criterion. */
#define BATON_TYPE_CRITERION_EDITOR_ROW (baton_criterion_editor_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriterionEditorRow, baton_criterion_editor_row, BATON, CRITERION_EDITOR_ROW, BatonRecordRow)

GtkWidget      *baton_criterion_editor_row_new           (BatonLibrary            *library,
                                                          BatonCriterion          *criterion);
BatonCriterion *baton_criterion_editor_row_get_criterion (BatonCriterionEditorRow *self);

G_END_DECLS
