/* What the parts of the program share: its library, its windows, and the verbs that need none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/baton-application.h"
#include "app/baton-window.h"
#include "session/baton-workspace.h"

G_BEGIN_DECLS

BatonWindow    *baton_application_get_window      (BatonApplication *self);
/* NULL while nothing is open. */
BatonWorkspace *baton_application_get_workspace   (BatonApplication *self);
/* A workspace on the library of the program, not opened yet; without a window to it, it is the caller's to close again. */
BatonWorkspace *baton_application_make_workspace  (BatonApplication *self);
BatonWorkspace *baton_application_open_unseen     (BatonApplication *self);
void            baton_application_close_unseen    (BatonApplication *self);

void            baton_application_install_reminder_actions (BatonApplication *self);

G_END_DECLS
