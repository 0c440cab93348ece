/* The sidebar: the stages with their counts, the directory, and the hours bought back this year.
 *
 * Property "place" (string): the chosen one, "want-to-start" or "provider:ID". Signal "place-chosen": the person chose the
 * place, also the one already shown. Signal "task-dropped" (BatonTaskArray *tasks, const char *place).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-saved-searches.h"
#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_SIDEBAR (baton_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (BatonSidebar, baton_sidebar, BATON, SIDEBAR, AdwBin)

void        baton_sidebar_set_workspace (BatonSidebar   *self,
                                         BatonWorkspace *workspace);
BatonSavedSearches *baton_sidebar_get_searches (BatonSidebar *self);
GMenuModel *baton_sidebar_get_menu      (BatonSidebar   *self);
const char *baton_sidebar_get_place     (BatonSidebar   *self);
gboolean    baton_sidebar_set_place     (BatonSidebar   *self,
                                         const char     *place);
void        baton_sidebar_refresh       (BatonSidebar   *self);

G_END_DECLS
