/* A bin that Tab leaves in one step, for lists whose rows are walked with the arrow keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BATON_TYPE_TAB_BIN (baton_tab_bin_get_type ())
G_DECLARE_FINAL_TYPE (BatonTabBin, baton_tab_bin, BATON, TAB_BIN, GtkWidget)

GtkWidget *baton_tab_bin_new (GtkWidget *child);

G_END_DECLS
