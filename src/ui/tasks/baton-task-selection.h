/* Which tasks of a list are selected, and which of them is the current one.
 *
 * A GtkSelectionModel over a list of BatonTask that remembers tasks instead of places: so a list that is sorted anew, or
 * that many changes go through, keeps its selection. While there are tasks, at least one is selected.
 *
 * Properties: "current" (BatonTask), "n-selected" (uint), both read-only and notifying.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_SELECTION (baton_task_selection_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskSelection, baton_task_selection, BATON, TASK_SELECTION, GObject)

BatonTaskSelection *baton_task_selection_new            (void);
void                baton_task_selection_set_model      (BatonTaskSelection *self,
                                                         GListModel         *tasks);
void                baton_task_selection_set_most       (BatonTaskSelection *self,
                                                         guint               most);
guint               baton_task_selection_get_most       (BatonTaskSelection *self);
gboolean            baton_task_selection_fits           (BatonTaskSelection *self,
                                                         guint               most);
void                baton_task_selection_freeze         (BatonTaskSelection *self);
void                baton_task_selection_thaw           (BatonTaskSelection *self);

BatonTask          *baton_task_selection_get_current    (BatonTaskSelection *self);
guint               baton_task_selection_get_position   (BatonTaskSelection *self);
guint               baton_task_selection_get_n_selected (BatonTaskSelection *self);
BatonTaskArray     *baton_task_selection_dup_selected   (BatonTaskSelection *self);
BatonTask          *baton_task_selection_peek           (BatonTaskSelection *self,
                                                         guint               position);
void                baton_task_selection_select_tasks   (BatonTaskSelection *self,
                                                         BatonTaskArray     *tasks);

G_END_DECLS
