/* Records and verdicts as JSON: the form that scripts rely on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/baton-cli.h"
#include "cli/baton-json.h"

G_BEGIN_DECLS

void baton_cli_put_fields  (BatonCli    *cli,
                            BatonJson   *json,
                            BatonRecord *record);
void baton_cli_put_figures (BatonCli    *cli,
                            BatonJson   *json,
                            BatonTask   *task);
void baton_cli_put_task    (BatonCli    *cli,
                            BatonJson   *json,
                            BatonTask   *task);

void baton_cli_put_string  (BatonJson   *json,
                            const char  *name,
                            const char  *text);
void baton_cli_put_figure  (BatonJson   *json,
                            const char  *name,
                            BatonFigure  figure);
void baton_cli_put_money   (BatonCli    *cli,
                            BatonJson   *json,
                            const char  *name,
                            BatonFigure  minor_units);
const char *baton_cli_provider_name (BatonCli  *cli,
                                     BatonTask *task);
void baton_cli_finish_json (BatonCli    *cli,
                            BatonJson   *json);

G_END_DECLS
