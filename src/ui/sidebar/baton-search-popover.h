/* The popover of a saved search in the sidebar: another name for it, and removing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BATON_TYPE_SEARCH_POPOVER (baton_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (BatonSearchPopover, baton_search_popover, BATON, SEARCH_POPOVER, GtkPopover)

GtkWidget *baton_search_popover_new (const char *name);

G_END_DECLS
