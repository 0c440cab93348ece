/* What is chosen in a combo row, said to a screen reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void baton_combo_value_tell (AdwComboRow *row);

G_END_DECLS
