/* The reminder as the window knows it: what the person set, what comes next, and switching it on and off.
 *
 * Signal "changed": something that the person set is different now, or something was said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-due.h"
#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_REMINDER (baton_reminder_get_type ())
G_DECLARE_FINAL_TYPE (BatonReminder, baton_reminder, BATON, REMINDER, GObject)

BatonReminder *baton_reminder_new            (GSettings            *settings);
GSettings     *baton_reminder_get_settings   (BatonReminder        *self);
void           baton_reminder_get_rules      (BatonReminder        *self,
                                              BatonDueRules        *rules);
gboolean       baton_reminder_is_on          (BatonReminder        *self);
gboolean       baton_reminder_is_paused      (BatonReminder        *self,
                                              gint64                now);
void           baton_reminder_pause_until    (BatonReminder        *self,
                                              gint64                until);
void           baton_reminder_set_hours      (BatonReminder        *self,
                                              int                   weekday,
                                              const BatonDueHours  *hours);

gboolean       baton_reminder_find_next      (BatonReminder        *self,
                                              BatonWorkspace       *workspace,
                                              GTimeZone            *zone,
                                              gint64                now,
                                              BatonNudge           *nudge);
GNotification *baton_reminder_make_sample    (BatonReminder        *self,
                                              BatonWorkspace       *workspace,
                                              GTimeZone            *zone,
                                              gint64                now);

/* Writes or removes the autostart entry, and starts or ends the program. */
void           baton_reminder_switch_async   (BatonReminder        *self,
                                              GDBusConnection      *bus,
                                              gboolean              on,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              data);
gboolean       baton_reminder_switch_finish  (BatonReminder        *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
