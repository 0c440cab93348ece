/* The banner that says what another device changed, with a way to look at it and to take it back.
 *
 * Property: "workspace".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_CHANGE_BANNER (baton_change_banner_get_type ())
G_DECLARE_FINAL_TYPE (BatonChangeBanner, baton_change_banner, BATON, CHANGE_BANNER, AdwBin)

GtkWidget *baton_change_banner_new (BatonWorkspace *workspace);

G_END_DECLS
