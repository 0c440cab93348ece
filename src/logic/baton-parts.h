/* Parts: short texts that stand in one line, apart by middle dots: "Maya · 7 jobs · ★★★★★".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef GPtrArray BatonParts;

BatonParts *baton_parts_new  (void);
void        baton_parts_take (BatonParts *self,
                              char       *part);
void        baton_parts_add  (BatonParts *self,
                              const char *part);
char       *baton_parts_join (BatonParts *self);

G_END_DECLS
