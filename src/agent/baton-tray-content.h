/* What the tray shows of a library: the menu, the tooltip, and whether there is anything to show.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "agent/baton-menu-item.h"
#include "agent/baton-tray-item.h"
#include "logic/baton-due.h"

G_BEGIN_DECLS

typedef struct
{
  BatonLibrary        *library; /* NULL where there is none, or it cannot be read */
  const GError        *error;   /* why it cannot be read, NULL where it can */
  const BatonNudge    *asking;  /* NULL where nothing waits for the person */
  const BatonDueRules *rules;
  GTimeZone           *zone;
  gint64               now;
} BatonTrayContent;

BatonMenuItem   *baton_tray_content_make_menu    (const BatonTrayContent *self);
char            *baton_tray_content_make_tooltip (const BatonTrayContent *self);
BatonTrayStatus  baton_tray_content_get_status   (const BatonTrayContent *self);

G_END_DECLS
