/* Bringing in: a post read by a worker, for the open library as it is at that moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-formats.h"
#include "session/baton-workspace.h"

G_BEGIN_DECLS

void         baton_bringing_in_read_async  (BatonWorkspace       *workspace,
                                            const BatonFormat    *format,
                                            GBytes               *bytes,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              data);
BatonImport *baton_bringing_in_read_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
