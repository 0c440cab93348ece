/* The report of a merge: what another device brought, and what had to give way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_MERGE_ADDED,   /* a record of theirs is new to ours */
  BATON_MERGE_REMOVED, /* they removed a record of ours */
  BATON_MERGE_CHANGED, /* they changed a field */
  BATON_MERGE_REVIVED, /* one side removed what the other changed: it stays */
  BATON_MERGE_YIELDED, /* both changed a field, and one value gave way */
} BatonMergeKind;

typedef struct
{
  BatonMergeKind    kind;
  GType             type;  /* of the record */
  char             *id;    /* of the record */
  char             *name;  /* its title, name or text; of a handoff that of its task */
  const BatonField *field; /* NULL where the whole record is meant */
  char             *kept;  /* the value that stands, as text for programs */
  char             *lost;  /* the value that stood in ours, or that gave way */
  gboolean          ours;  /* of a value that gave way: it was ours */
} BatonMergeChange;

typedef struct
{
  GPtrArray *changes;        /* of BatonMergeChange */
  guint      n_before;       /* records of the common ancestor */
  guint      n_removed;      /* of these, how many only they removed */
  gboolean   emptied;        /* all of them, and without a word: a fresh file stands there */
} BatonMergeReport;

BatonMergeReport *baton_merge_report_new            (void);
void              baton_merge_report_take           (BatonMergeReport       *self,
                                                     BatonMergeReport       *more);
void              baton_merge_report_free           (BatonMergeReport       *self);
guint             baton_merge_report_count          (const BatonMergeReport *self,
                                                     BatonMergeKind          kind);
gboolean          baton_merge_report_is_mass_change (const BatonMergeReport *self);

void              baton_merge_report_add            (BatonMergeReport       *self,
                                                     BatonMergeKind          kind,
                                                     BatonRecord            *record,
                                                     BatonRecord            *named);
BatonMergeChange *baton_merge_report_add_field      (BatonMergeReport       *self,
                                                     BatonMergeKind          kind,
                                                     BatonRecord            *record,
                                                     BatonRecord            *named,
                                                     const BatonField       *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonMergeReport, baton_merge_report_free)

G_END_DECLS
