/* The store on an ordinary day: reading, saving, modes, links, locks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>

#include "store-case.h"

static void
test_no_file (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load (fixture);

  g_assert_true (baton_library_is_empty (library));
  g_assert_false (baton_store_exists (fixture->store));
  g_assert_false (baton_store_is_read_only (fixture->store));
  g_assert_cmpuint (count_names (fixture->folder), ==, 0);
}

static void
test_first_save (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load (fixture);
  g_autoptr (BatonTask) task = baton_task_new ("Mow the lawn");

  baton_library_add (library, BATON_RECORD (task));
  save (fixture, library);
  g_assert_true (baton_store_exists (fixture->store));
  assert_file_holds (fixture->path, "Mow the lawn");
  g_assert_cmpint (look_at (fixture->path).st_mode & 0777, ==, 0600);
  /* Itself and its lock. */
  g_assert_cmpuint (count_names (fixture->folder), ==, 2);
}

static void
test_second_save (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (BatonLibrary) again = NULL;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  library = load (fixture);
  retitle (library, "Two");
  save (fixture, library);
  retitle (library, "Three");
  save (fixture, library);
  assert_file_holds (fixture->path, "Three");
  again = load (fixture);
  assert_libraries_equal (library, again);
  g_assert_cmpuint (count_names (fixture->folder), ==, 2);
}

static void
test_default_folder (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr (BatonStore) store = baton_store_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = baton_store_load (store, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = g_path_get_dirname (baton_store_get_path (store));

  g_assert_no_error (error);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  bytes = baton_store_serialize (library);
  baton_store_save (store, bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (look_at (folder).st_mode & 0777, ==, 0700);
  g_assert_cmpint (look_at (baton_store_get_path (store)).st_mode & 0777, ==, 0600);
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "not", "there", "library.xml", NULL);
  g_autoptr (BatonStore) store = baton_store_new (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (baton_store_load (store, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO);
}

static void
test_unchanged (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = load (fixture);
  struct stat before, after;

  save (fixture, library);
  before = look_at (fixture->path);
  save (fixture, library);
  after = look_at (fixture->path);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpint (before.st_mtim.tv_nsec, ==, after.st_mtim.tv_nsec);
  g_assert_cmpint (before.st_mtim.tv_sec, ==, after.st_mtim.tv_sec);
}

static void
test_mode_is_kept (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;
  const int modes[] = { 0640, 0644, 0600, 0664 };

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  library = load (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *title = g_strdup_printf ("Mode %o", modes[i]);

      g_assert_cmpint (chmod (fixture->path, modes[i]), ==, 0);
      retitle (library, title);
      save (fixture, library);
      g_assert_cmpint (look_at (fixture->path).st_mode & 0777, ==, modes[i]);
    }
}

static void
test_link_is_kept (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autofree char *real_folder = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *real_path = g_build_filename (real_folder, "data.xml", NULL);
  g_autoptr (BatonLibrary) library = NULL;

  g_assert_cmpint (g_mkdir (real_folder, 0700), ==, 0);
  put_file (real_path, ROOT_START ONE_TASK ROOT_END);
  g_assert_cmpint (symlink ("elsewhere/data.xml", fixture->path), ==, 0);
  library = load (fixture);
  retitle (library, "Two");
  save (fixture, library);
  g_assert_true (S_ISLNK (look_at (fixture->path).st_mode));
  assert_file_holds (real_path, "Two");
  /* The link alone: lock and temporaries belong beside the file. */
  g_assert_cmpuint (count_names (fixture->folder), ==, 2);
}

static void
test_link_to_nowhere (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_assert_cmpint (symlink ("not-mounted/data.xml", fixture->path), ==, 0);
  assert_load_fails (fixture, BATON_STORE_ERROR_IO, "library.xml");
  g_assert_true (baton_store_is_read_only (fixture->store));
}

static void
test_save_needs_load (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();

  assert_save_fails (fixture, library, BATON_STORE_ERROR_REFUSED);
  put_file (fixture->path, "<broken");
  assert_load_fails (fixture, BATON_STORE_ERROR_DAMAGED, "library.xml: line 1");
  assert_save_fails (fixture, library, BATON_STORE_ERROR_REFUSED);
  assert_file_holds (fixture->path, "<broken");
  g_assert_true (baton_store_is_read_only (fixture->store));
}

static void
test_never_unreadable (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  library = load (fixture);
  retitle (library, "A bell: \a");
  assert_save_fails (fixture, library, BATON_STORE_ERROR_DAMAGED);
  assert_file_holds (fixture->path, "One");
}

static void
test_write_protected (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  library = load (fixture);
  g_assert_true (baton_store_is_read_only (fixture->store));
  retitle (library, "Two");
  assert_save_fails (fixture, library, BATON_STORE_ERROR_IO);
  assert_file_holds (fixture->path, "One");
}

static void
test_lock (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (BatonStore) other = baton_store_new (fixture->path);
  g_autoptr (BatonLibrary) library = load (fixture);
  g_autoptr (GError) error = NULL;

  baton_store_set_patience (other, 20);
  g_assert_true (baton_store_lock (other, &error));
  g_assert_true (baton_store_lock (other, &error));
  assert_save_fails (fixture, library, BATON_STORE_ERROR_BUSY);
  baton_store_unlock (other);
  assert_save_fails (fixture, library, BATON_STORE_ERROR_BUSY);
  baton_store_unlock (other);
  save (fixture, library);
}

/* A file of two names is not ours alone: the other one keeps its content and its mode. */
static void
test_other_name (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autofree char *other = g_build_filename (fixture->folder, "mine.xml", NULL);
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  struct stat info;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  g_assert_cmpint (chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (link (fixture->path, other), ==, 0);
  library = load (fixture);
  retitle (library, "Two");
  save (fixture, library);
  info = look_at (other);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0644);
  g_assert_cmpuint (info.st_nlink, ==, 1);
  assert_file_holds (other, "One");
  backups = baton_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  info = look_at (((BatonBackup *) backups->pdata[0])->path);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
}

/* The message names the file, and then says the sentence. */
static void
test_busy_names_the_file (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr (BatonStore) other = baton_store_new (fixture->path);
  g_autofree char *message = g_strdup_printf ("%s: another program", fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (baton_store_lock (other, NULL));
  g_assert_false (baton_store_lock (fixture->store, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_BUSY);
  g_assert_true (g_str_has_prefix (error->message, message));
  baton_store_unlock (other);
}

static void
test_lock_around_everything (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = NULL;

  g_assert_true (baton_store_lock (fixture->store, &error));
  library = load (fixture);
  save (fixture, library);
  baton_store_unlock (fixture->store);
  g_assert_cmpint (baton_store_look (fixture->store, &error), ==, BATON_STORE_SAME);
}

static void
test_lock_is_no_link (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  g_autofree char *victim = g_build_filename (fixture->folder, "victim", NULL);
  g_autoptr (BatonLibrary) library = load (fixture);

  g_assert_cmpint (symlink (victim, lock), ==, 0);
  assert_save_fails (fixture, library, BATON_STORE_ERROR_IO);
  g_assert_false (g_file_test (victim, G_FILE_TEST_EXISTS));
}

/* Entries of each writer; BATON_LONG_TESTS has each make 100. */
static int
n_entries (void)
{
  return g_getenv ("BATON_LONG_TESTS") ? 100 : 25;
}

static gpointer
save_many (gpointer path)
{
  for (int i = 0; i < n_entries (); i++)
    {
      g_autoptr (BatonStore) store = baton_store_new (path);
      g_autoptr (BatonLibrary) library = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (BatonTask) task = baton_task_new ("Task");
      g_autoptr (GError) error = NULL;

      g_assert_true (baton_store_lock (store, &error));
      library = baton_store_load (store, &error);
      g_assert_no_error (error);
      baton_library_add (library, BATON_RECORD (task));
      bytes = baton_store_serialize (library);
      g_assert_true (baton_store_save (store, bytes, &error));
      baton_store_unlock (store);
    }
  return NULL;
}

static void
test_writers_at_once (Fixture       *fixture,
                      gconstpointer  unused)
{
  GThread *threads[8];
  g_autoptr (BatonLibrary) library = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("writer", save_many, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  library = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (library)), ==,
                    G_N_ELEMENTS (threads) * n_entries ());
}

static void
test_look (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = NULL;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  library = load (fixture);
  g_assert_cmpint (baton_store_look (fixture->store, &error), ==, BATON_STORE_SAME);
  /* The same content in another file is nothing new. */
  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  g_assert_cmpint (baton_store_look (fixture->store, &error), ==, BATON_STORE_SAME);
  put_file (fixture->path, ROOT_START ROOT_END);
  g_assert_cmpint (baton_store_look (fixture->store, &error), ==, BATON_STORE_CHANGED);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (baton_store_look (fixture->store, &error), ==, BATON_STORE_GONE);
  g_assert_no_error (error);
}

static void
test_gone_is_written_back (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  library = load (fixture);
  save (fixture, library);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  save (fixture, library);
  assert_file_holds (fixture->path, "One");
}

static void
test_repair_is_pinned (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_auto (GStrv) lines = NULL;
  BatonBackup *backup;

  put_file (fixture->path, ROOT_START "<tasks><task id=\"t\" title=\"One\" position=\"V\" provider=\"nobody\"/></tasks>"
                           ROOT_END);
  library = load (fixture);
  lines = baton_store_dup_repairs (fixture->store);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  save (fixture, library);
  backups = baton_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, >=, 1);
  backup = g_ptr_array_index (backups, 0);
  for (guint i = 1; i < backups->len && backup->why != BATON_BACKUP_REPAIR; i++)
    backup = g_ptr_array_index (backups, i);
  g_assert_cmpint (backup->why, ==, BATON_BACKUP_REPAIR);
  g_assert_true (backup->pinned);
  assert_file_holds (backup->path, "nobody");
}

static void
test_backup_of_each_save (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = NULL;
  BatonBackup *backup;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  library = load (fixture);
  retitle (library, "Two");
  save (fixture, library);
  backups = baton_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  assert_file_holds (backup->path, "One");
  folder = g_path_get_dirname (backup->path);
  g_assert_cmpint (look_at (backup->path).st_mode & 0777, ==, 0600);
  g_assert_cmpint (look_at (folder).st_mode & 0777, ==, 0700);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  umask (022);
  ADD ("store/no-file", test_no_file);
  ADD ("store/first-save", test_first_save);
  ADD ("store/second-save", test_second_save);
  ADD ("store/default-folder", test_default_folder);
  ADD ("store/missing-folder", test_missing_folder);
  ADD ("store/unchanged", test_unchanged);
  ADD ("store/mode-is-kept", test_mode_is_kept);
  ADD ("store/link-is-kept", test_link_is_kept);
  ADD ("store/link-to-nowhere", test_link_to_nowhere);
  ADD ("store/save-needs-load", test_save_needs_load);
  ADD ("store/never-unreadable", test_never_unreadable);
  ADD ("store/write-protected", test_write_protected);
  ADD ("store/lock", test_lock);
  ADD ("store/other-name", test_other_name);
  ADD ("store/busy-names-the-file", test_busy_names_the_file);
  ADD ("store/lock-around-everything", test_lock_around_everything);
  ADD ("store/lock-is-no-link", test_lock_is_no_link);
  ADD ("store/writers-at-once", test_writers_at_once);
  ADD ("store/look", test_look);
  ADD ("store/gone-is-written-back", test_gone_is_written_back);
  ADD ("store/repair-is-pinned", test_repair_is_pinned);
  ADD ("store/backup-of-each-save", test_backup_of_each_save);
  return g_test_run ();
}
