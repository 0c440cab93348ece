/* A row in which a time of day is written, or a span of hours.
 *
 * Property: "span" (boolean, construct only). Signal "edited": the person wrote another time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BATON_TYPE_CLOCK_ROW (baton_clock_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonClockRow, baton_clock_row, BATON, CLOCK_ROW, AdwEntryRow)

GtkWidget *baton_clock_row_new       (const char    *title,
                                      gboolean       is_span);
/* Minutes of the day; @until only matters to a span. */
void       baton_clock_row_set       (BatonClockRow *self,
                                      int            from,
                                      int            until);
int        baton_clock_row_get_from  (BatonClockRow *self);
int        baton_clock_row_get_until (BatonClockRow *self);

G_END_DECLS
