/* Menu items as hosts read them: properties by name, and the layout with what opens beside each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "agent/baton-menu-item.h"

G_BEGIN_DECLS

GVariant *baton_menu_layout_properties (BatonMenuItem     *item,
                                        const char *const *names);
GVariant *baton_menu_layout_of         (BatonMenuItem     *item,
                                        int                depth,
                                        const char *const *names);

G_END_DECLS
