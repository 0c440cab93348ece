/* What the parts of the store share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-digest.h"
#include "storage/baton-file.h"
#include "storage/baton-lock.h"
#include "storage/baton-repair.h"
#include "storage/baton-store.h"

G_BEGIN_DECLS

struct _BatonStore
{
  GObject           parent_instance;

  char             *path;       /* as it was given, made absolute */
  gboolean          is_default; /* its folders are the program's own, and made where they are missing */
  guint             patience;   /* with other programs, in ms */

  GMutex            mutex;      /* held through each load and save, and around what follows */
  BatonPlaceOnDisk  place;
  gboolean          loaded;     /* a whole library was read, or it is sure that there is none */
  gboolean          exists;
  gboolean          read_only;
  gboolean          viewed;     /* what was read is only shown */
  gboolean          anew;       /* a library that is gone is to be begun again */
  BatonDigest       digest;     /* of the version last read or written */
  GBytes           *base;       /* (nullable): that version, which the next merge starts from: what is kept of it on the
                                   disk goes when others have saved often */
  BatonFileLook     look;       /* at it */
  gboolean          synced;     /* the folder too, so that the version outlasts a power cut */
  BatonRepairs      repairs;    /* that the next save makes last */
  char             *backup_problem;
  GBytes           *merged;     /* what a save put there instead of what it was given, until it is taken */
  BatonMergeReport *report;     /* and what another device brought into it */
  char             *quarantine; /* the path of the copy of what was refused last */
  char             *rescue;     /* the path of the copy of what could not be saved */
  BatonLock         lock;
  guint             n_locks;
  gboolean          without_locks; /* the file system had none when one was taken last */
};

gboolean baton_store_lock_unlocked   (BatonStore  *self,
                                      GError     **error);
void     baton_store_unlock_unlocked (BatonStore  *self);
gboolean baton_store_save_unlocked   (BatonStore  *self,
                                      GBytes      *bytes,
                                      GError     **error);
gint64   baton_store_now             (void);

void     baton_store_quarantine      (BatonStore  *self,
                                      GBytes      *bytes);
gboolean baton_store_is_gone         (BatonStore  *self,
                                      GError     **error);
void     baton_store_forget_rescue   (BatonStore  *self);

void     baton_leftover_recover      (BatonStore  *self,
                                      int          folder);

G_END_DECLS
