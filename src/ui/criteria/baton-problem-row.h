/* The line below a row of a list that says what is wrong with what was typed there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BATON_TYPE_PROBLEM_ROW (baton_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonProblemRow, baton_problem_row, BATON, PROBLEM_ROW, GtkListBoxRow)

BatonProblemRow *baton_problem_row_add       (GtkListBoxRow   *owner,
                                              const char      *problem);
void             baton_problem_row_remove    (BatonProblemRow *self);
GtkListBoxRow   *baton_problem_row_get_owner (BatonProblemRow *self);

G_END_DECLS
