/* The next nudge above the wishes, picking a date, and the preferences of the reminder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/baton-clock-row.h"
#include "app/baton-preferences.h"
#include "app/baton-reminder-page.h"
#include "logic/baton-due-when.h"
#include "session/baton-settings.h"
#include "support/baton-settings-test.h"
#include "ui/app-pages.h"
#include "ui/common/baton-moment-words.h"
#include "ui/reminder/baton-nudge-strip.h"
#include "ui/reminder/baton-remind-dialog.h"

static GSettings *settings;

static void
reset_settings (void)
{
  const char *const keys[] = { BATON_SETTING_REMINDER, BATON_SETTING_REMINDER_CADENCE, BATON_SETTING_REMINDER_HOURS,
                               BATON_SETTING_REMINDER_PAUSED, BATON_SETTING_REMINDER_MINUTE };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
}

static BatonTask *
add_wish (Fixture    *fixture,
          const char *title)
{
  BatonTask *task = baton_task_new (title);

  baton_task_set_stage (task, BATON_STAGE_WANT_TO_START);
  baton_library_add (baton_workspace_get_library (fixture->workspace), BATON_RECORD (task));
  g_object_unref (task);
  return task;
}

static GtkWidget *
show_strip (Fixture *fixture)
{
  g_autoptr (BatonReminder) reminder = baton_reminder_new (settings);
  GtkWidget *strip = baton_nudge_strip_new ();

  baton_nudge_strip_watch (BATON_NUDGE_STRIP (strip), fixture->workspace, reminder);
  gtk_widget_set_valign (strip, GTK_ALIGN_START);
  show_page (fixture, strip);
  return strip;
}

static void
test_strip_says_that_reminders_are_off (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *strip;

  reset_settings ();
  open_workspace (fixture);
  add_wish (fixture, "Personal trainer");
  strip = show_strip (fixture);
  UNTIL (SAYS (strip, "Reminders are off"));
  g_assert_nonnull (FIND_ACTION (strip, "win.reminder-preferences"));
  check_looks (strip);
}

static void
test_strip_says_what_comes_next (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *strip;
  BatonTask *wish;

  reset_settings ();
  g_settings_set_boolean (settings, BATON_SETTING_REMINDER, TRUE);
  open_workspace (fixture);
  wish = add_wish (fixture, "A <b>personal</b> trainer");
  strip = show_strip (fixture);
  UNTIL (SAYS (strip, "Next nudge: A <b>personal</b> trainer"));
  g_assert_true (SAYS (strip, "your oldest wish"));
  g_assert_true (SAYS (strip, "wish since today"));
  g_assert_true (SAYS (strip, "Next step: Guess how long it takes you"));
  take_picture (fixture->window, "nudge-640");
  set_size (fixture->window, 360, 360);
  take_picture (fixture->window, "nudge-360");
  check_looks (strip);

  baton_task_set_remind (wish, baton_now () + 3 * 1440);
  UNTIL (SAYS (strip, "as you asked"));
  g_settings_set_int64 (settings, BATON_SETTING_REMINDER_PAUSED, g_get_real_time () / G_USEC_PER_SEC + 3600);
  UNTIL (SAYS (strip, "Paused until"));
  baton_task_set_stage (wish, BATON_STAGE_KEEPING);
  reset_settings ();
  g_settings_set_boolean (settings, BATON_SETTING_REMINDER, TRUE);
  UNTIL (SAYS (strip, "No nudge is coming"));
}

static void
test_dialog_reads_what_is_typed (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *entry, *calendar;
  GtkWindow *dialog;
  g_autoptr (GDateTime) day = NULL;

  open_workspace (fixture);
  dialog = baton_remind_dialog_new (add_wish (fixture, "Personal trainer"));
  show_dialog (fixture, dialog);
  entry = FIND_TYPE (dialog, ADW_TYPE_ENTRY_ROW);
  calendar = FIND_TYPE (dialog, GTK_TYPE_CALENDAR);
  take_picture (dialog, "remind-dialog");
  check_looks (GTK_WIDGET (dialog));

  gtk_editable_set_text (GTK_EDITABLE (entry), "whenever");
  g_assert_true (SAYS (dialog, "Write a day"));
  g_assert_false (gtk_widget_get_sensitive (FIND_ACTION (dialog, "remind.set")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2020-01-01");
  g_assert_true (SAYS (dialog, "over already"));
  g_assert_false (gtk_widget_get_sensitive (FIND_ACTION (dialog, "remind.set")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2036-05-04 18:30");
  g_assert_true (gtk_widget_get_sensitive (FIND_ACTION (dialog, "remind.set")));
  day = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_year (day), ==, 2036);
  g_assert_cmpint (g_date_time_get_month (day), ==, 5);
  g_assert_cmpint (g_date_time_get_day_of_month (day), ==, 4);
  destroy (dialog);
}

static GtkWidget *
find_row (gpointer    root,
          const char *title)
{
  GtkWidget *label = find (GTK_WIDGET (root), is_label, title);

  return label ? gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_ROW) : NULL;
}

static GtkWindow *
show_preferences (Fixture *fixture)
{
  GtkWindow *preferences;

  open_workspace (fixture);
  preferences = baton_preferences_new (fixture->workspace);
  baton_preferences_show_reminder (BATON_PREFERENCES (preferences));
  show_dialog (fixture, preferences);
  return preferences;
}

static void
test_page_keeps_hours (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (BatonReminder) reminder = baton_reminder_new (settings);
  GtkWindow *preferences;
  GtkWidget *sunday;
  BatonDueRules rules;

  reset_settings ();
  preferences = show_preferences (fixture);
  sunday = find_row (preferences, "Sunday");
  g_assert_true (BATON_IS_CLOCK_ROW (sunday));
  gtk_editable_set_text (GTK_EDITABLE (sunday), "10 to 6 pm");
  g_signal_emit_by_name (sunday, "entry-activated");
  baton_reminder_get_rules (reminder, &rules);
  g_assert_cmpint (rules.hours[6].from, ==, 600);
  g_assert_cmpint (rules.hours[6].until, ==, 1080);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sunday)), ==, "10:00 – 18:00");

  gtk_editable_set_text (GTK_EDITABLE (sunday), "mornings");
  g_signal_emit_by_name (sunday, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (sunday, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sunday)), ==, "mornings");
  baton_reminder_get_rules (reminder, &rules);
  g_assert_cmpint (rules.hours[6].from, ==, 600);
  gtk_editable_set_text (GTK_EDITABLE (sunday), "none");
  g_signal_emit_by_name (sunday, "entry-activated");
  g_assert_false (gtk_widget_has_css_class (sunday, "error"));
  baton_reminder_get_rules (reminder, &rules);
  g_assert_cmpint (rules.hours[6].from, ==, rules.hours[6].until);
  destroy (preferences);
}

static void
test_page_follows_cadence (Fixture       *fixture,
                           gconstpointer  data)
{
  GtkWindow *preferences;
  GtkWidget *cadence;

  reset_settings ();
  preferences = show_preferences (fixture);
  cadence = find_row (preferences, "How often");
  g_assert_null (find_row (preferences, "Day of the week"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (cadence), BATON_CADENCE_WEEKLY);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preferences));
  g_assert_nonnull (find_row (preferences, "Day of the week"));
  g_settings_set_string (settings, BATON_SETTING_REMINDER_CADENCE, "off");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (cadence)), ==, BATON_CADENCE_OFF);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preferences));
  g_assert_null (find_row (preferences, "Day of the week"));
  destroy (preferences);
}

/* A time at which nothing would ever come is told beside the field. */
static void
test_page_tells_of_no_turn (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (BatonReminder) reminder = NULL;
  const BatonDueHours none = { 0, 0 };
  GtkWindow *preferences;

  reset_settings ();
  reminder = baton_reminder_new (settings);
  preferences = show_preferences (fixture);
  g_settings_set_string (settings, BATON_SETTING_REMINDER_CADENCE, "weekdays");
  g_settings_set_int (settings, BATON_SETTING_REMINDER_MINUTE, 22 * 60);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preferences));
  g_assert_false (SAYS (preferences, "No wish comes up at that time"));
  for (int day = 1; day < 5; day++)
    baton_reminder_set_hours (reminder, day, &none);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preferences));
  g_assert_true (SAYS (preferences, "No wish comes up at that time"));
  g_settings_set_int (settings, BATON_SETTING_REMINDER_MINUTE, 9 * 60);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preferences));
  g_assert_false (SAYS (preferences, "No wish comes up at that time"));
  reset_settings ();
  destroy (preferences);
}

static void
test_page_pauses (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (BatonReminder) reminder = baton_reminder_new (settings);
  GtkWindow *preferences;
  GtkWidget *page;

  reset_settings ();
  preferences = show_preferences (fixture);
  page = FIND_TYPE (preferences, BATON_TYPE_REMINDER_PAGE);
  gtk_widget_activate_action (page, "reminder.pause", "s", "hour");
  g_assert_true (baton_reminder_is_paused (reminder, g_get_real_time () / G_USEC_PER_SEC + 3500));
  g_assert_true (SAYS (preferences, "Paused until"));
  gtk_widget_activate_action (page, "reminder.pause", "s", "off");
  g_assert_false (baton_reminder_is_paused (reminder, g_get_real_time () / G_USEC_PER_SEC));
  destroy (preferences);
}

static void
test_page_fits (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWindow *preferences;

  reset_settings ();
  preferences = show_preferences (fixture);
  set_size (preferences, 360, 640);
  check_looks (FIND_TYPE (preferences, BATON_TYPE_REMINDER_PAGE));
  destroy (preferences);
}

#define ADD(name, test) g_test_add ("/ui/reminder/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = baton_test_make_folder ();
  int status;

  baton_test_compile_settings (folder);
  begin_tests (&argc, &argv);
  settings = baton_settings_open (BATON_APP_ID, NULL);
  g_assert_nonnull (settings);

  ADD ("strip-says-that-reminders-are-off", test_strip_says_that_reminders_are_off);
  ADD ("strip-says-what-comes-next", test_strip_says_what_comes_next);
  ADD ("dialog-reads-what-is-typed", test_dialog_reads_what_is_typed);
  ADD ("page-keeps-hours", test_page_keeps_hours);
  ADD ("page-follows-cadence", test_page_follows_cadence);
  ADD ("page-tells-of-no-turn", test_page_tells_of_no_turn);
  ADD ("page-pauses", test_page_pauses);
  ADD ("page-fits", test_page_fits);
  status = g_test_run ();
  g_object_unref (settings);
  baton_test_remove_tree (folder);
  return status;
}
