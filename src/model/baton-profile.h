/* The profile: what an hour is worth to the person, in which currency, and the notes of the whole library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-record.h"

G_BEGIN_DECLS

#define BATON_TYPE_PROFILE (baton_profile_get_type ())
G_DECLARE_FINAL_TYPE (BatonProfile, baton_profile, BATON, PROFILE, BatonRecord)

BatonProfile *baton_profile_new                (void);

gint64        baton_profile_get_hour_value     (BatonProfile *self); /* minor units; BATON_ABSENT where not said */
void          baton_profile_set_hour_value     (BatonProfile *self, gint64 minor_units);
const char   *baton_profile_get_currency       (BatonProfile *self); /* three capitals of ISO 4217; "USD" at first */
void          baton_profile_set_currency       (BatonProfile *self, const char *code);
gint64        baton_profile_get_monthly_budget (BatonProfile *self);
void          baton_profile_set_monthly_budget (BatonProfile *self, gint64 minor_units);
const char   *baton_profile_get_notes          (BatonProfile *self); /* open questions and the like */
void          baton_profile_set_notes          (BatonProfile *self, const char *notes);

G_END_DECLS
