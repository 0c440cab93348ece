/* The order of the directory in the sidebar: each provider among those of its kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/common/baton-reorder.h"

G_BEGIN_DECLS

extern const BatonReorder baton_sidebar_order;

void baton_sidebar_order_add (GtkListBox   *list,
                              BatonLibrary *library);

G_END_DECLS
