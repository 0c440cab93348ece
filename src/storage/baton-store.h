/* The store: one library file on disk; loads it, locks it, and replaces it without ever losing what was there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-merge-report.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_STORE_ERROR (baton_store_error_quark ())
GQuark baton_store_error_quark (void);

typedef enum
{
  BATON_STORE_ERROR_DAMAGED, /* the file cannot be read as a library (message: path, line and reason) */
  BATON_STORE_ERROR_NEWER,   /* a newer Baton wrote it */
  BATON_STORE_ERROR_IO,      /* the system said no: permission, disk, kind of file */
  BATON_STORE_ERROR_BUSY,    /* another program holds the lock for too long */
  BATON_STORE_ERROR_REFUSED, /* a save without a completed load */
  BATON_STORE_ERROR_CHANGED, /* another program changed the file since the load: load it again */
  BATON_STORE_ERROR_GONE,    /* there is no file, though this machine has read or written one there */
} BatonStoreError;

/* What became of the file since the last load or save. */
typedef enum
{
  BATON_STORE_SAME,
  BATON_STORE_CHANGED,
  BATON_STORE_GONE,
} BatonStoreNews;

#define BATON_TYPE_STORE (baton_store_get_type ())
G_DECLARE_FINAL_TYPE (BatonStore, baton_store, BATON, STORE, GObject)

char         *baton_store_dup_default_path (void);
BatonStore   *baton_store_new              (const char *path); /* NULL: the default path */
const char   *baton_store_get_path         (BatonStore *self);

/* Reads the file; without one, gives an empty library (baton_store_exists() tells). Safe in a worker thread: the
 * library that comes back belongs to the caller alone. */
BatonLibrary *baton_store_load             (BatonStore *self, GError **error);
gboolean      baton_store_exists           (BatonStore *self); /* at the last load or save */
BatonStoreNews baton_store_look            (BatonStore *self, GError **error); /* cheap where nothing happened */
char        **baton_store_dup_repairs      (BatonStore *self); /* lines about what the last load put right */
char         *baton_store_dup_backup_problem (BatonStore *self); /* of the last save, or NULL */
void          baton_store_set_patience     (BatonStore *self, guint patience); /* with a lock, in ms */
gboolean      baton_store_is_read_only     (BatonStore *self); /* refused, newer, or a place that cannot be written */

/* Bytes of a whole library: to be made on the thread that owns it. */
GBytes       *baton_store_serialize        (BatonLibrary *library);
/* Durable when it returns TRUE. Safe in a worker thread. */
gboolean      baton_store_save             (BatonStore *self, GBytes *bytes, GError **error);

/* After a save: what is on disk now where that is not what was given, because another device had put something there
 * and it was merged, or only the other side had changed anything and nothing was written. Taken once; NULL otherwise.
 * A save of unchanged bytes after baton_store_look() has said CHANGED is how a window reads the file again. */
BatonLibrary *baton_store_take_merged      (BatonStore *self, BatonMergeReport **report);

/* Copies that a sync engine made of a version it could not place, beside the library: paths. */
GPtrArray    *baton_store_find_conflict_copies   (BatonStore *self, GError **error);
gboolean      baton_store_absorb_conflict_copies (BatonStore        *self,
                                                  gboolean           dry_run,
                                                  BatonMergeReport **report,
                                                  guint             *n_merged,
                                                  GPtrArray        **left_alone,
                                                  GError           **error);

/* When there is trouble: where the copy of a refused file is, a copy of what cannot be saved, and an earlier version
 * instead of what is there. */
char         *baton_store_dup_quarantine   (BatonStore *self);
char         *baton_store_rescue           (BatonStore *self, GBytes *bytes, GError **error);
gboolean      baton_store_restore          (BatonStore *self, const char *backup_path, GError **error);
/* Only to be shown: a backup, or for NULL the file itself, also a newer one's. Nothing can be saved then. */
gboolean      baton_store_is_view          (BatonStore *self);
BatonLibrary *baton_store_view             (BatonStore *self, const char *backup_path, GError **error);
/* Lets the next load begin an empty library where one is gone. */
void          baton_store_begin_anew       (BatonStore *self);

/* The lock of section "locking": nests; the terminal holds it from load to save. */
gboolean      baton_store_lock             (BatonStore *self, GError **error);
void          baton_store_unlock           (BatonStore *self);
gboolean      baton_store_is_without_locks (BatonStore *self);

G_END_DECLS
