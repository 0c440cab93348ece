/* The table of commands, and the functions that do them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/baton-cli.h"

G_BEGIN_DECLS

const BatonCliCommand *baton_cli_get_commands (guint      *n_commands);
const BatonCliCommand *baton_cli_find_command (const char *name);

gboolean baton_cli_prepare_add    (BatonCli *cli, GError **error);
gboolean baton_cli_prepare_import (BatonCli *cli, GError **error);

gboolean baton_cli_add            (BatonCli *cli, GError **error);
gboolean baton_cli_answer         (BatonCli *cli, GError **error);
gboolean baton_cli_backup         (BatonCli *cli, GError **error);
gboolean baton_cli_check          (BatonCli *cli, GError **error);
gboolean baton_cli_criteria       (BatonCli *cli, GError **error);
gboolean baton_cli_doctor         (BatonCli *cli, GError **error);
gboolean baton_cli_export         (BatonCli *cli, GError **error);
gboolean baton_cli_import         (BatonCli *cli, GError **error);
gboolean baton_cli_list           (BatonCli *cli, GError **error);
gboolean baton_cli_merge          (BatonCli *cli, GError **error);
gboolean baton_cli_move           (BatonCli *cli, GError **error);
gboolean baton_cli_profile        (BatonCli *cli, GError **error);
gboolean baton_cli_providers      (BatonCli *cli, GError **error);
gboolean baton_cli_remind         (BatonCli *cli, GError **error);
gboolean baton_cli_remove         (BatonCli *cli, GError **error);
gboolean baton_cli_set            (BatonCli *cli, GError **error);
gboolean baton_cli_show           (BatonCli *cli, GError **error);
gboolean baton_cli_trash          (BatonCli *cli, GError **error);
gboolean baton_cli_verdict        (BatonCli *cli, GError **error);

G_END_DECLS
