/* Days as people type them: "12 December", "12.12.", "tomorrow", "in 2 weeks", "friday".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"

G_BEGIN_DECLS

/* A day that is still to come: "12 December" is the next one, today counts. */
gboolean baton_date_words_parse      (const char *text,
                                      BatonDay    today,
                                      BatonDay   *day);
/* A day that has been: "12 December" is the last one, today counts. */
gboolean baton_date_words_parse_past (const char *text,
                                      BatonDay    today,
                                      BatonDay   *day);
/* "12 December", with the year where it is another one; baton_date_words_parse() reads it back. */
char    *baton_date_words_format     (BatonDay    day,
                                      BatonDay    today);

G_END_DECLS
