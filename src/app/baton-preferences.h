/* The preferences: what an hour is worth, in which currency, and where the library lies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_PREFERENCES (baton_preferences_get_type ())
G_DECLARE_FINAL_TYPE (BatonPreferences, baton_preferences, BATON, PREFERENCES, AdwPreferencesWindow)

GtkWindow *baton_preferences_new (BatonWorkspace *workspace);

G_END_DECLS
