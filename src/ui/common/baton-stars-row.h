/* A row in which one to five stars are given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Property: "stars" (int): 1 to 5, or BATON_ABSENT. */
#define BATON_TYPE_STARS_ROW (baton_stars_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonStarsRow, baton_stars_row, BATON, STARS_ROW, AdwActionRow)

int  baton_stars_row_get_stars (BatonStarsRow *self);
void baton_stars_row_set_stars (BatonStarsRow *self,
                                int            stars);

G_END_DECLS
