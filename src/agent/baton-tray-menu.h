/* The tray menu: a tree of items shown by hosts over com.canonical.dbusmenu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "agent/baton-menu-item.h"

G_BEGIN_DECLS

#define BATON_TRAY_MENU_PATH "/StatusNotifierItem/Menu"

typedef struct _BatonTrayMenu BatonTrayMenu;

/* A click on @item; @timestamp is the X server's, 0 where the host gives none. */
typedef void (*BatonTrayMenuFunc) (const BatonMenuItem *item,
                                   guint32              timestamp,
                                   gpointer             data);

BatonTrayMenu *baton_tray_menu_new      (GDBusConnection    *connection,
                                         BatonTrayMenuFunc   func,
                                         gpointer            data,
                                         GError            **error);
void           baton_tray_menu_free     (BatonTrayMenu      *self);
void           baton_tray_menu_show     (BatonTrayMenu      *self,
                                         BatonMenuItem      *root);
void           baton_tray_menu_set_host (BatonTrayMenu      *self,
                                         gboolean            has_host);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonTrayMenu, baton_tray_menu_free)

G_END_DECLS
