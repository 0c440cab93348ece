/* The lines of a post that become nothing: a preview lists them, so that nothing is left out in
 * silence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-import-private.h"
#include "exchange/baton-source.h"

G_BEGIN_DECLS

void baton_post_list_ignored (const BatonSource *source,
                              const guint8      *used,
                              GHashTable        *urls,
                              BatonImportDraft  *draft);

G_END_DECLS
