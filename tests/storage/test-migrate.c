/* Files of every version of the format: golden ones, which stay for ever.
 *
 * tests/data/migrate has a vN.xml for each version and a vN.expected with what Baton writes after it has read that; a
 * version newer than ours has none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-xml-names.h"
#include "store-case.h"

static char *
read_golden (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "migrate", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_older (gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *expected_file = g_strconcat (name, ".expected", NULL);
  g_autofree char *text = read_golden (file);
  g_autofree char *expected = read_golden (expected_file);
  g_autofree char *written = pass_through (text);
  g_autofree char *twice = pass_through (written);
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library = read_with_repairs (written, &repairs);

  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpstr (twice, ==, written);
  g_assert_false (baton_repairs_any (&repairs));
}

static void
test_newer (void)
{
  g_autofree char *text = read_golden ("v2.xml");

  assert_refused (text, strlen (text), BATON_STORE_ERROR_NEWER, "a newer Baton wrote it");
}

/* Without a golden file a version could be forgotten. */
static void
test_all_there (void)
{
  for (int version = 0; version <= BATON_XML_VERSION + 1; version++)
    {
      g_autofree char *name = g_strdup_printf ("v%d.xml", version);
      g_autofree char *text = read_golden (name);

      g_assert_cmpuint (strlen (text), >, 500);
    }
}

static void
assert_unchanged (Fixture    *fixture,
                  const char *text)
{
  g_autofree char *after = get_file (fixture->path);

  g_assert_cmpstr (after, ==, text);
}

/* The first save of a file of an older version puts that aside where no program deletes it; the second does not. */
static void
test_backup_before_upgrade (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autofree char *text = read_golden ("v0.xml");
  g_autofree char *kept = NULL;
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_auto (GStrv) repairs = NULL;
  guint n_upgrades = 0;

  put_file (fixture->path, text);
  library = load (fixture);
  repairs = baton_store_dup_repairs (fixture->store);
  g_assert_nonnull (repairs[0]);
  baton_task_set_title (baton_library_find_task (library, "taaaaaaaaaaaaaaaaaaaaaaaaa"), "Record two songs");
  save (fixture, library);
  backups = baton_backup_list (fixture->path);
  for (guint i = 0; i < backups->len; i++)
    {
      BatonBackup *backup = backups->pdata[i];

      if (backup->why != BATON_BACKUP_UPGRADE)
        continue;
      n_upgrades++;
      g_assert_true (backup->pinned);
      kept = get_file (backup->path);
    }
  g_assert_cmpuint (n_upgrades, ==, 1);
  g_assert_cmpstr (kept, ==, text);
}

/* Reading alone changes nothing. */
static void
test_reading_leaves_it (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autofree char *text = read_golden ("v0.xml");
  g_autoptr (BatonLibrary) library = NULL;

  put_file (fixture->path, text);
  library = load (fixture);
  assert_unchanged (fixture, text);
}

static void
test_newer_is_left_alone (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autofree char *text = read_golden ("v2.xml");
  g_autoptr (BatonLibrary) empty = baton_library_new ();

  put_file (fixture->path, text);
  assert_load_fails (fixture, BATON_STORE_ERROR_NEWER, "newer");
  g_assert_true (baton_store_is_read_only (fixture->store));
  assert_save_fails (fixture, empty, BATON_STORE_ERROR_REFUSED);
  assert_unchanged (fixture, text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/storage/migrate/version-0", "v0", test_older);
  g_test_add_data_func ("/storage/migrate/version-1", "v1", test_older);
  g_test_add_func ("/storage/migrate/version-2-is-newer", test_newer);
  g_test_add_func ("/storage/migrate/every-version-has-a-file", test_all_there);
  ADD ("migrate/backup-before-upgrade", test_backup_before_upgrade);
  ADD ("migrate/reading-leaves-it", test_reading_leaves_it);
  ADD ("migrate/newer-is-left-alone", test_newer_is_left_alone);
  return g_test_run ();
}
