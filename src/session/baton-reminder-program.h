/* The reminder as a program: where it lies, starting it at once, and ending it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char     *baton_reminder_program_dup_path     (void);
void      baton_reminder_program_start_async  (GDBusConnection     *bus,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             data);
gboolean  baton_reminder_program_start_finish (GAsyncResult        *result,
                                               GError             **error);
void      baton_reminder_program_end          (GDBusConnection     *bus);

G_END_DECLS
