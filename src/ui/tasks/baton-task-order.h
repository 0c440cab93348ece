/* The manual order of several tasks at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

void baton_task_order_put   (BatonLibrary   *library,
                             GListModel     *shown,
                             BatonTaskArray *tasks,
                             BatonPlace      place,
                             BatonTask      *beside);
void baton_task_order_shift (BatonLibrary   *library,
                             GListModel     *shown,
                             BatonTaskArray *tasks,
                             int             rows);

G_END_DECLS
