/* The row of a task on a provider's page, which unfolds into its handoffs to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/directory-case.h"

#include "ui/common/baton-record-row.h"
#include "ui/directory/baton-job-row.h"

static void
activate_row (GtkWidget *row)
{
  g_signal_emit_by_name (row, "activate");
}

/* A row unfolds into the latest handoff, or the one that is asked for; without any it leads to its task. */
static void
test_unfolds (Case          *self,
              gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  g_autofree char *task = g_strdup_printf ("win.select-task:%s; ", id_of (self->gutters));
  BatonHandoff *first = baton_task_get_handoff (self->posts, 0);
  BatonHandoffRow *row = BATON_HANDOFF_ROW (get_row (page, "Edit featured posts"));

  g_assert_null (FIND_TYPE (row, BATON_TYPE_RECORD_ROW));
  activate_row (GTK_WIDGET (row));
  wait_frame (self->base.window);
  g_assert_true (baton_handoff_row_get_handoff (row) == baton_task_get_last_handoff (self->posts));
  g_assert_true (SAYS (row, "Job 7 of 7 · "));
  g_assert_true (baton_provider_page_edit_handoff (page, first));
  g_assert_true (baton_handoff_row_get_handoff (row) == first);
  g_assert_true (SAYS (row, "Job 1 of 7 · "));
  assert_text (get_row (row, "Paid"), "$120");
  type_text (get_row (row, "Paid"), "$95");
  g_assert_cmpint (baton_handoff_get_paid (first), ==, 9500);
  UNTIL (SAYS (row, "paid $95"));
  activate_row (GTK_WIDGET (row));
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (baton_handoff_row_get_handoff (row) == baton_task_get_last_handoff (self->posts));

  baton_task_set_provider (self->gutters, id_of (self->upwork));
  UNTIL (SAYS (page, "Clean the gutters"));
  row = BATON_HANDOFF_ROW (get_row (page, "Clean the gutters"));
  activate_row (GTK_WIDGET (row));
  assert_asked (self, task);
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

/* The rows may come into another order: what is unfolded stays so, with what is half typed. */
static void
test_stays_unfolded (Case          *self,
                     gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *row = get_row (page, "Music for a song"), *paid;

  activate_row (row);
  wait_frame (self->base.window);
  paid = get_row (row, "Paid");
  gtk_widget_grab_focus (paid);
  type_text (paid, "a lot");
  baton_library_move (self->library, BATON_RECORD (self->song), BATON_BEFORE, BATON_RECORD (self->posts));
  baton_task_set_title (self->posts, "Edit all posts");
  UNTIL (SAYS (page, "Edit all posts"));
  g_assert_true (get_row (page, "Music for a song") == row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  assert_text (paid, "a lot");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->base.window)), paid));
  g_object_set (page, "provider", self->tasker, NULL);
  g_assert_false (gtk_widget_get_mapped (row));
  g_object_set (page, "provider", self->upwork, NULL);
  g_assert_true (get_row (page, "Music for a song") == row);
  assert_text (get_row (row, "Paid"), "a lot");
}

/* At a narrow width, every word of it is there. */
static void
test_looks (Case          *self,
            gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *row = get_row (page, "Edit featured posts");

  set_size (self->base.window, 360, 1900);
  activate_row (row);
  wait_frame (self->base.window);
  take_picture (self->base.window, "job-row-360");
  check_looks (row);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/job-row/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("unfolds", test_unfolds);
  ADD ("stays-unfolded", test_stays_unfolded);
  ADD ("looks", test_looks);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
