/* The page of one stage: its title and sum, the quick entry, and its tasks.
 *
 * Properties: "task" (BatonTask, read-only: the one that the keyboard is at, which is selected), "n-selected" (uint,
 * read-only), "sort" (string: the word of the order), "show-back" and "show-end-title-buttons" (boolean).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"
#include "ui/tasks/baton-task-entry.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_PAGE (baton_task_page_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskPage, baton_task_page, BATON, TASK_PAGE, AdwBin)

void            baton_task_page_set_workspace (BatonTaskPage  *self,
                                               BatonWorkspace *workspace);
BatonStage      baton_task_page_get_stage     (BatonTaskPage  *self);
void            baton_task_page_set_stage     (BatonTaskPage  *self,
                                               BatonStage      stage);
BatonTask      *baton_task_page_get_task      (BatonTaskPage  *self);
BatonTaskArray *baton_task_page_dup_selected  (BatonTaskPage  *self);
BatonTaskArray *baton_task_page_dup_shown     (BatonTaskPage  *self);
gboolean        baton_task_page_select        (BatonTaskPage  *self,
                                               BatonTask      *task,
                                               gboolean        focus);
gboolean        baton_task_page_select_many   (BatonTaskPage  *self,
                                               BatonTaskArray *tasks);
void            baton_task_page_move          (BatonTaskPage  *self,
                                               int             rows);
void            baton_task_page_begin_many    (BatonTaskPage  *self);
void            baton_task_page_end_many      (BatonTaskPage  *self);
void            baton_task_page_refresh       (BatonTaskPage  *self);
void            baton_task_page_choose_provider (BatonTaskPage *self);
double          baton_task_page_get_scroll    (BatonTaskPage  *self);
void            baton_task_page_restore       (BatonTaskPage  *self,
                                               BatonTask      *task,
                                               double          scroll);
BatonTaskEntry *baton_task_page_get_entry     (BatonTaskPage  *self);
void            baton_task_page_open_sort     (BatonTaskPage  *self);
void            baton_task_page_focus_list    (BatonTaskPage  *self);
void            baton_task_page_focus_entry   (BatonTaskPage  *self);
void            baton_task_page_set_strip     (BatonTaskPage  *self,
                                               GtkWidget      *strip);

G_END_DECLS
