/* A source of the main loop that calls at a moment, which can be set anew as often as one likes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GSource *baton_alarm_new (GSourceFunc callback,
                          gpointer    data);

G_END_DECLS
