/* The file of what the reminder said: in the state folder of this machine, readable by its owner alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-due.h"

G_BEGIN_DECLS

char           *baton_reminder_memory_dup_path (void);
BatonDueMemory *baton_reminder_memory_load     (const char           *path);
gboolean        baton_reminder_memory_save     (const BatonDueMemory *memory,
                                                const char           *path,
                                                GError              **error);

G_END_DECLS
