/* Matching: what a person typed into the search, held against tasks and providers.
 *
 * Words must all be there, in any order, whatever their case and accents. "A phrase" stands as it is, -word must not be
 * there, and operators ask for more: who:anna via:odesk stage:finished verdict:keep again:yes hours>2 price<50 rating<3.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-log.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct _BatonMatch BatonMatch;

/* How well something matches; the better, the greater. */
typedef enum
{
  BATON_MATCH_NONE,
  BATON_MATCH_SOMEWHERE,  /* in its notes, its handoffs, or by an operator alone */
  BATON_MATCH_NAME,       /* every word is in the title or name */
  BATON_MATCH_NAME_START, /* which begins with the first of them */
} BatonMatchRank;

/* Bytes of a text. */
typedef struct
{
  guint start;
  guint length;
} BatonMatchRange;

/* One thing that a search can ask for, for showing what there is. */
typedef struct
{
  const char *text;    /* "hours>": what is typed before the value */
  const char *example; /* "hours>2" */
  const char *meaning; /* translated */
} BatonMatchOperator;

BatonMatch               *baton_match_new            (const char     *query,
                                                      const char     *currency,
                                                      const char     *decimal_point);
void                      baton_match_free           (BatonMatch     *self);
gboolean                  baton_match_is_empty       (const BatonMatch *self);
const char *const        *baton_match_get_problems   (const BatonMatch *self);
const BatonMatchOperator *baton_match_get_operators  (guint          *n_operators);

char                     *baton_match_gather         (BatonLibrary   *library,
                                                      BatonRecord    *record);
BatonMatchRank            baton_match_record         (const BatonMatch *self,
                                                      BatonLibrary   *library,
                                                      const BatonLog *log,
                                                      BatonRecord    *record,
                                                      const char     *gathered);

GArray                   *baton_match_find_ranges    (const BatonMatch *self,
                                                      const char     *text);
char                     *baton_match_dup_excerpt    (const BatonMatch *self,
                                                      BatonRecord    *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonMatch, baton_match_free)

G_END_DECLS
