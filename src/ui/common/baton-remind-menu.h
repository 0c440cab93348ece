/* The menu that puts off a wish: in an hour, tonight, tomorrow morning, next week, on another day, or never.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *baton_remind_menu_new (const char *task_id);

G_END_DECLS
