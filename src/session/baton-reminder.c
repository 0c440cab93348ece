/* The reminder as the window knows it: what the person set, what comes next, and switching it on and off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-reminder.h"

#include "session/baton-autostart.h"
#include "session/baton-reminder-program.h"
#include "session/baton-settings.h"
#include "storage/baton-reminder-memory.h"
#include "storage/baton-reminder-notice.h"
#include "storage/baton-reminder-settings.h"

#define DAYS_A_WEEK 7

struct _BatonReminder
{
  GObject       parent_instance;

  GSettings    *settings;
  GFileMonitor *memory; /* of what was said; NULL until that is asked for */
};

G_DEFINE_FINAL_TYPE (BatonReminder, baton_reminder, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
setting_changed_cb (GSettings     *settings,
                    const char    *key,
                    BatonReminder *self)
{
  if (g_str_has_prefix (key, BATON_SETTING_REMINDER))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
said_cb (BatonReminder *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is next is another once something was said. */
static void
watch_memory (BatonReminder *self,
              const char    *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (self->memory)
    return;
  self->memory = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->memory)
    g_signal_connect_object (self->memory, "changed", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
}

static void
baton_reminder_dispose (GObject *object)
{
  g_clear_object (&BATON_REMINDER (object)->memory);
  g_clear_object (&BATON_REMINDER (object)->settings);

  G_OBJECT_CLASS (baton_reminder_parent_class)->dispose (object);
}

static void
baton_reminder_class_init (BatonReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_reminder_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
baton_reminder_init (BatonReminder *self)
{
}

/**
 * baton_reminder_new:
 * @settings: what baton_settings_open() gave
 *
 * Returns: (transfer full): the reminder of this machine
 */
BatonReminder *
baton_reminder_new (GSettings *settings)
{
  BatonReminder *self = g_object_new (BATON_TYPE_REMINDER, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed", G_CALLBACK (setting_changed_cb), self, 0);
  return self;
}

/* Returns: (transfer none): where what the person set is kept. */
GSettings *
baton_reminder_get_settings (BatonReminder *self)
{
  return self->settings;
}

/**
 * baton_reminder_get_rules:
 * @self: a reminder
 * @rules: (out caller-allocates): what the person set
 */
void
baton_reminder_get_rules (BatonReminder *self,
                          BatonDueRules *rules)
{
  g_return_if_fail (BATON_IS_REMINDER (self));

  baton_due_rules_init (rules);
  baton_reminder_settings_read (self->settings, rules);
}

/* Returns: whether the person switched it on. */
gboolean
baton_reminder_is_on (BatonReminder *self)
{
  return g_settings_get_boolean (self->settings, BATON_SETTING_REMINDER);
}

/* Returns: whether the person wants to be left alone at @now, seconds in UTC. */
gboolean
baton_reminder_is_paused (BatonReminder *self,
                          gint64         now)
{
  return g_settings_get_int64 (self->settings, BATON_SETTING_REMINDER_PAUSED) > now;
}

/* Leaves the person alone until @until, seconds in UTC; 0 ends a pause. */
void
baton_reminder_pause_until (BatonReminder *self,
                            gint64         until)
{
  baton_reminder_settings_pause (self->settings, until);
}

/**
 * baton_reminder_set_hours:
 * @self: a reminder
 * @weekday: 0 Monday … 6 Sunday
 * @hours: when reminders may come on that day
 */
void
baton_reminder_set_hours (BatonReminder       *self,
                          int                  weekday,
                          const BatonDueHours *hours)
{
  BatonDueRules rules;
  GVariantBuilder builder;

  g_return_if_fail (weekday >= 0 && weekday < DAYS_A_WEEK);

  baton_reminder_get_rules (self, &rules);
  rules.hours[weekday] = *hours;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ii)"));
  for (int day = 0; day < DAYS_A_WEEK; day++)
    g_variant_builder_add (&builder, "(ii)", rules.hours[day].from, rules.hours[day].until);
  g_settings_set_value (self->settings, BATON_SETTING_REMINDER_HOURS, g_variant_builder_end (&builder));
}

static gboolean
find (const BatonDueRules  *rules,
      const BatonDueMemory *memory,
      BatonWorkspace       *workspace,
      GTimeZone            *zone,
      gint64                now,
      BatonNudge           *nudge)
{
  return baton_due_next (baton_workspace_get_library (workspace), baton_workspace_get_log (workspace), rules, memory, zone,
                         now, nudge);
}

/**
 * baton_reminder_find_next:
 * @self: a reminder
 * @workspace: the open library
 * @zone: where the person is
 * @now: seconds in UTC
 * @nudge: (out): what will be said next; its record is borrowed
 *
 * Returns: FALSE where nothing will be said: it is off, or there is nothing to say
 */
gboolean
baton_reminder_find_next (BatonReminder  *self,
                          BatonWorkspace *workspace,
                          GTimeZone      *zone,
                          gint64          now,
                          BatonNudge     *nudge)
{
  g_autofree char *path = baton_reminder_memory_dup_path ();
  g_autoptr (BatonDueMemory) memory = baton_reminder_memory_load (path);
  BatonDueRules rules;

  watch_memory (self, path);
  baton_reminder_get_rules (self, &rules);
  return find (&rules, memory, workspace, zone, now, nudge);
}

static gboolean
find_sample (BatonReminder  *self,
             BatonWorkspace *workspace,
             GTimeZone      *zone,
             gint64          now,
             BatonNudge     *nudge)
{
  g_autoptr (BatonDueMemory) memory = baton_due_memory_new ();
  BatonDueRules rules;

  if (baton_reminder_find_next (self, workspace, zone, now, nudge))
    return TRUE;
  baton_due_rules_init (&rules);
  return find (&rules, memory, workspace, zone, now, nudge);
}

/**
 * baton_reminder_make_sample:
 * @self: a reminder
 * @workspace: the open library
 * @zone: where the person is
 * @now: seconds in UTC
 *
 * Makes what would be said if it were time, whatever the person set, to show what a nudge is like.
 *
 * Returns: (transfer full) (nullable): the notification; NULL where there is nothing to say
 */
GNotification *
baton_reminder_make_sample (BatonReminder  *self,
                            BatonWorkspace *workspace,
                            GTimeZone      *zone,
                            gint64          now)
{
  BatonNudge nudge;

  if (!find_sample (self, workspace, zone, now, &nudge))
    return NULL;
  return baton_reminder_notice_new (baton_workspace_get_library (workspace), baton_workspace_get_log (workspace), &nudge);
}

typedef struct
{
  GDBusConnection *bus;
  gboolean         on;
} Switching;

static void
switching_free (gpointer data)
{
  Switching *switching = data;

  g_object_unref (switching->bus);
  g_free (switching);
}

static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (baton_reminder_program_start_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The entry is as it should be. The setting comes before the program, which reads it when it starts. */
static void
follow (GTask *task)
{
  BatonReminder *self = g_task_get_source_object (task);
  Switching *switching = g_task_get_task_data (task);

  g_settings_set_boolean (self->settings, BATON_SETTING_REMINDER, switching->on);
  g_settings_sync ();
  if (switching->on)
    {
      baton_reminder_program_start_async (switching->bus, g_task_get_cancellable (task), started_cb, g_object_ref (task));
      return;
    }
  baton_reminder_program_end (switching->bus);
  g_task_return_boolean (task, TRUE);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (baton_autostart_ask_finish (result, &error))
    follow (task);
  else
    g_task_return_error (task, error);
}

/**
 * baton_reminder_switch_async:
 * @self: a reminder
 * @bus: the session bus
 * @on: whether it should be on
 * @cancellable: (nullable): ends the wait
 * @callback: called when it is so, or cannot be
 * @data: for @callback
 *
 * Where the entry for the login cannot be had, everything stays as it was. Where only the start of the program fails, it is on
 * all the same and starts at the next login.
 */
void
baton_reminder_switch_async (BatonReminder       *self,
                             GDBusConnection     *bus,
                             gboolean             on,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Switching *switching = g_new0 (Switching, 1);
  GError *error = NULL;

  switching->bus = g_object_ref (bus);
  switching->on = on;
  g_task_set_source_tag (task, baton_reminder_switch_async);
  g_task_set_task_data (task, switching, switching_free);
  if (baton_autostart_is_sandboxed ())
    baton_autostart_ask_async (bus, on, cancellable, asked_cb, g_object_ref (task));
  else if (baton_autostart_set (on, &error))
    follow (task);
  else
    g_task_return_error (task, error);
}

/* Returns: whether it is as it was asked for; else @error says why not. */
gboolean
baton_reminder_switch_finish (BatonReminder  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
