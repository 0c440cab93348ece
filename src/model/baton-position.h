/* Position keys: strings that keep a manual order, so that moving one record changes one record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A key longer than this is the sign to spread it and its neighbours anew. */
#define BATON_POSITION_LONG 40

char     *baton_position_between  (const char *before,
                                   const char *after,
                                   GRand      *chance);
gboolean  baton_position_is_valid (const char *key);
int       baton_position_compare  (const char *key,
                                   const char *id,
                                   const char *other_key,
                                   const char *other_id);

G_END_DECLS
