/* The record of a criterion: what the person outsourced or kept because of it, and whether they would again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-log.h"

G_BEGIN_DECLS

typedef struct
{
  guint outsourced; /* tasks with a handoff to which it applies */
  guint again;      /* of these, the ones whose last word on it is "would hire again: yes" */
  guint kept;       /* tasks that are kept and to which it applies */
} BatonCriterionRecord;

BatonCriterionRecord  baton_criterion_record_of    (BatonLibrary               *library,
                                                    const BatonLog             *log,
                                                    BatonCriterion             *criterion);
/* "9 outsourced because of it, 8 you would again"; NULL where there is nothing to tell. */
char                 *baton_criterion_record_write (const BatonCriterionRecord *self,
                                                    BatonSide                   side);

G_END_DECLS
