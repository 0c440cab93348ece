/* A task: something that takes the person's time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/baton-enums.h"
#include "model/baton-handoff.h"
#include "model/baton-record.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK (baton_task_get_type ())
G_DECLARE_FINAL_TYPE (BatonTask, baton_task, BATON, TASK, BatonRecord)

BatonTask   *baton_task_new                  (const char *title);

/* Fields: "title" (line), "notes" (text), "stage", "stage-since" (stamp), "provider" (id), "position" (line) */
const char  *baton_task_get_title            (BatonTask *self);
void         baton_task_set_title            (BatonTask *self, const char *title);
const char  *baton_task_get_notes            (BatonTask *self);
void         baton_task_set_notes            (BatonTask *self, const char *notes);
BatonStage   baton_task_get_stage            (BatonTask *self);
void         baton_task_set_stage            (BatonTask *self, BatonStage stage);
gint64       baton_task_get_stage_since      (BatonTask *self);
void         baton_task_set_stage_since      (BatonTask *self, gint64 stamp);
const char  *baton_task_get_provider         (BatonTask *self);
void         baton_task_set_provider         (BatonTask *self, const char *provider_id);
const char  *baton_task_get_position         (BatonTask *self);
void         baton_task_set_position         (BatonTask *self, const char *position);

/* Effort and price; each is BATON_ABSENT where not said */
int          baton_task_get_minutes          (BatonTask *self);
void         baton_task_set_minutes          (BatonTask *self, int minutes);
int          baton_task_get_kept_minutes     (BatonTask *self);
void         baton_task_set_kept_minutes     (BatonTask *self, int minutes);
double       baton_task_get_times_per_year   (BatonTask *self);
void         baton_task_set_times_per_year   (BatonTask *self, double times);
gint64       baton_task_get_price            (BatonTask *self);
void         baton_task_set_price            (BatonTask *self, gint64 minor_units);
BatonAnswer  baton_task_get_urgent           (BatonTask *self);
void         baton_task_set_urgent           (BatonTask *self, BatonAnswer urgent);
BatonAnswer  baton_task_get_important        (BatonTask *self);
void         baton_task_set_important        (BatonTask *self, BatonAnswer important);
BatonBuys    baton_task_get_buys             (BatonTask *self);
void         baton_task_set_buys             (BatonTask *self, BatonBuys buys);
double       baton_task_get_results_per_year (BatonTask *self);
void         baton_task_set_results_per_year (BatonTask *self, double results);

/* What overrides the usual overhead; each is BATON_ABSENT where not said */
int          baton_task_get_brief_minutes    (BatonTask *self);
void         baton_task_set_brief_minutes    (BatonTask *self, int minutes);
int          baton_task_get_review_minutes   (BatonTask *self);
void         baton_task_set_review_minutes   (BatonTask *self, int minutes);
double       baton_task_get_rework_chance    (BatonTask *self);
void         baton_task_set_rework_chance    (BatonTask *self, double chance);
int          baton_task_get_redo_minutes     (BatonTask *self);
void         baton_task_set_redo_minutes     (BatonTask *self, int minutes);
int          baton_task_get_setup_minutes    (BatonTask *self);
void         baton_task_set_setup_minutes    (BatonTask *self, int minutes);
double       baton_task_get_uses             (BatonTask *self);
void         baton_task_set_uses             (BatonTask *self, double uses);

/* Reminding: "remind" is a BatonMoment, "put-off" counts the times in a row it was snoozed */
gint64       baton_task_get_remind           (BatonTask *self);
void         baton_task_set_remind           (BatonTask *self, gint64 moment);
int          baton_task_get_put_off          (BatonTask *self);
void         baton_task_set_put_off          (BatonTask *self, int times);

/* Answers to criteria, by the criterion's id ("answers") */
BatonAnswer  baton_task_get_answer           (BatonTask *self, const char *criterion_id);
void         baton_task_set_answer           (BatonTask *self, const char *criterion_id, BatonAnswer answer);
GVariant    *baton_task_get_answers          (BatonTask *self);
void         baton_task_set_answers          (BatonTask *self, GVariant *answers);

/* Handoffs, oldest first */
GListModel  *baton_task_get_handoffs         (BatonTask *self);
guint        baton_task_get_n_handoffs       (BatonTask *self);
BatonHandoff *baton_task_get_handoff         (BatonTask *self, guint nth);
BatonHandoff *baton_task_get_last_handoff    (BatonTask *self);
void         baton_task_add_handoff          (BatonTask *self, BatonHandoff *handoff);
void         baton_task_remove_handoff       (BatonTask *self, BatonHandoff *handoff);

G_END_DECLS
