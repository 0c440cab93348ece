/* The page shown in place of everything else when the library's file could not be read.
 *
 * Property: "workspace".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_REFUSED_PAGE (baton_refused_page_get_type ())
G_DECLARE_FINAL_TYPE (BatonRefusedPage, baton_refused_page, BATON, REFUSED_PAGE, AdwBin)

GtkWidget *baton_refused_page_new (BatonWorkspace *workspace);

G_END_DECLS
