/* Where the criteria are edited: their words, weights and order, new ones and removed ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_CRITERIA_EDITOR (baton_criteria_editor_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriteriaEditor, baton_criteria_editor, BATON, CRITERIA_EDITOR, AdwBin)

/* Escape asks for the action "criteria.done". */
void baton_criteria_editor_begin  (BatonCriteriaEditor *self,
                                   BatonLibrary        *library);
void baton_criteria_editor_finish (BatonCriteriaEditor *self);

G_END_DECLS
