/* The help of the program and of each command.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/baton-cli.h"

G_BEGIN_DECLS

void baton_cli_append_help (const BatonCliCommand *command,
                            GString               *out);

G_END_DECLS
