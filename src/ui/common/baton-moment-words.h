/* Moments as people type them: a day, and perhaps a time: "tomorrow 9:00", "friday at 2 pm", "12 December".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"

G_BEGIN_DECLS

BatonMoment baton_now                 (void);
gboolean    baton_moment_words_parse  (const char  *text,
                                       BatonMoment  now,
                                       BatonMoment *moment);
char       *baton_moment_words_format (BatonMoment  moment,
                                       BatonMoment  now);

G_END_DECLS
