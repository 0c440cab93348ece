/* Everything that is written down of one handoff, as rows for the list in which it unfolds; each edit counts at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_HANDOFF_DETAILS (baton_handoff_details_get_type ())
G_DECLARE_FINAL_TYPE (BatonHandoffDetails, baton_handoff_details, BATON, HANDOFF_DETAILS, GObject)

BatonHandoffDetails *baton_handoff_details_new         (BatonLibrary        *library,
                                                        AdwExpanderRow      *row);
void                 baton_handoff_details_set_handoff (BatonHandoffDetails *self,
                                                        BatonHandoff        *handoff);
void                 baton_handoff_details_set_times   (BatonHandoffDetails *self,
                                                        const char          *caption,
                                                        GMenuModel          *times);
void                 baton_handoff_details_focus       (BatonHandoffDetails *self);
gboolean             baton_handoff_details_hold_text   (BatonHandoffDetails *self);

G_END_DECLS
