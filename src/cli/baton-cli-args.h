/* The arguments of one run: options anywhere, the command, and its words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/baton-cli.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_CLI_WISH_RUN,
  BATON_CLI_WISH_HELP,
  BATON_CLI_WISH_VERSION,
} BatonCliWish;

gboolean baton_cli_parse_args (BatonCli      *cli,
                               int            argc,
                               char         **argv,
                               BatonCliWish  *wish,
                               GError       **error);

G_END_DECLS
