/* A table of text for people: columns stand under each other whatever the script of what is in
 * them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BatonCliTable BatonCliTable;

guint          baton_cli_text_width       (const char    *text);

BatonCliTable *baton_cli_table_new        (gboolean       visible);
void           baton_cli_table_free       (BatonCliTable *self);
void           baton_cli_table_set_number (BatonCliTable *self,
                                           guint          column);
void           baton_cli_table_add_row    (BatonCliTable *self,
                                           const char    *first,
                                           ...) G_GNUC_NULL_TERMINATED;
void           baton_cli_table_append     (BatonCliTable *self,
                                           const char    *indent,
                                           GString       *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonCliTable, baton_cli_table_free)

G_END_DECLS
