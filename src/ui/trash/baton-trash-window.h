/* The trash: what was deleted and when, each with the way back and the way out for good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_TRASH_WINDOW (baton_trash_window_get_type ())
G_DECLARE_FINAL_TYPE (BatonTrashWindow, baton_trash_window, BATON, TRASH_WINDOW, AdwWindow)

GtkWindow *baton_trash_window_new (BatonWorkspace *workspace);

G_END_DECLS
