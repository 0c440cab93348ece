/* An import: what a file would bring into a library, item by item, before anything changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_IMPORT_CRITERION,
  BATON_IMPORT_PROVIDER,
  BATON_IMPORT_TASK,
  BATON_IMPORT_NOTE,    /* an open question that goes into the library's notes */
  BATON_IMPORT_IGNORED, /* a line that becomes nothing */
} BatonImportKind;

#define BATON_TYPE_IMPORT_ITEM (baton_import_item_get_type ())
G_DECLARE_FINAL_TYPE (BatonImportItem, baton_import_item, BATON, IMPORT_ITEM, GObject)

BatonImportKind  baton_import_item_get_kind     (BatonImportItem *self);
const char      *baton_import_item_get_title    (BatonImportItem *self); /* the criterion, name, title or line */
char            *baton_import_item_dup_detail   (BatonImportItem *self); /* "Handed Off · Upwork", "already in the library" */
int              baton_import_item_get_line     (BatonImportItem *self); /* in the source, from 1 */
gboolean         baton_import_item_is_known     (BatonImportItem *self); /* already in the library: adds nothing */
gboolean         baton_import_item_get_chosen   (BatonImportItem *self); /* property "chosen", read and write */
void             baton_import_item_set_chosen   (BatonImportItem *self, gboolean chosen);
BatonRecord     *baton_import_item_get_record   (BatonImportItem *self); /* what it would add; NULL for notes and ignored */

#define BATON_TYPE_IMPORT (baton_import_get_type ())
G_DECLARE_FINAL_TYPE (BatonImport, baton_import, BATON, IMPORT, GObject)

#define BATON_IMPORT_ERROR (baton_import_error_quark ())
GQuark baton_import_error_quark (void);
typedef enum
{
  BATON_IMPORT_ERROR_NOTHING,  /* the file holds nothing that Baton knows */
  BATON_IMPORT_ERROR_BAD_TEXT, /* not UTF-8, or characters no library can hold */
  BATON_IMPORT_ERROR_TOO_BIG,  /* more than a post can be */
} BatonImportError;

BatonImport     *baton_import_new_markdown      (GBytes *bytes, BatonLibrary *library, GError **error);
GListModel      *baton_import_get_items         (BatonImport *self); /* of BatonImportItem */
guint            baton_import_count             (BatonImport *self, BatonImportKind kind, gboolean only_new);
guint            baton_import_apply             (BatonImport *self, BatonLibrary *library); /* how many records were added */

/* The same, to be gone on with as time allows. */
typedef struct _BatonImportChange BatonImportChange;

BatonImportChange *baton_import_change_new      (BatonImport *import, BatonLibrary *library);
void          baton_import_change_free          (BatonImportChange *self);
gboolean      baton_import_change_go_on         (BatonImportChange *self);
double        baton_import_change_get_fraction  (BatonImportChange *self);
guint         baton_import_change_get_n_added   (BatonImportChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonImportChange, baton_import_change_free)

G_END_DECLS
