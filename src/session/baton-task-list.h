/* A flat list of the tasks of one stage, of one provider or of the whole library, for a list view
 * to stand on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"
#include "session/baton-task-sort.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_LIST (baton_task_list_get_type ())
/* A GListModel of BatonTask, at first in the library's manual order. Signal: "sorted" (), when very many tasks have come
 * into another order. */
G_DECLARE_FINAL_TYPE (BatonTaskList, baton_task_list, BATON, TASK_LIST, GObject)

BatonTaskList *baton_task_list_new          (BatonLibrary  *library); /* no filter at first: every task */

/* Each puts one filter in the place of the one before, with one items-changed. */
void           baton_task_list_set_stage    (BatonTaskList *self,
                                             BatonStage     stage);
/* Its own tasks and those of the contractors met on it ("via"); an id nobody has gives an empty
 * list. */
void           baton_task_list_set_provider (BatonTaskList *self,
                                             const char    *provider_id);
/* No filter: every task of the library. */
void           baton_task_list_set_none     (BatonTaskList *self);

/* Another order; the manual one returns untouched. */
void           baton_task_list_set_sort     (BatonTaskList  *self,
                                             BatonWorkspace *workspace,
                                             BatonTaskSort   sort);
BatonTaskSort  baton_task_list_get_sort     (BatonTaskList *self);

/* Between the two the list does not change. */
void           baton_task_list_freeze       (BatonTaskList *self);
void           baton_task_list_thaw         (BatonTaskList *self);

/* O(1), borrowed; NULL past the end. */
BatonTask     *baton_task_list_peek         (BatonTaskList *self,
                                             guint          position);
gboolean       baton_task_list_find         (BatonTaskList *self,
                                             BatonTask     *task,
                                             guint         *position); /* (out) (optional) */

G_END_DECLS
