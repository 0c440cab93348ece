/* The next nudge: what Baton will bring up next, when and why, and a way to put it off; or that reminders are off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-reminder.h"
#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_NUDGE_STRIP (baton_nudge_strip_get_type ())
G_DECLARE_FINAL_TYPE (BatonNudgeStrip, baton_nudge_strip, BATON, NUDGE_STRIP, AdwBin)

GtkWidget *baton_nudge_strip_new   (void);
void       baton_nudge_strip_watch (BatonNudgeStrip *self,
                                    BatonWorkspace  *workspace,
                                    BatonReminder   *reminder);

G_END_DECLS
