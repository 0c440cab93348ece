/* What the reader of a query and the matcher share: a query is a list of terms, and all must hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-match.h"

typedef enum
{
  TERM_TEXT,
  TERM_WHO,
  TERM_VIA,
  TERM_STAGE,
  TERM_VERDICT,
  TERM_AGAIN,
  TERM_HOURS,
  TERM_PRICE,
  TERM_RATING,
} BatonTermKind;

typedef enum
{
  COMPARE_LESS,
  COMPARE_AT_MOST,
  COMPARE_EQUAL,
  COMPARE_AT_LEAST,
  COMPARE_MORE,
} BatonCompare;

typedef struct
{
  BatonTermKind kind;
  gboolean      excluded; /* must not hold */
  char         *text;     /* folded; of a text, who or via */
  guint         values;   /* of a stage, verdict or again: the wanted ones, a bit for each */
  BatonCompare  compare;
  double        number;   /* hours a year, minor units, stars */
  double        near;     /* so far off still counts as equal */
} BatonTerm;

struct _BatonMatch
{
  GArray    *terms;    /* of BatonTerm */
  GPtrArray *problems; /* of char *, and NULL at the end */
};

/* What is being read, and what its prices mean. */
typedef struct
{
  BatonMatch *match;
  const char *currency;
  const char *decimal_point;
} BatonMatchReader;

void     baton_match_add_problem   (BatonMatchReader *reader,
                                    char             *problem);
void     baton_match_add_text      (BatonMatchReader *reader,
                                    BatonTermKind     kind,
                                    const char       *text,
                                    gboolean          excluded);
gboolean baton_match_read_operator (BatonMatchReader *reader,
                                    const char       *name,
                                    const char       *sign,
                                    gboolean          excluded);
