/* What a search can ask for: a button for each operator, which types it.
 *
 * The page around it has the action "search.insert" (string).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BATON_TYPE_SEARCH_HINTS (baton_search_hints_get_type ())
G_DECLARE_FINAL_TYPE (BatonSearchHints, baton_search_hints, BATON, SEARCH_HINTS, GtkBox)

G_END_DECLS
