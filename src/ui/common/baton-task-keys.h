/* The keys for the selected tasks, where a list of them or the criteria of one have the keyboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void baton_task_keys_install (GtkWidgetClass *widget_class);

G_END_DECLS
