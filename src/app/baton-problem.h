/* Problems with the library's file, as the pages about them say them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-workspace.h"

G_BEGIN_DECLS

char *baton_problem_dup_path   (BatonWorkspace *workspace);
char *baton_problem_dup_reason (BatonWorkspace *workspace,
                                const char     *problem);
char *baton_problem_dup_whole  (BatonWorkspace *workspace,
                                const char     *problem);

G_END_DECLS
