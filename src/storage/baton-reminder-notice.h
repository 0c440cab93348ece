/* What a nudge looks like as a notification, in the reminder and where the window shows one to try.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "logic/baton-due.h"

G_BEGIN_DECLS

GNotification *baton_reminder_notice_new (BatonLibrary     *library,
                                          const BatonLog   *log,
                                          const BatonNudge *nudge);

G_END_DECLS
