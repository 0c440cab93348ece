/* A popover in which one value is written for several tasks.
 *
 * Signal "applied" (BatonTask *said): what was written; @said is a task of no library that says it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-task.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_VALUE (baton_task_value_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskValue, baton_task_value, BATON, TASK_VALUE, GtkPopover)

GtkWidget  *baton_task_value_new       (const char     *field,
                                        guint           n_tasks,
                                        const char     *currency);
const char *baton_task_value_get_field (BatonTaskValue *self);

G_END_DECLS
