/* The window's program, asked over the bus to come up and do something; the bus starts it where it does not run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-main-program.h"

#define PATH "/app/baton/Baton"
#define INTERFACE "org.freedesktop.Application"

/* In ms: a cold start on a slow disk takes longer than the usual wait for an answer. */
#define PATIENCE 120000

/* Keeps what a host gave, until it is used; an empty token, as some hosts send it, is none. */
void
baton_main_token_set (BatonMainToken *self,
                      const char     *token)
{
  g_free (self->token);
  self->token = token && *token ? g_strdup (token) : NULL;
}

/* The same for the time of a click, which on X11 is as good; 0 is none. */
void
baton_main_token_set_time (BatonMainToken *self,
                           guint32         timestamp)
{
  g_autofree char *token = timestamp > 0 ? g_strdup_printf ("baton_TIME%u", timestamp) : NULL;

  if (token)
    baton_main_token_set (self, token);
}

static GVariant *
use_token (BatonMainToken *self)
{
  GVariantBuilder builder;
  g_autofree char *token = g_steal_pointer (&self->token);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  if (token)
    {
      g_variant_builder_add (&builder, "{sv}", "activation-token", g_variant_new_string (token));
      g_variant_builder_add (&builder, "{sv}", "desktop-startup-id", g_variant_new_string (token));
    }
  return g_variant_builder_end (&builder);
}

static GVariant *
make_activation (const char *action,
                 GVariant   *target,
                 GVariant   *platform)
{
  GVariantBuilder targets;

  if (!action)
    return g_variant_new ("(@a{sv})", platform);
  g_variant_builder_init (&targets, G_VARIANT_TYPE ("av"));
  if (target)
    g_variant_builder_add (&targets, "v", target);
  return g_variant_new ("(sav@a{sv})", action, &targets, platform);
}

/**
 * baton_main_program_open:
 * @library_path: a library that is not the usual one
 * @error: why the program could not be started
 *
 * Returns: whether a window on @library_path is on its way
 */
gboolean
baton_main_program_open (const char  *library_path,
                         GError     **error)
{
  g_autofree char *program = g_build_filename (BATON_BINDIR, "baton", NULL);
  char *argv[] = { program, "--library", (char *) library_path, NULL };

  return g_spawn_async (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, error);
}

/**
 * baton_main_program_call:
 * @connection: the session bus
 * @action: (nullable): an action of the window's program; NULL only brings it up
 * @target: (nullable): its parameter
 * @token: the right to come to the front; it is used up
 * @callback: called when it has begun, or could not
 * @data: for @callback
 *
 * Asks the window's program for something.
 */
void
baton_main_program_call (GDBusConnection     *connection,
                         const char          *action,
                         GVariant            *target,
                         BatonMainToken      *token,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_dbus_connection_call (connection, BATON_APP_ID, PATH, INTERFACE, action ? "ActivateAction" : "Activate",
                          make_activation (action, target, use_token (token)), NULL, G_DBUS_CALL_FLAGS_NONE, PATIENCE,
                          NULL, callback, data);
}

/* Returns: whether the program was there to be asked */
gboolean
baton_main_program_finish (GObject       *connection,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, error);

  return reply != NULL;
}
