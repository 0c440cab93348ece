/* What the files of phrases share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-verdict.h"

G_BEGIN_DECLS

/* What a task lacks before its figures can be worked out. */
typedef enum
{
  BATON_LACKS_NOTHING,
  BATON_LACKS_HOURS_AND_COST,
  BATON_LACKS_HOURS,
  BATON_LACKS_COST,
  BATON_LACKS_HOUR_VALUE,
  BATON_LACKS_RESULTS,
} BatonLack;

char       *baton_phrase_about      (double minor_units, const char *currency);
char       *baton_phrase_most       (const BatonWorth *worth, const char *currency);
char       *baton_phrase_cost       (const BatonWorth *worth, const char *currency);
char       *baton_phrase_about_than (double minor_units, double other, const char *currency);
BatonLack   baton_phrase_find_lack  (const BatonWorth *worth);
const char *baton_phrase_ask_for    (BatonLack lack);
const char *baton_phrase_wait_for   (BatonLack lack);
gboolean    baton_phrase_is_result  (const BatonWorth *worth);

G_END_DECLS
