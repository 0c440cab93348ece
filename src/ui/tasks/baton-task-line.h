/* The second line of a row: effort and price, and of a wish its age and when it comes up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-task.h"

G_BEGIN_DECLS

char *baton_task_line_new (BatonTask  *task,
                           const char *currency);

G_END_DECLS
