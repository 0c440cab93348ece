/* A row for a value that gave way to one from another device, or to ours: to be used after all, or dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-superseded.h"

G_BEGIN_DECLS

#define BATON_TYPE_SUPERSEDED_ROW (baton_superseded_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonSupersededRow, baton_superseded_row, BATON, SUPERSEDED_ROW, AdwActionRow)

GtkWidget *baton_superseded_row_new (BatonLibrary    *library,
                                     BatonRecord     *record,
                                     BatonSuperseded *superseded);

G_END_DECLS
