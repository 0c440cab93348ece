/* A layout for two children: side by side where there is room, else one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "least" (int): pixels that the first child wants beside the second. */
#define BATON_TYPE_FOLD_LAYOUT (baton_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (BatonFoldLayout, baton_fold_layout, BATON, FOLD_LAYOUT, GtkLayoutManager)

G_END_DECLS
