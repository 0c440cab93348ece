/* Titles outside of Baton: what a person wrote, in one line of fitting length that disturbs nothing around it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *baton_title_shorten (const char *title,
                           guint       most_characters);

G_END_DECLS
