/* Folding for search: text without case and accents, and the way back from it to the text that it came from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends the folded @text; @offsets (nullable, of guint) gets the byte of @text that each folded byte came from. */
void  baton_match_fold_into (GString    *out,
                             const char *text,
                             GArray     *offsets);
char *baton_match_fold      (const char *text);

G_END_DECLS
