/* The items of one kind in an import, and how many of them are chosen.
 *
 * Properties: "n-chosen" (uint, read-only), "open" (boolean): whether its items are shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-import.h"

G_BEGIN_DECLS

#define BATON_TYPE_IMPORT_GROUP (baton_import_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonImportGroup, baton_import_group, BATON, IMPORT_GROUP, GObject)

BatonImportGroup *baton_import_group_new            (BatonImport      *import,
                                                     BatonImportKind   kind);

BatonImportKind   baton_import_group_get_kind       (BatonImportGroup *self);
const char       *baton_import_group_get_title      (BatonImportGroup *self);
GListModel       *baton_import_group_get_items      (BatonImportGroup *self);
guint             baton_import_group_get_n_choosable (BatonImportGroup *self);
guint             baton_import_group_get_n_chosen   (BatonImportGroup *self);
void              baton_import_group_choose_all     (BatonImportGroup *self,
                                                     gboolean          chosen);
gboolean          baton_import_group_get_open       (BatonImportGroup *self);
void              baton_import_group_set_open       (BatonImportGroup *self,
                                                     gboolean          open);

gboolean          baton_import_item_is_choosable    (BatonImportItem  *item);

G_END_DECLS
