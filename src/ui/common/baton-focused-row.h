/* Which row of a list box has the keyboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkListBoxRow *baton_focused_row_find (GtkListBox *list);

G_END_DECLS
