/* The preferences of the reminder: whether, how often, when, not when, and what it would look like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-reminder.h"

G_BEGIN_DECLS

#define BATON_TYPE_REMINDER_PAGE (baton_reminder_page_get_type ())
G_DECLARE_FINAL_TYPE (BatonReminderPage, baton_reminder_page, BATON, REMINDER_PAGE, AdwPreferencesPage)

void baton_reminder_page_watch (BatonReminderPage *self,
                                BatonWorkspace    *workspace,
                                BatonReminder     *reminder,
                                GDBusConnection   *bus);

G_END_DECLS
