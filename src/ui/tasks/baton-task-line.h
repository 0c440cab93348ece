/* The second line of a row: effort and price; of a wish its age and when it comes up, and of what is handed off who has
 * it and when it is due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

char    *baton_task_line_new     (BatonLibrary *library,
                                  BatonTask    *task);
gboolean baton_task_line_is_late (BatonTask    *task);

G_END_DECLS
