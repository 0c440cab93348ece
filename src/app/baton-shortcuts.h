/* The window of keyboard shortcuts, made from one table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWindow *baton_shortcuts_new (void);

G_END_DECLS
