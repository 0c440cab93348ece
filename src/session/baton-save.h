/* One save: the bytes of a library on their way to its file, and what was found there.
 *
 * It is made and settled on the thread of the library and run by a worker in between. Nothing is written where the file is
 * gone, unless it is to be written back, and nothing where another program left a file that cannot be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-store.h"

G_BEGIN_DECLS

/* What stood in the library's place. */
typedef enum
{
  BATON_FILE_THERE,
  BATON_FILE_GONE,       /* removed, or a sync engine is at work */
  BATON_FILE_UNREADABLE, /* another program put a damaged or newer file there */
  BATON_FILE_REPLACED,   /* what is shown, read-only, is not what stands there now */
} BatonFileState;

typedef struct _BatonSave BatonSave;

BatonSave        *baton_save_new         (BatonStore *store,
                                          GBytes     *bytes,
                                          guint64     generation);
void              baton_save_free        (BatonSave  *self);
void              baton_save_write_back  (BatonSave  *self);
void              baton_save_run         (BatonSave  *self);
void              baton_save_in_worker   (GTask        *task,
                                          gpointer      source,
                                          gpointer      data,
                                          GCancellable *cancellable);
void              baton_save_await       (BatonSave  *self);

/* What came of it; borrowed, once it has run. */
guint64           baton_save_get_generation (BatonSave *self);
const GError     *baton_save_get_error      (BatonSave *self);
BatonFileState    baton_save_get_file       (BatonSave *self);
const char       *baton_save_get_rescue     (BatonSave *self);
const char       *baton_save_get_backup_problem (BatonSave *self);
BatonLibrary     *baton_save_get_merged     (BatonSave *self);
BatonLibrary     *baton_save_get_base       (BatonSave *self);
BatonMergeReport *baton_save_steal_report   (BatonSave *self);

G_END_DECLS
