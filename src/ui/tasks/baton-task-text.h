/* Tasks as text: a list to be copied or printed, and lines that become tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

/* So many tasks are made of one text at most. */
#define BATON_TASK_TEXT_MOST 100

char           *baton_task_text_line   (BatonWorkspace *workspace,
                                        BatonTask      *task);
guint           baton_task_text_count  (const char     *text);
BatonTaskArray *baton_task_text_read   (BatonLibrary   *library,
                                        const char     *text);

char           *baton_task_text_refuse (const char     *text);
char           *baton_task_text_name_step (BatonTaskArray *tasks);
void            baton_task_text_add    (BatonLibrary   *library,
                                        BatonTask      *task,
                                        BatonStage      stage);

/* What one typed line says, with its provider found. */
BatonTask      *baton_task_text_parse  (BatonLibrary   *library,
                                        const char     *line);
char           *baton_task_text_doubt  (BatonLibrary   *library,
                                        const char     *line);
char           *baton_task_text_example (BatonLibrary   *library);
char           *baton_task_text_help    (BatonLibrary   *library);

G_END_DECLS
