/* The window in which the criteria are edited: their words, weights and order, new ones and removed ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_CRITERIA_EDITOR (baton_criteria_editor_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriteriaEditor, baton_criteria_editor, BATON, CRITERIA_EDITOR, AdwWindow)

GtkWindow *baton_criteria_editor_new (BatonWorkspace *workspace);

G_END_DECLS
