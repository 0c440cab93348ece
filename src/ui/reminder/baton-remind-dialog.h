/* The dialog that picks when to be reminded of a task: typed, or from a calendar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-task.h"

G_BEGIN_DECLS

#define BATON_TYPE_REMIND_DIALOG (baton_remind_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BatonRemindDialog, baton_remind_dialog, BATON, REMIND_DIALOG, AdwWindow)

GtkWindow *baton_remind_dialog_new (BatonTask *task);

G_END_DECLS
