/* A row in which one field of a record is written: words, a link, a sum, a time, a chance, a day or a moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-record.h"

G_BEGIN_DECLS

/* Properties: "field" (string, construct only), the name of a field that fits into one line; "problem" (string,
 * read-only): what is wrong with the text, or NULL. */
#define BATON_TYPE_RECORD_ROW (baton_record_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BatonRecordRow, baton_record_row, BATON, RECORD_ROW, AdwEntryRow)

struct _BatonRecordRowClass
{
  AdwEntryRowClass parent_class;
};

void        baton_record_row_set_record  (BatonRecordRow *self,
                                          BatonRecord    *record,
                                          const char     *currency);
void        baton_record_row_set_hint    (BatonRecordRow *self,
                                          const char     *hint);
const char *baton_record_row_get_problem (BatonRecordRow *self);
/* Whether what stands there now is not in the record, because it cannot be read. */
gboolean    baton_record_row_is_unread   (BatonRecordRow *self);
/* Whether there is such text, for the record that is shown or for another one. */
gboolean    baton_record_row_holds_text  (BatonRecordRow *self);
/* Reads what stands there, as leaving the row would. Returns: whether nothing is wrong with it. */
gboolean    baton_record_row_settle      (BatonRecordRow *self);

G_END_DECLS
