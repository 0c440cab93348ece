/* The page of one stage: its title and sum, the quick entry, and its tasks.
 *
 * Properties: "task" (BatonTask, read-only: the selected one), "show-back" and "show-end-title-buttons" (boolean).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_PAGE (baton_task_page_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskPage, baton_task_page, BATON, TASK_PAGE, AdwBin)

void       baton_task_page_set_workspace (BatonTaskPage  *self,
                                          BatonWorkspace *workspace);
BatonStage baton_task_page_get_stage     (BatonTaskPage  *self);
void       baton_task_page_set_stage     (BatonTaskPage  *self,
                                          BatonStage      stage);
BatonTask *baton_task_page_get_task      (BatonTaskPage  *self);
gboolean   baton_task_page_select        (BatonTaskPage  *self,
                                          BatonTask      *task,
                                          gboolean        focus);
void       baton_task_page_move          (BatonTaskPage  *self,
                                          int             rows);
void       baton_task_page_focus_entry   (BatonTaskPage  *self);

G_END_DECLS
