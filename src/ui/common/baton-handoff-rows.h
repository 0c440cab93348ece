/* The rows of a list of handoffs, brought up to date without making them anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/common/baton-handoff-row.h"

G_BEGIN_DECLS

void             baton_handoff_rows_set_up (GtkListBox      *list);
BatonHandoffRow *baton_handoff_rows_find   (GtkListBox      *list,
                                            const char      *key);
void             baton_handoff_rows_begin  (GtkListBox      *list);
void             baton_handoff_rows_place  (GtkListBox      *list,
                                            BatonHandoffRow *row,
                                            guint            rank);
void             baton_handoff_rows_end    (GtkListBox      *list);

G_END_DECLS
