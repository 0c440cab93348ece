/* What comes from outside: taken into the open library in place, and taken back as one step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "support/baton-test.h"
#include "session/baton-workspace.h"

typedef struct
{
  char           *folder;
  char           *path;
  BatonWorkspace *mine;
  BatonWorkspace *other; /* another device's */
} Fixture;

static BatonWorkspace *
open_workspace (const char *path)
{
  BatonWorkspace *workspace = baton_workspace_new (path);
  g_autoptr (GError) error = NULL;

  baton_workspace_open (workspace, &error);
  g_assert_no_error (error);
  baton_outside_watch (baton_workspace_get_outside (workspace));
  return workspace;
}

static BatonTask *
add_task (BatonWorkspace *workspace,
          const char     *title)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_library_add (baton_workspace_get_library (workspace), BATON_RECORD (task));
  return task;
}

static void
save (BatonWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;

  baton_workspace_save_now (workspace, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = baton_test_make_folder ();
  self->path = g_build_filename (self->folder, "library.xml", NULL);
  self->mine = open_workspace (self->path);
  add_task (self->mine, "Clean the gutters");
  add_task (self->mine, "Do the taxes");
  baton_history_close_step (baton_workspace_get_history (self->mine));
  save (self->mine);
  self->other = open_workspace (self->path);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_run_dispose (G_OBJECT (self->mine));
  g_object_unref (self->mine);
  if (self->other)
    g_object_run_dispose (G_OBJECT (self->other));
  g_clear_object (&self->other);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  baton_test_remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static BatonTask *
nth_task (BatonWorkspace *workspace,
          guint           nth)
{
  g_autoptr (BatonTask) task = g_list_model_get_item (
    baton_library_get_tasks (baton_workspace_get_library (workspace)), nth);

  return task;
}

static guint
n_tasks (BatonWorkspace *workspace)
{
  return g_list_model_get_n_items (baton_library_get_tasks (baton_workspace_get_library (workspace)));
}

static const BatonMergeReport *
report_of (BatonWorkspace *workspace)
{
  return baton_outside_get_report (baton_workspace_get_outside (workspace));
}

/* The same object says something else: what shows it need not look for another. */
static void
test_in_place (Fixture       *self,
               gconstpointer  data)
{
  BatonTask *gutters = nth_task (self->mine, 0);

  baton_task_set_minutes (nth_task (self->other, 0), 90);
  save (self->other);
  UNTIL (baton_task_get_minutes (gutters) == 90);
  g_assert_true (nth_task (self->mine, 0) == gutters);
  g_assert_false (baton_workspace_is_dirty (self->mine));
  g_assert_cmpuint (report_of (self->mine)->changes->len, ==, 1);
}

/* Who puts a task off in the tray need not be told about it here. */
static void
test_snooze_is_no_news (Fixture       *self,
                        gconstpointer  data)
{
  BatonTask *gutters = nth_task (self->mine, 0);

  baton_task_set_remind (nth_task (self->other, 0), 29000000);
  baton_task_set_put_off (nth_task (self->other, 0), 1);
  save (self->other);
  UNTIL (baton_task_get_put_off (gutters) == 1);
  g_assert_cmpuint (report_of (self->mine)->changes->len, ==, 0);
  baton_task_set_minutes (nth_task (self->other, 0), 90);
  save (self->other);
  UNTIL (baton_task_get_minutes (gutters) == 90);
  g_assert_cmpuint (report_of (self->mine)->changes->len, ==, 1);
}

static void
test_add_and_remove (Fixture       *self,
                     gconstpointer  data)
{
  baton_library_remove (baton_workspace_get_library (self->other), BATON_RECORD (nth_task (self->other, 0)));
  add_task (self->other, "Mow the lawn");
  add_task (self->other, "Paint the fence");
  save (self->other);
  UNTIL (n_tasks (self->mine) == 3);
  g_assert_cmpstr (baton_task_get_title (nth_task (self->mine, 0)), ==, "Do the taxes");
  g_assert_cmpstr (baton_task_get_title (nth_task (self->mine, 2)), ==, "Paint the fence");
  g_assert_false (baton_workspace_is_dirty (self->mine));
}

/* Both change the same task at once: each field is there in the end, on both sides. */
static void
test_both_edit (Fixture       *self,
                gconstpointer  data)
{
  baton_task_set_minutes (nth_task (self->other, 0), 90);
  save (self->other);
  baton_task_set_notes (nth_task (self->mine, 0), "The high ladder");
  save (self->mine);
  g_assert_cmpint (baton_task_get_minutes (nth_task (self->mine, 0)), ==, 90);
  UNTIL (g_str_equal (baton_task_get_notes (nth_task (self->other, 0)), "The high ladder"));
  g_assert_cmpint (baton_task_get_minutes (nth_task (self->other, 0)), ==, 90);
}

/* An undo takes back what the person did, and nothing that came from outside. */
static void
test_undo_is_mine (Fixture       *self,
                   gconstpointer  data)
{
  BatonTask *gutters = nth_task (self->mine, 0);
  BatonHistory *history = baton_workspace_get_history (self->mine);

  baton_task_set_title (gutters, "Clean all gutters");
  baton_history_close_step (history);
  save (self->mine);
  UNTIL (g_str_equal (baton_task_get_title (nth_task (self->other, 0)), "Clean all gutters"));
  baton_task_set_minutes (nth_task (self->other, 0), 90);
  save (self->other);
  UNTIL (baton_task_get_minutes (gutters) == 90);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Edit “Clean all gutters”");
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpstr (baton_task_get_title (gutters), ==, "Clean the gutters");
  g_assert_cmpint (baton_task_get_minutes (gutters), ==, 90);
}

/* A step about a record that another device removed is passed over. */
static void
test_undo_of_gone (Fixture       *self,
                   gconstpointer  data)
{
  BatonHistory *history = baton_workspace_get_history (self->mine);

  baton_task_set_title (nth_task (self->mine, 1), "Do all taxes");
  baton_history_close_step (history);
  baton_task_set_title (nth_task (self->mine, 0), "Clean all gutters");
  baton_history_close_step (history);
  save (self->mine);
  UNTIL (g_str_equal (baton_task_get_title (nth_task (self->other, 0)), "Clean all gutters"));
  baton_library_remove (baton_workspace_get_library (self->other), BATON_RECORD (nth_task (self->other, 0)));
  save (self->other);
  UNTIL (n_tasks (self->mine) == 1);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpuint (n_tasks (self->mine), ==, 1);
  g_assert_cmpstr (baton_task_get_title (nth_task (self->mine, 0)), ==, "Do the taxes");
}

static void
test_take_back (Fixture       *self,
                gconstpointer  data)
{
  BatonHistory *history = baton_workspace_get_history (self->mine);

  baton_library_remove (baton_workspace_get_library (self->other), BATON_RECORD (nth_task (self->other, 0)));
  baton_task_set_minutes (nth_task (self->other, 0), 45);
  save (self->other);
  UNTIL (n_tasks (self->mine) == 1);
  baton_outside_take_back (baton_workspace_get_outside (self->mine));
  g_assert_cmpuint (n_tasks (self->mine), ==, 2);
  g_assert_cmpint (baton_task_get_minutes (nth_task (self->mine, 1)), ==, BATON_ABSENT);
  g_assert_cmpuint (report_of (self->mine)->changes->len, ==, 0);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Changes from Another Device");
  save (self->mine);
  UNTIL (n_tasks (self->other) == 2);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpuint (n_tasks (self->mine), ==, 1);
}

/* What is gone is not written again unasked, and what the person typed is kept. */
static void
test_gone (Fixture       *self,
           gconstpointer  data)
{
  BatonOutside *outside = baton_workspace_get_outside (self->mine);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->other);
  baton_outside_set_patience (outside, 50);
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  UNTIL (baton_outside_get_file (outside) == BATON_FILE_GONE);
  baton_task_set_minutes (nth_task (self->mine, 0), 30);
  g_assert_false (baton_workspace_save_now (self->mine, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_true (baton_workspace_is_dirty (self->mine));
  baton_outside_write_back (outside);
  UNTIL (baton_outside_get_file (outside) == BATON_FILE_THERE);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_EXISTS));
  UNTIL (!baton_workspace_is_dirty (self->mine));
}

/* A file that cannot be read is left as it is. */
static void
test_damaged (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->other);
  g_assert_true (g_file_set_contents (self->path, "<library", -1, NULL));
  UNTIL (baton_outside_get_file (baton_workspace_get_outside (self->mine)) == BATON_FILE_UNREADABLE);
  baton_task_set_minutes (nth_task (self->mine, 0), 30);
  g_assert_false (baton_workspace_save_now (self->mine, &error));
  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "<library");
  g_assert_cmpuint (n_tasks (self->mine), ==, 2);
}

/* What a sync engine could not place is merged, and is gone from the folder then. */
static void
test_conflict_copy (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (self->folder, "library.sync-conflict-20260131-101112-ABCDEFG.xml", NULL);
  g_autofree char *elsewhere = baton_test_make_folder ();
  g_autofree char *theirs = g_build_filename (elsewhere, "library.xml", NULL);
  g_autoptr (BatonWorkspace) device = NULL;
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (self->path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (theirs, content, size, NULL));
  device = open_workspace (theirs);
  add_task (device, "Mow the lawn");
  save (device);
  g_object_run_dispose (G_OBJECT (device));
  g_assert_cmpint (g_rename (theirs, copy), ==, 0);
  UNTIL (n_tasks (self->mine) == 3);
  UNTIL (!g_file_test (copy, G_FILE_TEST_EXISTS));
  baton_test_remove_tree (elsewhere);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/session/outside/in-place", Fixture, NULL, set_up, test_in_place, tear_down);
  g_test_add ("/session/outside/snooze-is-no-news", Fixture, NULL, set_up, test_snooze_is_no_news, tear_down);
  g_test_add ("/session/outside/adds-and-removes", Fixture, NULL, set_up, test_add_and_remove, tear_down);
  g_test_add ("/session/outside/both-edit", Fixture, NULL, set_up, test_both_edit, tear_down);
  g_test_add ("/session/outside/undo-is-mine", Fixture, NULL, set_up, test_undo_is_mine, tear_down);
  g_test_add ("/session/outside/undo-of-what-is-gone", Fixture, NULL, set_up, test_undo_of_gone, tear_down);
  g_test_add ("/session/outside/taken-back-as-one-step", Fixture, NULL, set_up, test_take_back, tear_down);
  g_test_add ("/session/outside/gone-is-not-written", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/session/outside/damaged-is-left", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/session/outside/conflict-copy", Fixture, NULL, set_up, test_conflict_copy, tear_down);
  return g_test_run ();
}
