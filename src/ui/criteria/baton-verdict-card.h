/* The verdict card: the word, the deciding reasons, the balance between keeping and outsourcing, and the prices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "logic/baton-verdict.h"

G_BEGIN_DECLS

#define BATON_TYPE_VERDICT_CARD (baton_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (BatonVerdictCard, baton_verdict_card, BATON, VERDICT_CARD, AdwBin)

void baton_verdict_card_show (BatonVerdictCard   *self,
                              const BatonVerdict *verdict,
                              const char         *currency);

G_END_DECLS
