/* One handoff, open or past, with everything that is written down of it; each edit counts at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_HANDOFF_EDITOR (baton_handoff_editor_get_type ())
G_DECLARE_FINAL_TYPE (BatonHandoffEditor, baton_handoff_editor, BATON, HANDOFF_EDITOR, AdwWindow)

GtkWindow *baton_handoff_editor_new (BatonWorkspace *workspace,
                                     BatonHandoff   *handoff);

G_END_DECLS
