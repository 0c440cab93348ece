/* The reader of posts: goes through an outline and makes criteria, providers, tasks and notes of what
 * it recognises.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-import-private.h"
#include "exchange/baton-outline.h"
#include "exchange/baton-source.h"

G_BEGIN_DECLS

void baton_post_read (const BatonSource *source,
                      GPtrArray         *outline,
                      BatonImportDraft  *draft);

G_END_DECLS
