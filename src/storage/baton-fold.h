/* Folding: a version that lies beside a library is merged into what stands there, whatever a program has in memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-merge-report.h"
#include "storage/baton-digest.h"
#include "storage/baton-file.h"

G_BEGIN_DECLS

typedef struct
{
  const BatonPlaceOnDisk *place;
  int                     folder;      /* open */
  const char             *base_digest; /* (nullable): what both come from */
  GBytes                 *theirs;
  gboolean                dry_run;     /* only to see what would change */
} BatonFold;

gboolean baton_fold_run (const BatonFold   *self,
                         BatonMergeReport  *report,
                         GError           **error);

G_END_DECLS
