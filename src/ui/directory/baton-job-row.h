/* One task in the list of a provider: where it stands, how its jobs went, what was last paid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-workspace.h"
#include "ui/common/baton-handoff-row.h"

G_BEGIN_DECLS

#define BATON_TYPE_JOB_ROW (baton_job_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonJobRow, baton_job_row, BATON, JOB_ROW, BatonHandoffRow)

/* Without a handoff to them, activating it leads to the task: win.select-task. */
GtkWidget *baton_job_row_new      (BatonTask      *task,
                                   BatonProvider  *page_of);
char      *baton_job_row_make_key (BatonTask      *task,
                                   BatonProvider  *page_of);
void       baton_job_row_refresh  (BatonJobRow    *self,
                                   BatonTask      *task,
                                   BatonWorkspace *workspace,
                                   BatonProvider  *page_of);
void       baton_job_row_choose   (BatonJobRow    *self,
                                   BatonHandoff   *handoff);

G_END_DECLS
