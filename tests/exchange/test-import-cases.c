/* Posts of many shapes and languages: what each gives, item by item, and that a second import gives
 * nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baton-import-dump.h"
#include "import-case.h"

static guint
count_new (BatonImport *import)
{
  guint count = 0;

  for (int kind = BATON_IMPORT_CRITERION; kind <= BATON_IMPORT_NOTE; kind++)
    count += baton_import_count (import, kind, TRUE);
  return count;
}

static void
assert_case (gconstpointer name)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autofree char *post = g_strconcat (name, ".md", NULL);
  g_autofree char *path = case_path (post);
  g_autofree char *expected_name = g_strconcat (name, ".expected", NULL);
  g_autofree char *expected_path = case_path (expected_name);
  g_autoptr (GBytes) bytes = read_bytes (path);
  g_autoptr (GBytes) expected_bytes = read_bytes (expected_path);
  g_autofree char *expected =
      g_strndup (g_bytes_get_data (expected_bytes, NULL), g_bytes_get_size (expected_bytes));
  g_autoptr (BatonImport) import = import_bytes (bytes, library);
  g_autofree char *dump = baton_dump_import (import, library);

  g_test_message ("%s", dump);
  g_assert_cmpstr (dump, ==, expected);
}

static void
assert_twice (gconstpointer name)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autofree char *post = g_strconcat (name, ".md", NULL);
  g_autofree char *path = case_path (post);
  g_autoptr (GBytes) bytes = read_bytes (path);
  g_autoptr (BatonImport) first = import_bytes (bytes, library);
  g_autoptr (BatonImport) second = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_assert_cmpuint (count_new (first), >, 0);
  g_assert_cmpuint (baton_import_apply (first, library), ==,
                    count_new (first) - baton_import_count (first, BATON_IMPORT_NOTE, TRUE));
  before = baton_dump_library (library);
  second = import_bytes (bytes, library);
  g_assert_cmpuint (count_new (second), ==, 0);
  g_assert_cmpuint (baton_import_apply (second, library), ==, 0);
  g_assert_cmpuint (baton_import_apply (first, library), ==, 0);
  after = baton_dump_library (library);
  g_assert_cmpstr (after, ==, before);
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

/* Returns: (transfer full): the names of the case folder's posts, without ".md" */
static GPtrArray *
list_cases (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = case_path ("");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".md"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".md")));
  g_assert_cmpuint (names->len, >, 0);
  g_ptr_array_sort (names, compare_names);
  return names;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) names = NULL;

  g_test_init (&argc, &argv, NULL);
  names = list_cases ();
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *gives = g_strdup_printf ("/exchange/import/%s/gives-what-is-expected", name);
      g_autofree char *twice = g_strdup_printf ("/exchange/import/%s/twice-adds-nothing", name);

      g_test_add_data_func (gives, name, assert_case);
      g_test_add_data_func (twice, name, assert_twice);
    }
  return g_test_run ();
}
