/* The monitor of a file's folder: tells that the file may have changed, also where its folder is still to be made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BatonFolderMonitor BatonFolderMonitor;

typedef void (*BatonFolderMonitorFunc) (gpointer data);

BatonFolderMonitor *baton_folder_monitor_new    (const char             *path,
                                                 BatonFolderMonitorFunc  func,
                                                 gpointer                data);
void                baton_folder_monitor_free   (BatonFolderMonitor     *self);
void                baton_folder_monitor_follow (BatonFolderMonitor     *self);

G_END_DECLS
