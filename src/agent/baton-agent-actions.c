/* The verbs of the reminder: what the menu and the notifications start, over the bus or in this program.
 *
 * The window's program has actions of the same names, for in a sandbox the desktop gives clicks to that one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "agent/baton-agent-private.h"
#include "agent/baton-command.h"
#include "logic/baton-due-when.h"
#include "storage/baton-reminder-settings.h"

/* Says something that is no nudge, where the person has to know it. */
void
baton_agent_tell (BatonAgent *self,
                  const char *title,
                  const char *body)
{
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action (notification, "app.open");
  g_application_send_notification (G_APPLICATION (self), "message", notification);
}

/* Desktops may read the body as markup, and what went wrong may name anything. */
static void
tell_problem (BatonAgent   *self,
              const char   *title,
              const GError *error)
{
  g_autofree char *body = g_strdup (error->message);

  g_strdelimit (body, "<>&", ' ');
  g_printerr ("baton-reminder: %s: %s\n", title, error->message);
  baton_agent_tell (self, title, body);
}

static void
main_called_cb (GObject      *connection,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (BatonAgent) self = data;
  g_autoptr (GError) error = NULL;

  if (!baton_main_program_finish (connection, result, &error))
    tell_problem (self, _("Baton could not be opened"), error);
  g_application_release (G_APPLICATION (self));
}

/* The window's program on the bus has the usual library open; another one gets a window of its own. */
static void
call_main (BatonAgent *self,
           const char *action,
           GVariant   *target)
{
  g_autoptr (GError) error = NULL;

  if (self->library_path)
    {
      if (!baton_main_program_open (self->library_path, &error))
        tell_problem (self, _("Baton could not be opened"), error);
      return;
    }
  g_application_hold (G_APPLICATION (self));
  baton_main_program_call (g_application_get_dbus_connection (G_APPLICATION (self)), action, target, &self->token,
                           main_called_cb, g_object_ref (self));
}

/* Everything that happens in the window goes on there, under the same name. */
static void
forward_action (GSimpleAction *action,
                GVariant      *target,
                gpointer       data)
{
  call_main (data, g_action_get_name (G_ACTION (action)), target);
}

static void
open_action (GSimpleAction *action,
             GVariant      *target,
             gpointer       data)
{
  call_main (data, NULL, NULL);
}

/* Saved or not: the person is told what is true. The file's change brings the tray up to date. */
static void
change_library (BatonAgent        *self,
                const char *const *words)
{
  g_autoptr (GError) error = NULL;

  if (baton_command_run (baton_library_watch_get_path (self->watch), words, &error))
    baton_library_watch_look (self->watch);
  else
    tell_problem (self, _("The change could not be saved"), error);
}

/* "--" keeps whatever came over the bus from being taken for an option. */
static void
remind_again_action (GSimpleAction *action,
                     GVariant      *target,
                     gpointer       data)
{
  const char *words[] = { "remind", "--", NULL, NULL, NULL };

  g_variant_get (target, "(&s&s)", &words[2], &words[3]);
  change_library (data, words);
}

static void
done_action (GSimpleAction *action,
             GVariant      *target,
             gpointer       data)
{
  const char *words[] = { "move", "--", g_variant_get_string (target, NULL), "to", "finished", NULL };

  change_library (data, words);
}

static void
keep_action (GSimpleAction *action,
             GVariant      *target,
             gpointer       data)
{
  const char *words[] = { "move", "--", g_variant_get_string (target, NULL), "to", "keeping", NULL };

  change_library (data, words);
}

static void
pause_action (GSimpleAction *action,
              GVariant      *target,
              gpointer       data)
{
  BatonAgent *self = data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 until;

  if (!self->settings
      || !baton_due_pause_parse (g_variant_get_string (target, NULL), zone, baton_agent_get_now (), &until))
    return;
  baton_reminder_settings_pause (self->settings, until);
  baton_agent_evaluate (self);
}

/* Shows how a nudge comes, so that the person knows that it will. */
static void
test_action (GSimpleAction *action,
             GVariant      *target,
             gpointer       data)
{
  baton_agent_tell (data, _("This is how Baton reminds you"),
                    _("The next wish comes like this, at the time you chose."));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *target,
             gpointer       data)
{
  g_application_quit (data);
}

static const GActionEntry actions[] = {
  { .name = "show-task", .activate = forward_action, .parameter_type = "s" },
  { .name = "show-provider", .activate = forward_action, .parameter_type = "s" },
  { .name = "hand-off", .activate = forward_action, .parameter_type = "s" },
  { .name = "new-task", .activate = forward_action },
  { .name = "want-to-start", .activate = forward_action },
  { .name = "preferences", .activate = forward_action },
  { .name = "open", .activate = open_action },
  { .name = "remind-again", .activate = remind_again_action, .parameter_type = "(ss)" },
  { .name = "done", .activate = done_action, .parameter_type = "s" },
  { .name = "keep", .activate = keep_action, .parameter_type = "s" },
  { .name = "pause-reminders", .activate = pause_action, .parameter_type = "s" },
  { .name = "test", .activate = test_action },
  { .name = "quit", .activate = quit_action },
};

void
baton_agent_install_actions (BatonAgent *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
