/* One person in the list of a platform's contractors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_PERSON_ROW (baton_person_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonPersonRow, baton_person_row, BATON, PERSON_ROW, AdwActionRow)

/* Activating it shows the person: win.show-place. */
GtkWidget     *baton_person_row_new          (BatonProvider  *person);
BatonProvider *baton_person_row_get_provider (BatonPersonRow *self);
void           baton_person_row_refresh      (BatonPersonRow *self,
                                              BatonWorkspace *workspace);

G_END_DECLS
