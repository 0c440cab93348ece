/* The window that stays open: it turns over with the day, counts in words that read well, and edits thousands of tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-pages.h"

#include "app/baton-window-private.h"
#include "session/baton-large-edit.h"
#include "session/baton-trash.h"
#include "ui/common/baton-today.h"
#include "ui/tasks/baton-task-row.h"

static void
open_window (Fixture *fixture)
{
  open_workspace (fixture);
  destroy (fixture->window);
  fixture->window = (gpointer) baton_window_new (application, fixture->workspace);
}

static void
show_window (Fixture *fixture)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 1600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static BatonTask *
hand_off (Fixture  *fixture,
          BatonDay  due)
{
  g_autoptr (BatonTask) task = baton_task_new ("Gutters");
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

  baton_library_add (baton_workspace_get_library (fixture->workspace), BATON_RECORD (task));
  baton_handoff_set_started (handoff, due - 10);
  baton_handoff_set_due (handoff, due);
  baton_task_add_handoff (task, handoff);
  baton_task_set_stage (task, BATON_STAGE_HANDED_OFF);
  return task;
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  return find (GTK_WIDGET (fixture->window), is_label, text) != NULL;
}

/* Returns: (transfer full): what the row of the only task paints */
static GBytes *
paint_row (Fixture *fixture)
{
  GtkWidget *row = FIND_TYPE (fixture->window, BATON_TYPE_TASK_ROW);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (row)->snapshot (row, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_render_node_serialize (node);
}

static void
test_turns_over (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GBytes) before = NULL, again = NULL, after = NULL;
  BatonDay today = baton_today ();

  baton_today_set (today);
  open_window (fixture);
  hand_off (fixture, today);
  show_window (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", "handed-off");
  UNTIL (FIND_TYPE (fixture->window, BATON_TYPE_TASK_ROW));
  before = paint_row (fixture);
  g_assert_false (says (fixture, "Late"));

  baton_window_look_at_day (BATON_WINDOW (fixture->window));
  again = paint_row (fixture);
  g_assert_true (g_bytes_equal (before, again));
  baton_today_set (today + 1);
  baton_window_look_at_day (BATON_WINDOW (fixture->window));
  after = paint_row (fixture);
  g_assert_false (g_bytes_equal (before, after));
  UNTIL (says (fixture, "Late"));
  baton_today_set (BATON_ABSENT);
}

static void
finish (Fixture *fixture,
        int      saved_minutes)
{
  BatonTask *task = hand_off (fixture, baton_today ());
  BatonHandoff *handoff = baton_task_get_last_handoff (task);

  baton_handoff_set_finished (handoff, baton_today ());
  baton_handoff_set_saved_minutes (handoff, saved_minutes);
}

static void
test_counts_hours (Fixture       *fixture,
                   gconstpointer  unused)
{
  open_window (fixture);
  show_window (fixture);
  finish (fixture, 60);
  UNTIL (says (fixture, "1 hour back this year"));
  /* Rounded to two, which is not one. */
  finish (fixture, 40);
  UNTIL (says (fixture, "2 hours back this year"));
  finish (fixture, 74300);
  UNTIL (says (fixture, "1,240 hours back this year"));
}

/* The next start does not ask how to begin. */
static void
test_starts_empty (Fixture       *fixture,
                   gconstpointer  unused)
{
  open_window (fixture);
  show_window (fixture);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-empty", NULL);
  UNTIL (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static gboolean
is_message (GtkWindow *window)
{
  return ADW_IS_MESSAGE_DIALOG (window);
}

static void
test_tells_what_no_program_opens (Fixture       *fixture,
                                  gconstpointer  unused)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWindow *dialog = NULL;

  open_window (fixture);
  show_window (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-link", "s", "https://example.org/nobody");
  for (guint i = 0; !dialog;)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      dialog = window && is_message (window) ? window : NULL;
      i = window ? i + 1 : 0;
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "This Link Cannot Be Opened");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "https://example.org/nobody"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  UNTIL (says (fixture, "Address copied"));
}

static GListModel *
get_tasks (Fixture *fixture)
{
  return baton_library_get_tasks (baton_workspace_get_library (fixture->workspace));
}

/* So many that an edit of all of them is made in slices; the window has them selected. */
static void
show_very_many (Fixture *fixture)
{
  g_autoptr (BatonTaskArray) tasks = baton_task_array_new ();

  open_window (fixture);
  for (guint i = 0; i <= BATON_LARGE_EDIT; i++)
    {
      g_autoptr (BatonTask) task = baton_task_new ("Gutters");

      baton_library_add (baton_workspace_get_library (fixture->workspace), BATON_RECORD (task));
      baton_task_array_add (tasks, task);
    }
  show_window (fixture);
  baton_window_show_place (BATON_WINDOW (fixture->window), "considering");
  baton_task_page_select_many (BATON_WINDOW (fixture->window)->tasks, tasks);
}

/* What goes while very many are deleted, by another device or in another window, does not go twice. */
static void
test_deletes_what_is_left (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr (BatonTask) gone = NULL;

  show_very_many (fixture);
  gone = g_list_model_get_item (get_tasks (fixture), BATON_LARGE_EDIT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.delete-task", "s", "");
  g_assert_true (baton_large_edit_runs (fixture->workspace));
  baton_library_remove (baton_workspace_get_library (fixture->workspace), BATON_RECORD (gone));
  UNTIL (!baton_large_edit_runs (fixture->workspace));
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 0);
  UNTIL (says (fixture, "501 tasks deleted"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  UNTIL (g_list_model_get_n_items (get_tasks (fixture)) == BATON_LARGE_EDIT);
  UNTIL (!baton_large_edit_runs (fixture->workspace));
}

/* Who closes the window meanwhile has not changed their mind: all of it is done and saved before. */
static void
test_closes_after_deleting (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (BatonWorkspace) again = NULL;
  gpointer window;

  show_very_many (fixture);
  window = fixture->window;
  g_object_add_weak_pointer (window, &window);
  fixture->window = g_object_new (NOTING_TYPE_WINDOW, "application", application, NULL);
  gtk_widget_activate_action (window, "win.delete-task", "s", "");
  gtk_window_close (window);
  g_assert_nonnull (window);
  g_assert_true (baton_large_edit_runs (fixture->workspace));
  UNTIL (!window);
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 0);
  g_assert_false (baton_workspace_is_dirty (fixture->workspace));
  again = baton_workspace_new (fixture->path);
  g_assert_true (baton_workspace_open (again, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (baton_workspace_get_library (again))), ==, 0);
  g_assert_cmpuint (baton_trash_count (baton_workspace_get_library (again)), ==, BATON_LARGE_EDIT + 1);
}

#define CASE(name, run) g_test_add ("/ui/window/" name, Fixture, NULL, set_up, run, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  begin_tests (&argc, &argv);
  CASE ("turns-over", test_turns_over);
  CASE ("counts-hours", test_counts_hours);
  CASE ("starts-empty", test_starts_empty);
  CASE ("tells-what-no-program-opens", test_tells_what_no_program_opens);
  CASE ("deletes-what-is-left", test_deletes_what_is_left);
  CASE ("closes-after-deleting", test_closes_after_deleting);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
