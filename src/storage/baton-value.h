/* Values as the library file writes them: numbers, sums, words, days and stamps, both ways.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-record.h"

G_BEGIN_DECLS

/* The word for a count that is not there where a new record has one. */
#define BATON_VALUE_NONE "none"

void     baton_value_append       (GString          *out,
                                   BatonRecord      *record,
                                   const BatonField *field,
                                   int               currency_digits);
void     baton_value_append_stamp (GString          *out,
                                   gint64            stamp);

gboolean baton_value_read         (BatonRecord      *record,
                                   const BatonField *field,
                                   const char       *text,
                                   const char       *currency);

G_END_DECLS
