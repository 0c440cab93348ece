/* A row for one backup: when and why it was made, and what is in it; unfolded, its tasks and what can be done with it.
 *
 * Signals: "restore" (BatonLibrary *version), and "changed" where it was pinned or deleted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-backups.h"

G_BEGIN_DECLS

#define BATON_TYPE_BACKUP_ROW (baton_backup_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonBackupRow, baton_backup_row, BATON, BACKUP_ROW, AdwExpanderRow)

GtkWidget *baton_backup_row_new      (BatonWorkspace        *workspace,
                                      const BatonBackupInfo *info);
char      *baton_backup_row_tell_counts (const BatonTally      *tally);
char      *baton_backup_row_tell_difference (const BatonDifference *difference);
char      *baton_backup_row_dup_when (gint64                 stamp);

G_END_DECLS
