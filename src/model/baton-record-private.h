/* What the two halves of the record share: the place of a field, and the announcement of its change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-record.h"

#define PLACE(self, field, type) (*(type *) G_STRUCT_MEMBER_P ((self), (field)->offset))

void baton_record_announce (BatonRecord      *self,
                            const BatonField *field);
void baton_record_foretell (BatonRecord      *self);
