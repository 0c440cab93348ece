/* The backups of the open library: listed with what is in them, read, made and brought back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-difference.h"
#include "session/baton-large-edit.h"
#include "session/baton-workspace.h"
#include "storage/baton-backup.h"

G_BEGIN_DECLS

typedef struct
{
  BatonBackup    *backup;
  gboolean        readable;
  gboolean        good; /* it can take the library's place: a copy of what was refused cannot */
  BatonTally      tally;
  BatonDifference difference; /* from the library as it is; from the newest of them where it cannot be read */
} BatonBackupInfo;

void          baton_backup_info_free     (BatonBackupInfo      *self);
void          baton_backups_list_async   (BatonWorkspace       *workspace,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GPtrArray    *baton_backups_list_finish  (GAsyncResult         *result,
                                          GError              **error);
void          baton_backups_read_async   (BatonWorkspace       *workspace,
                                          const char           *path,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
BatonLibrary *baton_backups_read_finish  (GAsyncResult         *result,
                                          GError              **error);
char         *baton_backups_dup_folder   (BatonWorkspace       *workspace);
void          baton_backups_make_async   (BatonWorkspace       *workspace,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
void          baton_backups_replace_async (BatonWorkspace      *workspace,
                                           const char          *path,
                                           GAsyncReadyCallback  callback,
                                           gpointer             data);
gboolean      baton_backups_done_finish   (GAsyncResult        *result,
                                           GError             **error);
void          baton_backups_bring_back_async (BatonWorkspace         *workspace,
                                              BatonLibrary           *version,
                                              BatonLargeEditProgress  progress,
                                              GAsyncReadyCallback     callback,
                                              gpointer                data);

G_END_DECLS
