/* The case folder tests/data/library: valid-NN.xml is read and written as valid-NN.expected, or as it is where there is
 * none; fail-NN.xml is refused with the word and the reason in fail-NN.expected. Files of every format version stay here
 * for ever.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <libxml/relaxng.h>
#include <string.h>

#include "storage-case.h"

static GBytes *
read_case (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "library", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, size);
}

static char *
read_expected (const char *name)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".xml"));
  g_autofree char *expected_name = g_strconcat (stem, ".expected", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "library", expected_name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* Whether the schema in data/ describes what was written. */
static gboolean
is_described (const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "library.rng", NULL);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNG *schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (schema);
  xmlDoc *document = xmlReadMemory (text, strlen (text), "library.xml", NULL, XML_PARSE_NONET);
  gboolean valid = xmlRelaxNGValidateDoc (validator, document) == 0;

  g_assert_nonnull (schema);
  xmlFreeDoc (document);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);
  return valid;
}

static void
test_valid (gconstpointer name)
{
  g_autoptr (GBytes) bytes = read_case (name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  g_autofree char *expected = read_expected (name);
  g_autofree char *written = pass_through (text);
  g_autofree char *again = pass_through (written);

  g_assert_cmpstr (written, ==, expected ? expected : text);
  g_assert_cmpstr (again, ==, written);
}

static void
test_fail (gconstpointer name)
{
  g_autoptr (GBytes) bytes = read_case (name);
  g_autofree char *expected = read_expected (name);
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  assert_refused (data ? data : "", size, g_str_equal (lines[0], "newer") ? BATON_STORE_ERROR_NEWER
                                                                          : BATON_STORE_ERROR_DAMAGED, lines[1]);
}

static void
assert_described (BatonLibrary *library)
{
  g_autofree char *written = write_text (library);

  g_assert_true (is_described (written));
}

static void
test_schema (void)
{
  const char *const texts[] = { "", "Plain", "a & b < c > d \" e ' f \t g \n h \r i ]]>", "日本 \360\237\230\200" };
  g_autoptr (BatonLibrary) empty = baton_library_new ();

  assert_described (empty);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BatonLibrary) library = make_full_library (texts[i]);

      assert_described (library);
    }
}

static void
ignore_cb (void       *unused,
           const char *format,
           ...)
{
}

/* The schema is not one that lets everything through. */
static void
test_schema_refuses (void)
{
  const char *const texts[] = {
    ROOT_START "<tasks><task id=\"t\" title=\"\" position=\"V\" minutes=\"forty\"/></tasks>" ROOT_END,
    ROOT_START "<tasks><task id=\"t\" title=\"\" position=\"V\" colour=\"red\"/></tasks>" ROOT_END,
    ROOT_START "<tasks><task title=\"\" position=\"V\"/></tasks>" ROOT_END,
    ROOT_START "<tasks><provider id=\"t\" name=\"\" position=\"V\"/></tasks>" ROOT_END,
    "<library xmlns=\"urn:baton:library:1\" version=\"2\"/>",
    "<library version=\"1\"/>",
  };

  xmlSetGenericErrorFunc (NULL, ignore_cb);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (is_described (texts[i]));
  xmlSetGenericErrorFunc (NULL, NULL);
}

static void
test_schema_of_cases (void)
{
  const char *const names[] = { "valid-01.xml", "valid-02.xml", "valid-04.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = read_case (names[i]);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_true (is_described (text));
    }
}

static void
add_cases (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "library", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *test = g_strconcat ("/storage/cases/", name, NULL);

      if (g_str_has_prefix (name, "valid-") && g_str_has_suffix (name, ".xml"))
        g_test_add_data_func_full (test, g_strdup (name), test_valid, g_free);
      else if (g_str_has_suffix (name, ".xml"))
        g_test_add_data_func_full (test, g_strdup (name), test_fail, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ();
  g_test_add_func ("/storage/cases/schema", test_schema);
  g_test_add_func ("/storage/cases/schema-refuses", test_schema_refuses);
  g_test_add_func ("/storage/cases/schema-of-cases", test_schema_of_cases);
  return g_test_run ();
}
