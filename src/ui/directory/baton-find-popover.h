/* A popover that asks for what someone is looked for: in a word, or by the title of a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

/* Signal: "find" (string): what to look for. */
#define BATON_TYPE_FIND_POPOVER (baton_find_popover_get_type ())
G_DECLARE_FINAL_TYPE (BatonFindPopover, baton_find_popover, BATON, FIND_POPOVER, GtkPopover)

void baton_find_popover_set_subject (BatonFindPopover *self,
                                     BatonLibrary     *library,
                                     BatonProvider    *provider);

G_END_DECLS
