/* The notes of a task, edited in place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-task.h"

G_BEGIN_DECLS

#define BATON_TYPE_NOTES_GROUP (baton_notes_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonNotesGroup, baton_notes_group, BATON, NOTES_GROUP, AdwPreferencesGroup)

void baton_notes_group_set_task (BatonNotesGroup *self,
                                 BatonTask       *task);

G_END_DECLS
