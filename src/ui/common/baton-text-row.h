/* A row with a text of any length under its title: notes, a part of a brief.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-record.h"

G_BEGIN_DECLS

/* Property: "hint" (string), what belongs there, shown while the text is empty. Signal: "changed". */
#define BATON_TYPE_TEXT_ROW (baton_text_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonTextRow, baton_text_row, BATON, TEXT_ROW, AdwPreferencesRow)

GtkWidget *baton_text_row_new        (const char   *title);
char      *baton_text_row_dup_text   (BatonTextRow *self);
void       baton_text_row_set_text   (BatonTextRow *self,
                                      const char   *text);
void       baton_text_row_set_hint   (BatonTextRow *self,
                                      const char   *hint);
/* From now on the text is that of a field of @record, both ways. */
void       baton_text_row_set_record (BatonTextRow *self,
                                      BatonRecord  *record,
                                      const char   *field);

G_END_DECLS
