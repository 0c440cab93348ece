/* "Back again…": a handoff is over, and what came of it is written down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_BACK_AGAIN_DIALOG (baton_back_again_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BatonBackAgainDialog, baton_back_again_dialog, BATON, BACK_AGAIN_DIALOG, AdwWindow)

GtkWindow *baton_back_again_dialog_new (BatonWorkspace *workspace,
                                        BatonTask      *task);

G_END_DECLS
