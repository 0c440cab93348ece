/* The text of any one-line field as a person reads and writes it: words, links, sums, times, chances, days and moments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"
#include "model/baton-record.h"

G_BEGIN_DECLS

/* What the text of a field hangs on beside the record. */
typedef struct
{
  const char *currency; /* the code of the currency of sums */
  BatonMoment now;      /* what "tomorrow" counts from */
} BatonTextSetting;

char     *baton_record_text_show  (BatonRecord            *record,
                                   const BatonField       *field,
                                   const BatonTextSetting *setting);
gboolean  baton_record_text_apply (BatonRecord            *record,
                                   const BatonField       *field,
                                   const BatonTextSetting *setting,
                                   const char             *text,
                                   char                  **problem);

G_END_DECLS
