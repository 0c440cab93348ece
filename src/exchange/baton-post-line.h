/* One line of a post: the dash that parts it, its words without what only ends them, and its links.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-outline.h"

G_BEGIN_DECLS

gboolean  baton_line_find_separator (const char               *text,
                                     gsize                     from,
                                     gsize                    *start,
                                     gsize                    *end);
char     *baton_line_strip          (const char               *text);
char     *baton_line_clean          (const BatonOutlineEntry  *entry,
                                     gsize                     start,
                                     gsize                     end);
gsize     baton_line_skip_signs     (const char               *text);
void      baton_line_read_links     (const BatonOutlineEntry  *entry,
                                     char                    **link,
                                     char                    **more_links);
guint     baton_line_count_words    (const char               *text,
                                     gssize                    length);

G_END_DECLS
