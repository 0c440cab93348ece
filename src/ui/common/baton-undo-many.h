/* Undoing and redoing a step of thousands of records, with its progress shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

/* Called when it is over; @done: whether anything was left to be undone. */
typedef void (*BatonUndoManyDone) (gboolean done,
                                   gpointer data);

void baton_undo_many (GtkWidget         *widget,
                      BatonWorkspace    *workspace,
                      gboolean           forward,
                      BatonUndoManyDone  over,
                      gpointer           data);

G_END_DECLS
