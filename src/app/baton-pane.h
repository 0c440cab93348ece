/* A pane at the side of the window: the edge towards the middle can be dragged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BATON_TYPE_PANE (baton_pane_get_type ())
/* Properties: "at-end" (whether it is the last of the panes, not the first), "width" (int: what it asks for, in pixels; it
 * gets less where there is no room, and never less than its child needs) and "most" (int: how wide it gets at most). */
G_DECLARE_FINAL_TYPE (BatonPane, baton_pane, BATON, PANE, AdwBin)

G_END_DECLS
