/* A button with a calendar, for those who would rather point at a day than write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-day.h"

G_BEGIN_DECLS

/* Signal: "day-chosen" (int day). */
#define BATON_TYPE_DAY_BUTTON (baton_day_button_get_type ())
G_DECLARE_FINAL_TYPE (BatonDayButton, baton_day_button, BATON, DAY_BUTTON, AdwBin)

GtkWidget *baton_day_button_new     (const char     *title);
void       baton_day_button_set_day (BatonDayButton *self,
                                     BatonDay        day);

G_END_DECLS
