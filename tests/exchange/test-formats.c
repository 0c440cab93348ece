/* The table of formats: what there is, and which file is of which.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "exchange/baton-formats.h"

static void
test_each_has_its_parts (void)
{
  guint n_formats;
  const BatonFormat *formats = baton_formats_get (&n_formats);

  g_assert_cmpuint (n_formats, >, 0);
  for (guint i = 0; i < n_formats; i++)
    {
      g_assert_true (formats[i].import || formats[i].export);
      g_assert_nonnull (formats[i].extensions[0]);
      g_assert_nonnull (strchr (formats[i].mime_type, '/'));
      g_assert_cmpstr (baton_format_get_name (&formats[i]), !=, "");
      g_assert_true (baton_formats_find (formats[i].id) == &formats[i]);
    }
}

static void
test_is_found_by_name_of_file (void)
{
  const BatonFormat *markdown = baton_formats_find ("markdown");

  g_assert_nonnull (markdown);
  g_assert_true (baton_formats_for_file ("/some where/On.Outsourcing.MD") == markdown);
  g_assert_true (baton_formats_for_file ("post.markdown") == markdown);
  g_assert_null (baton_formats_for_file ("md"));
  g_assert_null (baton_formats_for_file ("library.xml"));
  g_assert_null (baton_formats_find ("MARKDOWN"));
}

static void
test_reads_what_it_writes (void)
{
  const BatonFormat *markdown = baton_formats_find ("markdown");
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonTask) task = baton_task_new ("House cleaning");
  g_autoptr (BatonImport) import = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  baton_library_add (library, BATON_RECORD (task));
  bytes = markdown->export (library);
  import = markdown->import (bytes, library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (baton_import_count (import, BATON_IMPORT_TASK, FALSE), ==, 1);
  g_assert_cmpuint (baton_import_count (import, BATON_IMPORT_TASK, TRUE), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/formats/each-has-its-parts", test_each_has_its_parts);
  g_test_add_func ("/exchange/formats/is-found-by-name-of-file", test_is_found_by_name_of_file);
  g_test_add_func ("/exchange/formats/reads-what-it-writes", test_reads_what_it_writes);
  return g_test_run ();
}
