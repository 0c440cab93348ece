/* The handoffs of a task, the latest first, each of them edited where it unfolds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_HANDOFF_GROUP (baton_handoff_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonHandoffGroup, baton_handoff_group, BATON, HANDOFF_GROUP, AdwPreferencesGroup)

void baton_handoff_group_show (BatonHandoffGroup *self,
                               BatonLibrary      *library,
                               BatonTask         *task);
void baton_handoff_group_edit (BatonHandoffGroup *self,
                               BatonHandoff      *handoff);

G_END_DECLS
