/* The text of a field as a person reads and writes it in an entry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-record.h"

G_BEGIN_DECLS

char     *baton_field_text_show  (BatonRecord      *record,
                                  const BatonField *field,
                                  const char       *currency);
gboolean  baton_field_text_apply (BatonRecord      *record,
                                  const BatonField *field,
                                  const char       *currency,
                                  const char       *text,
                                  char            **problem);

G_END_DECLS
