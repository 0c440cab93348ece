/* A row in which it is chosen to whom a task was handed off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_WHO_ROW (baton_who_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonWhoRow, baton_who_row, BATON, WHO_ROW, AdwComboRow)

void baton_who_row_set_library (BatonWhoRow  *self,
                                BatonLibrary *library);
void baton_who_row_set_handoff (BatonWhoRow  *self,
                                BatonHandoff *handoff);

G_END_DECLS
