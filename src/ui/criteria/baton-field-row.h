/* A row in which one field of a record is edited in place: every keystroke that can be read counts at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-record.h"

G_BEGIN_DECLS

/* Property: "field" (string, construct only), the name of a line, count of minutes, number, sum or moment. */
#define BATON_TYPE_FIELD_ROW (baton_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BatonFieldRow, baton_field_row, BATON, FIELD_ROW, AdwEntryRow)

struct _BatonFieldRowClass
{
  AdwEntryRowClass parent_class;
};

void        baton_field_row_set_record   (BatonFieldRow *self,
                                          BatonRecord   *record);
void        baton_field_row_set_currency (BatonFieldRow *self,
                                          const char    *currency);
void        baton_field_row_set_hint     (BatonFieldRow *self,
                                          const char    *hint);
const char *baton_field_row_get_problem  (BatonFieldRow *self);

G_END_DECLS
