/* Waiting until everything is saved, without standing still.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-autosave.h"

G_BEGIN_DECLS

void     baton_flush_async  (BatonAutosave        *autosave,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              data);
gboolean baton_flush_finish (GAsyncResult         *result,
                             GError              **error);

G_END_DECLS
