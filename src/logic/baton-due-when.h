/* When: the words for a moment to be reminded again, and for how long reminders pause.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"
#include "model/baton-task.h"

G_BEGIN_DECLS

/* "hour", "tonight", "tomorrow", "week", or a day with or without a time: "2026-12-01", "2026-12-01 14:30". */
gboolean    baton_due_when_parse  (const char  *text,
                                   GTimeZone   *zone,
                                   gint64       now,
                                   BatonMoment *moment);

/* Puts a task off to what @text says and counts it where that postpones; "off" takes the date back. */
gboolean    baton_due_put_off     (BatonTask   *task,
                                   const char  *text,
                                   GTimeZone   *zone,
                                   gint64       now);

/* "hour", "tomorrow", "week", "off": until when reminders pause; 0 for "off". */
gboolean    baton_due_pause_parse (const char  *text,
                                   GTimeZone   *zone,
                                   gint64       now,
                                   gint64      *until);

/* Wall time and the world's: an hour that a change of clocks leaves out is the first after it. */
gint64      baton_due_moment_to_stamp   (BatonMoment  moment,
                                         GTimeZone   *zone);
BatonMoment baton_due_moment_from_stamp (gint64       stamp,
                                         GTimeZone   *zone);

G_END_DECLS
