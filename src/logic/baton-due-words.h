/* What a nudge says: fixed sentences with figures, and the smallest next step; never the person's own text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-due.h"

G_BEGIN_DECLS

const char *baton_due_phrase_why    (BatonDueWhy why);    /* "cheapest hour back" */
const char *baton_due_phrase_step   (BatonLibrary *library, BatonTask *task); /* "Ask someone what it would cost" */
char       *baton_due_phrase_moment (gint64 stamp, GTimeZone *zone, gint64 now); /* "tomorrow 09:00" */
char       *baton_due_phrase_body   (BatonLibrary *library, const BatonLog *log, const BatonNudge *nudge);

G_END_DECLS
