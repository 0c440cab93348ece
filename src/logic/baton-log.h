/* The log: what all handoffs together say about each provider and task, gathered in one pass.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct
{
  int      jobs;           /* handoffs that are finished, or that say how they went */
  int      reworks;        /* of these, the ones that needed rework */
  int      again_yes;      /* would hire again: yes */
  int      timed;          /* handoffs that tell brief_minutes and review_minutes */
  double   brief_minutes;  /* their sums */
  double   review_minutes;
  gint64   paid;           /* sum, minor units */
  gint64   saved_minutes;  /* sum */
  int      rated;          /* handoffs with stars */
  int      stars;          /* sum */
  gint64   last_paid;      /* of the latest that tells it, or BATON_ABSENT */
} BatonLogEntry;

typedef struct _BatonLog BatonLog;

BatonLog            *baton_log_new          (BatonLibrary *library);
void                 baton_log_free         (BatonLog     *self);
const BatonLogEntry *baton_log_get_provider (const BatonLog *self, const char *provider_id);
const BatonLogEntry *baton_log_get_task     (const BatonLog *self, const char *task_id);

/* What one handoff counts as, and when it was. */
gboolean             baton_log_is_job       (BatonHandoff *handoff);
gint64               baton_log_day_of       (BatonHandoff *handoff);

/* 0..1; a NULL entry is somebody who was never tried. */
double               baton_log_get_rework_chance (const BatonLogEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonLog, baton_log_free)

G_END_DECLS
