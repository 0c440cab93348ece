/* A handoff of the task in the criteria panel: to whom, when, for how much, and how it went; all of it where it unfolds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/common/baton-handoff-row.h"

G_BEGIN_DECLS

#define BATON_TYPE_PAST_ROW (baton_past_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonPastRow, baton_past_row, BATON, PAST_ROW, BatonHandoffRow)

GtkWidget *baton_past_row_new  (BatonHandoff *handoff);
void       baton_past_row_show (BatonPastRow *self,
                                BatonLibrary *library,
                                BatonHandoff *handoff);

G_END_DECLS
