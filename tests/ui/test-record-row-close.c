/* The row in which a field is written, when the person pauses or closes the window: what cannot be read is told, and not
 * lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/record-row-case.h"

static void
closed_cb (GtkWindow *window,
           gboolean  *closed)
{
  *closed = TRUE;
}

/* The window stays open for it once, with the cursor where it is to be put right; who asks again means it. */
static void
test_close (Case          *self,
            gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);
  gboolean handled = FALSE;

  write_in (self, add_row (self, "price", self->task), "cheap");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "3 moons");
  g_signal_emit_by_name (self->base.window, "close-request", &handled);
  g_assert_true (handled);
  g_assert_nonnull (baton_record_row_get_problem (row));
  assert_text (row, "3 moons");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->base.window)), GTK_WIDGET (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "3 moon");
  g_signal_emit_by_name (self->base.window, "close-request", &handled);
  g_assert_true (handled);
  g_signal_emit_by_name (self->base.window, "close-request", &handled);
  g_assert_false (handled);
}

static gboolean
is_held (Case *self)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (self->base.window, "close-request", &handled);
  return handled;
}

/* What was put by for another record counts too, until that record goes. */
static void
test_close_other_record (Case          *self,
                         gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);

  write_in (self, row, "3 moons");
  baton_record_row_set_record (row, BATON_RECORD (self->other), "USD");
  g_assert_true (is_held (self));
  g_assert_nonnull (strstr (self->base.window->asked->str, "win.toast:“3 moons” cannot be read"));
  g_assert_false (is_held (self));

  write_in (self, row, "45 min");
  g_assert_true (is_held (self));
  baton_library_remove (self->library, BATON_RECORD (self->task));
  write_in (self, row, "50 min");
  g_assert_false (is_held (self));
}

/* What was put right, or taken back, holds nothing. */
static void
test_close_put_right (Case          *self,
                      gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);

  write_in (self, row, "3 moons");
  baton_record_row_set_record (row, BATON_RECORD (self->other), "USD");
  baton_record_row_set_record (row, BATON_RECORD (self->task), "USD");
  write_in (self, row, "3 h");
  g_assert_false (is_held (self));
}

/* A row that cannot be seen is shown before the window goes with it. */
static void
test_close_folded (Case          *self,
                   gconstpointer  data)
{
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *row = g_object_new (BATON_TYPE_RECORD_ROW, "field", "minutes", "title", "Time", NULL);

  gtk_list_box_append (GTK_LIST_BOX (self->list), expander);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  baton_record_row_set_record (BATON_RECORD_ROW (row), BATON_RECORD (self->task), "USD");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  write_in (self, BATON_RECORD_ROW (row), "3 moons");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), FALSE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  g_assert_true (is_held (self));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)));
  UNTIL (gtk_widget_get_mapped (row));
  g_assert_false (is_held (self));
}

/* A row that does not apply, and so is not there, holds nothing. */
static void
test_close_not_there (Case          *self,
                      gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);

  write_in (self, row, "3 moons");
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  g_assert_false (is_held (self));
}

static GtkListBoxRow *
get_line (Case *self)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 1);
}

/* A problem is told to who pauses, beside the field and to a screen reader, and leaves the keyboard where it is. */
static void
test_pause (Case          *self,
            gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "rework-chance", self->task);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  GtkListBoxRow *line;
  int end = 3;

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "may");
  g_assert_null (baton_record_row_get_problem (row));
  UNTIL (baton_record_row_get_problem (row) != NULL);
  line = get_line (self);
  g_assert_nonnull (line);
  g_assert_true (SAYS (self->base.window, "like “20 %”"));
  g_assert_true (gtk_widget_has_focus (text));
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  /* The same line goes on, so that it does not flicker. */
  gtk_editable_insert_text (GTK_EDITABLE (row), "be", -1, &end);
  g_assert_true (get_line (self) == line);
  gtk_editable_set_text (GTK_EDITABLE (row), "20");
  g_assert_null (get_line (self));
  g_assert_null (baton_record_row_get_problem (row));
}

/* What could be read on the way to what cannot is no value. */
static void
test_pause_goes_back (Case          *self,
                      gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "price", self->task);
  const char *const pieces[] = { "1", "2", ",5", " ", "€" };
  int end = 0;

  baton_task_set_price (self->task, 9500);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_editable_delete_text (GTK_EDITABLE (row), 0, -1);
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    gtk_editable_insert_text (GTK_EDITABLE (row), pieces[i], -1, &end);
  g_assert_cmpint (baton_task_get_price (self->task), ==, 1250);
  UNTIL (baton_record_row_get_problem (row) != NULL);
  g_assert_nonnull (strstr (baton_record_row_get_problem (row), "Amounts here are in USD"));
  g_assert_cmpint (baton_task_get_price (self->task), ==, 9500);
  assert_text (row, "12,5 €");
  gtk_editable_delete_text (GTK_EDITABLE (row), 4, -1);
  g_assert_cmpint (baton_task_get_price (self->task), ==, 1250);
}

/* What comes to stand in a row for another reason than the person's typing is no pause of theirs. */
static void
test_pause_is_over (Case          *self,
                    gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task), *other = add_row (self, "price", self->task);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "3 moo");
  gtk_editable_set_text (GTK_EDITABLE (row), "3 h");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (other)));
  gtk_editable_set_text (GTK_EDITABLE (other), "cheap");
  UNTIL (baton_record_row_get_problem (other) != NULL);
  g_assert_null (baton_record_row_get_problem (row));
  gtk_editable_set_text (GTK_EDITABLE (other), "");
  g_assert_null (baton_record_row_get_problem (other));
  gtk_editable_set_text (GTK_EDITABLE (other), "che");
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (other));
}

/* Of a draft that is in no library yet, Cancel means it. */
static void
test_close_draft (Case          *self,
                  gconstpointer  data)
{
  g_autoptr (BatonTask) draft = baton_task_new ("Draft");
  GtkWidget *window = gtk_window_new (), *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (BATON_TYPE_RECORD_ROW, "field", "minutes", "title", "Time", NULL);
  gboolean closed = FALSE;

  baton_record_row_set_record (BATON_RECORD_ROW (row), BATON_RECORD (draft), "USD");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_editable_set_text (GTK_EDITABLE (row), "3 moons");
  g_signal_connect (window, "destroy", G_CALLBACK (closed_cb), &closed);
  gtk_window_close (GTK_WINDOW (window));
  UNTIL (closed);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/record-row/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("pause", test_pause);
  ADD ("pause-goes-back", test_pause_goes_back);
  ADD ("pause-is-over", test_pause_is_over);
  ADD ("close", test_close);
  ADD ("close-other-record", test_close_other_record);
  ADD ("close-put-right", test_close_put_right);
  ADD ("close-folded", test_close_folded);
  ADD ("close-not-there", test_close_not_there);
  ADD ("close-draft", test_close_draft);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
