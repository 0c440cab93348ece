/* A provider: whoever can do a task. A platform, a professional or a contractor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-enums.h"
#include "model/baton-record.h"

G_BEGIN_DECLS

#define BATON_TYPE_PROVIDER (baton_provider_get_type ())
G_DECLARE_FINAL_TYPE (BatonProvider, baton_provider, BATON, PROVIDER, BatonRecord)

BatonProvider     *baton_provider_new                   (const char *name, BatonProviderKind kind);

const char        *baton_provider_get_name              (BatonProvider *self);
void               baton_provider_set_name              (BatonProvider *self, const char *name);
const char        *baton_provider_get_former_names      (BatonProvider *self); /* one a line */
void               baton_provider_set_former_names      (BatonProvider *self, const char *names);
BatonProviderKind  baton_provider_get_kind              (BatonProvider *self);
void               baton_provider_set_kind              (BatonProvider *self, BatonProviderKind kind);
const char        *baton_provider_get_suits             (BatonProvider *self);
void               baton_provider_set_suits             (BatonProvider *self, const char *suits);
const char        *baton_provider_get_website           (BatonProvider *self);
void               baton_provider_set_website           (BatonProvider *self, const char *link);
const char        *baton_provider_get_find_link         (BatonProvider *self); /* may hold {query} */
void               baton_provider_set_find_link         (BatonProvider *self, const char *link);
const char        *baton_provider_get_phone             (BatonProvider *self);
void               baton_provider_set_phone             (BatonProvider *self, const char *phone);
const char        *baton_provider_get_email             (BatonProvider *self);
void               baton_provider_set_email             (BatonProvider *self, const char *email);
const char        *baton_provider_get_profile_link      (BatonProvider *self);
void               baton_provider_set_profile_link      (BatonProvider *self, const char *link);
double             baton_provider_get_fee_percent       (BatonProvider *self);
void               baton_provider_set_fee_percent       (BatonProvider *self, double percent);
gint64             baton_provider_get_fee_flat          (BatonProvider *self);
void               baton_provider_set_fee_flat          (BatonProvider *self, gint64 minor_units);
gint64             baton_provider_get_fee_flat_below    (BatonProvider *self);
void               baton_provider_set_fee_flat_below    (BatonProvider *self, gint64 minor_units);
gint64             baton_provider_get_fee_first         (BatonProvider *self);
void               baton_provider_set_fee_first         (BatonProvider *self, gint64 minor_units);
gint64             baton_provider_get_tip               (BatonProvider *self);
void               baton_provider_set_tip               (BatonProvider *self, gint64 minor_units);
int                baton_provider_get_fees_checked      (BatonProvider *self); /* a BatonDay */
void               baton_provider_set_fees_checked      (BatonProvider *self, int day);
const char        *baton_provider_get_via               (BatonProvider *self); /* a provider's id */
void               baton_provider_set_via               (BatonProvider *self, const char *provider_id);
BatonRelationship  baton_provider_get_relationship      (BatonProvider *self);
void               baton_provider_set_relationship      (BatonProvider *self, BatonRelationship relationship);
gboolean           baton_provider_get_do_not_use        (BatonProvider *self);
void               baton_provider_set_do_not_use        (BatonProvider *self, gboolean do_not_use);
const char        *baton_provider_get_do_not_use_reason (BatonProvider *self);
void               baton_provider_set_do_not_use_reason (BatonProvider *self, const char *reason);
int                baton_provider_get_contacted         (BatonProvider *self); /* a BatonDay */
void               baton_provider_set_contacted         (BatonProvider *self, int day);
const char        *baton_provider_get_notes             (BatonProvider *self);
void               baton_provider_set_notes             (BatonProvider *self, const char *notes);
const char        *baton_provider_get_position          (BatonProvider *self);
void               baton_provider_set_position          (BatonProvider *self, const char *position);

gboolean           baton_provider_has_name              (BatonProvider *self, const char *name);

G_END_DECLS
