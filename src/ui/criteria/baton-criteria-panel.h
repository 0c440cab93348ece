/* The criteria panel: the verdict on the selected task, and everything that the verdict rests on, edited in place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

/* Properties: "workspace" (set once), "task" (nullable), and for the window "show-end-title-buttons" and "folded" (boolean:
 * the panel lies over the page and needs a button to close it). */
#define BATON_TYPE_CRITERIA_PANEL (baton_criteria_panel_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriteriaPanel, baton_criteria_panel, BATON, CRITERIA_PANEL, AdwBin)

GtkWidget *baton_criteria_panel_new           (BatonWorkspace     *workspace);
void       baton_criteria_panel_set_workspace (BatonCriteriaPanel *self,
                                               BatonWorkspace     *workspace);
BatonTask *baton_criteria_panel_get_task      (BatonCriteriaPanel *self);
void       baton_criteria_panel_set_task      (BatonCriteriaPanel *self,
                                               BatonTask          *task);
void       baton_criteria_panel_focus         (BatonCriteriaPanel *self,
                                               gboolean            title);
void       baton_criteria_panel_edit_criteria (BatonCriteriaPanel *self);
void       baton_criteria_panel_show_task     (BatonCriteriaPanel *self);
gboolean   baton_criteria_panel_is_editing    (BatonCriteriaPanel *self);
void       baton_criteria_panel_edit_handoff  (BatonCriteriaPanel *self,
                                               BatonHandoff       *handoff);
void       baton_criteria_panel_refresh       (BatonCriteriaPanel *self);

G_END_DECLS
