/* The tray's host: whether the desktop shows icons, and asking it to show ours, again each time it comes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BatonTrayHost BatonTrayHost;

typedef void (*BatonTrayHostFunc) (gboolean is_there,
                                   gpointer data);

BatonTrayHost *baton_tray_host_new      (GDBusConnection   *connection,
                                         BatonTrayHostFunc  func,
                                         gpointer           data);
void           baton_tray_host_free     (BatonTrayHost     *self);
gboolean       baton_tray_host_is_there (BatonTrayHost     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonTrayHost, baton_tray_host_free)

G_END_DECLS
