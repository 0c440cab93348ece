/* The first run, the refused file, the banner of a failed save, the preferences and the questionnaire.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/baton-backup-row.h"
#include "app/baton-backups-window.h"
#include "app/baton-currency-row.h"
#include "app/baton-first-run.h"
#include "app/baton-hour-value.h"
#include "app/baton-preferences.h"
#include "app/baton-refused-page.h"
#include "app/baton-save-banner.h"
#include "app/baton-shortcuts.h"
#include "ui/app-pages.h"

static void
test_first_run_names_actions (Fixture      *fixture,
                              gconstpointer data)
{
  const char *const actions[] = { "win.start-with-suggestions", "win.import", "win.start-empty" };

  show_page (fixture, baton_first_run_new ());
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *row = FIND_ACTION (fixture->window, actions[i]);
      g_autofree char *asked = g_strconcat (actions[i], "; ", NULL);

      g_assert_nonnull (row);
      g_string_truncate (fixture->window->asked, 0);
      g_signal_emit_by_name (row, "activate");
      g_assert_cmpstr (fixture->window->asked->str, ==, asked);
    }
}

static void
test_first_run_fits (Fixture      *fixture,
                     gconstpointer data)
{
  show_page (fixture, baton_first_run_new ());
  take_picture (fixture->window, "first-run-640");
  check_looks (GTK_WIDGET (fixture->window));
  set_size (fixture->window, 360, 640);
  take_picture (fixture->window, "first-run-360");
  check_looks (GTK_WIDGET (fixture->window));
}

static void
test_refused_says_why (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *const actions[] = { "win.reopen", "win.open-folder", "win.choose-library" };

  g_assert_true (g_file_set_contents (fixture->path, "<library xmlns=\"urn:baton:library:1\" version=\"1\">\n<task", -1, NULL));
  g_assert_false (baton_workspace_open (fixture->workspace, &error));
  show_page (fixture, baton_refused_page_new (fixture->workspace));

  g_assert_true (SAYS (fixture->window, fixture->path));
  g_assert_true (SAYS (fixture->window, "Line 2"));
  g_assert_true (SAYS (fixture->window, "stays exactly as it is"));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    click (FIND_ACTION (fixture->window, actions[i]));
  g_assert_cmpstr (fixture->window->asked->str, ==, "win.reopen; win.open-folder; win.choose-library; ");
  take_picture (fixture->window, "refused-640");
  set_size (fixture->window, 360, 640);
  take_picture (fixture->window, "refused-360");
  check_looks (GTK_WIDGET (fixture->window));
}

/* The folder of the library goes away, and a file stands in its place: nothing can be written, not even by root. */
static void
test_banner_comes_and_goes (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  GtkWidget *banner;
  GtkInfoBar *bar;

  open_workspace (fixture);
  g_object_set (baton_workspace_get_autosave (fixture->workspace), "quiet", 1, "retry", 1000000, NULL);
  banner = baton_save_banner_new (fixture->workspace);
  gtk_widget_set_valign (banner, GTK_ALIGN_END);
  show_page (fixture, banner);
  bar = GTK_INFO_BAR (FIND_TYPE (banner, GTK_TYPE_INFO_BAR));
  g_assert_false (gtk_info_bar_get_revealed (bar));

  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "", 0, NULL));
  baton_profile_set_hour_value (baton_library_get_profile (baton_workspace_get_library (fixture->workspace)), 4000);
  UNTIL (gtk_info_bar_get_revealed (bar));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (SAYS (banner, "not saved yet"));
  g_assert_true (SAYS (banner, fixture->path));
  g_assert_true (SAYS (banner, "kept in memory"));
  click (FIND_ACTION (banner, "win.retry-save"));
  click (FIND_ACTION (banner, "win.save-copy"));
  g_assert_cmpstr (fixture->window->asked->str, ==, "win.retry-save; win.save-copy; ");
  check_looks (banner);
  take_picture (fixture->window, "banner-640");
  set_size (fixture->window, 360, 360);
  take_picture (fixture->window, "banner-360");
  check_looks (banner);

  g_assert_cmpint (g_remove (fixture->folder), ==, 0);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  baton_workspace_retry_save (fixture->workspace);
  UNTIL (!gtk_info_bar_get_revealed (bar));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static BatonProfile *
get_profile (Fixture *fixture)
{
  return baton_library_get_profile (baton_workspace_get_library (fixture->workspace));
}

static void
test_preferences_hour_value (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWindow *preferences;
  GtkWidget *row;

  open_workspace (fixture);
  preferences = baton_preferences_new (fixture->workspace);
  show_dialog (fixture, preferences);
  row = FIND_TYPE (preferences, ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), "$42,50");
  g_assert_cmpint (baton_profile_get_hour_value (get_profile (fixture)), ==, 4250);
  gtk_editable_set_text (GTK_EDITABLE (row), "a lot");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "a lot");
  g_assert_true (SAYS (preferences, "Write an amount"));
  take_picture (preferences, "preferences-wrong");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_cmpint (baton_profile_get_hour_value (get_profile (fixture)), ==, BATON_ABSENT);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  destroy (preferences);
}

static void
test_preferences_currency (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWindow *preferences;
  GtkWidget *currency;

  open_workspace (fixture);
  baton_profile_set_hour_value (get_profile (fixture), 4000);
  preferences = baton_preferences_new (fixture->workspace);
  show_dialog (fixture, preferences);
  currency = FIND_TYPE (preferences, BATON_TYPE_CURRENCY_ROW);
  g_assert_cmpstr (baton_currency_row_get_currency (BATON_CURRENCY_ROW (currency)), ==, "USD");

  /* The keyboard is there when somebody chooses. A row that is edited would keep its text. */
  gtk_widget_grab_focus (FIND_TYPE (currency, GTK_TYPE_MENU_BUTTON));
  baton_currency_row_set_currency (BATON_CURRENCY_ROW (currency), "JPY");
  g_assert_cmpstr (baton_profile_get_currency (get_profile (fixture)), ==, "JPY");
  g_assert_cmpint (baton_profile_get_hour_value (get_profile (fixture)), ==, 40);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (FIND_TYPE (preferences, ADW_TYPE_ENTRY_ROW))), ==, "¥40");
  g_assert_true (SAYS (preferences, "Yen"));
  take_picture (preferences, "preferences-560");
  set_size (preferences, 360, 600);
  take_picture (preferences, "preferences-360");
  check_looks (GTK_WIDGET (preferences));
  destroy (preferences);
}

/* Returns: a row in a list, as rows must be, shown in the window. */
static GtkWidget *
show_currency_row (Fixture *fixture)
{
  GtkWidget *row = g_object_new (BATON_TYPE_CURRENCY_ROW, "currency", "USD", NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  show_page (fixture, list);
  return row;
}

static void
test_currency_search (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *row = show_currency_row (fixture);
  GtkWidget *search = FIND_TYPE (row, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (search), "franc");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (baton_currency_row_get_currency (BATON_CURRENCY_ROW (row)), ==, "CHF");
  gtk_editable_set_text (GTK_EDITABLE (search), "eur");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (baton_currency_row_get_currency (BATON_CURRENCY_ROW (row)), ==, "EUR");
  /* A code that no list has, and what is none */
  gtk_editable_set_text (GTK_EDITABLE (search), "xqq");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (baton_currency_row_get_currency (BATON_CURRENCY_ROW (row)), ==, "XQQ");
  gtk_editable_set_text (GTK_EDITABLE (search), "no such money");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (baton_currency_row_get_currency (BATON_CURRENCY_ROW (row)), ==, "XQQ");
}

static void
test_currency_popover (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWidget *row = show_currency_row (fixture);
  GtkWidget *popover = FIND_TYPE (row, GTK_TYPE_POPOVER);

  gtk_menu_button_popup (GTK_MENU_BUTTON (FIND_TYPE (row, GTK_TYPE_MENU_BUTTON)));
  gtk_test_widget_wait_for_draw (popover);
  g_assert_true (SAYS (popover, "USD · US Dollar"));
  take_picture (popover, "currencies");
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
answer (GtkWindow  *window,
        const char *question,
        const char *text)
{
  GtkWidget *label = find (GTK_WIDGET (window), is_label, question);
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);

  gtk_editable_set_text (GTK_EDITABLE (FIND_TYPE (row, GTK_TYPE_ENTRY)), text);
}

static void
test_questionnaire_median (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *use;

  open_workspace (fixture);
  window = baton_hour_value_new (fixture->workspace);
  show_dialog (fixture, window);
  use = FIND_ACTION (window, "hour-value.use");
  g_assert_false (gtk_widget_get_sensitive (use));

  answer (window, "after tax", "$45");
  answer (window, "dull chore", "about");
  answer (window, "free evening", "80");
  answer (window, "waiting", "20");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (SAYS (window, "Write an amount"));
  g_assert_true (SAYS (window, "$20"));
  g_assert_true (SAYS (window, "$80"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (use)), ==, "_Use $45");
  take_picture (window, "hour-value-540");
  set_size (window, 360, 720);
  take_picture (window, "hour-value-360");
  check_looks (GTK_WIDGET (window));

  click (use);
  g_assert_cmpint (baton_profile_get_hour_value (get_profile (fixture)), ==, 4500);
}

static void
test_questionnaire_lets_choose (Fixture      *fixture,
                                gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *highest;

  open_workspace (fixture);
  window = baton_hour_value_new (fixture->workspace);
  show_dialog (fixture, window);
  answer (window, "after tax", "10");
  answer (window, "free evening", "90");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  highest = gtk_widget_get_ancestor (find (GTK_WIDGET (window), is_label, "The highest"), ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (FIND_TYPE (highest, GTK_TYPE_CHECK_BUTTON)), TRUE);
  click (FIND_ACTION (window, "hour-value.use"));
  g_assert_cmpint (baton_profile_get_hour_value (get_profile (fixture)), ==, 9000);
}

/* An empty window says what to do, and how a backup differs is said in words. */
static void
test_backups (Fixture      *fixture,
              gconstpointer data)
{
  const BatonDifference some = { .added = 2, .removed = 0, .changed = 1 };
  g_autofree char *words = baton_backup_row_tell_difference (&some);
  GtkWindow *window;

  g_assert_cmpstr (words, ==, "2 added, 1 changed");
  open_workspace (fixture);
  window = baton_backups_window_new (fixture->workspace);
  show_dialog (fixture, window);
  UNTIL (SAYS (window, "No Backups Yet"));
  set_size (window, 360, 560);
  take_picture (window, "backups-empty");
  check_looks (GTK_WIDGET (window));
  destroy (window);
}

/* A choice between figures is one between what they lead to. */
static void
test_questionnaire_shows_effect (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (BatonTask) task = baton_task_new ("Gutters");
  GtkWindow *window;

  open_workspace (fixture);
  baton_task_set_minutes (task, 60);
  baton_task_set_price (task, 3000);
  baton_library_add (baton_workspace_get_library (fixture->workspace), BATON_RECORD (task));
  window = baton_hour_value_new (fixture->workspace);
  show_dialog (fixture, window);
  answer (window, "after tax", "1");
  answer (window, "free evening", "900");
  UNTIL (SAYS (window, "0 of 1 task is worth outsourcing"));
  g_assert_true (SAYS (window, "1 of 1 task is worth outsourcing"));
  set_size (window, 360, 720);
  check_looks (GTK_WIDGET (window));
  take_picture (window, "hour-value-effect");
  destroy (window);
  g_assert_cmpint (baton_profile_get_hour_value (get_profile (fixture)), ==, BATON_ABSENT);
}

static void
test_questionnaire_closed_changes_nothing (Fixture      *fixture,
                                           gconstpointer data)
{
  GtkWindow *window;

  open_workspace (fixture);
  window = baton_hour_value_new (fixture->workspace);
  show_dialog (fixture, window);
  answer (window, "after tax", "10");
  destroy (window);
  g_assert_cmpint (baton_profile_get_hour_value (get_profile (fixture)), ==, BATON_ABSENT);
}

/* Each verb is there with its keys, also in a narrow window, and Escape closes it. */
static void
test_shortcuts (Fixture      *fixture,
                gconstpointer data)
{
  GtkWindow *shortcuts = baton_shortcuts_new ();

  show_page (fixture, gtk_label_new (NULL));
  show_dialog (fixture, shortcuts);
  take_picture (shortcuts, "shortcuts");
  g_assert_true (SAYS (shortcuts, "Write a new task"));
  g_assert_true (SAYS (shortcuts, "Redo"));
  set_size (shortcuts, 360, 640);
  take_picture (shortcuts, "shortcuts-360");
  check_looks (GTK_WIDGET (shortcuts));
  destroy (shortcuts);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-run/names-actions", test_first_run_names_actions);
  ADD ("first-run/fits", test_first_run_fits);
  ADD ("refused-page/says-why", test_refused_says_why);
  ADD ("save-banner/comes-and-goes", test_banner_comes_and_goes);
  ADD ("preferences/hour-value", test_preferences_hour_value);
  ADD ("preferences/currency", test_preferences_currency);
  ADD ("currency-row/search", test_currency_search);
  ADD ("currency-row/popover", test_currency_popover);
  ADD ("backups", test_backups);
  ADD ("hour-value/shows-effect", test_questionnaire_shows_effect);
  ADD ("hour-value/median", test_questionnaire_median);
  ADD ("hour-value/lets-choose", test_questionnaire_lets_choose);
  ADD ("hour-value/closed-changes-nothing", test_questionnaire_closed_changes_nothing);
  ADD ("shortcuts/shows", test_shortcuts);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
