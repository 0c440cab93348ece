/* The window's program, asked over the bus to come up and do something; the bus starts it where it does not run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The right to come to the front, which is used once. */
typedef struct
{
  char *token; /* NULL where there is none */
} BatonMainToken;

void     baton_main_token_set         (BatonMainToken      *self,
                                       const char          *token);
void     baton_main_token_set_time    (BatonMainToken      *self,
                                       guint32              timestamp);

gboolean baton_main_program_open      (const char          *library_path,
                                       GError             **error);
void     baton_main_program_call      (GDBusConnection     *connection,
                                       const char          *action,
                                       GVariant            *target,
                                       BatonMainToken      *token,
                                       GAsyncReadyCallback  callback,
                                       gpointer             data);
gboolean baton_main_program_finish    (GObject             *connection,
                                       GAsyncResult        *result,
                                       GError             **error);

G_END_DECLS
