/* The list of what another device changed: what was and what is, and the values that gave way, to be used after all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

guint      baton_change_count      (const BatonMergeReport *report);
GtkWindow *baton_change_dialog_new (BatonWorkspace         *workspace);

G_END_DECLS
