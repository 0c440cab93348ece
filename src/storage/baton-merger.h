/* The merger: two versions of a file merged, as bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-merge.h"

G_BEGIN_DECLS

GBytes *baton_merger_merge (const char       *library_path,
                            GBytes           *base,
                            GBytes           *ours,
                            GBytes           *theirs,
                            GBytes           *in_place,
                            BatonMergeReport *report,
                            GError          **error);

G_END_DECLS
