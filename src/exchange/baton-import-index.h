/* An index of a library by what things are called, to see whether something that comes in is
 * already there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct _BatonImportIndex BatonImportIndex;

BatonImportIndex *baton_import_index_new            (BatonLibrary     *library);
void              baton_import_index_free           (BatonImportIndex *self);

BatonRecord      *baton_import_index_find           (BatonImportIndex *self,
                                                     BatonRecord      *like);
void              baton_import_index_add            (BatonImportIndex *self,
                                                     BatonRecord      *record);
BatonProvider    *baton_import_index_find_provider  (BatonImportIndex *self,
                                                     const char       *name);
void              baton_import_index_add_name       (BatonImportIndex *self,
                                                     BatonProvider    *provider,
                                                     BatonProvider    *like);
gboolean          baton_import_index_has_note       (BatonImportIndex *self,
                                                     const char       *note);
void              baton_import_index_add_note       (BatonImportIndex *self,
                                                     const char       *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonImportIndex, baton_import_index_free)

G_END_DECLS
