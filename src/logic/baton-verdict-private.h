/* What the two halves of the verdict share: the reasons, and the rules that read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-verdict.h"

G_BEGIN_DECLS

gboolean baton_verdict_is_priced      (const BatonWorth *worth);
void     baton_verdict_gather_reasons (BatonVerdict *self, BatonLibrary *library, BatonTask *task);
void     baton_verdict_add_reason     (BatonVerdict *self, BatonReasonKind kind,
                                       BatonCriterion *criterion, double score);
void     baton_verdict_sort_reasons   (BatonVerdict *self);

G_END_DECLS
