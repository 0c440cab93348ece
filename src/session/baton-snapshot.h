/* A snapshot: everything one record says at a moment, handoffs included, and putting it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct _BatonSnapshot BatonSnapshot;

BatonSnapshot *baton_snapshot_new   (BatonRecord         *record);
BatonSnapshot *baton_snapshot_copy  (const BatonSnapshot *self);
void           baton_snapshot_free  (BatonSnapshot       *self);
BatonRecord   *baton_snapshot_peek  (const BatonSnapshot *self);
BatonRecord   *baton_snapshot_make_record (const BatonSnapshot *self);
gboolean       baton_snapshot_equal (const BatonSnapshot *self,
                                     const BatonSnapshot *other);
const BatonField *baton_snapshot_only_difference (const BatonSnapshot *self,
                                                  const BatonSnapshot *other,
                                                  const char         **id);
gboolean       baton_snapshot_apply (const BatonSnapshot *self,
                                     const BatonSnapshot *from,
                                     BatonLibrary        *library);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonSnapshot, baton_snapshot_free)

G_END_DECLS
