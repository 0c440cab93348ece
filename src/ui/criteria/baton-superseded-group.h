/* The values of a task that gave way when two devices had changed it at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_SUPERSEDED_GROUP (baton_superseded_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonSupersededGroup, baton_superseded_group, BATON, SUPERSEDED_GROUP, AdwPreferencesGroup)

void baton_superseded_group_show (BatonSupersededGroup *self,
                                  BatonLibrary         *library,
                                  BatonTask            *task);

G_END_DECLS
