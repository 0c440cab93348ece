/* Autostart: the entry that lets the desktop start the reminder at login.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BATON_REMINDER_ID BATON_APP_ID ".Reminder"

char     *baton_autostart_dup_path     (void);
gboolean  baton_autostart_is_sandboxed (void);
gboolean  baton_autostart_is_set       (void);
gboolean  baton_autostart_set          (gboolean             on,
                                        GError             **error);
/* In a sandbox the desktop is asked to keep the entry. */
void      baton_autostart_ask_async    (GDBusConnection     *bus,
                                        gboolean             on,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data);
gboolean  baton_autostart_ask_finish   (GAsyncResult        *result,
                                        GError             **error);

G_END_DECLS
