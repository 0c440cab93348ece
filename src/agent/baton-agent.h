/* The reminder program: watches the library and the clock, shows the tray icon, and nudges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BATON_AGENT_ID BATON_APP_ID ".Reminder"

#define BATON_TYPE_AGENT (baton_agent_get_type ())
G_DECLARE_FINAL_TYPE (BatonAgent, baton_agent, BATON, AGENT, GApplication)

BatonAgent *baton_agent_new (void);

G_END_DECLS
