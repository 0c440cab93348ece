/* The icon of each stage, the same everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-enums.h"

G_BEGIN_DECLS

const char *baton_stage_icon (BatonStage stage);

G_END_DECLS
