/* The criteria panel: ticks and typed figures change the verdict at once, and nothing typed is lost or overwritten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/common/baton-today.h"
#include "ui/criteria-case.h"

#include "model/baton-day.h"
#include "ui/common/baton-choice-row.h"
#include "ui/criteria/baton-provider-row.h"

static void
test_no_task (Case          *self,
              gconstpointer  data)
{
  g_assert_true (SAYS (self->panel, "No Task Chosen"));
  show_task (self, self->gutters);
  g_assert_false (SAYS (self->panel, "No Task Chosen"));
  g_assert_true (SAYS (self->panel, "Criteria"));
  show_task (self, NULL);
  g_assert_true (SAYS (self->panel, "No Task Chosen"));
}

static void
test_tick_changes_verdict (Case          *self,
                           gconstpointer  data)
{
  GtkWidget *bar;
  double before;

  show_task (self, self->gutters);
  bar = FIND_TYPE (self->panel, GTK_TYPE_LEVEL_BAR);
  before = gtk_level_bar_get_value (GTK_LEVEL_BAR (bar));
  g_assert_true (SAYS (self->panel, "Try it once"));

  g_assert_true (gtk_widget_activate (get_criterion_row (self, BATON_MEANING_BAD_AT)));
  g_assert_cmpint (get_answer (self, BATON_MEANING_BAD_AT), ==, BATON_ANSWER_YES);
  g_assert_true (SAYS (self->panel, "Outsource it"));
  g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)), >, before);

  g_assert_true (gtk_widget_activate (get_criterion_row (self, BATON_MEANING_BAD_AT)));
  g_assert_cmpint (get_answer (self, BATON_MEANING_BAD_AT), ==, BATON_ANSWER_NONE);
  g_assert_true (SAYS (self->panel, "Try it once"));
  g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)), ==, before);
}

static void
test_definite_no (Case          *self,
                  gconstpointer  data)
{
  GtkWidget *row;

  show_task (self, self->gutters);
  row = get_criterion_row (self, BATON_MEANING_SKILL);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_true (gtk_widget_activate_action (row, "criterion.answer", "s", "no"));
  g_assert_cmpint (get_answer (self, BATON_MEANING_SKILL), ==, BATON_ANSWER_NO);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "no");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_MIXED);
  g_assert_true (gtk_widget_activate_action (row, "criterion.answer", "s", "none"));
  g_assert_cmpint (get_answer (self, BATON_MEANING_SKILL), ==, BATON_ANSWER_NONE);
}

static void
test_enjoy_excludes_dislike (Case          *self,
                             gconstpointer  data)
{
  show_task (self, self->gutters);
  gtk_widget_activate (get_criterion_row (self, BATON_MEANING_DISLIKE));
  gtk_widget_activate (get_criterion_row (self, BATON_MEANING_ENJOY));
  gtk_test_accessible_assert_state (get_criterion_row (self, BATON_MEANING_ENJOY), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (get_criterion_row (self, BATON_MEANING_DISLIKE), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_MIXED);
}

static void
test_automatic (Case          *self,
                gconstpointer  data)
{
  GtkWidget *row;

  show_task (self, self->gutters);
  row = get_criterion_row (self, BATON_MEANING_LOW_RETURN);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "worked out"));
  g_assert_cmpint (baton_criterion_row_get_answer (BATON_CRITERION_ROW (row)), !=, BATON_ANSWER_YES);
  gtk_widget_activate (row);
  gtk_widget_activate_action (row, "criterion.answer", "s", "yes");
  g_assert_cmpint (get_answer (self, BATON_MEANING_LOW_RETURN), ==, BATON_ANSWER_NONE);

  baton_task_set_price (self->gutters, 5000);
  g_assert_cmpint (baton_criterion_row_get_answer (BATON_CRITERION_ROW (row)), ==, BATON_ANSWER_YES);
}

static void
test_typed_figures (Case          *self,
                    gconstpointer  data)
{
  GtkWidget *time, *price, *times;

  show_task (self, self->gutters);
  time = get_entry (self, "Time it takes me, each time");
  assert_text (time, "3 h");
  enter (self, time);
  type_text (time, "1.5h");
  g_assert_cmpint (baton_task_get_minutes (self->gutters), ==, 90);
  assert_text (time, "1.5h");
  leave (self);
  assert_text (time, "1 h 30 min");

  times = get_entry (self, "Times a year");
  enter (self, times);
  type_text (times, "2/week");
  leave (self);
  g_assert_cmpfloat (baton_task_get_times_per_year (self->gutters), ==, 104);
  assert_text (times, "104");

  price = get_entry (self, "Price, each time");
  enter (self, price);
  type_text (price, "");
  g_assert_cmpint (baton_task_get_price (self->gutters), ==, BATON_ABSENT);
  type_text (price, "80");
  g_assert_cmpint (baton_task_get_price (self->gutters), ==, 8000);
  g_signal_emit_by_name (price, "entry-activated");
  assert_text (price, "$80");
}

static void
test_typed_changes_verdict (Case          *self,
                            gconstpointer  data)
{
  GtkWidget *price;

  show_task (self, self->gutters);
  price = get_entry (self, "Price, each time");
  enter (self, price);
  type_text (price, "40");
  g_assert_true (SAYS (self->panel, "Outsource it"));
  type_text (price, "900");
  g_assert_false (SAYS (self->panel, "Outsource it"));
}

static void
test_refused (Case          *self,
              gconstpointer  data)
{
  GtkWidget *time;

  show_task (self, self->gutters);
  time = get_entry (self, "Time it takes me, each time");
  enter (self, time);
  type_text (time, "3 moons");
  g_assert_null (baton_record_row_get_problem (BATON_RECORD_ROW (time)));
  leave (self);
  g_assert_nonnull (strstr (baton_record_row_get_problem (BATON_RECORD_ROW (time)), "45 min"));
  wait_frame (self);
  g_assert_true (SAYS (self->panel, "45 min"));
  g_assert_true (gtk_widget_has_css_class (time, "error"));
  assert_text (time, "3 moons");
  g_assert_cmpint (baton_task_get_minutes (self->gutters), ==, 180);

  enter (self, time);
  type_text (time, "2 h");
  g_assert_null (baton_record_row_get_problem (BATON_RECORD_ROW (time)));
  g_assert_false (SAYS (self->panel, "45 min"));
  g_assert_false (gtk_widget_has_css_class (time, "error"));
  g_assert_cmpint (baton_task_get_minutes (self->gutters), ==, 120);
}

/* "9" and "90" are read on the way to "90 moons": neither may stay when that is refused. */
static void
test_refused_leaves_nothing_behind (Case          *self,
                                    gconstpointer  data)
{
  GtkWidget *time;

  show_task (self, self->gutters);
  time = get_entry (self, "Time it takes me, each time");
  enter (self, time);
  type_text (time, "90");
  g_assert_cmpint (baton_task_get_minutes (self->gutters), ==, 90);
  type_text (time, "90 moons");
  leave (self);
  g_assert_cmpint (baton_task_get_minutes (self->gutters), ==, 180);
}

static void
test_title (Case          *self,
            gconstpointer  data)
{
  GtkWidget *title;

  show_task (self, self->gutters);
  title = get_entry (self, "Task");
  enter (self, title);
  type_text (title, "Clean & <b>oil</b> the gutters ");
  g_assert_cmpstr (baton_task_get_title (self->gutters), ==, "Clean & <b>oil</b> the gutters");
  type_text (title, " ");
  leave (self);
  g_assert_nonnull (baton_record_row_get_problem (BATON_RECORD_ROW (title)));
  g_assert_cmpstr (baton_task_get_title (self->gutters), ==, "Clean the gutters");
}

static void
test_outside_change (Case          *self,
                     gconstpointer  data)
{
  GtkWidget *time, *price;

  show_task (self, self->gutters);
  time = get_entry (self, "Time it takes me, each time");
  price = get_entry (self, "Price, each time");
  enter (self, time);
  type_text (time, "2");
  baton_task_set_minutes (self->gutters, 300);
  baton_task_set_price (self->gutters, 20000);
  assert_text (time, "2");
  assert_text (price, "$200");

  /* Nothing more was typed: what was written elsewhere since stands. */
  leave (self);
  g_assert_cmpint (baton_task_get_minutes (self->gutters), ==, 300);
  enter (self, price);
  baton_task_set_price (self->gutters, 30000);
  leave (self);
  assert_text (price, "$300");
  g_assert_cmpint (baton_task_get_price (self->gutters), ==, 30000);
}

static void
test_other_task (Case          *self,
                 gconstpointer  data)
{
  GtkWidget *time;

  show_task (self, self->gutters);
  gtk_widget_activate (get_criterion_row (self, BATON_MEANING_BAD_AT));
  time = get_entry (self, "Time it takes me, each time");
  enter (self, time);
  type_text (time, "3 moons");
  show_task (self, self->cooking);
  assert_text (time, "");
  assert_text (get_entry (self, "Task"), "Cook on Sundays");
  g_assert_null (baton_record_row_get_problem (BATON_RECORD_ROW (time)));
  g_assert_cmpint (baton_task_get_minutes (self->cooking), ==, BATON_ABSENT);
  g_assert_cmpint (baton_criterion_row_get_answer (
                     BATON_CRITERION_ROW (get_criterion_row (self, BATON_MEANING_BAD_AT))), ==, BATON_ANSWER_NONE);

  baton_task_set_minutes (self->gutters, 60);
  assert_text (time, "");
  show_task (self, self->gutters);
  assert_text (time, "3 moons");
  g_assert_nonnull (baton_record_row_get_problem (BATON_RECORD_ROW (time)));
  g_assert_cmpint (baton_task_get_minutes (self->gutters), ==, 60);
  type_text (time, "3:20");
  show_task (self, self->cooking);
  show_task (self, self->gutters);
  assert_text (time, "3 h 20 min");
  g_assert_null (baton_record_row_get_problem (BATON_RECORD_ROW (time)));
}

static void
test_task_removed (Case          *self,
                   gconstpointer  data)
{
  show_task (self, self->cooking);
  baton_library_remove (self->library, BATON_RECORD (self->cooking));
  wait_frame (self);
  g_assert_null (baton_criteria_panel_get_task (self->panel));
  g_assert_true (SAYS (self->panel, "No Task Chosen"));
}

static void
test_profile_and_provider (Case          *self,
                           gconstpointer  data)
{
  GtkWidget *row;
  g_autoptr (BatonProvider) provider = g_list_model_get_item (baton_library_get_providers (self->library), 0);

  show_task (self, self->gutters);
  row = FIND_TYPE (self->panel, BATON_TYPE_PROVIDER_ROW);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Nobody yet");
  baton_provider_row_choose (BATON_PROVIDER_ROW (row), provider);
  g_assert_cmpstr (baton_task_get_provider (self->gutters), ==, baton_record_get_id (BATON_RECORD (provider)));
  baton_provider_set_name (provider, "Hands & <Co>");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Hands & <Co>");

  baton_profile_set_currency (baton_library_get_profile (self->library), "EUR");
  assert_text (get_entry (self, "Price, each time"), "€150");
  baton_profile_set_hour_value (baton_library_get_profile (self->library), 50000);
  g_assert_true (SAYS (self->panel, "Outsource it now"));
}

static gboolean
is_choice_row (GtkWidget     *widget,
               gconstpointer  title)
{
  return BATON_IS_CHOICE_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static void
test_choices (Case          *self,
              gconstpointer  data)
{
  GtkWidget *urgent, *buys;

  show_task (self, self->gutters);
  urgent = find (GTK_WIDGET (self->panel), is_choice_row, "Urgent");
  gtk_test_accessible_assert_property (urgent, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Not said");
  adw_combo_row_set_selected (ADW_COMBO_ROW (urgent), BATON_ANSWER_YES);
  g_assert_cmpint (baton_task_get_urgent (self->gutters), ==, BATON_ANSWER_YES);
  gtk_test_accessible_assert_property (urgent, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Yes");
  show_task (self, self->cooking);
  g_assert_cmpint (baton_task_get_urgent (self->cooking), ==, BATON_ANSWER_NONE);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (urgent)), ==, BATON_ANSWER_NONE);

  g_assert_false (gtk_widget_get_visible (get_entry (self, "Results a year")));
  buys = find (GTK_WIDGET (self->panel), is_choice_row, "The price buys");
  adw_combo_row_set_selected (ADW_COMBO_ROW (buys), BATON_BUYS_RESULT);
  g_assert_true (gtk_widget_get_visible (get_entry (self, "Results a year")));
}

static void
test_notes (Case          *self,
            gconstpointer  data)
{
  GtkWidget *view;
  GtkTextBuffer *buffer;

  baton_task_set_notes (self->gutters, "Ladder in the shed");
  show_task (self, self->gutters);
  view = FIND_TYPE (self->panel, GTK_TYPE_TEXT_VIEW);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  enter (self, view);
  gtk_text_buffer_insert_at_cursor (buffer, ".\nKey at Maya’s", -1);
  g_assert_nonnull (strstr (baton_task_get_notes (self->gutters), "Key at Maya’s"));
  show_task (self, self->cooking);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_cmpstr (baton_task_get_notes (self->cooking), ==, "");
}

static void
test_handoffs (Case          *self,
               gconstpointer  data)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);
  GtkWidget *link;

  show_task (self, self->gutters);
  g_assert_false (SAYS (self->panel, "Handed off"));
  baton_handoff_set_paid (handoff, 11000);
  baton_handoff_set_remark (handoff, "incredible idea!");
  baton_task_add_handoff (self->gutters, handoff);
  wait_frame (self);
  g_assert_nonnull (FIND_TYPE (self->panel, ADW_TYPE_ACTION_ROW));
  g_assert_true (SAYS (self->panel, "paid $110\n“incredible idea!”"));

  baton_handoff_set_result (handoff, "https://example.com/gutters");
  link = FIND_ACTION (self->panel, "win.open-link");
  g_assert_nonnull (link);
  click (link);
  g_assert_cmpstr (self->base.window->asked->str, ==, "win.open-link:https://example.com/gutters; ");

  baton_task_remove_handoff (self->gutters, handoff);
  g_assert_null (FIND_ACTION (self->panel, "win.open-link"));
}

static void
test_window_actions (Case          *self,
                     gconstpointer  data)
{
  show_task (self, self->gutters);
  click (FIND_ACTION (self->panel, "win.hand-off"));
  click (FIND_ACTION (self->panel, "win.keep"));
  click (FIND_ACTION (self->panel, "win.edit-criteria"));
  g_assert_cmpstr (self->base.window->asked->str, ==, "win.hand-off:; win.keep:; win.edit-criteria; ");
}

/* What is out is first of all to come back. */
static void
test_back_again (Case          *self,
                 gconstpointer  data)
{
  GtkWidget *back, *hand_off;

  show_task (self, self->gutters);
  back = FIND_ACTION (self->panel, "win.back-again");
  hand_off = FIND_ACTION (self->panel, "win.hand-off");
  g_assert_false (gtk_widget_get_visible (back));
  g_assert_true (gtk_widget_has_css_class (hand_off, "suggested-action"));
  baton_task_set_stage (self->gutters, BATON_STAGE_HANDED_OFF);
  g_assert_true (gtk_widget_get_visible (back));
  g_assert_true (gtk_widget_has_css_class (back, "suggested-action"));
  g_assert_true (gtk_widget_get_visible (hand_off));
  g_assert_false (gtk_widget_has_css_class (hand_off, "suggested-action"));
  click (back);
  g_assert_cmpstr (self->base.window->asked->str, ==, "win.back-again:; ");
}

/* When it should be back, and that it is late, also without colours. */
static void
test_due (Case          *self,
          gconstpointer  data)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

  show_task (self, self->gutters);
  baton_handoff_set_due (handoff, baton_today ());
  baton_task_add_handoff (self->gutters, handoff);
  wait_frame (self);
  g_assert_true (SAYS (self->panel, "back by "));
  g_assert_false (SAYS (self->panel, "Late"));
  baton_handoff_set_due (handoff, baton_today () - 1);
  wait_frame (self);
  g_assert_true (SAYS (self->panel, "Late · back by "));
  baton_handoff_set_finished (handoff, baton_today ());
  wait_frame (self);
  g_assert_false (SAYS (self->panel, "back by "));
  g_assert_false (SAYS (self->panel, "Late"));
}

static gboolean
holds_focus (GtkWidget     *widget,
             gconstpointer  focus)
{
  return widget == focus || gtk_widget_is_ancestor ((GtkWidget *) focus, widget);
}

/* Tab alone comes to every row of the panel and to both buttons, and never gets stuck. */
static void
test_keyboard (Case          *self,
               gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (self->base.window);
  GtkWidget *wanted[] = { NULL, NULL, NULL, NULL, NULL, NULL, NULL };
  guint reached = 0;

  show_task (self, self->gutters);
  wanted[0] = get_entry (self, "Task");
  wanted[1] = get_criterion_row (self, BATON_MEANING_LOW_RETURN);
  wanted[2] = get_criterion_row (self, BATON_MEANING_SKILL);
  wanted[3] = get_entry (self, "Price, each time");
  wanted[4] = FIND_TYPE (self->panel, BATON_TYPE_PROVIDER_ROW);
  wanted[5] = FIND_TYPE (self->panel, GTK_TYPE_TEXT_VIEW);
  wanted[6] = FIND_ACTION (self->panel, "win.hand-off");
  leave (self);
  for (int steps = 0; steps < 60 && reached < G_N_ELEMENTS (wanted); steps++)
    {
      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      if (holds_focus (wanted[reached], gtk_window_get_focus (GTK_WINDOW (window))))
        reached++;
    }
  g_assert_cmpuint (reached, ==, G_N_ELEMENTS (wanted));
}

static void
test_fits (Case          *self,
           gconstpointer  data)
{
  GtkWidget *expander;

  take_picture (self->base.window, "criteria-empty");
  show_task (self, self->gutters);
  gtk_widget_activate (get_criterion_row (self, BATON_MEANING_BAD_AT));
  expander = FIND_TYPE (self->panel, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  wait_frame (self);
  take_picture (self->base.window, "criteria-360");
  check_looks (GTK_WIDGET (self->panel));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/criteria/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("no-task-asks-for-one", test_no_task);
  ADD ("tick-changes-verdict", test_tick_changes_verdict);
  ADD ("definite-no", test_definite_no);
  ADD ("enjoy-excludes-dislike", test_enjoy_excludes_dislike);
  ADD ("automatic-cannot-be-ticked", test_automatic);
  ADD ("typed-figures-are-read", test_typed_figures);
  ADD ("typed-price-changes-verdict", test_typed_changes_verdict);
  ADD ("unreadable-is-refused-beside-the-field", test_refused);
  ADD ("unreadable-leaves-nothing-behind", test_refused_leaves_nothing_behind);
  ADD ("title-in-place", test_title);
  ADD ("outside-change-spares-edited-field", test_outside_change);
  ADD ("other-task", test_other_task);
  ADD ("task-removed", test_task_removed);
  ADD ("profile-and-provider", test_profile_and_provider);
  ADD ("choices", test_choices);
  ADD ("notes", test_notes);
  ADD ("handoffs-listed", test_handoffs);
  ADD ("window-actions", test_window_actions);
  ADD ("back-again", test_back_again);
  ADD ("due", test_due);
  ADD ("keyboard-reaches-all", test_keyboard);
  ADD ("fits-360", test_fits);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
