/* The list of tasks: selection, moving by pointer and keyboard, and the line that shows where a drop lands.
 *
 * Signals: "dropped" (BatonTaskArray *tasks, BatonTask *beside, int place): tasks were dropped; @beside is NULL on an empty
 * list, @place a BatonPlace. "text-dropped" (const char *text, BatonTask *beside, int place, gboolean onto): text or a link
 * was, from another program perhaps; @onto where it landed on @beside and not before or after it.
 *
 * Properties: "selected" (BatonTask): the one that the keyboard is at; "n-selected" (uint). Both are read-only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_VIEW (baton_task_view_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskView, baton_task_view, BATON, TASK_VIEW, GtkWidget)

void            baton_task_view_set_workspace  (BatonTaskView  *self,
                                                BatonWorkspace *workspace);
void            baton_task_view_set_model      (BatonTaskView  *self,
                                                GListModel     *tasks);
BatonTask      *baton_task_view_get_selected   (BatonTaskView  *self);
BatonTaskArray *baton_task_view_dup_selected   (BatonTaskView  *self);
guint           baton_task_view_get_n_selected (BatonTaskView  *self);
guint           baton_task_view_get_position   (BatonTaskView  *self);
void            baton_task_view_select         (BatonTaskView  *self,
                                                guint           position,
                                                gboolean        focus);
void            baton_task_view_select_tasks   (BatonTaskView  *self,
                                                BatonTaskArray *tasks,
                                                gboolean        focus);
void            baton_task_view_show_selected  (BatonTaskView  *self);
void            baton_task_view_freeze         (BatonTaskView  *self);
void            baton_task_view_thaw           (BatonTaskView  *self);
void            baton_task_view_start_over     (BatonTaskView  *self);
void            baton_task_view_hold           (BatonTaskView  *self);
double          baton_task_view_get_scroll     (BatonTaskView  *self);
void            baton_task_view_restore        (BatonTaskView  *self,
                                                BatonTask      *task,
                                                double          scroll);
void            baton_task_view_refresh        (BatonTaskView  *self,
                                                BatonTask      *task);
void            baton_task_view_refresh_those  (BatonTaskView  *self,
                                                GHashTable     *tasks);
void            baton_task_view_set_sorted     (BatonTaskView  *self,
                                                gboolean        sorted);
void            baton_task_view_show_menu      (BatonTaskView  *self);

G_END_DECLS
