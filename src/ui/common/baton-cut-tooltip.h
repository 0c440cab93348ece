/* Tooltips of what is cut: a text that is shortened for want of room is whole in a tooltip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void baton_cut_tooltip_add (GtkWidget *widget);

G_END_DECLS
