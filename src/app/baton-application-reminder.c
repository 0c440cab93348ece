/* The verbs of the program that the reminder, notifications and the desktop's search ask for, most of them without a window.
 *
 * What changes the library is on the disk before the caller gets its answer. Where that cannot be, a window shows why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-application-private.h"

#include "app/baton-window-private.h"
#include "logic/baton-due-when.h"
#include "session/baton-reminder.h"
#include "session/baton-settings.h"

/* A verb that came while the file was being read. */
typedef struct
{
  BatonApplication *application;
  char             *name;
  GVariant         *parameter;
} Waiting;

static void
waiting_free (gpointer  data,
              GClosure *closure)
{
  Waiting *waiting = data;

  g_application_release (G_APPLICATION (waiting->application));
  g_object_unref (waiting->application);
  g_free (waiting->name);
  g_clear_pointer (&waiting->parameter, g_variant_unref);
  g_free (waiting);
}

static void
state_cb (BatonWorkspace *workspace,
          GParamSpec     *pspec,
          gpointer        data)
{
  Waiting *waiting = data;
  g_autoptr (BatonApplication) application = g_object_ref (waiting->application);
  g_autofree char *name = g_strdup (waiting->name);
  g_autoptr (GVariant) parameter = waiting->parameter ? g_variant_ref (waiting->parameter) : NULL;

  if (baton_workspace_get_state (workspace) == BATON_WORKSPACE_OPENING)
    return;
  g_signal_handlers_disconnect_by_data (workspace, data);
  if (baton_workspace_get_state (workspace) == BATON_WORKSPACE_READY)
    g_action_group_activate_action (G_ACTION_GROUP (application), name, parameter);
}

/* Lets the verb come again when the library is there. */
static void
wait_for_library (BatonApplication *self,
                  GSimpleAction    *action,
                  GVariant         *parameter)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->application = g_object_ref (self);
  waiting->name = g_strdup (g_action_get_name (G_ACTION (action)));
  waiting->parameter = parameter ? g_variant_ref (parameter) : NULL;
  g_application_hold (G_APPLICATION (self));
  g_signal_connect_data (baton_application_get_workspace (self), "notify::state", G_CALLBACK (state_cb), waiting,
                         waiting_free, G_CONNECT_AFTER);
}

/* Returns: (nullable): the library's workspace, to be changed now; NULL where the verb has to wait, or cannot be */
static BatonWorkspace *
get_ready_workspace (BatonApplication *self,
                     GSimpleAction    *action,
                     GVariant         *parameter)
{
  BatonWorkspace *workspace = baton_application_open_unseen (self);

  switch (baton_workspace_get_state (workspace))
    {
    case BATON_WORKSPACE_READY:
      return workspace;
    case BATON_WORKSPACE_OPENING:
      wait_for_library (self, action, parameter);
      return NULL;
    case BATON_WORKSPACE_CLOSED:
    case BATON_WORKSPACE_REFUSED:
    default:
      /* The window says what is wrong with the file. */
      gtk_window_present (GTK_WINDOW (baton_application_get_window (self)));
      return NULL;
    }
}

/* The answer goes out when this returns: by then the change is durable, or a window says that it is not. */
static void
save (BatonApplication *self,
      BatonWorkspace   *workspace)
{
  g_autoptr (GError) error = NULL;

  if (!baton_workspace_save_now (workspace, &error))
    gtk_window_present (GTK_WINDOW (baton_application_get_window (self)));
  else
    baton_application_close_unseen (self);
}

static void
remind_again_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  BatonApplication *self = data;
  BatonWorkspace *workspace = get_ready_workspace (self, action, parameter);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const char *id, *word;
  BatonTask *task;

  if (!workspace)
    return;
  g_variant_get (parameter, "(&s&s)", &id, &word);
  g_application_withdraw_notification (G_APPLICATION (self), id);
  task = baton_library_find_task (baton_workspace_get_library (workspace), id);
  /* What the person did before is another step of theirs. */
  baton_history_close_step (baton_workspace_get_history (workspace));
  if (task)
    baton_due_put_off (task, word, zone, g_get_real_time () / G_USEC_PER_SEC);
  save (self, workspace);
}

static void
move (BatonApplication *self,
      GSimpleAction    *action,
      GVariant         *parameter,
      BatonStage        stage)
{
  BatonWorkspace *workspace = get_ready_workspace (self, action, parameter);
  BatonTask *task;

  if (!workspace)
    return;
  task = baton_library_find_task (baton_workspace_get_library (workspace), g_variant_get_string (parameter, NULL));
  baton_history_close_step (baton_workspace_get_history (workspace));
  if (task)
    baton_task_set_stage (task, stage);
  save (self, workspace);
}

static void
keep_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  move (data, action, parameter, BATON_STAGE_KEEPING);
}

static void
done_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  move (data, action, parameter, BATON_STAGE_FINISHED);
}

static void
pause_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  g_autoptr (GSettings) settings = baton_settings_open (BATON_APP_ID, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (BatonReminder) reminder = NULL;
  gint64 until;

  if (!settings
      || !baton_due_pause_parse (g_variant_get_string (parameter, NULL), zone, g_get_real_time () / G_USEC_PER_SEC, &until))
    return;
  reminder = baton_reminder_new (settings);
  baton_reminder_pause_until (reminder, until);
  g_settings_sync ();
}

/* Brings a window up. Returns: (nullable): it, once its library is there; until then the verb waits */
static BatonWindow *
show_window (BatonApplication *self,
             GSimpleAction    *action,
             GVariant         *parameter)
{
  BatonWindow *window = baton_application_get_window (self);
  BatonWorkspace *workspace = baton_window_get_workspace (window);

  gtk_window_present (GTK_WINDOW (window));
  if (baton_workspace_get_state (workspace) == BATON_WORKSPACE_OPENING)
    wait_for_library (self, action, parameter);
  return baton_workspace_get_state (workspace) == BATON_WORKSPACE_READY ? window : NULL;
}

/* Brings a window up with the task that a verb is about selected in it. */
static BatonWindow *
show_target (BatonApplication *self,
             GSimpleAction    *action,
             GVariant         *parameter)
{
  BatonWindow *window = show_window (self, action, parameter);
  BatonLibrary *library = window ? baton_workspace_get_library (baton_window_get_workspace (window)) : NULL;
  BatonTask *task = window ? baton_library_find_task (library, g_variant_get_string (parameter, NULL)) : NULL;

  if (task)
    baton_window_select_task (window, task);
  return window;
}

static void
show_task_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  show_target (data, action, parameter);
}

static void
hand_off_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  BatonWindow *window = show_target (data, action, parameter);
  const char *id = g_variant_get_string (parameter, NULL);

  if (window && *id)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.hand-off", "s", id);
}

static void
show_provider_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  BatonWindow *window = show_target (data, action, parameter);
  g_autofree char *place = g_strconcat (PROVIDER_PLACE, g_variant_get_string (parameter, NULL), NULL);

  if (window)
    baton_window_show_place (window, place);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  BatonWindow *window = show_window (data, action, parameter);

  if (window)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.reminder-preferences", NULL);
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  BatonWindow *window = show_window (data, action, parameter);

  if (window)
    baton_window_search (window, g_variant_get_string (parameter, NULL));
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_application_activate (data);
}

static const GActionEntry actions[] = {
  { .name = "show-task", .activate = show_task_action, .parameter_type = "s" },
  { .name = "show-provider", .activate = show_provider_action, .parameter_type = "s" },
  { .name = "hand-off", .activate = hand_off_action, .parameter_type = "s" },
  { .name = "preferences", .activate = preferences_action },
  { .name = "search", .activate = search_action, .parameter_type = "s" },
  { .name = "remind-again", .activate = remind_again_action, .parameter_type = "(ss)" },
  { .name = "keep-task", .activate = keep_action, .parameter_type = "s" },
  { .name = "keep", .activate = keep_action, .parameter_type = "s" },
  { .name = "done", .activate = done_action, .parameter_type = "s" },
  { .name = "pause-reminders", .activate = pause_action, .parameter_type = "s" },
  { .name = "open", .activate = open_action },
};

/* Installs the verbs; those of a notification carry the names that they have in the reminder, for in a sandbox the desktop gives
 * its clicks to this program. */
void
baton_application_install_reminder_actions (BatonApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
