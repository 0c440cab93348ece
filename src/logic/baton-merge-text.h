/* Merging long text line by line: what only one side changed is taken, what both changed is kept twice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands on a line of its own between two versions of the same lines. */
#define BATON_MERGE_TEXT_BREAK "* * *"

char      *baton_merge_text  (const char  *base,
                              const char  *one,
                              const char  *other);
GPtrArray *baton_merge_lists (char       **base,
                              char       **one,
                              char       **other,
                              const char  *break_line);

G_END_DECLS
