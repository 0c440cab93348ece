/* A nudge to try: what the reminder would say next, said now by the window's own program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-reminder.h"

G_BEGIN_DECLS

void baton_nudge_sample_send (GApplication   *application,
                              BatonWorkspace *workspace,
                              BatonReminder  *reminder);

G_END_DECLS
