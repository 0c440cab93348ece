/* Suggestions: the criteria, platforms and professionals that a new library can begin with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

void baton_suggestions_add           (BatonLibrary *library);
void baton_suggestions_add_criteria  (BatonLibrary *library);
void baton_suggestions_add_providers (BatonLibrary *library);

G_END_DECLS
