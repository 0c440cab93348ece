/* What the list view has rows for: the tasks of a selection, and for a moment what stood there before.
 *
 * Taking away some two hundred rows at once is longer than a frame. Where a list becomes much shorter, the rows that are
 * left over can go some at a time; none of them counts as selected, and none can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/tasks/baton-task-selection.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_ROWS (baton_task_rows_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskRows, baton_task_rows, BATON, TASK_ROWS, GObject)

BatonTaskRows *baton_task_rows_new        (BatonTaskSelection *selection);
void           baton_task_rows_keep       (BatonTaskRows      *self,
                                           guint               n_rows);
void           baton_task_rows_cut        (BatonTaskRows      *self,
                                           guint               n_rows);
guint          baton_task_rows_get_n_left (BatonTaskRows      *self);

G_END_DECLS
