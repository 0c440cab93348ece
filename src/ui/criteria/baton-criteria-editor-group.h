/* The criteria of one side in the editor, with an entry for another one at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

/* Property: "side" (BatonSide, construct only). */
#define BATON_TYPE_CRITERIA_EDITOR_GROUP (baton_criteria_editor_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriteriaEditorGroup, baton_criteria_editor_group, BATON, CRITERIA_EDITOR_GROUP, AdwPreferencesGroup)

void     baton_criteria_editor_group_set_library (BatonCriteriaEditorGroup *self,
                                                  BatonLibrary             *library);
void     baton_criteria_editor_group_refresh     (BatonCriteriaEditorGroup *self);
void     baton_criteria_editor_group_begin       (BatonCriteriaEditorGroup *self);
gboolean baton_criteria_editor_group_add_typed   (BatonCriteriaEditorGroup *self);

G_END_DECLS
