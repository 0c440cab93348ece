/* The tasks of one provider, at whatever stage they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

#define BATON_TYPE_JOB_LIST (baton_job_list_get_type ())
G_DECLARE_FINAL_TYPE (BatonJobList, baton_job_list, BATON, JOB_LIST, GtkBox)

void baton_job_list_set_workspace (BatonJobList   *self,
                                   BatonWorkspace *workspace);
void baton_job_list_set_provider  (BatonJobList   *self,
                                   BatonProvider  *provider);
void baton_job_list_refresh       (BatonJobList   *self);
gboolean baton_job_list_edit      (BatonJobList   *self,
                                   BatonHandoff   *handoff);
BatonTaskArray *baton_job_list_dup_tasks (BatonJobList *self);

G_END_DECLS
