/* A row for a backup that can take the place of a library that cannot be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-backups.h"

G_BEGIN_DECLS

#define BATON_TYPE_REFUSED_BACKUP (baton_refused_backup_get_type ())
G_DECLARE_FINAL_TYPE (BatonRefusedBackup, baton_refused_backup, BATON, REFUSED_BACKUP, AdwActionRow)

GtkWidget *baton_refused_backup_new (const BatonBackupInfo *info,
                                     const BatonBackupInfo *newest);

G_END_DECLS
