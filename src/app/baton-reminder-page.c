/* The preferences of the reminder: whether, how often, when, not when, and what it would look like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-reminder-page.h"

#include <glib/gi18n.h>

#include "app/baton-clock-row.h"
#include "app/baton-nudge-sample.h"
#include "logic/baton-due-when.h"
#include "logic/baton-due-words.h"
#include "session/baton-autostart.h"
#include "session/baton-desktop-hosts.h"
#include "session/baton-settings.h"

#define DAYS_A_WEEK 7

struct _BatonReminderPage
{
  AdwPreferencesPage  parent_instance;

  AdwActionRow       *on_row;
  GtkSpinner         *busy;
  GtkSwitch          *on;
  AdwActionRow       *problem;
  GtkWidget          *no_tray;
  GtkWidget          *no_notifications;
  AdwComboRow        *cadence;
  AdwComboRow        *weekday;
  BatonClockRow      *time;
  GtkWidget          *no_turn;
  GtkListBox         *hours;
  BatonClockRow      *days[DAYS_A_WEEK];
  AdwActionRow       *pause;
  GtkWidget          *pause_button;
  GtkWidget          *resume_button;
  AdwActionRow       *test;

  BatonWorkspace     *workspace;
  BatonReminder      *reminder;
  BatonDesktopHosts  *hosts;     /* NULL without a bus, as is bus */
  GDBusConnection    *bus;
  gboolean            showing;   /* what is set comes from the settings */
  gboolean            switching; /* an answer is awaited */
};

G_DEFINE_FINAL_TYPE (BatonReminderPage, baton_reminder_page, ADW_TYPE_PREFERENCES_PAGE)

static GSettings *
get_settings (BatonReminderPage *self)
{
  return baton_reminder_get_settings (self->reminder);
}

static void
set_problem (BatonReminderPage *self,
             const char        *problem)
{
  if (problem)
    adw_action_row_set_subtitle (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
show_pause (BatonReminderPage   *self,
            const BatonDueRules *rules)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gboolean is_paused = rules->paused_until > now;
  g_autofree char *moment = is_paused ? baton_due_phrase_moment (rules->paused_until, zone, now) : NULL;
  g_autofree char *text = NULL;

  /* Translators: a moment, as “tomorrow 09:00” */
  text = is_paused ? g_strdup_printf (_("Paused until %s"), moment) : g_strdup (_("No nudge for a while"));
  adw_action_row_set_subtitle (self->pause, text);
  gtk_widget_set_visible (self->pause_button, !is_paused);
  gtk_widget_set_visible (self->resume_button, is_paused);
}

static void
show_turn (BatonReminderPage   *self,
           const BatonDueRules *rules)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  gtk_widget_set_visible (self->no_turn, !baton_due_has_turn (rules, zone, g_get_real_time () / G_USEC_PER_SEC));
}

/* The entry may have been removed or switched off by another program. */
static void
show_switch (BatonReminderPage   *self,
             const BatonDueRules *rules)
{
  gboolean starts = baton_autostart_is_sandboxed () || baton_autostart_is_set ();

  gtk_switch_set_active (self->on, rules->on);
  gtk_switch_set_state (self->on, rules->on);
  adw_action_row_set_subtitle (self->on_row, rules->on && !starts
                                               ? _("Does not start at login: its entry is gone. Switch it off and on again")
                                               : _("Starts now and at each login"));
}

static void
show_rules (BatonReminderPage *self)
{
  BatonDueRules rules;

  baton_reminder_get_rules (self->reminder, &rules);
  self->showing = TRUE;
  if (!self->switching)
    show_switch (self, &rules);
  adw_combo_row_set_selected (self->cadence, rules.cadence);
  adw_combo_row_set_selected (self->weekday, rules.weekday);
  gtk_widget_set_visible (GTK_WIDGET (self->weekday), rules.cadence == BATON_CADENCE_WEEKLY);
  gtk_widget_set_visible (GTK_WIDGET (self->time), rules.cadence != BATON_CADENCE_OFF);
  baton_clock_row_set (self->time, rules.minute, 0);
  show_turn (self, &rules);
  for (int day = 0; day < DAYS_A_WEEK; day++)
    baton_clock_row_set (self->days[day], rules.hours[day].from, rules.hours[day].until);
  show_pause (self, &rules);
  self->showing = FALSE;
}

static void
show_hosts (BatonReminderPage *self)
{
  gboolean known = self->hosts && baton_desktop_hosts_is_known (self->hosts);
  gboolean notifies = known && baton_desktop_hosts_shows_notifications (self->hosts);

  /* What a test said for want of notifications is over. */
  if (notifies && gtk_widget_get_visible (self->no_notifications))
    adw_action_row_set_subtitle (self->test, _("Shows one now"));
  gtk_widget_set_visible (self->no_tray, notifies && !baton_desktop_hosts_shows_tray (self->hosts));
  gtk_widget_set_visible (self->no_notifications, known && !notifies);
}

static void
switched_cb (GObject      *reminder,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (BatonReminderPage) self = data;
  g_autoptr (GError) error = NULL;

  baton_reminder_switch_finish (BATON_REMINDER (reminder), result, &error);
  if (!self->reminder)
    return;
  self->switching = FALSE;
  gtk_spinner_stop (self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->busy), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->on), TRUE);
  set_problem (self, error ? error->message : NULL);
  show_rules (self);
}

/* The switch shows what is, not what was asked for: it takes its place when the answer is there. */
static gboolean
on_state_set_cb (GtkSwitch         *on,
                 gboolean           state,
                 BatonReminderPage *self)
{
  if (self->showing || self->switching || state == baton_reminder_is_on (self->reminder))
    return FALSE;
  if (!self->bus)
    {
      set_problem (self, _("There is no session bus, so nothing can run beside the window"));
      return TRUE;
    }
  self->switching = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->busy), TRUE);
  gtk_spinner_start (self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (on), FALSE);
  baton_reminder_switch_async (self->reminder, self->bus, state, NULL, switched_cb, g_object_ref (self));
  return TRUE;
}

static void
cadence_cb (BatonReminderPage *self)
{
  static const char *const words[] = { "off", "daily", "weekdays", "weekly" };
  guint selected = adw_combo_row_get_selected (self->cadence);

  if (!self->showing && self->reminder && selected < G_N_ELEMENTS (words))
    g_settings_set_string (get_settings (self), BATON_SETTING_REMINDER_CADENCE, words[selected]);
}

static void
weekday_cb (BatonReminderPage *self)
{
  guint selected = adw_combo_row_get_selected (self->weekday);

  if (!self->showing && self->reminder && selected < DAYS_A_WEEK)
    g_settings_set_int (get_settings (self), BATON_SETTING_REMINDER_WEEKDAY, selected);
}

static void
time_cb (BatonReminderPage *self)
{
  g_settings_set_int (get_settings (self), BATON_SETTING_REMINDER_MINUTE, baton_clock_row_get_from (self->time));
}

static void
day_edited_cb (BatonClockRow     *row,
               BatonReminderPage *self)
{
  BatonDueHours hours = { baton_clock_row_get_from (row), baton_clock_row_get_until (row) };

  for (int day = 0; day < DAYS_A_WEEK; day++)
    if (self->days[day] == row)
      baton_reminder_set_hours (self->reminder, day, &hours);
}

static void
pause_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BatonReminderPage *self = BATON_REMINDER_PAGE (widget);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 until;

  if (baton_due_pause_parse (g_variant_get_string (parameter, NULL), zone, g_get_real_time () / G_USEC_PER_SEC, &until))
    baton_reminder_pause_until (self->reminder, until);
}

static void
test_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonReminderPage *self = BATON_REMINDER_PAGE (widget);
  GApplication *application = g_application_get_default ();

  if (!application)
    return;
  /* Sent to nobody it would be lost without a word. */
  if (!self->hosts || !baton_desktop_hosts_shows_notifications (self->hosts))
    {
      adw_action_row_set_subtitle (self->test, _("Your desktop shows no notifications now; nudges wait until it does"));
      return;
    }
  baton_nudge_sample_send (application, self->workspace, self->reminder);
  adw_action_row_set_subtitle (self->test, _("Sent: it shows where your desktop shows notifications"));
}

static void
baton_reminder_page_dispose (GObject *object)
{
  BatonReminderPage *self = BATON_REMINDER_PAGE (object);

  g_clear_object (&self->hosts);
  g_clear_object (&self->reminder);
  g_clear_object (&self->workspace);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (baton_reminder_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-reminder-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, on_row);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, busy);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, on);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, problem);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, no_tray);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, no_notifications);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, cadence);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, weekday);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, time);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, no_turn);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, hours);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, pause);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, pause_button);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, resume_button);
  gtk_widget_class_bind_template_child (widget_class, BatonReminderPage, test);
  gtk_widget_class_bind_template_callback (widget_class, on_state_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, cadence_cb);
  gtk_widget_class_bind_template_callback (widget_class, weekday_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_cb);
}

static void
baton_reminder_page_class_init (BatonReminderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_reminder_page_dispose;

  g_type_ensure (BATON_TYPE_CLOCK_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "reminder.pause", "s", pause_action);
  gtk_widget_class_install_action (widget_class, "reminder.test", NULL, test_action);
}

/* The names of the days, Monday first, as the person's language writes them. */
static void
add_days (BatonReminderPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int day = 0; day < DAYS_A_WEEK; day++)
    {
      /* 2001 began on a Monday. */
      g_autoptr (GDateTime) date = g_date_time_new_utc (2001, 1, 1 + day, 0, 0, 0);
      g_autofree char *name = g_date_time_format (date, "%A");

      gtk_string_list_append (names, name);
      self->days[day] = BATON_CLOCK_ROW (baton_clock_row_new (name, TRUE));
      g_signal_connect_object (self->days[day], "edited", G_CALLBACK (day_edited_cb), self, 0);
      gtk_list_box_append (self->hours, GTK_WIDGET (self->days[day]));
    }
  adw_combo_row_set_model (self->weekday, G_LIST_MODEL (names));
}

static void
baton_reminder_page_init (BatonReminderPage *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_days (self);
}

/**
 * baton_reminder_page_watch:
 * @self: a page
 * @workspace: whose wishes are brought up
 * @reminder: what the person set; set once
 * @bus: (nullable): the session bus, to start and end the reminder
 */
void
baton_reminder_page_watch (BatonReminderPage *self,
                           BatonWorkspace    *workspace,
                           BatonReminder     *reminder,
                           GDBusConnection   *bus)
{
  g_return_if_fail (self->reminder == NULL);

  self->workspace = g_object_ref (workspace);
  self->reminder = g_object_ref (reminder);
  if (bus)
    {
      self->bus = g_object_ref (bus);
      self->hosts = baton_desktop_hosts_new (bus);
      g_signal_connect_object (self->hosts, "notify", G_CALLBACK (show_hosts), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (reminder, "changed", G_CALLBACK (show_rules), self, G_CONNECT_SWAPPED);
  show_rules (self);
}
