/* One deleted record: what it was, when it went, and two buttons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_TRASH_ROW (baton_trash_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonTrashRow, baton_trash_row, BATON, TRASH_ROW, AdwActionRow)

GtkWidget  *baton_trash_row_new    (BatonRecord   *record,
                                    gint64         stamp);
const char *baton_trash_row_get_id (BatonTrashRow *self);
void        baton_trash_row_focus  (BatonTrashRow *self);

G_END_DECLS
