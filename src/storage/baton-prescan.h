/* The pre-scan: one pass over the bytes of a file before any parser sees them, which refuses what only does harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean baton_prescan (const char  *bytes,
                        gsize        size,
                        GError     **error);

G_END_DECLS
