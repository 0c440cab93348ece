/* Values that gave way when two devices had changed one field: kept on their record, to be used after all or dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct
{
  const BatonField *field;
  char             *text; /* the value as text for programs */
  gint64            at;   /* when its record was changed on the device it comes from, seconds in UTC; 0 where nobody says */
  char             *node; /* as it stands on the record */
} BatonSuperseded;

GPtrArray *baton_superseded_list (BatonRecord           *record);
void       baton_superseded_free (BatonSuperseded       *self);
gboolean   baton_superseded_use  (const BatonSuperseded *self,
                                  BatonLibrary          *library,
                                  BatonRecord           *record);
void       baton_superseded_drop (const BatonSuperseded *self,
                                  BatonRecord           *record);
void       baton_superseded_keep (BatonRecord           *record,
                                  BatonRecord           *other,
                                  const BatonField      *field,
                                  const char            *currency,
                                  gint64                 now);
gboolean   baton_superseded_set_value (BatonRecord      *record,
                                       const BatonField *field,
                                       const char       *text,
                                       const char       *currency);

G_END_DECLS
