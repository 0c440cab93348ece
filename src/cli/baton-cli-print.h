/* What a command that changes something prints about the task it made or changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/baton-cli.h"

G_BEGIN_DECLS

guint baton_cli_get_place      (BatonCli       *cli,
                                BatonTask      *task);
void  baton_cli_print_done     (BatonCli       *cli,
                                const char     *action,
                                BatonTask      *task,
                                GPtrArray      *fields);
void  baton_cli_print_moved    (BatonCli       *cli,
                                BatonTask      *task);
void  baton_cli_print_answered (BatonCli       *cli,
                                BatonTask      *task,
                                BatonCriterion *criterion);

G_END_DECLS
