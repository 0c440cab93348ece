/* A source: the lines of a text file, checked, and a form of them that no parser chokes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A post has some kilobytes; 5,000 tasks have 300. */
#define BATON_SOURCE_MOST_BYTES (1024 * 1024)

typedef struct
{
  GPtrArray *lines;          /* of char *: each line as it stands, without its end */
  guint      n_front_matter; /* so many lines are front matter, its two fences included */
} BatonSource;

BatonSource *baton_source_new        (GBytes             *bytes,
                                      GError            **error);
void         baton_source_free       (BatonSource        *self);
const char  *baton_source_get_line   (const BatonSource  *self,
                                      guint               line);
GString     *baton_source_for_parser (const BatonSource  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonSource, baton_source_free)

G_END_DECLS
