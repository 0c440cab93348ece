/* The currencies that a person chooses from, the most used first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint       baton_currencies_get_n    (void);
const char *baton_currencies_get_code (guint       position);
const char *baton_currencies_get_name (const char *code);
gboolean    baton_currencies_matches  (const char *code,
                                       const char *typed);

G_END_DECLS
