/* What the desktop can show of a reminder: whether it has a place for tray icons, and whether it shows notifications.
 *
 * Properties: "shows-tray" and "shows-notifications" (boolean, read-only, notifying); "known" (boolean): the desktop was asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BATON_TYPE_DESKTOP_HOSTS (baton_desktop_hosts_get_type ())
G_DECLARE_FINAL_TYPE (BatonDesktopHosts, baton_desktop_hosts, BATON, DESKTOP_HOSTS, GObject)

BatonDesktopHosts *baton_desktop_hosts_new                 (GDBusConnection   *bus);
gboolean           baton_desktop_hosts_is_known            (BatonDesktopHosts *self);
gboolean           baton_desktop_hosts_shows_tray          (BatonDesktopHosts *self);
gboolean           baton_desktop_hosts_shows_notifications (BatonDesktopHosts *self);

G_END_DECLS
