/* "Hand Off…": to whom, for how much, by when, and with which brief.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_HAND_OFF_DIALOG (baton_hand_off_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BatonHandOffDialog, baton_hand_off_dialog, BATON, HAND_OFF_DIALOG, AdwWindow)

GtkWindow *baton_hand_off_dialog_new (BatonWorkspace *workspace,
                                      BatonTask      *task);

G_END_DECLS
