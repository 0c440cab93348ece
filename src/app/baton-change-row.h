/* A row for one change from another device; where a value gave way, with a button to use it after all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "logic/baton-merge-report.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_CHANGE_ROW (baton_change_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonChangeRow, baton_change_row, BATON, CHANGE_ROW, AdwActionRow)

GtkWidget *baton_change_row_new (BatonLibrary           *library,
                                 const BatonMergeChange *change);

G_END_DECLS
