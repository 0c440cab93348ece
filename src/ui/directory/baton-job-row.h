/* One task in the list of a provider: where it stands, how its jobs went, what was last paid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_JOB_ROW (baton_job_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonJobRow, baton_job_row, BATON, JOB_ROW, AdwActionRow)

/* Activating it opens its latest handoff to them: win.edit-handoff; where there is none, the task: win.select-task. */
GtkWidget *baton_job_row_new      (BatonTask      *task);
BatonTask *baton_job_row_get_task (BatonJobRow    *self);
void       baton_job_row_refresh  (BatonJobRow    *self,
                                   BatonWorkspace *workspace,
                                   BatonProvider  *page_of);

G_END_DECLS
