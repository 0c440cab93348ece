/* The three-way merge: two versions of a library that come from one, made one again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-merge-report.h"

G_BEGIN_DECLS

BatonLibrary *baton_merge                     (BatonLibrary      *base,
                                               BatonLibrary      *ours,
                                               BatonLibrary      *theirs,
                                               BatonMergeReport **report);
gboolean      baton_merge_comes_before        (BatonLibrary      *before,
                                               BatonLibrary      *library);
gboolean      baton_merge_comes_surely_before (BatonLibrary      *before,
                                               BatonLibrary      *library);
void          baton_merge_drop_doubtful       (BatonLibrary      *before,
                                               BatonLibrary      *ours,
                                               BatonLibrary      *theirs);
void          baton_merge_keep_value          (BatonRecord       *record,
                                               BatonRecord       *other,
                                               const BatonField  *field,
                                               const char        *currency,
                                               gint64             now);
guint         baton_merge_expire              (BatonLibrary      *library,
                                               gint64             now);

G_END_DECLS
