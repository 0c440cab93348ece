/* The keys of undo and redo where no text is to be taken back: they go on to the window that has the history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean baton_undo_keys_pass (GtkWidget       *widget,
                               guint            keyval,
                               GdkModifierType  state);
void     baton_undo_keys_add  (GtkWindow       *dialog);

G_END_DECLS
