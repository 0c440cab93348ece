/* Escaping: text as XML writes it, in attributes and between tags.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void baton_escape_attribute (GString    *out,
                             const char *text,
                             gsize       length);
void baton_escape_text      (GString    *out,
                             const char *text,
                             gsize       length);

G_END_DECLS
