/* A layout that sets its children in lines and begins a new line where the width ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BATON_TYPE_WRAP_LAYOUT (baton_wrap_layout_get_type ())
/* Properties: "spacing" (uint, pixels between children and between lines), "even" (boolean: all children are as wide as
 * the widest, fill the line, and lines hold equally many where that can be). */
G_DECLARE_FINAL_TYPE (BatonWrapLayout, baton_wrap_layout, BATON, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *baton_wrap_layout_new (guint    spacing,
                                         gboolean even);

G_END_DECLS
