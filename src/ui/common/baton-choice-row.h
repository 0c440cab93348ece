/* A row in which one choice field of a record is picked from a list of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-record.h"

G_BEGIN_DECLS

/* Property: "field" (string, construct only), the name of a choice; the nth word of the model stands for its value n. */
#define BATON_TYPE_CHOICE_ROW (baton_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonChoiceRow, baton_choice_row, BATON, CHOICE_ROW, AdwComboRow)

void baton_choice_row_set_record (BatonChoiceRow *self,
                                  BatonRecord    *record);

G_END_DECLS
