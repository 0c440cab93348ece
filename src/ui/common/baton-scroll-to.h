/* Scrolling to what has just come or grown, once it has its size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void baton_scroll_to (GtkWidget *widget);
void baton_scroll_to_unfolded (AdwExpanderRow *row);

G_END_DECLS
