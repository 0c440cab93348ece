/* Long titles within a sentence, made short enough for a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *baton_shorten_quoted (const char *text);

G_END_DECLS
