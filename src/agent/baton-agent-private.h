/* What the parts of the reminder program share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "agent/baton-agent.h"
#include "agent/baton-library-watch.h"
#include "agent/baton-main-program.h"
#include "agent/baton-nudger.h"
#include "agent/baton-tray-item.h"
#include "agent/baton-tray-menu.h"
#include "agent/baton-wall-timer.h"
#include "logic/baton-due.h"

G_BEGIN_DECLS

struct _BatonAgent
{
  GApplication       parent_instance;

  char              *library_path; /* from the command line; NULL: from the settings, else the usual place */
  gboolean           is_forced;    /* started by hand: it reminds whatever the settings say */
  gboolean           is_holding;
  gboolean           options_are_good;
  GSettings         *settings;     /* NULL where Baton is not installed completely */

  BatonLibraryWatch *watch;
  BatonLog          *log;          /* of the library of watch */
  BatonDueMemory    *memory;
  char              *memory_path;
  BatonWallTimer    *timer;
  BatonTrayItem     *item;
  BatonTrayMenu     *menu;
  BatonNudger       *nudger;
  BatonMainToken     token;
};

gint64 baton_agent_get_now         (void);
void   baton_agent_evaluate        (BatonAgent        *self);

void   baton_agent_install_actions (BatonAgent        *self);
void   baton_agent_tell            (BatonAgent        *self,
                                    const char        *title,
                                    const char        *body);

G_END_DECLS
