/* Names of conflict copies: what sync engines call a version that they could not place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean baton_conflict_is_copy (const char *library_name,
                                 const char *name);

G_END_DECLS
