/* How the readers of the formats make an import.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-import-index.h"
#include "exchange/baton-import.h"

G_BEGIN_DECLS

BatonImportItem *baton_import_item_new          (BatonImportKind  kind,
                                                 int              line,
                                                 const char      *title,
                                                 BatonRecord     *record);
void             baton_import_item_set_known    (BatonImportItem *self,
                                                 gboolean         known);
void             baton_import_item_set_provider (BatonImportItem *self,
                                                 BatonProvider   *provider);

/* An import while it is made. What comes twice comes once; what is in the library is known. */
typedef struct
{
  BatonLibrary     *library; /* borrowed */
  BatonImportIndex *index;
  GPtrArray        *items;   /* of BatonImportItem */
  GHashTable       *notes;   /* a set of those that are among the items */
} BatonImportDraft;

BatonImportDraft *baton_import_draft_new           (BatonLibrary     *library);
void              baton_import_draft_free          (BatonImportDraft *self);
BatonCriterion   *baton_import_draft_add_criterion (BatonImportDraft *self,
                                                    int               line,
                                                    BatonCriterion   *criterion,
                                                    gboolean         *listed);
BatonProvider    *baton_import_draft_add_provider  (BatonImportDraft *self,
                                                    int               line,
                                                    BatonProvider    *provider,
                                                    gboolean         *listed);
BatonTask        *baton_import_draft_add_task      (BatonImportDraft *self,
                                                    int               line,
                                                    BatonTask        *task,
                                                    BatonProvider    *provider,
                                                    gboolean         *listed);
gboolean          baton_import_draft_add_note      (BatonImportDraft *self,
                                                    int               line,
                                                    const char       *note);
void              baton_import_draft_add_ignored   (BatonImportDraft *self,
                                                    int               line,
                                                    const char       *text);
BatonImport      *baton_import_draft_finish        (BatonImportDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonImportDraft, baton_import_draft_free)

G_END_DECLS
