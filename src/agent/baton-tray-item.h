/* The tray item: an icon that hosts show over org.kde.StatusNotifierItem, registered again whenever a host comes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BATON_TRAY_ITEM_PATH "/StatusNotifierItem"

typedef struct _BatonTrayItem BatonTrayItem;

typedef enum
{
  BATON_TRAY_HIDDEN, /* nothing to remind of */
  BATON_TRAY_CALM,
  BATON_TRAY_ASKING, /* something waits for the person */
} BatonTrayStatus;

/* What hosts tell of. */
typedef struct
{
  void (*activate) (gpointer data);  /* a click */
  void (*secondary) (gpointer data); /* one of the middle button */
  void (*token) (const char *token, gpointer data); /* the right to open a window, before a click */
  void (*host) (gboolean has_host, gpointer data);  /* a tray came or went */
} BatonTrayItemFuncs;

BatonTrayItem *baton_tray_item_new         (GDBusConnection          *connection,
                                            const char               *menu_path,
                                            const BatonTrayItemFuncs *funcs,
                                            gpointer                  data,
                                            GError                  **error);
void           baton_tray_item_free        (BatonTrayItem            *self);
void           baton_tray_item_show        (BatonTrayItem            *self,
                                            BatonTrayStatus           status,
                                            const char               *tooltip);
gboolean       baton_tray_item_has_host    (BatonTrayItem            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonTrayItem, baton_tray_item_free)

G_END_DECLS
