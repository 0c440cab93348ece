/* Spans of a list of tasks: what differs between two lists, putting one span in the place of another, and who follows a
 * task that is gone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

/* Where two lists differ: @n_removed tasks from @at on have given way to @n_added others. */
typedef struct
{
  guint at;
  guint n_removed;
  guint n_added;
} BatonTaskSpan;

gboolean        baton_task_span_find      (BatonTaskSpan       *self,
                                           BatonTaskArray      *before,
                                           BatonTaskArray      *now);
BatonTaskArray *baton_task_span_splice    (const BatonTaskSpan *self,
                                           BatonTaskArray      *tasks,
                                           gpointer            *added);
BatonTask      *baton_task_span_find_heir (const BatonTaskSpan *self,
                                           BatonTaskArray      *tasks,
                                           BatonTaskArray      *removed,
                                           guint                place);

G_END_DECLS
