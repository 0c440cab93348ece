/* What another device does to the file while it is open here: read again, merged, refused, brought back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>
#include <sys/resource.h>

#include "logic/baton-merge.h"
#include "store-case.h"

#define TASK(id, title) "<task id=\"" id "\" title=\"" title "\" position=\"V" id "\"/>"
#define TWO_TASKS "<tasks>" TASK ("t", "One") TASK ("u", "Other") "</tasks>"

static void
give (Fixture    *fixture,
      const char *tasks)
{
  g_autofree char *text = g_strconcat (ROOT_START, tasks, ROOT_END, NULL);

  put_file (fixture->path, text);
}

static BatonLibrary *
load_tasks (Fixture    *fixture,
            const char *tasks)
{
  give (fixture, tasks);
  return load (fixture);
}

static void
test_nothing_to_take (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonMergeReport) report = NULL;

  retitle (library, "Two");
  save (fixture, library);
  g_assert_null (baton_store_take_merged (fixture->store, &report));
  g_assert_null (report);
}

static void
test_read_again (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonLibrary) merged = NULL;
  g_autoptr (BatonMergeReport) report = NULL;
  struct stat before, after;

  give (fixture, "<tasks>" TASK ("t", "Theirs") TASK ("u", "Other") TASK ("w", "New") "</tasks>");
  g_assert_cmpint (baton_store_look (fixture->store, NULL), ==, BATON_STORE_CHANGED);
  before = look_at (fixture->path);
  save (fixture, library);
  after = look_at (fixture->path);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  merged = baton_store_take_merged (fixture->store, &report);
  g_assert_nonnull (merged);
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (merged, "t")), ==, "Theirs");
  g_assert_nonnull (baton_library_find_task (merged, "w"));
  g_assert_cmpuint (baton_merge_report_count (report, BATON_MERGE_ADDED), ==, 1);
  g_assert_cmpint (baton_store_look (fixture->store, NULL), ==, BATON_STORE_SAME);
  g_assert_null (baton_store_take_merged (fixture->store, NULL));
}

static void
test_both_changed (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonLibrary) merged = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  retitle (library, "Ours");
  give (fixture, "<tasks>" TASK ("t", "One") TASK ("u", "Theirs") "</tasks>");
  save (fixture, library);
  assert_file_holds (fixture->path, "Ours");
  assert_file_holds (fixture->path, "Theirs");
  merged = baton_store_take_merged (fixture->store, NULL);
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (merged, "u")), ==, "Theirs");
  /* The next change starts from both. */
  baton_task_set_title (baton_library_find_task (merged, "u"), "Later");
  save (fixture, merged);
  assert_file_holds (fixture->path, "Later");
  assert_file_holds (fixture->path, "Ours");
  backups = baton_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, >=, 2);
}

static void
test_deleted_elsewhere (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonLibrary) merged = NULL;

  retitle (library, "Ours");
  give (fixture, "<tasks>" TASK ("t", "One") "</tasks>");
  save (fixture, library);
  merged = baton_store_take_merged (fixture->store, NULL);
  g_assert_null (baton_library_find_task (merged, "u"));
  assert_file_holds (fixture->path, "Ours");
}

/* The ancestor is known across programs that come and go. */
static void
test_ancestor_outlasts (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonStore) other = baton_store_new (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (BatonLibrary) theirs = baton_store_load (other, &error);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *title = g_strdup_printf ("Theirs %d", i);

      baton_task_set_title (baton_library_find_task (theirs, "u"), title);
      bytes = baton_store_serialize (theirs);
      g_assert_true (baton_store_save (other, bytes, &error));
    }
  retitle (library, "Ours");
  save (fixture, library);
  assert_file_holds (fixture->path, "\"Ours\"");
  assert_file_holds (fixture->path, "\"Theirs 3\"");
  text = get_file (fixture->path);
  g_assert_null (strstr (text, "superseded"));
}

/* Adds a task, as another program would. */
static void
add_elsewhere (BatonStore *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) theirs = baton_store_load (other, &error);
  g_autoptr (BatonTask) task = baton_task_new ("Added");
  g_autoptr (GBytes) bytes = NULL;

  baton_library_add (theirs, BATON_RECORD (task));
  bytes = baton_store_serialize (theirs);
  baton_store_save (other, bytes, &error);
  g_assert_no_error (error);
}

/* What a program has read stays what it starts from, however often others save meanwhile. */
static void
test_quick_others (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonStore) other = baton_store_new (fixture->path);
  g_autofree char *text = NULL;

  retitle (library, "Hal");
  save (fixture, library);
  for (int i = 0; i < 30; i++)
    add_elsewhere (other);
  retitle (library, "Half");
  save (fixture, library);
  text = get_file (fixture->path);
  g_assert_nonnull (strstr (text, "\"Half\""));
  g_assert_nonnull (strstr (text, "\"Added\""));
  g_assert_null (strstr (text, "superseded"));
}

/* A save that could not write what it had merged has given nobody anything: the next one merges again. */
static void
test_failed_merge (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  struct rlimit unlimited, small;

  give (fixture, "<tasks>" TASK ("t", "One") TASK ("u", "Theirs") "</tasks>");
  retitle (library, "Ours");
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  small = unlimited;
  small.rlim_cur = 100;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_save_fails (fixture, library, BATON_STORE_ERROR_IO);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  save (fixture, library);
  assert_file_holds (fixture->path, "\"Ours\"");
  assert_file_holds (fixture->path, "\"Theirs\"");
}

static void
assert_refused_save (Fixture    *fixture,
                     const char *foreign,
                     int         code)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autofree char *text = NULL;

  put_file (fixture->path, foreign);
  retitle (library, "Ours");
  assert_save_fails (fixture, library, code);
  text = get_file (fixture->path);
  g_assert_cmpstr (text, ==, foreign);
  g_assert_cmpuint (count_names (fixture->folder), ==, 2);
}

static void
test_damaged_elsewhere (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autofree char *quarantine = NULL;

  assert_refused_save (fixture, "<broken", BATON_STORE_ERROR_DAMAGED);
  quarantine = baton_store_dup_quarantine (fixture->store);
  g_assert_nonnull (quarantine);
  assert_file_holds (quarantine, "<broken");
}

static void
test_newer_elsewhere (Fixture       *fixture,
                      gconstpointer  unused)
{
  assert_refused_save (fixture, "<library xmlns=\"urn:baton:library:1\" version=\"99\"/>", BATON_STORE_ERROR_NEWER);
}

/* What was refused is kept, and an earlier version can take its place. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonLibrary) again = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *quarantine = NULL;
  BatonBackup *backup = NULL;

  retitle (library, "Two");
  save (fixture, library);
  put_file (fixture->path, "<broken");
  assert_load_fails (fixture, BATON_STORE_ERROR_DAMAGED, "line 1");
  quarantine = baton_store_dup_quarantine (fixture->store);
  assert_file_holds (quarantine, "<broken");
  assert_file_holds (fixture->path, "<broken");
  backups = baton_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
  for (guint i = 0; i < backups->len; i++)
    if (((BatonBackup *) backups->pdata[i])->why == BATON_BACKUP_SAVE)
      backup = backups->pdata[i];
  g_assert_true (baton_store_restore (fixture->store, backup->path, &error));
  g_assert_no_error (error);
  again = load (fixture);
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (again, "t")), ==, "One");
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = baton_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
  for (guint i = 0; i < backups->len; i++)
    {
      backup = backups->pdata[i];
      g_assert_true (backup->pinned == (backup->why == BATON_BACKUP_DAMAGED));
    }
}

static void
test_restore_while_open (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonLibrary) merged = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  retitle (library, "Two");
  save (fixture, library);
  backups = baton_backup_list (fixture->path);
  g_assert_true (baton_store_restore (fixture->store, ((BatonBackup *) backups->pdata[0])->path, &error));
  g_assert_cmpint (baton_store_look (fixture->store, &error), ==, BATON_STORE_CHANGED);
  save (fixture, library);
  merged = baton_store_take_merged (fixture->store, NULL);
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (merged, "t")), ==, "One");
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = baton_backup_list (fixture->path);
  g_assert_cmpint (((BatonBackup *) backups->pdata[0])->why, ==, BATON_BACKUP_RESTORE);
  g_assert_true (((BatonBackup *) backups->pdata[0])->pinned);
}

static void
test_restore_nonsense (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autofree char *path = g_build_filename (fixture->folder, "nonsense", NULL);
  g_autofree char *text = get_file (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (baton_store_restore (fixture->store, path, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO);
  g_clear_error (&error);
  put_file (path, "nonsense");
  g_assert_false (baton_store_restore (fixture->store, path, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED);
  after = get_file (fixture->path);
  g_assert_cmpstr (after, ==, text);
}

static void
test_rescue (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (GBytes) bytes = baton_store_serialize (library);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = baton_store_rescue (fixture->store, bytes, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (path, g_get_user_state_dir ()));
  assert_file_holds (path, "One");
  g_assert_cmpint (look_at (path).st_mode & 0777, ==, 0600);
  again = baton_store_rescue (fixture->store, bytes, &error);
  g_assert_cmpstr (again, ==, path);
  retitle (library, "Two");
  save (fixture, library);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Who empties the file elsewhere is believed, but what was there stays for good. */
static void
test_emptied_elsewhere (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonLibrary) merged = NULL;
  g_autoptr (BatonMergeReport) report = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  guint n_pinned = 0;

  give (fixture, "");
  save (fixture, library);
  merged = baton_store_take_merged (fixture->store, &report);
  g_assert_true (baton_library_is_empty (merged));
  g_assert_true (baton_merge_report_is_mass_change (report));
  backups = baton_backup_list (fixture->path);
  for (guint i = 0; i < backups->len; i++)
    {
      BatonBackup *backup = backups->pdata[i];

      if (!backup->pinned)
        continue;
      n_pinned++;
      g_assert_cmpint (backup->why, ==, BATON_BACKUP_CHANGE);
      assert_file_holds (backup->path, "Other");
    }
  g_assert_cmpuint (n_pinned, ==, 1);
}

static void
test_superseded (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load_tasks (fixture, TWO_TASKS);
  g_autoptr (BatonLibrary) again = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  retitle (library, "Ours");
  baton_record_set_changed (BATON_RECORD (baton_library_find_task (library, "t")), now);
  give (fixture, "<tasks>" TASK ("t", "Theirs") TASK ("u", "Other") "</tasks>");
  save (fixture, library);
  assert_file_holds (fixture->path, "\"Ours\"");
  assert_file_holds (fixture->path, ">Theirs</superseded>");
  again = load (fixture);
  /* It has no stamp of its own, and so is as old as can be. */
  g_assert_null (baton_record_get_kept_children (BATON_RECORD (baton_library_find_task (again, "t"))));
}

static void
test_superseded_expires (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library
    = read_text (ROOT_START "<tasks><task id=\"t\" title=\"One\" position=\"V\">"
                            "<superseded field=\"title\" at=\"2026-01-01T00:00:00Z\">Old</superseded>"
                            "<superseded field=\"title\" at=\"2026-03-01T00:00:00Z\">New</superseded><else/>"
                            "</task></tasks>" ROOT_END);
  BatonRecord *task = BATON_RECORD (baton_library_find_task (library, "t"));
  const gint64 first = 1767225600, day = 24 * 60 * 60;

  g_assert_cmpuint (baton_merge_expire (library, first + 90 * day), ==, 0);
  g_assert_cmpuint (baton_merge_expire (library, first + 91 * day), ==, 1);
  g_assert_cmpstr (baton_record_get_kept_children (task), ==,
                   "<superseded field=\"title\" at=\"2026-03-01T00:00:00Z\">New</superseded><else/>");
  baton_merge_expire (library, first + 400 * day);
  g_assert_cmpstr (baton_record_get_kept_children (task), ==, "<else/>");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("outside/nothing-to-take", test_nothing_to_take);
  ADD ("outside/read-again", test_read_again);
  ADD ("outside/both-changed", test_both_changed);
  ADD ("outside/deleted-elsewhere", test_deleted_elsewhere);
  ADD ("outside/ancestor-outlasts", test_ancestor_outlasts);
  ADD ("outside/quick-others", test_quick_others);
  ADD ("outside/failed-merge", test_failed_merge);
  ADD ("outside/damaged-elsewhere", test_damaged_elsewhere);
  ADD ("outside/newer-elsewhere", test_newer_elsewhere);
  ADD ("outside/restore", test_restore);
  ADD ("outside/restore-while-open", test_restore_while_open);
  ADD ("outside/restore-nonsense", test_restore_nonsense);
  ADD ("outside/rescue", test_rescue);
  ADD ("outside/emptied-elsewhere", test_emptied_elsewhere);
  ADD ("outside/superseded", test_superseded);
  ADD ("outside/superseded-expires", test_superseded_expires);
  return g_test_run ();
}
