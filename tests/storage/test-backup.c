/* Backups: their names, what is kept of them, and that nothing else in their folder is touched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>

#include "store-case.h"

#define NOW G_GINT64_CONSTANT (1790000000)
#define HOUR (60 * 60)
#define DAY (24 * HOUR)

static char *
keep (Fixture        *fixture,
      const char     *text,
      BatonBackupWhy  why,
      gboolean        pinned,
      gint64          now)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  char *path = baton_backup_store (fixture->path, bytes, why, pinned, now, &error);

  g_assert_no_error (error);
  return path;
}

static void
test_names (Fixture       *fixture,
            gconstpointer  unused)
{
  for (int why = 0; why < BATON_N_BACKUP_WHYS; why++)
    {
      g_autofree char *text = g_strdup_printf ("Version %d", why);
      g_autofree char *path = keep (fixture, text, why, why % 2, NOW + why);
      g_autoptr (GPtrArray) backups = baton_backup_list (fixture->path);
      BatonBackup *newest = g_ptr_array_index (backups, 0);

      g_assert_cmpuint (backups->len, ==, why + 1);
      g_assert_cmpstr (newest->path, ==, path);
      g_assert_cmpint (newest->why, ==, why);
      g_assert_cmpint (newest->stamp, ==, NOW + why);
      g_assert_cmpint (newest->pinned, ==, why % 2);
      g_assert_cmpint (newest->size, ==, strlen (text));
      assert_file_holds (path, text);
    }
}

static void
test_once (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *first = keep (fixture, "Same", BATON_BACKUP_SAVE, FALSE, NOW);
  g_autofree char *second = keep (fixture, "Same", BATON_BACKUP_NOW, FALSE, NOW + 9);
  g_autofree char *third = keep (fixture, "Same", BATON_BACKUP_REPAIR, TRUE, NOW + 19);
  g_autoptr (GPtrArray) backups = baton_backup_list (fixture->path);

  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpstr (first, ==, second);
  g_assert_true (((BatonBackup *) g_ptr_array_index (backups, 0))->pinned);
  assert_file_holds (third, "Same");
}

static void
test_pin (Fixture       *fixture,
          gconstpointer  unused)
{
  g_autofree char *path = keep (fixture, "Text", BATON_BACKUP_SAVE, FALSE, NOW);
  g_autoptr (GPtrArray) backups = baton_backup_list (fixture->path);
  g_autoptr (GError) error = NULL;
  BatonBackup *backup = g_ptr_array_index (backups, 0);

  g_assert_true (baton_backup_set_pinned (backup, TRUE, &error));
  g_assert_true (g_str_has_suffix (backup->path, "-pinned.xml"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (baton_backup_set_pinned (backup, FALSE, &error));
  g_assert_cmpstr (backup->path, ==, path);
  g_assert_true (baton_backup_delete (backup, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (baton_backup_set_pinned (backup, TRUE, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO);
}

static void
test_strangers_stay (Fixture       *fixture,
                     gconstpointer  unused)
{
  const char *const names[] = {
    "notes.txt", "library.xml", "library-.xml", "library-20260131T101112Z-0123456-save.xml",
    "library-20260131T101112Z-01234567-save.xml.bak", "library-20260231T101112Z-01234567-save.xml",
    "library-20260131T101112Z-01234567-other.xml", "damaged-20260131T101112Z-01234567-save.xml",
    "library-20260131T101112Z-01234567-damaged.xml", "library-20260131T101112Z-0123456G-save.xml",
    "library-20260131T101112Z-01234567-save-pinned-pinned.xml", "x-library-20260131T101112Z-01234567-save.xml",
  };
  g_autofree char *folder = baton_backup_dup_folder (fixture->path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      put_file (path, "Not ours");
    }
  {
    g_autoptr (GPtrArray) backups = baton_backup_list (fixture->path);

    g_assert_cmpuint (backups->len, ==, 0);
  }
  baton_backup_prune (fixture->path, NOW);
  g_assert_cmpuint (count_names (folder), ==, G_N_ELEMENTS (names));
}

static void
add_backup (GPtrArray *backups,
            gint64     stamp,
            goffset    size,
            gboolean   pinned,
            int        why)
{
  BatonBackup *backup = g_new0 (BatonBackup, 1);

  backup->stamp = stamp;
  backup->size = size;
  backup->pinned = pinned;
  backup->why = why;
  g_ptr_array_insert (backups, 0, backup);
}

/* A save every ten minutes for two years, thinned out each time. */
static void
test_thinning (void)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_backup_free);
  guint n_hours = 0, n_days = 0, n_older = 0;
  gint64 now = NOW;

  for (int i = 0; i < 2 * 365 * 24 * 6; i++)
    {
      g_autoptr (GPtrArray) old = NULL;

      now += 600;
      add_backup (backups, now, 1000, i == 5, BATON_BACKUP_SAVE);
      old = baton_backup_choose_old (backups, now);
      for (guint at = 0; at < old->len; at++)
        g_ptr_array_remove (backups, old->pdata[at]);
    }
  for (guint i = 0; i < backups->len; i++)
    {
      BatonBackup *backup = backups->pdata[i];

      n_hours += now - backup->stamp < DAY;
      n_days += now - backup->stamp < 30 * DAY;
      n_older += now - backup->stamp >= 30 * DAY;
    }
  g_assert_cmpuint (n_hours, >=, 24 + 7);
  g_assert_cmpuint (n_hours, <=, 24 + 11);
  g_assert_cmpuint (n_days - n_hours, >=, 28);
  g_assert_cmpuint (n_days - n_hours, <=, 31);
  /* One of them is the pinned one, two years old. */
  g_assert_cmpuint (n_older, >=, 11);
  g_assert_cmpuint (n_older, <=, 14);
  g_assert_true (((BatonBackup *) backups->pdata[backups->len - 1])->pinned);
  g_assert_cmpint (((BatonBackup *) backups->pdata[0])->stamp, ==, now);
}

static void
test_size_limit (void)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_backup_free);
  g_autoptr (GPtrArray) old = NULL;

  for (int i = 0; i < 8; i++)
    add_backup (backups, NOW - 10 + i, 60 * 1024 * 1024, i == 0, BATON_BACKUP_SAVE);
  old = baton_backup_choose_old (backups, NOW);
  /* Three fit; the pinned one stays in any case. */
  g_assert_cmpuint (old->len, ==, 4);
}

static void
test_newest_stays (void)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_backup_free);
  g_autoptr (GPtrArray) old = NULL;

  add_backup (backups, NOW - 500 * DAY, 300 * 1024 * 1024, FALSE, BATON_BACKUP_SAVE);
  add_backup (backups, NOW - 10, 100 * 1024 * 1024, FALSE, BATON_BACKUP_DAMAGED);
  add_backup (backups, NOW - 5, 150 * 1024 * 1024, FALSE, BATON_BACKUP_DAMAGED);
  old = baton_backup_choose_old (backups, NOW);
  g_assert_cmpuint (old->len, ==, 1);
  g_assert_true (old->pdata[0] == backups->pdata[1]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("backup/names", test_names);
  ADD ("backup/once", test_once);
  ADD ("backup/pin", test_pin);
  ADD ("backup/strangers-stay", test_strangers_stay);
  g_test_add_func ("/storage/backup/thinning", test_thinning);
  g_test_add_func ("/storage/backup/size-limit", test_size_limit);
  g_test_add_func ("/storage/backup/newest-stays", test_newest_stays);
  return g_test_run ();
}
