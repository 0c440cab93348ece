/* Times of day as people type them: "9:00", "9 pm", "8–21", "all day".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A time is a minute of the day, 0 … 1439; the end of a span may be 1440. A span of none has equal ends. */
gboolean baton_clock_words_parse       (const char *text,
                                        int        *minute);
gboolean baton_clock_words_parse_span  (const char *text,
                                        int        *from,
                                        int        *until);
char    *baton_clock_words_format      (int         minute);
char    *baton_clock_words_format_span (int         from,
                                        int         until);
/* Takes a time off the end of "friday at 9:00". */
char    *baton_clock_words_split       (const char *text,
                                        int        *minute);

G_END_DECLS
