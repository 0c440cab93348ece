/* The handoffs of a task: to whom, when, for how much, and how it went; the latest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_HANDOFF_GROUP (baton_handoff_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonHandoffGroup, baton_handoff_group, BATON, HANDOFF_GROUP, AdwPreferencesGroup)

void  baton_handoff_group_show        (BatonHandoffGroup *self,
                                       BatonLibrary      *library,
                                       BatonTask         *task);

G_END_DECLS
