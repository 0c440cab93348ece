/* A criterion: one reason to outsource a task or to keep it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-enums.h"
#include "model/baton-record.h"

G_BEGIN_DECLS

#define BATON_TYPE_CRITERION (baton_criterion_get_type ())
G_DECLARE_FINAL_TYPE (BatonCriterion, baton_criterion, BATON, CRITERION, BatonRecord)

BatonCriterion *baton_criterion_new          (const char *text, BatonSide side);

const char     *baton_criterion_get_text     (BatonCriterion *self);
void            baton_criterion_set_text     (BatonCriterion *self, const char *text);
BatonSide       baton_criterion_get_side     (BatonCriterion *self);
void            baton_criterion_set_side     (BatonCriterion *self, BatonSide side);
int             baton_criterion_get_weight   (BatonCriterion *self);
void            baton_criterion_set_weight   (BatonCriterion *self, int weight);
BatonMeaning    baton_criterion_get_meaning  (BatonCriterion *self);
void            baton_criterion_set_meaning  (BatonCriterion *self, BatonMeaning meaning);
const char     *baton_criterion_get_position (BatonCriterion *self);
void            baton_criterion_set_position (BatonCriterion *self, const char *position);

gboolean        baton_meaning_is_automatic   (BatonMeaning meaning);
BatonSide       baton_meaning_get_side       (BatonMeaning meaning);
int             baton_meaning_get_weight     (BatonMeaning meaning);

G_END_DECLS
