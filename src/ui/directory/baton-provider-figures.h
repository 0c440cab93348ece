/* The four figures of a provider: jobs, money spent, hours bought back, average stars.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "logic/baton-track.h"

G_BEGIN_DECLS

#define BATON_TYPE_PROVIDER_FIGURES (baton_provider_figures_get_type ())
G_DECLARE_FINAL_TYPE (BatonProviderFigures, baton_provider_figures, BATON, PROVIDER_FIGURES, GtkWidget)

void baton_provider_figures_show (BatonProviderFigures *self,
                                  const BatonTrack     *track,
                                  const char           *currency);

G_END_DECLS
