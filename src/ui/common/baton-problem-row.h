/* The line below a row of a list that says what is wrong with what was typed there, or what else there is to say of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BATON_TYPE_PROBLEM_ROW (baton_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonProblemRow, baton_problem_row, BATON, PROBLEM_ROW, GtkListBoxRow)

void           baton_problem_row_tell      (GtkListBoxRow    *owner,
                                            BatonProblemRow **line,
                                            const char       *problem);
GtkWidget     *baton_problem_row_new_note  (GtkListBoxRow    *owner,
                                            const char       *note);
gboolean       baton_problem_row_is_note   (BatonProblemRow  *self);
GtkListBoxRow *baton_problem_row_get_owner (BatonProblemRow  *self);

G_END_DECLS
