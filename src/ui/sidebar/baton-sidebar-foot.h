/* The foot of the sidebar: the hours that were bought back this year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_SIDEBAR_FOOT (baton_sidebar_foot_get_type ())
G_DECLARE_FINAL_TYPE (BatonSidebarFoot, baton_sidebar_foot, BATON, SIDEBAR_FOOT, GtkBox)

void baton_sidebar_foot_show (BatonSidebarFoot *self,
                              BatonLibrary     *library);

G_END_DECLS
