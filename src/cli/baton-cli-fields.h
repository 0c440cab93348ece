/* KEY=VALUE: how fields are read from the terminal and written to it, by the table of the model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/baton-cli.h"

G_BEGIN_DECLS

/* Ended by NULL: what "add" takes as options, and the keys of a task and of the profile. */
extern const char *const baton_cli_add_options[];
extern const char *const baton_cli_task_keys[];
extern const char *const baton_cli_profile_keys[];

/* Values that were read and are set together or not at all. */
typedef struct _BatonCliEdit BatonCliEdit;

BatonCliEdit *baton_cli_edit_new         (BatonCli           *cli,
                                          BatonRecord        *record,
                                          const char *const  *keys);
void          baton_cli_edit_free        (BatonCliEdit       *self);
gboolean      baton_cli_edit_read        (BatonCliEdit       *self,
                                          const char         *key,
                                          const char         *value,
                                          GError            **error);
gboolean      baton_cli_edit_read_literal (BatonCliEdit      *self,
                                          const char         *key,
                                          const char         *text,
                                          gssize              length,
                                          GError            **error);
gboolean      baton_cli_edit_read_pair   (BatonCliEdit       *self,
                                          const char         *pair,
                                          GError            **error);
void          baton_cli_edit_set_currency (BatonCliEdit      *self,
                                          const char         *code);
void          baton_cli_edit_apply       (BatonCliEdit       *self);
GPtrArray    *baton_cli_edit_get_fields  (BatonCliEdit       *self);

char         *baton_cli_format_field     (BatonCli           *cli,
                                          BatonRecord        *record,
                                          const BatonField   *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonCliEdit, baton_cli_edit_free)

G_END_DECLS
