/* What the parts of the merge share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-merge-report.h"

G_BEGIN_DECLS

/* One record on the three sides; each may be missing. */
typedef struct
{
  BatonRecord *base;
  BatonRecord *ours;
  BatonRecord *theirs;
  BatonRecord *named; /* whose name the report gives */
  const char  *currency;  /* that sums are written in */
  GHashTable  *survivors; /* the ids of the providers and criteria that the merged library has */
} BatonMergeSides;

typedef enum
{
  BATON_MERGE_PICK_OURS,
  BATON_MERGE_PICK_THEIRS,
  BATON_MERGE_PICK_BOTH, /* they are equal */
  BATON_MERGE_PICK_NONE, /* both changed it */
} BatonMergePick;

BatonMergePick  baton_merge_pick           (gboolean                ours_is_base,
                                            gboolean                theirs_is_base,
                                            gboolean                equal);
gboolean        baton_merge_is_untouched   (BatonRecord            *base,
                                            BatonRecord            *record);
void            baton_merge_tell_revived   (BatonRecord            *base,
                                            BatonRecord            *merged);
BatonRecord    *baton_merge_record         (const BatonMergeSides  *sides,
                                            BatonMergeReport       *report);
void            baton_merge_fill_record    (BatonRecord            *merged,
                                            const BatonMergeSides  *sides,
                                            BatonMergeReport       *report);
int             baton_merge_compare_claims (const BatonMergeSides  *sides,
                                            const char             *our_text,
                                            const char             *their_text);
void            baton_merge_report_value   (const BatonMergeSides  *sides,
                                            BatonMergeReport       *report,
                                            const BatonField       *field,
                                            BatonMergeKind          kind,
                                            gboolean                ours_lost,
                                            const char             *kept,
                                            const char             *lost);
void            baton_merge_answers        (BatonRecord            *merged,
                                            const BatonMergeSides  *sides,
                                            const BatonField       *field,
                                            BatonMergeReport       *report);
void            baton_merge_handoffs       (BatonTask              *merged,
                                            const BatonMergeSides  *sides,
                                            GHashTable             *tombstones,
                                            BatonMergeReport       *report);

void            baton_merge_tombstones     (BatonLibrary           *merged,
                                            BatonLibrary           *base,
                                            BatonLibrary           *ours,
                                            BatonLibrary           *theirs,
                                            GHashTable             *survivors);

char           *baton_merge_kept_attributes (const char *base,
                                             const char *ours,
                                             const char *theirs);
char           *baton_merge_kept_children   (const char *base,
                                             const char *ours,
                                             const char *theirs);

G_END_DECLS
