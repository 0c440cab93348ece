/* The workspace: opening, refusing, and what it keeps ready for the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <unistd.h>

#include "session/baton-workspace.h"
#include "storage/baton-store.h"
#include "support/baton-test.h"

#define NEWER "<library xmlns=\"urn:baton:library:1\" version=\"7\"><tasks>" \
              "<task id=\"t\" title=\"Seen\" position=\"V\" mood=\"glad\"/></tasks></library>"
#define DAMAGED "<?xml version=\"1.0\"?>\n<library xmlns=\"urn:baton:library:1\" version=\"1\">\n  <task "

typedef struct
{
  char           *folder;
  char           *path;
  BatonWorkspace *workspace;
  BatonLibrary   *library;
  gboolean        opened;
  gboolean        answered;
  GError         *error;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = baton_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "library.xml", NULL);
  fixture->workspace = baton_workspace_new (fixture->path);
  fixture->library = baton_workspace_get_library (fixture->workspace);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  baton_test_release (fixture->workspace);
  g_clear_error (&fixture->error);
  baton_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
open_now (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (baton_workspace_open (fixture->workspace, &error));
  g_assert_no_error (error);
}

static BatonTask *
add_task (BatonLibrary *library,
          const char   *title)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_library_add (library, BATON_RECORD (task));
  return task;
}

/* Puts a library with one task on disk. */
static void
write_file (Fixture *fixture)
{
  g_autoptr (BatonStore) store = baton_store_new (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = baton_store_load (store, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  add_task (library, "From the file");
  bytes = baton_store_serialize (library);
  baton_store_save (store, bytes, &error);
  g_assert_no_error (error);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  baton_workspace_open_finish (BATON_WORKSPACE (object), result, &fixture->error);
  fixture->opened = TRUE;
}

static void
open_async (Fixture      *fixture,
            GCancellable *cancellable)
{
  baton_workspace_open_async (fixture->workspace, cancellable, opened_cb, fixture);
  g_assert_cmpint (baton_workspace_get_state (fixture->workspace), ==, BATON_WORKSPACE_OPENING);
  UNTIL (fixture->opened);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  unused)
{
  g_assert_cmpint (baton_workspace_get_state (fixture->workspace), ==, BATON_WORKSPACE_CLOSED);
  open_now (fixture);
  g_assert_cmpint (baton_workspace_get_state (fixture->workspace), ==, BATON_WORKSPACE_READY);
  g_assert_true (baton_workspace_is_new (fixture->workspace));
  g_assert_false (baton_workspace_is_dirty (fixture->workspace));
  g_assert_true (baton_library_is_empty (fixture->library));
}

static void
test_open_async (Fixture       *fixture,
                 gconstpointer  unused)
{
  write_file (fixture);
  open_async (fixture, NULL);
  g_assert_no_error (fixture->error);
  g_assert_cmpint (baton_workspace_get_state (fixture->workspace), ==, BATON_WORKSPACE_READY);
  g_assert_false (baton_workspace_is_new (fixture->workspace));
  g_assert_false (baton_workspace_is_dirty (fixture->workspace));
  g_assert_true (baton_workspace_get_library (fixture->workspace) == fixture->library);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (fixture->library)), ==, 1);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  write_file (fixture);
  g_cancellable_cancel (cancellable);
  open_async (fixture, cancellable);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (baton_workspace_get_state (fixture->workspace), ==, BATON_WORKSPACE_CLOSED);
}

static void
test_edit_and_save (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr (BatonStore) store = baton_store_new (fixture->path);
  g_autoptr (BatonLibrary) saved = NULL;
  g_autoptr (GError) error = NULL;

  open_now (fixture);
  add_task (fixture->library, "Do the taxes");
  g_assert_true (baton_workspace_is_dirty (fixture->workspace));
  g_assert_true (baton_workspace_save_now (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_false (baton_workspace_is_dirty (fixture->workspace));
  g_assert_true (baton_workspace_is_new (fixture->workspace));

  saved = baton_store_load (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (saved)), ==, 1);
}

static void
assert_refused (Fixture *fixture)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (baton_workspace_get_state (fixture->workspace), ==, BATON_WORKSPACE_REFUSED);
  g_assert_nonnull (baton_workspace_get_problem (fixture->workspace));

  add_task (fixture->library, "Not to be written");
  baton_workspace_retry_save (fixture->workspace);
  g_assert_true (baton_workspace_save_now (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_null (baton_workspace_get_autosave (fixture->workspace));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, DAMAGED);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, DAMAGED, -1, NULL));
  g_assert_false (baton_workspace_open (fixture->workspace, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED);
  g_assert_cmpstr (baton_workspace_get_problem (fixture->workspace), ==, error->message);
  assert_refused (fixture);
}

static void
test_refused_async (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_assert_true (g_file_set_contents (fixture->path, DAMAGED, -1, NULL));
  open_async (fixture, NULL);
  g_assert_error (fixture->error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED);
  assert_refused (fixture);
}

/* Who has put a good file in the place of the damaged one can go on. */
static void
test_opened_again (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, DAMAGED, -1, NULL));
  g_assert_false (baton_workspace_open (fixture->workspace, &error));
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  write_file (fixture);
  open_now (fixture);
  g_assert_null (baton_workspace_get_problem (fixture->workspace));
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (fixture->library)), ==, 1);
}

static void
copied_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  fixture->opened = baton_workspace_save_copy_finish (BATON_WORKSPACE (workspace), result, &fixture->error);
  g_assert_true (fixture->opened == (fixture->error == NULL));
  fixture->answered = TRUE;
}

static gboolean
save_copy (Fixture      *fixture,
           const char   *path,
           GCancellable *cancellable)
{
  fixture->answered = FALSE;
  baton_workspace_save_copy_async (fixture->workspace, path, cancellable, copied_cb, fixture);
  UNTIL (fixture->answered);
  return fixture->opened;
}

static void
assert_one_task (const char *path)
{
  g_autoptr (BatonStore) store = baton_store_new (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) copy = baton_store_load (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (copy)), ==, 1);
}

static void
test_save_copy (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.xml", NULL);
  GStatBuf info;

  open_now (fixture);
  add_task (fixture->library, "Do the taxes");
  g_assert_true (save_copy (fixture, path, NULL));
  g_assert_true (baton_workspace_is_dirty (fixture->workspace));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  assert_one_task (path);
}

/* The link stays, and what it leads to becomes the copy. */
static void
test_save_copy_over_link (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.xml", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target.xml", NULL);

  open_now (fixture);
  add_task (fixture->library, "Do the taxes");
  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink ("target.xml", path), ==, 0);
  g_assert_true (save_copy (fixture, path, NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  assert_one_task (target);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir))
    n_files++;
  return n_files;
}

static void
test_save_copy_stopped (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.xml", NULL), *contents = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n_files;

  open_now (fixture);
  add_task (fixture->library, "Do the taxes");
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  n_files = count_files (fixture->folder);
  g_cancellable_cancel (cancellable);
  g_assert_false (save_copy (fixture, path, cancellable));
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
}

static void
test_save_copy_nowhere (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "copy.xml", NULL);

  open_now (fixture);
  g_assert_false (save_copy (fixture, path, NULL));
  g_assert_error (fixture->error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO);
  g_assert_nonnull (strstr (fixture->error->message, "missing"));
}

static void
saved_cb (GObject      *workspace,
          GAsyncResult *result,
          gpointer      data)
{
  Fixture *fixture = data;

  fixture->opened = baton_workspace_save_finish (BATON_WORKSPACE (workspace), result, &fixture->error);
  fixture->answered = TRUE;
}

/* What changes while it is written is on the disk too when it is told. */
static void
test_save_async (Fixture       *fixture,
                 gconstpointer  unused)
{
  open_now (fixture);
  baton_workspace_save_async (fixture->workspace, NULL, saved_cb, fixture);
  UNTIL (fixture->answered);
  g_assert_true (fixture->opened);

  fixture->answered = FALSE;
  add_task (fixture->library, "Do the taxes");
  baton_workspace_save_async (fixture->workspace, NULL, saved_cb, fixture);
  baton_library_remove (fixture->library, BATON_RECORD (add_task (fixture->library, "Mow the lawn")));
  UNTIL (fixture->answered);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->opened);
  g_assert_false (baton_workspace_is_dirty (fixture->workspace));
  assert_one_task (fixture->path);
}

static void
test_save_async_stopped (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  open_now (fixture);
  add_task (fixture->library, "Do the taxes");
  baton_workspace_save_async (fixture->workspace, cancellable, saved_cb, fixture);
  g_cancellable_cancel (cancellable);
  UNTIL (fixture->answered);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* What was begun is finished all the same. */
  UNTIL (!baton_workspace_is_dirty (fixture->workspace));
  assert_one_task (fixture->path);
}

static void
test_save_async_failed (Fixture       *fixture,
                        gconstpointer  unused)
{
  open_now (fixture);
  add_task (fixture->library, "Do the taxes");
  g_assert_true (g_file_set_contents (fixture->path, DAMAGED, -1, NULL));
  baton_workspace_save_async (fixture->workspace, NULL, saved_cb, fixture);
  UNTIL (fixture->answered);
  g_assert_error (fixture->error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED);
  g_assert_true (baton_workspace_is_dirty (fixture->workspace));
}

static void
test_log (Fixture       *fixture,
          gconstpointer  unused)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);
  BatonTask *task;
  const BatonLog *log;
  const char *id;

  open_now (fixture);
  task = add_task (fixture->library, "Do the taxes");
  id = baton_record_get_id (BATON_RECORD (task));
  log = baton_workspace_get_log (fixture->workspace);
  baton_task_set_title (task, "Do all taxes");
  g_assert_true (baton_workspace_get_log (fixture->workspace) == log);

  baton_handoff_set_stars (handoff, 4);
  baton_handoff_set_finished (handoff, 20000);
  baton_task_add_handoff (task, handoff);
  g_assert_cmpint (baton_log_get_task (baton_workspace_get_log (fixture->workspace), id)->stars, ==,
                   4);
  baton_handoff_set_stars (handoff, 2);
  g_assert_cmpint (baton_log_get_task (baton_workspace_get_log (fixture->workspace), id)->stars, ==,
                   2);
}

static void
test_judge (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (BatonVerdict) before = NULL;
  g_autoptr (BatonVerdict) after = NULL;
  BatonTask *task;

  open_now (fixture);
  baton_profile_set_hour_value (baton_library_get_profile (fixture->library), 4000);
  task = add_task (fixture->library, "Clean the gutters");
  baton_task_set_minutes (task, 180);
  baton_task_set_price (task, 100000);
  before = baton_workspace_judge (fixture->workspace, task);
  baton_task_set_price (task, 1000);
  after = baton_workspace_judge (fixture->workspace, task);
  g_assert_cmpint (before->kind, ==, BATON_VERDICT_TOO_DEAR);
  g_assert_cmpint (after->kind, ==, BATON_VERDICT_OUTSOURCE_NOW);
}

static gint64
tell_time (gpointer data)
{
  return *(gint64 *) data;
}

static void
test_clock (Fixture       *fixture,
            gconstpointer  unused)
{
  gint64 now = 1234567890;
  BatonTask *task;

  baton_workspace_set_clock (fixture->workspace, tell_time, &now);
  open_now (fixture);
  task = add_task (fixture->library, "Do the taxes");
  g_assert_cmpint (baton_record_get_created (BATON_RECORD (task)), ==, now);
  g_assert_cmpint (baton_task_get_stage_since (task), ==, now);
}

/* What a newer Baton wrote can be looked at; whatever is changed meanwhile, the file stays as it is. */
static void
test_newer_is_only_viewed (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (fixture->path, NEWER, -1, NULL));
  g_assert_false (baton_workspace_open (fixture->workspace, NULL));
  g_assert_cmpint (baton_workspace_get_refusal (fixture->workspace), ==, BATON_REFUSAL_NEWER);
  baton_workspace_view_async (fixture->workspace, NULL, opened_cb, fixture);
  UNTIL (fixture->opened);
  g_assert_no_error (fixture->error);
  g_assert_true (baton_workspace_is_view (fixture->workspace));
  g_assert_false (baton_workspace_is_new (fixture->workspace));
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (fixture->library, "t")), ==, "Seen");
  add_task (fixture->library, "Not to be written");
  g_assert_false (baton_workspace_save_now (fixture->workspace, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_REFUSED);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, NEWER);
}

/* A library that is gone is not taken for one that is not there yet. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  write_file (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_false (baton_workspace_open (fixture->workspace, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_GONE);
  g_assert_cmpint (baton_workspace_get_refusal (fixture->workspace), ==, BATON_REFUSAL_GONE);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

#define CASE(name, function) g_test_add ("/session/workspace/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("new", test_new);
  CASE ("open-async", test_open_async);
  CASE ("cancelled", test_cancelled);
  CASE ("edit-and-save", test_edit_and_save);
  CASE ("refused", test_refused);
  CASE ("refused-async", test_refused_async);
  CASE ("newer-is-only-viewed", test_newer_is_only_viewed);
  CASE ("gone", test_gone);
  CASE ("opened-again", test_opened_again);
  CASE ("save-copy", test_save_copy);
  CASE ("save-copy-over-link", test_save_copy_over_link);
  CASE ("save-copy-stopped", test_save_copy_stopped);
  CASE ("save-copy-nowhere", test_save_copy_nowhere);
  CASE ("save-async", test_save_async);
  CASE ("save-async-stopped", test_save_async_stopped);
  CASE ("save-async-failed", test_save_async_failed);
  CASE ("log", test_log);
  CASE ("judge", test_judge);
  CASE ("clock", test_clock);
  return g_test_run ();
}
