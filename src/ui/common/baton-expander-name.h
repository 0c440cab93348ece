/* The name of a row that unfolds, for screen readers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void baton_expander_name (AdwExpanderRow *row);

G_END_DECLS
