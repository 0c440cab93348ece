/* The wall timer: one alarm at a moment of the clock on the wall, through suspend and set clocks, without polling.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BatonWallTimer BatonWallTimer;

/* Called when the moment is there, and also when the clock was set or the machine came back from sleep. */
typedef void (*BatonWallTimerFunc) (gpointer data);

BatonWallTimer *baton_wall_timer_new  (BatonWallTimerFunc  func,
                                       gpointer            data);
void            baton_wall_timer_free (BatonWallTimer     *self);
void            baton_wall_timer_arm  (BatonWallTimer     *self,
                                       gint64              stamp);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonWallTimer, baton_wall_timer_free)

G_END_DECLS
