/* The menu of a task among the results of a search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/baton-task.h"

G_BEGIN_DECLS

GMenuModel *baton_search_menu_new (BatonTask *task);

G_END_DECLS
