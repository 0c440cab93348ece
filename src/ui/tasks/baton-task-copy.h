/* Copying tasks as text, however many they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

void baton_task_copy (GtkWidget      *widget,
                      BatonWorkspace *workspace,
                      BatonTaskArray *tasks,
                      const char     *end,
                      const char     *done);

G_END_DECLS
