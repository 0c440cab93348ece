/* The choices of what the program makes of a criterion.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

void baton_meaning_menu_fill (GMenu          *menu,
                              BatonLibrary   *library,
                              BatonCriterion *criterion);

G_END_DECLS
