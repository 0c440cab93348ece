/* Giving a text view another text by changing only what differs, so that the cursor stays where it was in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void baton_text_patch (GtkTextBuffer *buffer,
                       const char    *text);
void baton_text_put   (GtkEditable   *entry,
                       const char    *text);

G_END_DECLS
