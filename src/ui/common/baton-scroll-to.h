/* Scrolling to what has just come or grown, once it has its size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void baton_scroll_to (GtkWidget *widget);

G_END_DECLS
