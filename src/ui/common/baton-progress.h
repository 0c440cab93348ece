/* What is shown of work that takes a while: what is being done, how far it has come, and the way to stop it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BATON_TYPE_PROGRESS (baton_progress_get_type ())
G_DECLARE_FINAL_TYPE (BatonProgress, baton_progress, BATON, PROGRESS, AdwWindow)

BatonProgress *baton_progress_begin           (GtkWidget     *widget,
                                               const char    *what);
void           baton_progress_keep_going      (BatonProgress *self,
                                               const char    *note);
GCancellable  *baton_progress_get_cancellable (BatonProgress *self);
void           baton_progress_set_fraction    (BatonProgress *self,
                                               double         fraction);
void           baton_progress_end             (BatonProgress *self);

G_END_DECLS
