/* The list of tasks: selection, moving by pointer and keyboard, and the line that shows where a drop lands.
 *
 * Signal "dropped" (BatonTask *task, int place, BatonTask *beside): a task was dropped; @beside is NULL on an empty list,
 * @place a BatonPlace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_VIEW (baton_task_view_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskView, baton_task_view, BATON, TASK_VIEW, GtkWidget)

void       baton_task_view_set_workspace (BatonTaskView  *self,
                                          BatonWorkspace *workspace);
void       baton_task_view_set_model     (BatonTaskView  *self,
                                          GListModel     *tasks);
BatonTask *baton_task_view_get_selected  (BatonTaskView  *self);
guint      baton_task_view_get_position  (BatonTaskView  *self);
void       baton_task_view_select        (BatonTaskView  *self,
                                          guint           position,
                                          gboolean        focus);
void       baton_task_view_hold         (BatonTaskView  *self);
void       baton_task_view_refresh       (BatonTaskView  *self,
                                          BatonTask      *task);

G_END_DECLS
