/* A card with one figure and what it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BATON_TYPE_FIGURE_CARD (baton_figure_card_get_type ())
/* Property: "caption" (string, construct only) */
G_DECLARE_FINAL_TYPE (BatonFigureCard, baton_figure_card, BATON, FIGURE_CARD, AdwBin)

void baton_figure_card_set_figure (BatonFigureCard *self,
                                   const char      *figure);

G_END_DECLS
