/* Autosave: when it writes, what it does about a disk that says no, and that closing loses nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-autosave.h"
#include "support/baton-test.h"

/* Long enough never to come up in a test. */
#define NEVER 3600000

typedef struct
{
  char          *folder;
  char          *aside; /* where the folder is while it is away */
  char          *path;
  BatonStore    *store;
  BatonLibrary  *library;
  BatonAutosave *autosave;
  BatonTask     *task;
  guint          saves;
} Fixture;

static void
saved_cb (BatonAutosave *autosave,
          Fixture       *fixture)
{
  fixture->saves++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = baton_test_make_folder ();
  fixture->aside = g_strconcat (fixture->folder, "-aside", NULL);
  fixture->path = g_build_filename (fixture->folder, "library.xml", NULL);
  fixture->store = baton_store_new (fixture->path);
  fixture->library = baton_store_load (fixture->store, &error);
  g_assert_no_error (error);
  fixture->task = baton_task_new ("Clean the gutters");
  baton_library_add (fixture->library, BATON_RECORD (fixture->task));
  fixture->autosave = baton_autosave_new (fixture->library, fixture->store);
  g_object_set (fixture->autosave, "quiet", NEVER, "latest", NEVER, "retry", NEVER, NULL);
  g_signal_connect (fixture->autosave, "saved", G_CALLBACK (saved_cb), fixture);
  baton_autosave_start (fixture->autosave);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->task);
  baton_test_release (fixture->autosave);
  g_assert_finalize_object (fixture->library);
  g_assert_finalize_object (fixture->store);
  baton_test_remove_tree (fixture->folder);
  baton_test_remove_tree (fixture->aside);
  g_free (fixture->folder);
  g_free (fixture->aside);
  g_free (fixture->path);
}

static char *
load_title (Fixture *fixture)
{
  g_autoptr (BatonStore) store = baton_store_new (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = baton_store_load (store, &error);
  BatonTask *task;

  g_assert_no_error (error);
  task = baton_library_find_task (library, baton_record_get_id (BATON_RECORD (fixture->task)));
  return task ? g_strdup (baton_task_get_title (task)) : NULL;
}

static void
assert_title_on_disk (Fixture    *fixture,
                      const char *expected)
{
  g_autofree char *title = load_title (fixture);

  g_assert_cmpstr (title, ==, expected);
}

static gboolean
is_dirty (Fixture *fixture)
{
  return baton_autosave_is_dirty (fixture->autosave);
}

/* A file in the place of the folder: nothing can be written there, not even by root. */
static void
take_folder_away (Fixture *fixture)
{
  g_assert_cmpint (g_rename (fixture->folder, fixture->aside), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "", 0, NULL));
}

static void
bring_folder_back (Fixture *fixture)
{
  g_assert_cmpint (g_remove (fixture->folder), ==, 0);
  g_assert_cmpint (g_rename (fixture->aside, fixture->folder), ==, 0);
}

static void
save_first (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  baton_task_set_title (fixture->task, "Saved");
  baton_autosave_flush (fixture->autosave, &error);
  g_assert_no_error (error);
  fixture->saves = 0;
}

static void
test_quiet (Fixture       *fixture,
            gconstpointer  unused)
{
  g_object_set (fixture->autosave, "quiet", 20, NULL);
  baton_task_set_title (fixture->task, "One");
  baton_task_set_title (fixture->task, "Two");
  baton_task_set_title (fixture->task, "Three");
  g_assert_true (is_dirty (fixture));
  UNTIL (!is_dirty (fixture));
  g_assert_cmpuint (fixture->saves, ==, 1);
  assert_title_on_disk (fixture, "Three");
}

static gboolean
type_cb (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *title = g_strconcat (baton_task_get_title (fixture->task), "x", NULL);

  baton_task_set_title (fixture->task, title);
  return G_SOURCE_CONTINUE;
}

/* Who types without a pause is saved all the same. */
/* Five seconds are the limit for a keystroke to be durable, and a save on a slow disk takes its time too. */
static void
test_latest_leaves_room (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr (BatonAutosave) autosave = baton_autosave_new (fixture->library, fixture->store);
  guint quiet, latest;

  g_object_get (autosave, "quiet", &quiet, "latest", &latest, NULL);
  g_assert_cmpuint (quiet, <=, latest);
  g_assert_cmpuint (latest, <=, 4000);
}

static void
test_latest (Fixture       *fixture,
             gconstpointer  unused)
{
  guint typing = g_timeout_add (2, type_cb, fixture);

  g_object_set (fixture->autosave, "latest", 40, NULL);
  UNTIL (fixture->saves >= 2);
  g_source_remove (typing);
}

static void
test_change_during_save (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_object_set (fixture->autosave, "quiet", 0, NULL);
  baton_task_set_title (fixture->task, "First");
  baton_autosave_retry (fixture->autosave);
  baton_task_set_title (fixture->task, "Second");
  UNTIL (!is_dirty (fixture));
  g_assert_cmpuint (fixture->saves, ==, 2);
  assert_title_on_disk (fixture, "Second");
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  unused)
{
  save_first (fixture);
  take_folder_away (fixture);
  g_object_set (fixture->autosave, "quiet", 0, NULL);
  baton_task_set_title (fixture->task, "Unsaved");
  UNTIL (baton_autosave_get_problem (fixture->autosave) != NULL);
  g_assert_true (is_dirty (fixture));
  g_assert_cmpuint (fixture->saves, ==, 0);

  bring_folder_back (fixture);
  assert_title_on_disk (fixture, "Saved");
  baton_autosave_retry (fixture->autosave);
  UNTIL (!is_dirty (fixture));
  g_assert_null (baton_autosave_get_problem (fixture->autosave));
  assert_title_on_disk (fixture, "Unsaved");
}

static void
test_tries_again_by_itself (Fixture       *fixture,
                            gconstpointer  unused)
{
  save_first (fixture);
  take_folder_away (fixture);
  g_object_set (fixture->autosave, "quiet", 0, "retry", 10, NULL);
  baton_task_set_title (fixture->task, "Unsaved");
  UNTIL (baton_autosave_get_problem (fixture->autosave) != NULL);
  bring_folder_back (fixture);
  UNTIL (!is_dirty (fixture));
  g_assert_null (baton_autosave_get_problem (fixture->autosave));
  assert_title_on_disk (fixture, "Unsaved");
}

static void
test_flush (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  baton_task_set_title (fixture->task, "At close");
  g_assert_true (baton_autosave_flush (fixture->autosave, &error));
  g_assert_no_error (error);
  g_assert_false (is_dirty (fixture));
  assert_title_on_disk (fixture, "At close");
}

/* The worker has older bytes than the flush: the flush has to come last. */
static void
test_flush_during_save (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  baton_task_set_title (fixture->task, "Older");
  baton_autosave_retry (fixture->autosave);
  baton_task_set_title (fixture->task, "Newer");
  g_assert_true (baton_autosave_flush (fixture->autosave, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->saves, ==, 2);
  assert_title_on_disk (fixture, "Newer");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->saves, ==, 2);
  assert_title_on_disk (fixture, "Newer");
}

static void
test_flush_fails (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  save_first (fixture);
  take_folder_away (fixture);
  baton_task_set_title (fixture->task, "Unsaved");
  g_assert_false (baton_autosave_flush (fixture->autosave, &error));
  g_assert_nonnull (error);
  g_assert_true (is_dirty (fixture));
  g_assert_cmpstr (baton_autosave_get_problem (fixture->autosave), ==, error->message);
}

static void
test_nothing_to_save (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  baton_autosave_retry (fixture->autosave);
  g_assert_true (baton_autosave_flush (fixture->autosave, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

#define CASE(name, function) g_test_add ("/session/autosave/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("quiet", test_quiet);
  CASE ("latest", test_latest);
  CASE ("latest-leaves-room", test_latest_leaves_room);
  CASE ("change-during-save", test_change_during_save);
  CASE ("failure", test_failure);
  CASE ("tries-again-by-itself", test_tries_again_by_itself);
  CASE ("flush", test_flush);
  CASE ("flush-during-save", test_flush_during_save);
  CASE ("flush-fails", test_flush_fails);
  CASE ("nothing-to-save", test_nothing_to_save);
  return g_test_run ();
}
