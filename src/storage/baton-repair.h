/* Repairs: what a readable file says that cannot be, put right in memory and counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-mend.h"

G_BEGIN_DECLS

typedef struct
{
  guint       ids;     /* records that had no usable id or another's, and got a new one */
  guint       doubles; /* records that were there twice, with the same content */
  BatonMended mended;
  gboolean    older;   /* the file is of an older version of the format */
} BatonRepairs;

gboolean  baton_repairs_any      (const BatonRepairs *self);
char    **baton_repairs_describe (const BatonRepairs *self);

char     *baton_repair_make_id   (const char         *old_id,
                                  guint               ordinal);
void      baton_repair_positions (GPtrArray          *records,
                                  const char         *last);

G_END_DECLS
