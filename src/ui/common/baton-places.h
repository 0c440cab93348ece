/* The order in which the stages are shown and numbered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-enums.h"

static const BatonStage baton_stage_order[BATON_N_STAGES] = {
  BATON_STAGE_CONSIDERING, BATON_STAGE_WANT_TO_START, BATON_STAGE_HANDED_OFF, BATON_STAGE_KEEPING, BATON_STAGE_FINISHED,
};
