/* The reminder program: watches the library and the clock, shows the tray icon, and nudges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-agent.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "agent/baton-agent-once.h"
#include "agent/baton-agent-private.h"
#include "agent/baton-tray-content.h"
#include "storage/baton-reminder-memory.h"
#include "storage/baton-reminder-notice.h"
#include "storage/baton-reminder-settings.h"

/* However far the next nudge is, in seconds: a change of the time zone is told by nobody. At midnight "tomorrow" is
 * another day, and what should be back is late. */
#define LONGEST_SLEEP (12 * 3600)

#define BAD_USE 2 /* an exit status */

G_DEFINE_FINAL_TYPE (BatonAgent, baton_agent, G_TYPE_APPLICATION)

/* Returns: seconds in UTC */
gint64
baton_agent_get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
read_rules (BatonAgent    *self,
            BatonDueRules *rules)
{
  baton_due_rules_init (rules);
  if (self->settings)
    baton_reminder_settings_read (self->settings, rules);
  rules->on |= self->is_forced;
}

static void
save_memory (BatonAgent *self)
{
  g_autoptr (GError) error = NULL;

  /* The nudge was said all the same; at worst it is said once more after the next start. */
  if (!baton_reminder_memory_save (self->memory, self->memory_path, &error))
    g_printerr ("baton-reminder: %s\n", error->message);
}

static void
show_nudge (BatonAgent       *self,
            BatonLibrary     *library,
            const BatonNudge *nudge)
{
  g_autoptr (GNotification) notification = baton_reminder_notice_new (library, self->log, nudge);

  baton_nudger_show (self->nudger, baton_record_get_id (nudge->record), notification);
}

/* Says what is due, one thing, and gets ready for what comes after. */
static void
nudge_and_arm (BatonAgent          *self,
               BatonLibrary        *library,
               const BatonDueRules *rules,
               GTimeZone           *zone,
               gint64               now)
{
  BatonNudge nudge;
  gint64 wake = now + LONGEST_SLEEP;

  if (baton_due_next (library, self->log, rules, self->memory, zone, now, &nudge) && nudge.at <= now)
    {
      show_nudge (self, library, &nudge);
      baton_due_memory_told (self->memory, &nudge, now);
      save_memory (self);
      baton_due_next (library, self->log, rules, self->memory, zone, now, &nudge);
    }
  if (nudge.record)
    wake = CLAMP (nudge.at, now + 1, wake);
  if (rules->paused_until > now)
    wake = MIN (wake, rules->paused_until);
  baton_wall_timer_arm (self->timer, MIN (wake, baton_due_next_change (rules, zone, now)));
}

static void
show_tray (BatonAgent       *self,
           BatonTrayContent *content)
{
  g_autofree char *tooltip = baton_tray_content_make_tooltip (content);

  if (!self->item)
    return;
  baton_tray_menu_show (self->menu, baton_tray_content_make_menu (content));
  baton_tray_item_show (self->item, baton_tray_content_get_status (content), tooltip);
}

/**
 * baton_agent_evaluate:
 * @self: the program
 *
 * Brings everything in line with the library, the settings and the clock. May be called at any time, and as often.
 */
void
baton_agent_evaluate (BatonAgent *self)
{
  BatonLibrary *library = baton_library_watch_get_library (self->watch);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = baton_agent_get_now ();
  BatonTrayContent content = { .library = library, .error = baton_library_watch_get_error (self->watch),
                               .zone = zone, .now = now };
  BatonDueRules rules;
  BatonNudge asking;

  if (!baton_library_watch_is_ready (self->watch))
    return;
  read_rules (self, &rules);
  content.rules = &rules;
  if (library && rules.on)
    nudge_and_arm (self, library, &rules, zone, now);
  else
    baton_wall_timer_arm (self->timer, now + LONGEST_SLEEP);
  if (library && rules.on && baton_due_asking (library, self->log, self->memory, zone, now, &asking))
    content.asking = &asking;
  baton_nudger_keep (self->nudger, content.asking ? baton_record_get_id (content.asking->record) : NULL);
  show_tray (self, &content);
}

/* The file may have changed unseen, where its folder cannot be watched. */
static void
timer_cb (gpointer data)
{
  BatonAgent *self = data;

  baton_library_watch_look (self->watch);
  baton_agent_evaluate (self);
}

static void
library_changed_cb (BatonLibraryWatch *watch,
                    BatonAgent        *self)
{
  BatonLibrary *library = baton_library_watch_get_library (watch);

  g_clear_pointer (&self->log, baton_log_free);
  if (library)
    self->log = baton_log_new (library);
  baton_agent_evaluate (self);
}

static void
watch_library (BatonAgent *self)
{
  g_autofree char *chosen = self->settings ? baton_reminder_settings_dup_library (self->settings) : NULL;
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "baton", "library.xml", NULL);

  if (self->watch)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->log, baton_log_free);
  self->watch = baton_library_watch_new (self->library_path ? self->library_path : chosen ? chosen : usual);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (library_changed_cb), self, 0);
}

/* It stays while it is wanted; else the bus started it for one action, and it leaves soon after. */
static void
hold_if_wanted (BatonAgent *self)
{
  BatonDueRules rules;

  read_rules (self, &rules);
  if (rules.on == self->is_holding)
    return;
  self->is_holding = rules.on;
  if (rules.on)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
setting_changed_cb (GSettings  *settings,
                    const char *key,
                    BatonAgent *self)
{
  if (g_str_equal (key, "library"))
    watch_library (self);
  /* Switched off by the person: whoever started it, it goes. */
  if (g_str_equal (key, "reminder"))
    self->is_forced = FALSE;
  if (g_str_has_prefix (key, "reminder"))
    {
      hold_if_wanted (self);
      baton_agent_evaluate (self);
    }
}

static void
menu_clicked_cb (const BatonMenuItem *item,
                 guint32              timestamp,
                 gpointer             data)
{
  BatonAgent *self = data;

  baton_main_token_set_time (&self->token, timestamp);
  g_action_group_activate_action (data, item->action, item->target);
}

static void
activated_cb (gpointer data)
{
  g_action_group_activate_action (data, "open", NULL);
}

static void
secondary_activated_cb (gpointer data)
{
  g_action_group_activate_action (data, "want-to-start", NULL);
}

static void
token_cb (const char *token,
          gpointer    data)
{
  BatonAgent *self = data;

  baton_main_token_set (&self->token, token);
}

/* Scripts and the preferences may read from the state of the action whether the desktop shows the icon. */
static void
host_cb (gboolean has_host,
         gpointer data)
{
  BatonAgent *self = data;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "has-tray");

  baton_tray_menu_set_host (self->menu, has_host);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (has_host));
}

static gboolean
make_tray (BatonAgent       *self,
           GDBusConnection  *connection,
           GError          **error)
{
  static const BatonTrayItemFuncs funcs = {
    .activate = activated_cb, .secondary = secondary_activated_cb, .token = token_cb, .host = host_cb
  };

  self->menu = baton_tray_menu_new (connection, menu_clicked_cb, self, error);
  if (self->menu)
    self->item = baton_tray_item_new (connection, BATON_TRAY_MENU_PATH, &funcs, self, error);
  return self->item != NULL;
}

static gboolean
signal_cb (gpointer self)
{
  g_application_quit (self);
  return G_SOURCE_CONTINUE;
}

/* The session is over. */
static void
bus_closed_cb (GDBusConnection *connection,
               gboolean         by_remote,
               GError          *error,
               BatonAgent      *self)
{
  g_application_quit (G_APPLICATION (self));
}

static void
open_settings (BatonAgent *self)
{
  g_autoptr (GError) error = NULL;

  self->settings = baton_reminder_settings_open (BATON_APP_ID, &error);
  if (self->settings)
    g_signal_connect_object (self->settings, "changed", G_CALLBACK (setting_changed_cb), self, 0);
  else
    g_printerr ("baton-reminder: %s\n", error->message);
}

static void
begin_memory (BatonAgent *self)
{
  self->memory_path = baton_reminder_memory_dup_path ();
  self->memory = baton_reminder_memory_load (self->memory_path);
  baton_due_memory_begin (self->memory, baton_agent_get_now ());
  save_memory (self);
}

static void
baton_agent_startup (GApplication *application)
{
  BatonAgent *self = BATON_AGENT (application);
  GDBusConnection *connection = g_application_get_dbus_connection (application);
  g_autoptr (GSimpleAction) has_tray = g_simple_action_new_stateful ("has-tray", NULL, g_variant_new_boolean (FALSE));
  g_autoptr (GError) error = NULL;

  G_APPLICATION_CLASS (baton_agent_parent_class)->startup (application);
  baton_agent_install_actions (self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (has_tray));
  /* Without a bus nothing can be shown; who registered it says so. */
  if (!connection)
    return;
  g_unix_signal_add (SIGTERM, signal_cb, self);
  g_unix_signal_add (SIGINT, signal_cb, self);
  g_unix_signal_add (SIGHUP, signal_cb, self);

  self->is_forced = (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) == 0;
  open_settings (self);
  begin_memory (self);
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  g_signal_connect_object (connection, "closed", G_CALLBACK (bus_closed_cb), self, 0);
  self->nudger = baton_nudger_new (application);
  if (!make_tray (self, connection, &error))
    g_printerr ("baton-reminder: %s\n", error->message);
  self->timer = baton_wall_timer_new (timer_cb, self);
  watch_library (self);
  hold_if_wanted (self);
}

static void
baton_agent_shutdown (GApplication *application)
{
  BatonAgent *self = BATON_AGENT (application);

  g_clear_pointer (&self->timer, baton_wall_timer_free);
  g_clear_pointer (&self->item, baton_tray_item_free);
  g_clear_pointer (&self->menu, baton_tray_menu_free);
  g_clear_pointer (&self->nudger, baton_nudger_free);

  G_APPLICATION_CLASS (baton_agent_parent_class)->shutdown (application);
}

/* A second start finds everything running. */
static void
baton_agent_activate (GApplication *application)
{
}

static int
baton_agent_handle_local_options (GApplication *application,
                                  GVariantDict *options)
{
  BatonAgent *self = BATON_AGENT (application);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->options_are_good = !g_variant_dict_contains (options, G_OPTION_REMAINING);
  if (!self->options_are_good)
    {
      g_printerr ("baton-reminder: %s\n", _("it takes options only; “--help” lists them"));
      return BAD_USE;
    }
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("baton-reminder %s\n", BATON_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "library", "^ay", &path))
    self->library_path = g_canonicalize_filename (path, NULL);
  if (g_variant_dict_contains (options, "once") || g_variant_dict_contains (options, "now"))
    return baton_agent_once (self->library_path, options);
  if (!g_application_register (application, NULL, &error))
    g_printerr ("baton-reminder: %s\n", error->message);
  else if (!g_application_get_dbus_connection (application))
    g_printerr ("baton-reminder: %s\n", _("there is no session bus, so nothing could be shown"));
  else
    return -1;
  return 1;
}

/* Options that nobody knows are said by the base class, which does not tell them from other failures. */
static gboolean
baton_agent_local_command_line (GApplication   *application,
                                char         ***arguments,
                                int            *status)
{
  gboolean is_over = G_APPLICATION_CLASS (baton_agent_parent_class)->local_command_line (application, arguments, status);

  if (is_over && *status == 1 && !BATON_AGENT (application)->options_are_good)
    *status = BAD_USE;
  return is_over;
}

static void
baton_agent_finalize (GObject *object)
{
  BatonAgent *self = BATON_AGENT (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->log, baton_log_free);
  g_clear_pointer (&self->memory, baton_due_memory_free);
  g_free (self->memory_path);
  g_free (self->library_path);
  g_free (self->token.token);

  G_OBJECT_CLASS (baton_agent_parent_class)->finalize (object);
}

static void
baton_agent_class_init (BatonAgentClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = baton_agent_finalize;
  application_class->startup = baton_agent_startup;
  application_class->shutdown = baton_agent_shutdown;
  application_class->activate = baton_agent_activate;
  application_class->local_command_line = baton_agent_local_command_line;
  application_class->handle_local_options = baton_agent_handle_local_options;
}

static void
baton_agent_init (BatonAgent *self)
{
  static const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Watch another library file"), N_("FILE") },
    { "once", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print what comes next, and exit"), NULL },
    { "now", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --once: as if it were then"), N_("DATE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/**
 * baton_agent_new:
 *
 * Returns: (transfer full): the program, to be run
 */
BatonAgent *
baton_agent_new (void)
{
  return g_object_new (BATON_TYPE_AGENT, "application-id", BATON_AGENT_ID, NULL);
}
