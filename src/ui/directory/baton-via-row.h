/* A row in which the platform is chosen on which someone was met.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_VIA_ROW (baton_via_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonViaRow, baton_via_row, BATON, VIA_ROW, AdwComboRow)

void baton_via_row_set_provider (BatonViaRow   *self,
                                 BatonLibrary  *library,
                                 BatonProvider *provider);

G_END_DECLS
