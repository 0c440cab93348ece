/* The watcher: notices that another program or device may have changed the library's file.
 *
 * Signal "hint": something may have happened; who hears it looks for itself. It comes shortly after something moved in the
 * folder, now and then by itself, and after baton_watcher_poke().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BATON_TYPE_WATCHER (baton_watcher_get_type ())
G_DECLARE_FINAL_TYPE (BatonWatcher, baton_watcher, BATON, WATCHER, GObject)

BatonWatcher *baton_watcher_new  (const char   *path);
void          baton_watcher_poke (BatonWatcher *self);

G_END_DECLS
