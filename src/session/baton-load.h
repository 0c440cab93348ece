/* Loading: a library read by a worker, as it is or only to be shown, and what it means where that fails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "storage/baton-store.h"

G_BEGIN_DECLS

/* Why a file was refused, as far as a person has a choice then. */
typedef enum
{
  BATON_REFUSAL_OTHER, /* the system said no */
  BATON_REFUSAL_DAMAGED,
  BATON_REFUSAL_NEWER,
  BATON_REFUSAL_GONE,
} BatonRefusal;

BatonRefusal  baton_load_judge  (const GError         *failure);
void          baton_load_async  (gpointer              source,
                                 BatonStore           *store,
                                 gboolean              only_view,
                                 const char           *backup_path,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
BatonLibrary *baton_load_finish (GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
