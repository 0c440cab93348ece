/* A question of the questionnaire about an hour, with the entry for its answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "changed": another answer is there. */
#define BATON_TYPE_HOUR_ROW (baton_hour_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonHourRow, baton_hour_row, BATON, HOUR_ROW, AdwActionRow)

GtkWidget *baton_hour_row_new     (const char   *question,
                                   const char   *hint,
                                   const char   *currency);
gint64     baton_hour_row_read    (BatonHourRow *self);
gboolean   baton_hour_row_is_empty (BatonHourRow *self);

G_END_DECLS
