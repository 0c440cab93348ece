/* What the person set for the reminder, of this machine: read from the settings, for every program alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "logic/baton-due.h"

G_BEGIN_DECLS

GSettings *baton_reminder_settings_open        (const char          *schema_id,
                                                GError             **error);
void       baton_reminder_settings_read        (GSettings           *settings,
                                                BatonDueRules       *rules);
void       baton_reminder_settings_pause       (GSettings           *settings,
                                                gint64               until);
char      *baton_reminder_settings_dup_library (GSettings           *settings);

G_END_DECLS
