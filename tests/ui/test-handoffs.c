/* "Hand Off…" and "Back again…": whom they offer, what they refuse, and what they write down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/directory-case.h"

#include "logic/baton-brief.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-segment-row.h"
#include "ui/common/baton-stars-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/handoffs/baton-back-again-dialog.h"
#include "ui/handoffs/baton-candidate-list.h"
#include "ui/handoffs/baton-hand-off-dialog.h"

static GtkWindow *
show_for (Case      *self,
          GtkWindow *dialog)
{
  show_page (&self->base, gtk_label_new ("behind"));
  show_dialog (&self->base, dialog);
  return dialog;
}

static GtkWindow *
show_hand_off (Case      *self,
               BatonTask *task)
{
  return show_for (self, baton_hand_off_dialog_new (self->base.workspace, task));
}

static GtkWindow *
show_back_again (Case      *self,
                 BatonTask *task)
{
  return show_for (self, baton_back_again_dialog_new (self->base.workspace, task));
}

static void
choose (GtkWindow  *dialog,
        const char *name)
{
  GtkWidget *check = FIND_TYPE (get_row (dialog, name), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  wait_frame (dialog);
}

static gboolean
is_chosen (GtkWindow  *dialog,
           const char *name)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (FIND_TYPE (get_row (dialog, name), GTK_TYPE_CHECK_BUTTON)));
}

static char *
text_of (GtkWindow  *dialog,
         const char *title)
{
  return baton_text_row_dup_text (BATON_TEXT_ROW (get_row (dialog, title)));
}

static void
write_part (GtkWindow  *dialog,
            const char *title,
            const char *text)
{
  GtkWidget *view = FIND_TYPE (get_row (dialog, title), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
set_open_link (GtkWindow  *dialog,
               const char *title,
               gboolean    open)
{
  gtk_switch_set_active (GTK_SWITCH (FIND_TYPE (get_row (dialog, title), GTK_TYPE_SWITCH)), open);
}

static void
test_offers_best_first (Case          *self,
                        gconstpointer  data)
{
  GtkWindow *dialog;

  baton_provider_set_do_not_use (add_provider (self, "Nobody’s", BATON_KIND_CONTRACTOR, "gutters"), TRUE);
  dialog = show_hand_off (self, self->gutters);
  take_picture (dialog, "hand-off");
  check_looks (GTK_WIDGET (dialog));
  g_assert_true (SAYS (dialog, "Clean the gutters"));
  g_assert_true (SAYS (dialog, "suits “cleaning”"));
  g_assert_true (SAYS (dialog, "would hire again for other work · 7 jobs · ★★★★★"));
  g_assert_null (find (GTK_WIDGET (dialog), is_row_titled, "Nobody’s"));
  g_assert_true (is_chosen (dialog, "Taskrabbit"));
  g_assert_false (is_chosen (dialog, "Maya"));
  assert_text (get_row (dialog, "Price"), "$150");
  destroy_dialog (dialog);
}

static void
test_names_first_whom_the_task_names (Case          *self,
                                      gconstpointer  data)
{
  GtkWindow *dialog;

  baton_task_set_provider (self->gutters, id_of (self->upwork));
  dialog = show_hand_off (self, self->gutters);
  g_assert_true (is_chosen (dialog, "Upwork"));
  g_assert_true (SAYS (dialog, "set for this task"));
  destroy_dialog (dialog);
}

static void
assert_clipboard_read (GObject      *clipboard,
                       GAsyncResult *result,
                       gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_hands_off (Case          *self,
                gconstpointer  data)
{
  GtkWindow *dialog = show_hand_off (self, self->gutters);
  g_autofree char *copied = NULL;
  BatonHandoff *handoff;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  choose (dialog, "Taskrabbit");
  type_text (get_row (dialog, "Price"), "120");
  type_text (get_row (dialog, "Due"), "2031-12-12");
  write_part (dialog, "Result", "All four sides are clear.");
  write_part (dialog, "Limits", "Mind the cat.");
  click (FIND_ACTION (dialog, "handoff.finish"));

  handoff = baton_task_get_last_handoff (self->gutters);
  g_assert_nonnull (handoff);
  g_assert_cmpint (baton_task_get_stage (self->gutters), ==, BATON_STAGE_HANDED_OFF);
  g_assert_cmpstr (baton_task_get_provider (self->gutters), ==, id_of (self->tasker));
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, id_of (self->tasker));
  g_assert_cmpint (baton_handoff_get_agreed (handoff), ==, 12000);
  g_assert_cmpint (baton_handoff_get_paid (handoff), ==, BATON_ABSENT);
  g_assert_cmpint (baton_handoff_get_due (handoff), ==, baton_day_new (2031, 12, 12));
  g_assert_cmpint (baton_handoff_get_started (handoff), ==,
                   baton_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                                  g_date_time_get_day_of_month (now)));
  g_assert_cmpstr (baton_handoff_get_brief (handoff), ==,
                   "Clean the gutters\n\nResult:\nAll four sides are clear.\n\nLimits:\nMind the cat.\n\n"
                   "By when:\n12 December 2031");
  gdk_clipboard_read_text_async (gdk_display_get_clipboard (gdk_display_get_default ()), NULL, assert_clipboard_read,
                                 &copied);
  UNTIL (copied != NULL);
  g_assert_cmpstr (copied, ==, baton_handoff_get_brief (handoff));
  assert_asked (self, "win.toast-step:Hand Off “Clean the gutters”:“Clean the gutters” handed off to Taskrabbit, brief copied; ");
}

static void
test_opens_the_page (Case          *self,
                     gconstpointer  data)
{
  GtkWindow *dialog = show_hand_off (self, self->gutters);

  choose (dialog, "Upwork");
  g_assert_true (SAYS (dialog, "Open upwork.com"));
  click (FIND_ACTION (dialog, "handoff.finish"));
  assert_asked (self, "win.toast-step:Hand Off “Clean the gutters”:“Clean the gutters” handed off to Upwork; win.open-link:https://www.upwork.com; ");

  dialog = show_hand_off (self, self->song);
  choose (dialog, "Upwork");
  set_open_link (dialog, "Open upwork.com", FALSE);
  click (FIND_ACTION (dialog, "handoff.finish"));
  assert_asked (self, "win.toast-step:Hand Off “Music for a song”:“Music for a song” handed off to Upwork; ");
}

/* Nothing is written down before the person has put right what cannot be read. */
static void
test_refuses (Case          *self,
              gconstpointer  data)
{
  GtkWindow *dialog = show_hand_off (self, self->gutters);
  GtkWidget *price = get_row (dialog, "Price");

  type_text (price, "about a hundred");
  type_text (get_row (dialog, "Due"), "soonish");
  click (FIND_ACTION (dialog, "handoff.finish"));
  wait_frame (dialog);
  take_picture (dialog, "hand-off-refused");
  g_assert_true (SAYS (dialog, "Write an amount like “$150”"));
  assert_text (price, "about a hundred");
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 0);
  type_text (price, "");
  click (FIND_ACTION (dialog, "handoff.finish"));
  wait_frame (dialog);
  g_assert_true (SAYS (dialog, "Write a day like"));
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 0);
  type_text (get_row (dialog, "Due"), "");
  click (FIND_ACTION (dialog, "handoff.finish"));
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 1);
  g_assert_cmpint (baton_handoff_get_agreed (baton_task_get_last_handoff (self->gutters)), ==, BATON_ABSENT);
}

static void
test_someone_new (Case          *self,
                  gconstpointer  data)
{
  GListModel *providers = baton_library_get_providers (self->library);
  guint n_before = g_list_model_get_n_items (providers);
  GtkWindow *dialog = show_hand_off (self, self->gutters);
  g_autoptr (BatonProvider) fresh = NULL;

  choose (dialog, "Someone new…");
  take_picture (dialog, "hand-off-new");
  g_assert_false (gtk_widget_get_sensitive (FIND_ACTION (dialog, "handoff.finish")));
  type_text (get_row (dialog, "Name"), " Two Brothers Gutters ");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (dialog, "Kind")), BATON_KIND_PROFESSIONAL);
  click (FIND_ACTION (dialog, "handoff.finish"));
  g_assert_cmpuint (g_list_model_get_n_items (providers), ==, n_before + 1);
  fresh = g_list_model_get_item (providers, n_before);
  g_assert_cmpstr (baton_provider_get_name (fresh), ==, "Two Brothers Gutters");
  g_assert_cmpint (baton_provider_get_kind (fresh), ==, BATON_KIND_PROFESSIONAL);
  g_assert_cmpstr (baton_task_get_provider (self->gutters), ==, id_of (fresh));

  dialog = show_hand_off (self, self->song);
  choose (dialog, "Someone new…");
  type_text (get_row (dialog, "Name"), "odesk");
  click (FIND_ACTION (dialog, "handoff.finish"));
  g_assert_cmpuint (g_list_model_get_n_items (providers), ==, n_before + 1);
  g_assert_cmpstr (baton_task_get_provider (self->song), ==, id_of (self->upwork));
}

static void
test_empty_directory (Case          *self,
                      gconstpointer  data)
{
  GtkWindow *dialog;

  baton_library_remove (self->library, BATON_RECORD (self->maya));
  baton_library_remove (self->library, BATON_RECORD (self->upwork));
  baton_library_remove (self->library, BATON_RECORD (self->tasker));
  dialog = show_hand_off (self, self->gutters);
  g_assert_true (is_chosen (dialog, "Someone new…"));
  g_assert_true (gtk_widget_get_mapped (get_row (dialog, "Name")));
  destroy_dialog (dialog);
}

static void
test_many_candidates (Case          *self,
                      gconstpointer  data)
{
  GtkWindow *dialog;

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Firm %d", i);

      add_provider (self, name, BATON_KIND_PROFESSIONAL, "");
    }
  dialog = show_hand_off (self, self->gutters);
  g_assert_null (find (GTK_WIDGET (dialog), is_row_titled, "Firm 8"));
  g_signal_emit_by_name (get_row (dialog, "8 more"), "activated");
  g_assert_nonnull (find (GTK_WIDGET (dialog), is_row_titled, "Firm 8"));
  choose (dialog, "Firm 8");
  g_assert_false (is_chosen (dialog, "Taskrabbit"));
  destroy_dialog (dialog);
}

/* What was learned comes into the brief of whoever is chosen, and never over what the person wrote. */
static void
test_brief_learns (Case          *self,
                   gconstpointer  data)
{
  GtkWindow *dialog;
  g_autofree char *maya = NULL, *other = NULL, *own = NULL;

  baton_handoff_set_next_time (baton_task_get_last_handoff (self->posts), "Ask for two drafts");
  baton_handoff_set_next_time (baton_task_get_last_handoff (self->song), "Name the tempo");
  dialog = show_hand_off (self, self->gutters);
  choose (dialog, "Maya");
  maya = text_of (dialog, "Limits");
  g_assert_cmpstr (maya, ==, "– Ask for two drafts");
  choose (dialog, "Upwork");
  other = text_of (dialog, "Limits");
  g_assert_cmpstr (other, ==, "– Name the tempo");
  write_part (dialog, "Limits", "My own words");
  choose (dialog, "Maya");
  own = text_of (dialog, "Limits");
  g_assert_cmpstr (own, ==, "My own words");
  destroy_dialog (dialog);
}

/* Opens a calendar in a row. Returns: it */
static GtkCalendar *
open_calendar (GtkWidget *row)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (FIND_TYPE (row, GTK_TYPE_MENU_BUTTON));

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (button)));
  gtk_menu_button_popup (button);
  return GTK_CALENDAR (FIND_TYPE (gtk_menu_button_get_popover (button), GTK_TYPE_CALENDAR));
}

static void
test_calendar (Case          *self,
               gconstpointer  data)
{
  GtkWindow *dialog = show_hand_off (self, self->gutters);
  GtkWidget *due = get_row (dialog, "Due");
  g_autoptr (GDateTime) day = g_date_time_new_local (2031, 5, 17, 0, 0, 0);
  GtkCalendar *calendar;

  g_assert_null (FIND_TYPE (get_row (dialog, "Price"), GTK_TYPE_MENU_BUTTON));
  type_text (due, "never");
  calendar = open_calendar (due);
  wait_frame (dialog);
  take_picture (dialog, "hand-off-calendar");
  gtk_calendar_select_day (calendar, day);
  assert_text (due, "17 May 2031");
  g_assert_null (baton_record_row_get_problem (BATON_RECORD_ROW (due)));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
  wait_frame (dialog);
  destroy_dialog (dialog);
}

static void
test_cancel (Case          *self,
             gconstpointer  data)
{
  GtkWindow *dialog = show_hand_off (self, self->gutters);
  gboolean gone = FALSE;

  write_part (dialog, "Result", "Never");
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  click (FIND_ACTION (dialog, "discard.cancel"));
  UNTIL (gone);
  g_assert_cmpint (baton_task_get_stage (self->gutters), ==, BATON_STAGE_CONSIDERING);
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 0);
  assert_asked (self, "");
}

static void
press (GtkWindow  *dialog,
       const char *row,
       const char *word)
{
  GtkWidget *label = find (get_row (dialog, row), is_label, word);

  g_assert_nonnull (label);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_parent (label)), TRUE);
}

static void
test_back_again (Case          *self,
                 gconstpointer  data)
{
  GtkWindow *dialog = show_hand_off (self, self->gutters);
  BatonHandoff *handoff;

  choose (dialog, "Taskrabbit");
  click (FIND_ACTION (dialog, "handoff.finish"));
  assert_asked (self, "win.toast-step:Hand Off “Clean the gutters”:“Clean the gutters” handed off to Taskrabbit; ");
  handoff = baton_task_get_last_handoff (self->gutters);

  dialog = show_back_again (self, self->gutters);
  take_picture (dialog, "back-again");
  check_looks (GTK_WIDGET (dialog));
  g_assert_true (SAYS (dialog, "Clean the gutters, by Taskrabbit"));
  assert_text (get_row (dialog, "Paid"), "$150");
  assert_text (get_row (dialog, "It would have taken you"), "3 h");
  g_assert_false (gtk_widget_get_mapped (get_row (dialog, "Rework took you")));
  press (dialog, "Would you hire them again?", "Maybe");
  press (dialog, "Was rework needed?", "Yes");
  baton_stars_row_set_stars (BATON_STARS_ROW (get_row (dialog, "Stars")), 4);
  type_text (get_row (dialog, "Paid"), "140");
  type_text (get_row (dialog, "Explaining took you"), "15 min");
  type_text (get_row (dialog, "Rework took you"), "0:30");
  type_text (get_row (dialog, "Next time (goes into the next brief)"), "Say which ladder");
  type_text (get_row (dialog, "Link to the result"), "example.com/photos");
  write_part (dialog, "Remark", "Incredible idea!");
  take_picture (dialog, "back-again-filled");
  g_assert_cmpint (baton_handoff_get_paid (handoff), ==, BATON_ABSENT);
  click (FIND_ACTION (dialog, "back.finish"));

  g_assert_true (baton_task_get_last_handoff (self->gutters) == handoff);
  g_assert_cmpint (baton_handoff_get_again (handoff), ==, BATON_AGAIN_MAYBE);
  g_assert_cmpint (baton_handoff_get_rework (handoff), ==, BATON_ANSWER_YES);
  g_assert_cmpint (baton_handoff_get_stars (handoff), ==, 4);
  g_assert_cmpint (baton_handoff_get_paid (handoff), ==, 14000);
  g_assert_cmpint (baton_handoff_get_saved_minutes (handoff), ==, 180);
  g_assert_cmpint (baton_handoff_get_brief_minutes (handoff), ==, 15);
  g_assert_cmpint (baton_handoff_get_review_minutes (handoff), ==, BATON_ABSENT);
  g_assert_cmpint (baton_handoff_get_redo_minutes (handoff), ==, 30);
  g_assert_cmpstr (baton_handoff_get_next_time (handoff), ==, "Say which ladder");
  g_assert_cmpstr (baton_handoff_get_result (handoff), ==, "https://example.com/photos");
  g_assert_cmpstr (baton_handoff_get_remark (handoff), ==, "Incredible idea!");
  g_assert_cmpint (baton_handoff_get_finished (handoff), !=, BATON_ABSENT);
  g_assert_cmpint (baton_task_get_stage (self->gutters), ==, BATON_STAGE_CONSIDERING);
  assert_asked (self, "win.toast-step:Back Again: “Clean the gutters”:“Clean the gutters” moved to Considering; ");
}

static void
test_back_again_finished (Case          *self,
                          gconstpointer  data)
{
  GtkWindow *dialog;

  baton_task_set_provider (self->gutters, id_of (self->tasker));
  baton_task_set_times_per_year (self->gutters, 1);
  dialog = show_back_again (self, self->gutters);
  type_text (get_row (dialog, "Paid"), "a lot");
  click (FIND_ACTION (dialog, "back.finish"));
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 0);
  type_text (get_row (dialog, "Paid"), "");
  click (FIND_ACTION (dialog, "back.finish"));
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 1);
  g_assert_cmpstr (baton_handoff_get_provider (baton_task_get_last_handoff (self->gutters)), ==, id_of (self->tasker));
  g_assert_cmpint (baton_task_get_stage (self->gutters), ==, BATON_STAGE_FINISHED);
}

static void
test_back_again_cancel (Case          *self,
                        gconstpointer  data)
{
  guint n_before = baton_task_get_n_handoffs (self->posts);
  GtkWindow *dialog = show_back_again (self, self->posts);

  baton_stars_row_set_stars (BATON_STARS_ROW (get_row (dialog, "Stars")), 1);
  destroy_dialog (dialog);
  g_assert_cmpuint (baton_task_get_n_handoffs (self->posts), ==, n_before);
  g_assert_cmpint (baton_task_get_stage (self->posts), ==, BATON_STAGE_HANDED_OFF);
}

/* Pressing what is pressed takes the answer back. */
static void
test_answers_taken_back (Case          *self,
                         gconstpointer  data)
{
  GtkWindow *dialog = show_back_again (self, self->posts);
  BatonSegmentRow *again = BATON_SEGMENT_ROW (get_row (dialog, "Would you hire them again?"));
  BatonStarsRow *stars = BATON_STARS_ROW (get_row (dialog, "Stars"));
  GtkWidget *yes = gtk_widget_get_parent (find (GTK_WIDGET (again), is_label, "Yes"));
  GtkWidget *first_star = FIND_TYPE (stars, GTK_TYPE_BUTTON);

  click (yes);
  g_assert_cmpint (baton_segment_row_get_value (again), ==, BATON_AGAIN_YES);
  click (yes);
  g_assert_cmpint (baton_segment_row_get_value (again), ==, BATON_AGAIN_NONE);
  click (first_star);
  g_assert_cmpint (baton_stars_row_get_stars (stars), ==, 1);
  gtk_test_accessible_assert_property (first_star, GTK_ACCESSIBLE_PROPERTY_LABEL, "1 star");
  click (first_star);
  g_assert_cmpint (baton_stars_row_get_stars (stars), ==, BATON_ABSENT);
  destroy_dialog (dialog);
}

/* The task is finished or to be considered: here there is always an answer. */
static void
test_next_stage_has_an_answer (Case          *self,
                               gconstpointer  data)
{
  GtkWindow *dialog = show_back_again (self, self->gutters);
  BatonSegmentRow *next = BATON_SEGMENT_ROW (get_row (dialog, "The task is"));
  GtkWidget *again = gtk_widget_get_parent (find (GTK_WIDGET (next), is_label, "To Consider Again"));

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (again)));
  click (again);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (again)));
  g_assert_cmpint (baton_segment_row_get_value (next), ==, BATON_STAGE_CONSIDERING);
  destroy_dialog (dialog);
}

static void
test_hand_off_by_keyboard (Case          *self,
                           gconstpointer  data)
{
  static const char *const titles[] = { "Upwork", "Price", "Due", "Result", "By when", "Open upwork.com" };
  GtkWidget *wanted[G_N_ELEMENTS (titles)];
  GtkWindow *dialog;

  baton_task_set_provider (self->gutters, id_of (self->upwork));
  dialog = show_hand_off (self, self->gutters);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    wanted[i] = get_row (dialog, titles[i]);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), wanted[0]));
  assert_tab_reaches (dialog, wanted, G_N_ELEMENTS (wanted));
  destroy_dialog (dialog);
}

static void
test_back_again_by_keyboard (Case          *self,
                             gconstpointer  data)
{
  GtkWindow *dialog = show_back_again (self, self->gutters);
  GtkWidget *wanted[] = {
    get_row (dialog, "Would you hire them again?"), get_row (dialog, "Stars"), get_row (dialog, "Remark"),
    get_row (dialog, "Paid"), get_row (dialog, "Was rework needed?"), get_row (dialog, "The task is"),
  };

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), wanted[0]));
  assert_tab_reaches (dialog, wanted, G_N_ELEMENTS (wanted));
  destroy_dialog (dialog);
}

static void
test_fits (Case          *self,
           gconstpointer  data)
{
  GtkWindow *dialog = show_hand_off (self, self->gutters);

  set_size (dialog, 360, 640);
  take_picture (dialog, "hand-off-360");
  check_looks (GTK_WIDGET (dialog));
  destroy_dialog (dialog);
  dialog = show_back_again (self, self->gutters);
  set_size (dialog, 360, 640);
  take_picture (dialog, "back-again-360");
  check_looks (GTK_WIDGET (dialog));
  destroy_dialog (dialog);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/handoffs/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("offers-best-first", test_offers_best_first);
  ADD ("chosen-by-the-task", test_names_first_whom_the_task_names);
  ADD ("hands-off", test_hands_off);
  ADD ("opens-the-page", test_opens_the_page);
  ADD ("refuses-beside-the-field", test_refuses);
  ADD ("someone-new", test_someone_new);
  ADD ("empty-directory", test_empty_directory);
  ADD ("many-candidates", test_many_candidates);
  ADD ("brief-learns", test_brief_learns);
  ADD ("calendar", test_calendar);
  ADD ("cancel-changes-nothing", test_cancel);
  ADD ("back-again", test_back_again);
  ADD ("back-again-finished", test_back_again_finished);
  ADD ("back-again-cancel-changes-nothing", test_back_again_cancel);
  ADD ("answers-taken-back", test_answers_taken_back);
  ADD ("next-stage-has-an-answer", test_next_stage_has_an_answer);
  ADD ("hand-off-by-keyboard", test_hand_off_by_keyboard);
  ADD ("back-again-by-keyboard", test_back_again_by_keyboard);
  ADD ("fits-360", test_fits);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
