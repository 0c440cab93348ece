/* One row in the preview of an import: the heading of a group, or an item.
 *
 * Property: "subject" (GObject): a BatonImportGroup or a BatonImportItem.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BATON_TYPE_IMPORT_ROW (baton_import_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonImportRow, baton_import_row, BATON, IMPORT_ROW, GtkWidget)

GObject *baton_import_row_get_subject (BatonImportRow *self);
void     baton_import_row_set_subject (BatonImportRow *self,
                                       GObject        *subject);
void     baton_import_row_toggle      (GObject        *subject);

G_END_DECLS
