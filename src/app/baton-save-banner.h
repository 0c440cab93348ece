/* The banner that says that changes could not be saved, until they are.
 *
 * Property: "workspace".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_SAVE_BANNER (baton_save_banner_get_type ())
G_DECLARE_FINAL_TYPE (BatonSaveBanner, baton_save_banner, BATON, SAVE_BANNER, AdwBin)

GtkWidget *baton_save_banner_new (BatonWorkspace *workspace);

G_END_DECLS
