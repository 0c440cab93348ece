/* The window of the backups: what there is and what is in it, bringing one back, keeping and deleting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_BACKUPS_WINDOW (baton_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (BatonBackupsWindow, baton_backups_window, BATON, BACKUPS_WINDOW, AdwWindow)

GtkWindow *baton_backups_window_new (BatonWorkspace *workspace);

G_END_DECLS
