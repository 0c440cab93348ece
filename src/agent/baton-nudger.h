/* The nudger: shows one nudge as a notification of the desktop, as soon as the desktop can show one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BatonNudger BatonNudger;

BatonNudger *baton_nudger_new      (GApplication  *application);
void         baton_nudger_free     (BatonNudger   *self);
void         baton_nudger_show     (BatonNudger   *self,
                                    const char    *id,
                                    GNotification *notification);
void         baton_nudger_keep     (BatonNudger   *self,
                                    const char    *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonNudger, baton_nudger_free)

G_END_DECLS
