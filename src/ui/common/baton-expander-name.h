/* The name of an expander row for a screen reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void baton_expander_name_add (AdwExpanderRow *row);

G_END_DECLS
