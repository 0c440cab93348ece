/* The criteria editor: words, weights, order, new reasons, removed ones, and the way back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/criteria-case.h"

#include "ui/criteria/baton-criteria-editor.h"
#include "ui/criteria/baton-criterion-editor-row.h"
#include "ui/criteria/baton-meaning-menu.h"
#include "ui/common/baton-problem-row.h"

/* Returns: (transfer none): the editor, in the panel */
static GtkWidget *
show_editor (Case *self)
{
  baton_criteria_panel_edit_criteria (self->panel);
  wait_frame (self);
  return FIND_TYPE (self->panel, BATON_TYPE_CRITERIA_EDITOR);
}

static gboolean
is_editor_row_of (GtkWidget     *widget,
                  gconstpointer  criterion)
{
  return BATON_IS_CRITERION_EDITOR_ROW (widget)
         && baton_criterion_editor_row_get_criterion (BATON_CRITERION_EDITOR_ROW (widget)) == criterion;
}

static BatonCriterion *
get_meaning (Case         *self,
             BatonMeaning  meaning)
{
  return baton_library_find_meaning (self->library, meaning);
}

static GtkWidget *
get_focus (Case *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->base.window));
}

static GtkWidget *
get_row (GtkWidget      *editor,
         BatonCriterion *criterion)
{
  return find (editor, is_editor_row_of, criterion);
}

static guint
get_n_criteria (Case *self)
{
  return g_list_model_get_n_items (baton_library_get_criteria (self->library));
}

static int
get_index (GtkWidget *row)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static gboolean
is_add_row (GtkWidget     *widget,
            gconstpointer  unused)
{
  return ADW_IS_ENTRY_ROW (widget) && !BATON_IS_RECORD_ROW (widget);
}

static void
test_add (Case          *self,
          gconstpointer  data)
{
  GtkWidget *editor = show_editor (self);
  guint before = get_n_criteria (self);
  GtkWidget *entry = find (editor, is_add_row, NULL);
  g_autoptr (BatonCriterion) added = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "apply");
  g_assert_cmpuint (get_n_criteria (self), ==, before);

  gtk_editable_set_text (GTK_EDITABLE (entry), "My knees & <the ladder>");
  g_signal_emit_by_name (entry, "apply");
  g_assert_cmpuint (get_n_criteria (self), ==, before + 1);
  added = g_list_model_get_item (baton_library_get_criteria (self->library), before);
  g_assert_cmpstr (baton_criterion_get_text (added), ==, "My knees & <the ladder>");
  g_assert_cmpint (baton_criterion_get_side (added), ==, BATON_SIDE_OUTSOURCE);
  g_assert_cmpint (get_index (get_row (editor, added)), ==, get_index (entry) - 1);
  assert_text (entry, "");
}

/* A reason that was written and not yet added is added when the editor or the window closes, and nothing where nothing was. */
static void
test_add_on_close (Case          *self,
                   gconstpointer  data)
{
  GtkWidget *entry = find (show_editor (self), is_add_row, NULL);
  guint before = get_n_criteria (self);
  g_autoptr (BatonCriterion) added = NULL;
  gboolean handled = FALSE;

  gtk_editable_set_text (GTK_EDITABLE (entry), " My knees ");
  gtk_widget_activate_action (entry, "criteria.done", NULL);
  g_assert_cmpuint (get_n_criteria (self), ==, before + 1);
  added = g_list_model_get_item (baton_library_get_criteria (self->library), before);
  g_assert_cmpstr (baton_criterion_get_text (added), ==, "My knees");

  show_editor (self);
  gtk_widget_activate_action (entry, "criteria.done", NULL);
  g_assert_cmpuint (get_n_criteria (self), ==, before + 1);

  show_editor (self);
  gtk_editable_set_text (GTK_EDITABLE (entry), "My back");
  g_signal_emit_by_name (self->base.window, "close-request", &handled);
  g_assert_cmpuint (get_n_criteria (self), ==, before + 2);
}

/* There is a way in, also without a task, and one out, which leaves the keyboard in the panel. */
static void
test_comes_and_goes (Case          *self,
                     gconstpointer  data)
{
  GtkWidget *editor, *pencil = FIND_ACTION (self->panel, "win.edit-criteria");

  editor = show_editor (self);
  g_assert_true (gtk_widget_get_mapped (editor));
  g_assert_false (gtk_widget_get_visible (pencil));
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), find (editor, is_add_row, NULL)));
  show_task (self, self->gutters);
  g_assert_true (gtk_widget_get_mapped (editor));
  click (FIND_ACTION (self->panel, "criteria.done"));
  wait_frame (self);
  g_assert_false (gtk_widget_get_mapped (editor));
  g_assert_true (get_focus (self) == pencil);
  g_assert_true (gtk_widget_get_mapped (get_criterion_row (self, BATON_MEANING_ENJOY)));
}

/* What cannot be read stays in its row, and the window asks for it. */
static void
test_draft (Case          *self,
            gconstpointer  data)
{
  GtkWidget *row = get_row (show_editor (self), get_meaning (self, BATON_MEANING_ENJOY));
  gboolean handled = FALSE;

  gtk_widget_grab_focus (row);
  type_text (row, "");
  click (FIND_ACTION (self->panel, "criteria.done"));
  g_string_truncate (self->base.window->asked, 0);
  g_signal_emit_by_name (self->base.window, "close-request", &handled);
  g_assert_true (handled);
  g_assert_true (g_str_has_prefix (self->base.window->asked->str, "win.edit-criteria; win.toast:"));
}

static void
test_text (Case          *self,
           gconstpointer  data)
{
  GtkWidget *editor = show_editor (self);
  BatonCriterion *enjoy = get_meaning (self, BATON_MEANING_ENJOY);
  GtkWidget *row = get_row (editor, enjoy);
  GtkWidget *line;

  show_task (self, self->gutters);
  gtk_widget_grab_focus (row);
  type_text (row, "I love it");
  g_assert_cmpstr (baton_criterion_get_text (enjoy), ==, "I love it");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_criterion_row (self, BATON_MEANING_ENJOY))),
                   ==, "I love it");
  type_text (row, "");
  leave (self);
  g_assert_cmpstr (baton_criterion_get_text (enjoy), ==, "I enjoy doing it");
  line = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_parent (row)), get_index (row) + 1));
  g_assert_true (BATON_IS_PROBLEM_ROW (line));
  gtk_widget_activate_action (row, "reason.move-down", NULL);
  g_assert_cmpint (get_index (line), ==, get_index (row) + 1);
}

static void
test_weight (Case          *self,
             gconstpointer  data)
{
  GtkWidget *editor = show_editor (self);
  BatonCriterion *bad_at = get_meaning (self, BATON_MEANING_BAD_AT);
  GtkWidget *row = get_row (editor, bad_at);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Counts a lot");
  g_assert_true (gtk_widget_activate_action (row, "reason.weight", "i", 3));
  g_assert_cmpint (baton_criterion_get_weight (bad_at), ==, 3);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Decides");
}

/* A reason of the person's own can mean what a built-in one did, and then stands on its side. */
static void
test_meaning (Case          *self,
              gconstpointer  data)
{
  GtkWidget *editor = show_editor (self);
  g_autoptr (BatonCriterion) own = baton_criterion_new ("I hate it", BATON_SIDE_KEEP);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *row;

  baton_library_add (self->library, BATON_RECORD (own));
  baton_meaning_menu_fill (menu, self->library, own);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);
  baton_library_remove (self->library, BATON_RECORD (get_meaning (self, BATON_MEANING_DISLIKE)));
  baton_meaning_menu_fill (menu, self->library, own);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 2);

  g_assert_true (gtk_widget_activate_action (get_row (editor, own), "reason.meaning", "s", "dislike"));
  g_assert_true (get_meaning (self, BATON_MEANING_DISLIKE) == own);
  g_assert_cmpint (baton_criterion_get_side (own), ==, BATON_SIDE_OUTSOURCE);
  row = get_row (editor, own);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Counts a lot · feels longer");
  g_assert_null (FIND_ACTION (editor, "editor.bring-back"));
  g_assert_true (gtk_widget_activate_action (row, "reason.meaning", "s", "none"));
  g_assert_nonnull (FIND_ACTION (editor, "editor.bring-back"));
}

/* What came of a reason is told whole, also in a narrow window, and goes where the reason goes. */
static void
test_record (Case          *self,
             gconstpointer  data)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);
  BatonCriterion *dislike = get_meaning (self, BATON_MEANING_DISLIKE);
  GtkWidget *editor;
  GtkWidget *row, *note;

  baton_library_answer (self->library, self->gutters, dislike, BATON_ANSWER_YES);
  baton_handoff_set_again (handoff, BATON_AGAIN_YES);
  baton_task_add_handoff (self->gutters, handoff);
  editor = show_editor (self);
  set_size (self->base.window, 360, 640);
  row = get_row (editor, dislike);
  g_assert_true (SAYS (editor, "1 outsourced because of it, 1 you would again"));
  check_looks (editor);
  gtk_widget_activate_action (row, "reason.move-down", NULL);
  note = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_parent (row)), get_index (row) + 1));
  g_assert_true (BATON_IS_PROBLEM_ROW (note));
  take_picture (self->base.window, "criteria-editor-record");
  g_object_add_weak_pointer (G_OBJECT (note), (gpointer *) &note);
  gtk_widget_activate_action (row, "reason.remove", NULL);
  UNTIL (note == NULL);
}

static void
test_move (Case          *self,
           gconstpointer  data)
{
  GtkWidget *editor = show_editor (self);
  BatonCriterion *dislike = get_meaning (self, BATON_MEANING_DISLIKE);
  GtkWidget *row = get_row (editor, dislike);

  show_task (self, self->gutters);
  gtk_widget_grab_focus (row);
  g_assert_cmpint (get_index (row), ==, 1);
  g_assert_true (gtk_widget_activate_action (row, "reason.move-up", NULL));
  row = get_row (editor, dislike);
  g_assert_cmpint (get_index (row), ==, 0);
  UNTIL (get_focus (self) && gtk_widget_is_ancestor (get_focus (self), row));
  g_assert_cmpint (get_index (get_criterion_row (self, BATON_MEANING_DISLIKE)), ==, 0);

  gtk_widget_activate_action (row, "reason.move-up", NULL);
  g_assert_cmpint (get_index (row), ==, 0);
  for (int i = 0; i < 9; i++)
    gtk_widget_activate_action (get_row (editor, dislike), "reason.move-down", NULL);
  g_assert_cmpint (get_index (get_row (editor, dislike)), ==, 3);
  g_assert_cmpint (baton_criterion_get_side (dislike), ==, BATON_SIDE_OUTSOURCE);
}

/* Lets a criterion go near the upper edge of a row. */
static void
drop_on (GtkWidget      *row,
         BatonCriterion *criterion,
         gboolean        expected)
{
  GtkWidget *list = gtk_widget_get_parent (row);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean handled = FALSE;
  double y;

  gtk_test_widget_wait_for_draw (row);
  g_assert_true (gtk_widget_translate_coordinates (row, list, 0, 2, NULL, &y));

  g_value_init (&value, BATON_TYPE_CRITERION);
  g_value_set_object (&value, criterion);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 5.0, y, &handled);
    }
  g_assert_cmpint (handled, ==, expected);
}

static void
test_drop (Case          *self,
           gconstpointer  data)
{
  GtkWidget *editor = show_editor (self);
  BatonCriterion *bad_at = get_meaning (self, BATON_MEANING_BAD_AT);
  BatonCriterion *dislike = get_meaning (self, BATON_MEANING_DISLIKE);
  BatonCriterion *enjoy = get_meaning (self, BATON_MEANING_ENJOY);
  g_autoptr (BatonCriterion) own = baton_criterion_new ("My knees", BATON_SIDE_OUTSOURCE);

  drop_on (get_row (editor, bad_at), dislike, TRUE);
  g_assert_cmpint (get_index (get_row (editor, dislike)), ==, 0);
  drop_on (get_row (editor, enjoy), dislike, FALSE);
  g_assert_cmpint (baton_criterion_get_side (dislike), ==, BATON_SIDE_OUTSOURCE);

  baton_library_add (self->library, BATON_RECORD (own));
  drop_on (get_row (editor, enjoy), own, TRUE);
  g_assert_cmpint (baton_criterion_get_side (own), ==, BATON_SIDE_KEEP);
  g_assert_cmpint (get_index (get_row (editor, own)), ==, 0);
}

static void
test_remove (Case          *self,
             gconstpointer  data)
{
  GtkWidget *editor = show_editor (self);
  BatonCriterion *bad_at = get_meaning (self, BATON_MEANING_BAD_AT);
  g_autofree char *id = g_strdup (baton_record_get_id (BATON_RECORD (bad_at)));

  show_task (self, self->gutters);
  baton_library_answer (self->library, self->gutters, bad_at, BATON_ANSWER_YES);
  baton_history_close_step (baton_workspace_get_history (self->base.workspace));
  g_assert_null (FIND_ACTION (editor, "editor.bring-back"));
  g_assert_true (gtk_widget_activate_action (get_row (editor, bad_at), "reason.remove", NULL));
  g_assert_null (get_meaning (self, BATON_MEANING_BAD_AT));
  g_assert_null (find (GTK_WIDGET (self->panel), is_row_of, bad_at));
  g_assert_nonnull (FIND_ACTION (editor, "editor.bring-back"));
  g_assert_cmpint (baton_task_get_answer (self->gutters, id), ==, BATON_ANSWER_YES);

  g_assert_true (g_str_has_suffix (self->base.window->asked->str,
                                   "win.toast-done:“I’m bad at it and don’t want to get good” removed; "));
  g_assert_true (baton_history_undo (baton_workspace_get_history (self->base.workspace), NULL));
  g_assert_nonnull (baton_library_find_criterion (self->library, id));
  g_assert_cmpint (get_answer (self, BATON_MEANING_BAD_AT), ==, BATON_ANSWER_YES);
  g_assert_null (FIND_ACTION (editor, "editor.bring-back"));
}

static void
test_bring_back (Case          *self,
                 gconstpointer  data)
{
  BatonCriterion *skill = get_meaning (self, BATON_MEANING_SKILL);
  GtkWidget *editor;

  baton_library_remove (self->library, BATON_RECORD (skill));
  editor = show_editor (self);
  g_assert_true (SAYS (editor, "It builds a skill I want"));
  click (FIND_ACTION (editor, "editor.bring-back"));
  skill = get_meaning (self, BATON_MEANING_SKILL);
  g_assert_nonnull (skill);
  g_assert_cmpint (baton_criterion_get_weight (skill), ==, 3);
  g_assert_cmpint (baton_criterion_get_side (skill), ==, BATON_SIDE_KEEP);
  g_assert_nonnull (get_row (editor, skill));
  g_assert_null (FIND_ACTION (editor, "editor.bring-back"));
}

static void
test_fits (Case          *self,
           gconstpointer  data)
{
  GtkWidget *editor;

  baton_library_remove (self->library, BATON_RECORD (get_meaning (self, BATON_MEANING_SKILL)));
  editor = show_editor (self);
  take_picture (self->base.window, "criteria-editor");
  set_size (self->base.window, 360, 720);
  take_picture (self->base.window, "criteria-editor-360");
  check_looks (editor);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/criteria-editor/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("add", test_add);
  ADD ("add-on-close", test_add_on_close);
  ADD ("comes-and-goes", test_comes_and_goes);
  ADD ("draft", test_draft);
  ADD ("text-in-place", test_text);
  ADD ("meaning", test_meaning);
  ADD ("record", test_record);
  ADD ("weight", test_weight);
  ADD ("move-keeps-keyboard", test_move);
  ADD ("drop", test_drop);
  ADD ("remove-and-undo", test_remove);
  ADD ("bring-back", test_bring_back);
  ADD ("fits-360", test_fits);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
