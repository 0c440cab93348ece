/* The fine-tuning of a task: the overhead of handing it off, with what is assumed where nothing is said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "logic/baton-worth.h"

G_BEGIN_DECLS

#define BATON_TYPE_FINE_TUNE_ROW (baton_fine_tune_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonFineTuneRow, baton_fine_tune_row, BATON, FINE_TUNE_ROW, AdwExpanderRow)

void baton_fine_tune_row_show (BatonFineTuneRow *self,
                               BatonTask        *task,
                               const BatonWorth *worth);

G_END_DECLS
