/* The bar below a list in which several tasks are selected: their number, and what can be done with all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_SELECTION_BAR (baton_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (BatonSelectionBar, baton_selection_bar, BATON, SELECTION_BAR, AdwBin)

void       baton_selection_bar_set_workspace (BatonSelectionBar *self,
                                              BatonWorkspace    *workspace);
void       baton_selection_bar_set_count     (BatonSelectionBar *self,
                                              guint              n_tasks);
GtkWidget *baton_selection_bar_get_more      (BatonSelectionBar *self);
void       baton_selection_bar_hand_off      (BatonSelectionBar *self);

G_END_DECLS
