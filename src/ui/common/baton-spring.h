/* Springs: what is dragged and held over a widget opens what the widget leads to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void baton_spring_add (GtkWidget  *widget,
                       const char *action,
                       const char *target);

G_END_DECLS
