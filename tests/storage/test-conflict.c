/* Conflict copies of five sync engines: known by their names, merged, and kept as backups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>
#include <sys/resource.h>

#include "logic/baton-merge.h"
#include "storage/baton-conflict-name.h"
#include "store-case.h"

#define BY_HAND "<tasks><task id=\"t\" title=\"One\" changed=\"2026-09-01T00:00:00Z\" minutes=\"%s\" position=\"V\"/></tasks>"
#define TASK(id, title) "<task id=\"" id "\" title=\"" title "\" position=\"V" id "\"/>"

static const char *const copies[] = {
  "library.sync-conflict-20261123-101112-ABCDEFG.xml",
  "library (conflicted copy 2026-11-23 101112).xml",
  "library (Anna's conflicted copy 2026-11-23).xml",
  "library (Anna\xe2\x80\x99s conflicted copy 2026-11-23).xml",
  "library (Anna (work)'s conflicted copy 2026-11-23).xml",
  "library (conflict copy 2026-11-23).xml",
  "library_conflict-20261123-101112.xml",
  "library (SFConflict anna@example.org 2026-11-23-10-11-12).xml",
  "library.sync-conflict-20261123-101112-A.sync-conflict-20261123-101113-B.xml",
  "library (conflicted copy 2026-11-23 101112) (conflicted copy 2026-11-24 101112).xml",
  "library (SFConflict a 2026-11-23-10-11-12).sync-conflict-20261123-101113-B.xml",
};

static const char *const others[] = {
  "library.xml", "library.xml.lock", "library (1).xml", "library (copy).xml", "library-2.xml", "library2.xml",
  "library.sync-conflict-.xml", "library.sync-conflict-1.txt", "library.sync-conflict-1.xml.bak",
  "library_conflict-.xml", "library (conflicted copy ).xml", "library (conflicted copy 1.xml",
  "library ('s conflicted copy 1).xml", "library (conflicted copy 1)x.xml", "other.sync-conflict-1.xml",
  ".~library.xml.part.abcdef~", "", "library", ".xml",
};

static void
test_names (void)
{
  g_autofree char *long_name = g_strnfill (1000, 'x');
  g_autofree char *too_long = g_strdup_printf ("library.sync-conflict-%s.xml", long_name);

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    if (!baton_conflict_is_copy ("library.xml", copies[i]))
      g_error ("“%s” is a copy", copies[i]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (baton_conflict_is_copy ("library.xml", others[i]))
      g_error ("“%s” is no copy", others[i]);
  g_assert_false (baton_conflict_is_copy ("library.xml", too_long));
  g_assert_true (baton_conflict_is_copy ("tasks", "tasks (conflicted copy 1)"));
  g_assert_true (baton_conflict_is_copy (".tasks", ".tasks_conflict-1"));
  g_assert_true (baton_conflict_is_copy ("my.tasks.xml", "my.tasks (conflicted copy 1).xml"));
}

static void
put_copy (Fixture    *fixture,
          const char *name,
          const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  put_file (path, text);
}

static void
put_library (Fixture *fixture)
{
  put_file (fixture->path, ROOT_START "<tasks>" TASK ("t", "One") "</tasks>" ROOT_END);
}

/* Each copy brings a task of its own. */
static void
put_copies (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *text
        = g_strdup_printf (ROOT_START "<tasks>" TASK ("t", "One") "<task id=\"x%u\" title=\"Of copy %u\" position=\"W%u\"/>"
                           "</tasks>" ROOT_END, i, i, i + 1);

      put_copy (fixture, copies[i], text);
    }
}

static void
test_five_engines (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (BatonMergeReport) report = NULL;
  g_autoptr (GPtrArray) left_alone = NULL, found = NULL, backups = NULL;
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  guint n_merged;

  put_library (fixture);
  put_copies (fixture);
  put_copy (fixture, "library (1).xml", "not ours");
  found = baton_store_find_conflict_copies (fixture->store, NULL);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (copies));
  g_assert_true (baton_store_absorb_conflict_copies (fixture->store, FALSE, &report, &n_merged, &left_alone, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_merged, ==, G_N_ELEMENTS (copies));
  g_assert_cmpuint (left_alone->len, ==, 0);
  g_assert_cmpuint (baton_merge_report_count (report, BATON_MERGE_ADDED), ==, G_N_ELEMENTS (copies));
  library = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (library)), ==, 1 + G_N_ELEMENTS (copies));
  /* Library, lock, and what is no copy; each copy is a backup. */
  g_assert_cmpuint (count_names (fixture->folder), ==, 3);
  backups = baton_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, >=, G_N_ELEMENTS (copies));
}

static void
test_dry_run (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (BatonMergeReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_merged;

  put_library (fixture);
  put_copies (fixture);
  before = get_file (fixture->path);
  g_assert_true (baton_store_absorb_conflict_copies (fixture->store, TRUE, &report, &n_merged, NULL, &error));
  g_assert_cmpuint (n_merged, ==, G_N_ELEMENTS (copies));
  g_assert_cmpuint (baton_merge_report_count (report, BATON_MERGE_ADDED), ==, G_N_ELEMENTS (copies));
  after = get_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_names (fixture->folder), ==, 1 + G_N_ELEMENTS (copies));
}

static void
test_damaged_copy (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (GPtrArray) left_alone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, copies[0], NULL);
  g_autofree char *link = g_build_filename (fixture->folder, copies[2], NULL);
  guint n_merged;

  put_library (fixture);
  put_copy (fixture, copies[0], "<broken");
  put_copy (fixture, copies[1], ROOT_START "<tasks>" TASK ("u", "Good") "</tasks>" ROOT_END);
  g_assert_cmpint (symlink ("/dev/zero", link), ==, 0);
  g_assert_true (baton_store_absorb_conflict_copies (fixture->store, FALSE, NULL, &n_merged, &left_alone, &error));
  g_assert_cmpuint (n_merged, ==, 1);
  g_assert_cmpuint (left_alone->len, ==, 1);
  g_assert_nonnull (strstr (left_alone->pdata[0], copies[0]));
  assert_file_holds (path, "<broken");
  assert_file_holds (fixture->path, "Good");
}

static void
test_damaged_library (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  put_file (fixture->path, "<broken");
  put_copies (fixture);
  g_assert_false (baton_store_absorb_conflict_copies (fixture->store, FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED);
  assert_file_holds (fixture->path, "<broken");
  g_assert_cmpuint (count_names (fixture->folder), ==, 2 + G_N_ELEMENTS (copies));
}

/* The engine put the other device's version in the place of ours and called ours a copy: what only we did comes back, what
 * was deleted there stays deleted, and both see it the same. */
static void
test_common_ancestor (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (BatonLibrary) merged = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *ours = NULL;

  put_file (fixture->path, ROOT_START "<tasks>" TASK ("t", "One") TASK ("u", "Two") TASK ("v", "Gone") "</tasks>" ROOT_END);
  library = load (fixture);
  retitle (library, "Ours");
  baton_record_set_changed (BATON_RECORD (baton_library_find_task (library, "t")), 1790000000);
  save (fixture, library);
  ours = get_file (fixture->path);
  put_copy (fixture, copies[0], ours);
  put_file (fixture->path, ROOT_START "<tasks>" TASK ("t", "One") TASK ("u", "Theirs") "</tasks>"
                           "<deleted id=\"v\" at=\"2026-09-01T00:00:00Z\"/>" ROOT_END);
  g_assert_true (baton_store_absorb_conflict_copies (fixture->store, FALSE, NULL, NULL, NULL, &error));
  g_assert_cmpint (baton_store_look (fixture->store, &error), ==, BATON_STORE_CHANGED);
  save (fixture, library);
  merged = baton_store_take_merged (fixture->store, NULL);
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (merged, "t")), ==, "Ours");
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (merged, "u")), ==, "Theirs");
  g_assert_null (baton_library_find_task (merged, "v"));
}

/* Somebody changed the file here by hand, without a stamp, and what the engine calls a copy is the version before: the newest
 * version that this machine knows is ours, and yet not what both come from. */
static void
test_changed_by_hand (Fixture       *fixture,
                      gconstpointer  unused)
{
  static const char *const minutes[][2] = { { "30", "60" }, { "60", "30" } };

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    for (int knows_before = 0; knows_before <= 1; knows_before++)
      {
        g_autofree char *ours = g_strdup_printf (ROOT_START BY_HAND ROOT_END, minutes[i][0]);
        g_autofree char *theirs = g_strdup_printf (ROOT_START BY_HAND ROOT_END, minutes[i][1]);
        g_autoptr (BatonLibrary) before = NULL;
        g_autoptr (BatonLibrary) library = NULL;
        g_autoptr (BatonLibrary) after = NULL;
        g_autoptr (GError) error = NULL;
        g_autofree char *state = g_build_filename (g_get_user_state_dir (), "baton", NULL);
        g_autofree char *data = g_build_filename (g_get_user_data_dir (), "baton", NULL);
        g_autofree char *text = NULL;

        baton_test_remove_tree (state);
        baton_test_remove_tree (data);
        put_file (fixture->path, theirs);
        if (knows_before)
          before = load (fixture);
        put_file (fixture->path, ours);
        library = load (fixture);
        put_copy (fixture, copies[0], theirs);
        g_assert_true (baton_store_absorb_conflict_copies (fixture->store, FALSE, NULL, NULL, NULL, &error));
        g_assert_no_error (error);
        after = load (fixture);
        text = get_file (fixture->path);
        /* Where the version before is known, ours is a change of it; else one value stands, and the other is kept. */
        g_assert_cmpint (baton_task_get_minutes (baton_library_find_task (after, "t")), ==,
                         knows_before ? atoi (minutes[i][0]) : 60);
        g_assert_true ((strstr (text, ">30</superseded>") != NULL) == !knows_before);
      }
}

/* Nobody can say that there is nothing to merge who could not look. */
static void
test_unreadable_folder (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL, other = NULL;
  g_autoptr (GPtrArray) found = NULL;
  struct rlimit unlimited, none;
  gboolean ok;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  g_assert_cmpint (getrlimit (RLIMIT_NOFILE, &unlimited), ==, 0);
  none = unlimited;
  none.rlim_cur = 0;
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &none), ==, 0);
  found = baton_store_find_conflict_copies (fixture->store, &error);
  ok = baton_store_absorb_conflict_copies (fixture->store, TRUE, NULL, NULL, NULL, &other);
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &unlimited), ==, 0);
  g_assert_null (found);
  g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO);
  g_assert_false (ok);
  g_assert_error (other, BATON_STORE_ERROR, BATON_STORE_ERROR_IO);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/storage/conflict/names", test_names);
  ADD ("conflict/five-engines", test_five_engines);
  ADD ("conflict/dry-run", test_dry_run);
  ADD ("conflict/damaged-copy", test_damaged_copy);
  ADD ("conflict/damaged-library", test_damaged_library);
  ADD ("conflict/common-ancestor", test_common_ancestor);
  ADD ("conflict/changed-by-hand", test_changed_by_hand);
  ADD ("conflict/unreadable-folder", test_unreadable_folder);
  return g_test_run ();
}
