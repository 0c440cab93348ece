/* One task in a list: a single widget that draws its title, effort, verdict and worth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_TASK_ROW (baton_task_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonTaskRow, baton_task_row, BATON, TASK_ROW, GtkWidget)

GtkWidget *baton_task_row_new      (BatonWorkspace *workspace);
BatonTask *baton_task_row_get_task (BatonTaskRow *self);
void       baton_task_row_set_task (BatonTaskRow *self,
                                    BatonTask    *task);
void       baton_task_row_refresh  (BatonTaskRow *self);

G_END_DECLS
