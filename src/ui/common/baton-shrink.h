/* Buttons whose words give way where there is too little room, instead of keeping a window wide.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void baton_shrink_buttons (GtkWidget *widget);
void baton_shrink_title (AdwWindowTitle *title);

G_END_DECLS
