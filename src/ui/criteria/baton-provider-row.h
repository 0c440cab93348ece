/* A row in which the provider of a task is looked up and chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_PROVIDER_ROW (baton_provider_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonProviderRow, baton_provider_row, BATON, PROVIDER_ROW, AdwActionRow)

void baton_provider_row_set_library (BatonProviderRow *self,
                                     BatonLibrary     *library);
void baton_provider_row_show        (BatonProviderRow *self,
                                     BatonTask        *task);
void baton_provider_row_choose      (BatonProviderRow *self,
                                     BatonProvider    *provider);

G_END_DECLS
