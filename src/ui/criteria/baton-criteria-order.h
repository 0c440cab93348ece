/* The order of the criteria: each on its side, one of the person's own on either.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/common/baton-reorder.h"

G_BEGIN_DECLS

extern const BatonReorder baton_criteria_order;

G_END_DECLS
