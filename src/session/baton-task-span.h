/* Spans of a list of tasks: what differs between two lists, putting one span in the place of another, and who follows a
 * task that is gone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-task.h"

G_BEGIN_DECLS

/* Where two lists differ: @n_removed tasks from @at on have given way to @n_added others. */
typedef struct
{
  guint at;
  guint n_removed;
  guint n_added;
} BatonTaskSpan;

GHashTable *baton_task_span_make_set (GPtrArray           *tasks);
gboolean   baton_task_span_find      (BatonTaskSpan       *self,
                                      GPtrArray           *before,
                                      GPtrArray           *now);
GPtrArray *baton_task_span_splice    (const BatonTaskSpan *self,
                                      GPtrArray           *tasks,
                                      gpointer            *added);
BatonTask *baton_task_span_find_heir (const BatonTaskSpan *self,
                                      GPtrArray           *tasks,
                                      GPtrArray           *removed,
                                      guint                place);

G_END_DECLS
