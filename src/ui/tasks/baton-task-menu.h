/* The menu of one or several tasks: every verb there is for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

GMenuModel *baton_task_menu_new          (BatonWorkspace *workspace,
                                          BatonTaskArray *tasks);
GMenuModel *baton_task_menu_new_stages   (void);
GMenuModel *baton_task_menu_new_providers (BatonWorkspace *workspace);

G_END_DECLS
