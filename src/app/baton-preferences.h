/* The preferences: what an hour is worth, in which currency, where the library lies, and the reminder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_PREFERENCES (baton_preferences_get_type ())
G_DECLARE_FINAL_TYPE (BatonPreferences, baton_preferences, BATON, PREFERENCES, AdwPreferencesWindow)

GtkWindow *baton_preferences_new           (BatonWorkspace   *workspace);
void       baton_preferences_show_reminder (BatonPreferences *self);

G_END_DECLS
