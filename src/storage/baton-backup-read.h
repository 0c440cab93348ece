/* Backups that are read: what is in one, and which is the newest that is any good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"
#include "storage/baton-backup.h"

G_BEGIN_DECLS

BatonLibrary *baton_backup_read      (const BatonBackup  *self,
                                      GError            **error);
BatonBackup  *baton_backup_find_good (GPtrArray          *backups);

G_END_DECLS
