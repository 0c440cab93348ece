/* Scrolling to a part of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void baton_scroll_to (GtkWidget *widget);

G_END_DECLS
