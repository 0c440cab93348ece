/* The quick entry: a line in which a task is typed, with what was understood of it below.
 *
 * Signals "submitted" (BatonTask *task): a task was typed; it is in no library yet; and "typed": the line is another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_ENTRY (baton_task_entry_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskEntry, baton_task_entry, BATON, TASK_ENTRY, AdwBin)

void baton_task_entry_set_library  (BatonTaskEntry *self,
                                    BatonLibrary   *library);
void baton_task_entry_set_question (BatonTaskEntry *self,
                                    const char     *question);
/* What is typed in it, and is no task yet. */
const char *baton_task_entry_get_line (BatonTaskEntry *self);
void        baton_task_entry_set_line (BatonTaskEntry *self,
                                       const char     *line);

G_END_DECLS
