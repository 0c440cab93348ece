/* Large edits: made in pieces between which the loop runs, and yet one step, saved when it is whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-backups.h"
#include "session/baton-large-edit.h"
#include "session/baton-trash.h"
#include "support/baton-test.h"

#define N_TASKS 20

typedef struct
{
  char           *folder;
  BatonWorkspace *workspace;
  BatonLibrary   *library;
  guint           at;          /* the task whose turn it is */
  gboolean        other_edit;  /* somebody else edits in between */
  gboolean        done;
  guint           n_saves;
  double          last_fraction;
} Fixture;

static void
saved_cb (Fixture *fixture)
{
  fixture->n_saves++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *path = NULL;

  fixture->folder = baton_test_make_folder ();
  path = g_build_filename (fixture->folder, "library.xml", NULL);
  fixture->workspace = baton_workspace_new (path);
  fixture->library = baton_workspace_get_library (fixture->workspace);
  g_assert_true (baton_workspace_open (fixture->workspace, NULL));
  for (int i = 0; i < N_TASKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("task%d", i);
      g_autoptr (BatonTask) task = baton_task_new ("Before");

      baton_record_set_id (BATON_RECORD (task), id);
      baton_library_add (fixture->library, BATON_RECORD (task));
    }
  g_assert_true (baton_workspace_save_now (fixture->workspace, NULL));
  g_object_set (baton_workspace_get_autosave (fixture->workspace), "quiet", 1, "latest", 1, NULL);
  g_signal_connect_swapped (baton_workspace_get_autosave (fixture->workspace), "saved", G_CALLBACK (saved_cb), fixture);
  baton_history_close_step (baton_workspace_get_history (fixture->workspace));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  baton_test_release (fixture->workspace);
  baton_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static BatonTask *
task_at (Fixture *fixture,
         guint    at)
{
  g_autofree char *id = g_strdup_printf ("task%u", at);

  return baton_library_find_task (fixture->library, id);
}

static guint
count_titled (Fixture    *fixture,
              const char *title)
{
  guint n_titled = 0;

  for (guint i = 0; i < N_TASKS; i++)
    n_titled += task_at (fixture, i) && g_str_equal (baton_task_get_title (task_at (fixture, i)), title);
  return n_titled;
}

/* Takes as long as a slice, so that each piece is one. */
static gboolean
rename_piece (gpointer  data,
              double   *fraction)
{
  Fixture *fixture = data;

  g_assert_cmpuint (fixture->n_saves, ==, 0);
  baton_task_set_title (task_at (fixture, fixture->at++), "After");
  g_usleep (9000);
  *fraction = fixture->at / (double) N_TASKS;
  return fixture->at < N_TASKS;
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpfloat (fraction, >, fixture->last_fraction);
  fixture->last_fraction = fraction;
  if (fixture->other_edit && fixture->at == N_TASKS / 2)
    baton_profile_set_hour_value (baton_library_get_profile (fixture->library), 4000);
}

static void
done_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  baton_large_edit_finish (result);
  ((Fixture *) data)->done = TRUE;
}

static void
rename_all (Fixture *fixture)
{
  const BatonLargeEdit edit = { rename_piece, fixture, NULL, progress_cb };

  baton_large_edit_async (fixture->workspace, "Rename All", &edit, done_cb, fixture);
  UNTIL (fixture->done);
  g_assert_cmpuint (count_titled (fixture, "After"), ==, N_TASKS);
}

static void
assert_undo (Fixture    *fixture,
             const char *name)
{
  BatonHistory *history = baton_workspace_get_history (fixture->workspace);

  g_assert_cmpstr (baton_history_get_undo_name (history), ==, name);
  g_assert_true (baton_history_undo (history, NULL));
}

static void
test_one_step (Fixture       *fixture,
               gconstpointer  unused)
{
  rename_all (fixture);
  g_assert_cmpfloat (fixture->last_fraction, >, 0.9);
  /* Saved when it is whole. */
  UNTIL (fixture->n_saves > 0);
  g_assert_false (baton_workspace_is_dirty (fixture->workspace));
  assert_undo (fixture, "Rename All");
  g_assert_cmpuint (count_titled (fixture, "Before"), ==, N_TASKS);
}

/* What is edited meanwhile, in another window for example, is a step of its own. */
static void
test_other_edit (Fixture       *fixture,
                 gconstpointer  unused)
{
  fixture->other_edit = TRUE;
  rename_all (fixture);
  assert_undo (fixture, "Rename All");
  g_assert_cmpuint (count_titled (fixture, "Before"), ==, N_TASKS);
  assert_undo (fixture, "Change Hour Value");
}

/* A save that is asked for meanwhile waits for the whole. */
static void
save_done_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_assert_true (baton_workspace_save_finish (BATON_WORKSPACE (workspace), result, NULL));
  g_assert_true (((Fixture *) data)->done);
  ((Fixture *) data)->at = 0;
}

static void
test_save_waits (Fixture       *fixture,
                 gconstpointer  unused)
{
  const BatonLargeEdit edit = { rename_piece, fixture, NULL, NULL };

  baton_large_edit_async (fixture->workspace, "Rename All", &edit, done_cb, fixture);
  UNTIL (fixture->at > 2);
  baton_workspace_save_async (fixture->workspace, NULL, save_done_cb, fixture);
  UNTIL (fixture->at == 0);
}

/* Another device removes a task and renames one. */
static void
change_elsewhere (Fixture *fixture)
{
  g_autoptr (BatonWorkspace) other = baton_workspace_new (baton_workspace_get_path (fixture->workspace));
  BatonLibrary *library = baton_workspace_get_library (other);

  g_assert_true (baton_workspace_open (other, NULL));
  baton_library_remove (library, baton_library_find (library, "task5"));
  baton_task_set_notes (baton_library_find_task (library, "task6"), "From elsewhere");
  g_assert_true (baton_workspace_save_now (other, NULL));
  g_object_run_dispose (G_OBJECT (other));
}

/* A save that has begun before brings in, between two slices, what another device did. */
static gboolean
rename_what_is_there (gpointer  data,
                      double   *fraction)
{
  Fixture *fixture = data;
  BatonTask *task = task_at (fixture, fixture->at);

  if (task)
    baton_task_set_title (task, "After");
  g_usleep (9000);
  if (fixture->at > 2 && fixture->n_saves == 0)
    return TRUE;
  return ++fixture->at < N_TASKS;
}

static void
test_change_from_outside (Fixture       *fixture,
                          gconstpointer  unused)
{
  const BatonLargeEdit edit = { rename_what_is_there, fixture, NULL, NULL };
  BatonHistory *history = baton_workspace_get_history (fixture->workspace);

  change_elsewhere (fixture);
  baton_profile_set_hour_value (baton_library_get_profile (fixture->library), 4000);
  baton_history_close_step (history);
  baton_autosave_retry (baton_workspace_get_autosave (fixture->workspace));
  baton_large_edit_async (fixture->workspace, "Rename All", &edit, done_cb, fixture);
  UNTIL (fixture->done);
  g_assert_cmpuint (fixture->n_saves, ==, 1);
  g_assert_null (task_at (fixture, 5));
  g_assert_cmpuint (count_titled (fixture, "After"), ==, N_TASKS - 1);
  g_assert_cmpstr (baton_task_get_notes (task_at (fixture, 6)), ==, "From elsewhere");
  UNTIL (fixture->n_saves > 1);
  /* An undo takes back what was done here, and nothing else. */
  assert_undo (fixture, "Rename All");
  g_assert_null (task_at (fixture, 5));
  g_assert_cmpuint (count_titled (fixture, "Before"), ==, N_TASKS - 1);
  g_assert_cmpstr (baton_task_get_notes (task_at (fixture, 6)), ==, "From elsewhere");
  assert_undo (fixture, "Change Hour Value");
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (BatonLibrary) version = baton_library_new ();
  g_autoptr (BatonRecord) same = baton_library_copy_whole (BATON_RECORD (task_at (fixture, 0)));
  g_autoptr (BatonTask) other = baton_task_new ("Only there");

  baton_library_add (version, same);
  baton_record_set_id (BATON_RECORD (other), "other");
  baton_library_add (version, BATON_RECORD (other));
  baton_profile_set_hour_value (baton_library_get_profile (version), 5000);
  baton_backups_bring_back_async (fixture->workspace, version, NULL, done_cb, fixture);
  UNTIL (fixture->done);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (fixture->library)), ==, 2);
  g_assert_nonnull (baton_library_find_task (fixture->library, "other"));
  g_assert_cmpint (baton_profile_get_hour_value (baton_library_get_profile (fixture->library)), ==, 5000);
  assert_undo (fixture, "Restore Backup");
  g_assert_cmpuint (count_titled (fixture, "Before"), ==, N_TASKS);
  g_assert_null (baton_library_find_task (fixture->library, "other"));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 0);
}

static void
undone_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  fixture->last_fraction = baton_large_edit_undo_finish (result);
  fixture->done = TRUE;
}

/* Undoes, or redoes, the next step in slices. Returns: whether anything was left of it */
static gboolean
step_slowly (Fixture  *fixture,
             gboolean  forward)
{
  fixture->done = FALSE;
  fixture->n_saves = 0;
  baton_large_edit_undo_async (fixture->workspace, forward, NULL, undone_cb, fixture);
  UNTIL (fixture->done);
  g_assert_cmpuint (fixture->n_saves, ==, 0);
  return fixture->last_fraction > 0;
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  unused)
{
  BatonHistory *history = baton_workspace_get_history (fixture->workspace);

  rename_all (fixture);
  g_assert_cmpuint (baton_history_count_next (history, FALSE), ==, N_TASKS);
  g_assert_true (step_slowly (fixture, FALSE));
  g_assert_cmpuint (count_titled (fixture, "Before"), ==, N_TASKS);
  g_assert_cmpstr (baton_history_get_redo_name (history), ==, "Rename All");
  g_assert_cmpuint (baton_history_count_next (history, TRUE), ==, N_TASKS);
  UNTIL (fixture->n_saves > 0);
  g_assert_true (step_slowly (fixture, TRUE));
  g_assert_cmpuint (count_titled (fixture, "After"), ==, N_TASKS);
  g_assert_cmpstr (baton_history_get_redo_name (history), ==, NULL);
  assert_undo (fixture, "Rename All");
  g_assert_cmpuint (count_titled (fixture, "Before"), ==, N_TASKS);
}

/* Where another device has left nothing of a step, the one before it is undone. */
static void
test_undo_passes_over (Fixture       *fixture,
                       gconstpointer  unused)
{
  BatonHistory *history = baton_workspace_get_history (fixture->workspace);
  g_autoptr (BatonTask) added = baton_task_new ("Added");

  baton_profile_set_hour_value (baton_library_get_profile (fixture->library), 4000);
  baton_history_close_step (history);
  baton_library_add (fixture->library, BATON_RECORD (added));
  baton_history_pause (history);
  baton_library_remove (fixture->library, BATON_RECORD (added));
  baton_history_resume (history);
  g_assert_true (step_slowly (fixture, FALSE));
  g_assert_cmpint (baton_profile_get_hour_value (baton_library_get_profile (fixture->library)), ==, BATON_ABSENT);
  g_assert_cmpuint (baton_history_count_next (history, FALSE), ==, N_TASKS);
}

static void
test_empty_trash (Fixture       *fixture,
                  gconstpointer  unused)
{
  for (guint i = 0; i < N_TASKS / 2; i++)
    baton_library_remove (fixture->library, BATON_RECORD (task_at (fixture, i)));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, N_TASKS / 2);
  baton_trash_empty_async (fixture->workspace, NULL, done_cb, fixture);
  UNTIL (fixture->done);
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 0);
  assert_undo (fixture, "Empty Trash");
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, N_TASKS / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CASE(name, function) g_test_add ("/session/large-edit/" name, Fixture, NULL, set_up, function, tear_down)
  CASE ("one-step", test_one_step);
  CASE ("other-edit", test_other_edit);
  CASE ("save-waits", test_save_waits);
  CASE ("change-from-outside", test_change_from_outside);
  CASE ("restore", test_restore);
  CASE ("undo", test_undo);
  CASE ("undo-passes-over", test_undo_passes_over);
  CASE ("empty-trash", test_empty_trash);
  return g_test_run ();
}
