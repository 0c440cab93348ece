/* A row that asks for one of a few words, all of them in sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: "value" (int): of the pressed button, 0 where none is; "required" (boolean, construct only): whether
 * there is always one. */
#define BATON_TYPE_SEGMENT_ROW (baton_segment_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonSegmentRow, baton_segment_row, BATON, SEGMENT_ROW, AdwActionRow)

void baton_segment_row_add       (BatonSegmentRow *self,
                                  const char      *word,
                                  int              value);
int  baton_segment_row_get_value (BatonSegmentRow *self);
void baton_segment_row_set_value (BatonSegmentRow *self,
                                  int              value);

G_END_DECLS
