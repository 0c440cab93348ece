/* The window: places on the left, what is chosen in the middle, the criteria of the selected task on the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_WINDOW (baton_window_get_type ())
G_DECLARE_FINAL_TYPE (BatonWindow, baton_window, BATON, WINDOW, AdwApplicationWindow)

GtkWidget      *baton_window_new           (AdwApplication *application,
                                            BatonWorkspace *workspace);
BatonWorkspace *baton_window_get_workspace (BatonWindow    *self);
gboolean        baton_window_show_place    (BatonWindow    *self,
                                            const char     *place);
void            baton_window_new_task      (BatonWindow    *self);

G_END_DECLS
