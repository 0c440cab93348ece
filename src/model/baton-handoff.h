/* A handoff: one passing of a task to a provider, and how it went.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-enums.h"
#include "model/baton-record.h"

G_BEGIN_DECLS

#define BATON_TYPE_HANDOFF (baton_handoff_get_type ())
G_DECLARE_FINAL_TYPE (BatonHandoff, baton_handoff, BATON, HANDOFF, BatonRecord)

BatonHandoff *baton_handoff_new                  (const char *provider_id);

const char   *baton_handoff_get_provider         (BatonHandoff *self);
void          baton_handoff_set_provider         (BatonHandoff *self, const char *provider_id);
const char   *baton_handoff_get_brief            (BatonHandoff *self);
void          baton_handoff_set_brief            (BatonHandoff *self, const char *brief);
gint64        baton_handoff_get_agreed           (BatonHandoff *self);
void          baton_handoff_set_agreed           (BatonHandoff *self, gint64 minor_units);
gint64        baton_handoff_get_paid             (BatonHandoff *self);
void          baton_handoff_set_paid             (BatonHandoff *self, gint64 minor_units);
int           baton_handoff_get_due              (BatonHandoff *self);
void          baton_handoff_set_due              (BatonHandoff *self, int day);
int           baton_handoff_get_started          (BatonHandoff *self);
void          baton_handoff_set_started          (BatonHandoff *self, int day);
int           baton_handoff_get_finished         (BatonHandoff *self);
void          baton_handoff_set_finished         (BatonHandoff *self, int day);
int           baton_handoff_get_quoted_minutes   (BatonHandoff *self);
void          baton_handoff_set_quoted_minutes   (BatonHandoff *self, int minutes);
int           baton_handoff_get_saved_minutes    (BatonHandoff *self);
void          baton_handoff_set_saved_minutes    (BatonHandoff *self, int minutes);
int           baton_handoff_get_brief_minutes    (BatonHandoff *self);
void          baton_handoff_set_brief_minutes    (BatonHandoff *self, int minutes);
int           baton_handoff_get_review_minutes   (BatonHandoff *self);
void          baton_handoff_set_review_minutes   (BatonHandoff *self, int minutes);
int           baton_handoff_get_redo_minutes     (BatonHandoff *self);
void          baton_handoff_set_redo_minutes     (BatonHandoff *self, int minutes);
BatonAnswer   baton_handoff_get_rework           (BatonHandoff *self);
void          baton_handoff_set_rework           (BatonHandoff *self, BatonAnswer rework);
int           baton_handoff_get_stars            (BatonHandoff *self);
void          baton_handoff_set_stars            (BatonHandoff *self, int stars);
BatonAgain    baton_handoff_get_again            (BatonHandoff *self);
void          baton_handoff_set_again            (BatonHandoff *self, BatonAgain again);
const char   *baton_handoff_get_result           (BatonHandoff *self);
void          baton_handoff_set_result           (BatonHandoff *self, const char *link);
const char   *baton_handoff_get_remark           (BatonHandoff *self);
void          baton_handoff_set_remark           (BatonHandoff *self, const char *remark);
const char   *baton_handoff_get_next_time        (BatonHandoff *self);
void          baton_handoff_set_next_time        (BatonHandoff *self, const char *line);

G_END_DECLS
