/* Ids: 26 letters of a-z and 2-7 that no two records share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BATON_ID_LENGTH 26

char     *baton_id_new      (void);
gboolean  baton_id_is_valid (const char *id);

G_END_DECLS
