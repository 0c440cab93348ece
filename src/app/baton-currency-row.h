/* A row that shows a currency and lets another be searched for.
 *
 * Property: "currency" (string): its code of ISO 4217.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BATON_TYPE_CURRENCY_ROW (baton_currency_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonCurrencyRow, baton_currency_row, BATON, CURRENCY_ROW, AdwActionRow)

const char *baton_currency_row_get_currency (BatonCurrencyRow *self);
void        baton_currency_row_set_currency (BatonCurrencyRow *self,
                                             const char       *code);

G_END_DECLS
