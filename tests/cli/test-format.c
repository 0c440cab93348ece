/* JSON and tables as baton-cli prints them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <math.h>

#include "cli/baton-cli-table.h"
#include "cli/baton-json.h"

static void
assert_string (const char *text,
               const char *expected)
{
  BatonJson *json = baton_json_new ();
  g_autofree char *written = NULL;

  baton_json_string (json, text);
  written = baton_json_finish (json);
  g_assert_cmpstr (written, ==, expected);
}

static void
assert_number (double      number,
               const char *expected)
{
  BatonJson *json = baton_json_new ();
  g_autofree char *written = NULL;

  baton_json_number (json, number);
  written = baton_json_finish (json);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_strings (void)
{
  assert_string (NULL, "null\n");
  assert_string ("", "\"\"\n");
  assert_string ("Größe 日本", "\"Größe 日本\"\n");
  assert_string ("\"\\/", "\"\\\"\\\\/\"\n");
  assert_string ("a\nb\tc\rd", "\"a\\nb\\tc\\u000dd\"\n");
  assert_string ("\x1b\x7f\xc2\x9b", "\"\\u001b\\u007f\\u009b\"\n");
  assert_string ("\u202e\u2066\u200f\u2028\ufeff", "\"\\u202e\\u2066\\u200f\\u2028\\ufeff\"\n");
  assert_string ("🎵", "\"\\ud83c\\udfb5\"\n");
}

static void
test_numbers (void)
{
  assert_number (0, "0\n");
  assert_number (-0.0, "0\n");
  assert_number (2.3, "2.3\n");
  assert_number (-129.25, "-129.25\n");
  assert_number (1.0 / 3, "0.33333333333333331\n");
  assert_number (NAN, "null\n");
  assert_number (INFINITY, "null\n");
}

static void
test_nesting (void)
{
  BatonJson *json = baton_json_new ();
  g_autofree char *written = NULL;

  baton_json_begin_object (json);
  baton_json_name (json, "kept-minutes");
  baton_json_integer (json, 5);
  baton_json_name (json, "empty");
  baton_json_begin_array (json);
  baton_json_end_array (json);
  baton_json_name (json, "list");
  baton_json_begin_array (json);
  baton_json_boolean (json, TRUE);
  baton_json_decimal (json, "40.00");
  baton_json_end_array (json);
  baton_json_end_object (json);
  written = baton_json_finish (json);
  g_assert_cmpstr (written, ==,
                   "{\n  \"kept_minutes\": 5,\n  \"empty\": [],\n  \"list\": [\n    true,\n    40.00\n  ]\n}\n");
}

static void
test_width (void)
{
  g_assert_cmpuint (baton_cli_text_width (""), ==, 0);
  g_assert_cmpuint (baton_cli_text_width ("Größe"), ==, 5);
  g_assert_cmpuint (baton_cli_text_width ("Gro\u0308ße"), ==, 5);
  g_assert_cmpuint (baton_cli_text_width ("日本"), ==, 4);
}

static void
test_table (void)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (TRUE);
  g_autoptr (GString) out = g_string_new (NULL);

  baton_cli_table_set_number (table, 1);
  baton_cli_table_add_row (table, "日本", "5", "x", NULL);
  baton_cli_table_add_row (table, "a\x1b", "10", "", NULL);
  baton_cli_table_append (table, "- ", out);
  g_assert_cmpstr (out->str, ==, "- 日本   5  x\n- a␛    10\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/json/strings", test_strings);
  g_test_add_func ("/cli/json/numbers", test_numbers);
  g_test_add_func ("/cli/json/nesting", test_nesting);
  g_test_add_func ("/cli/table/width", test_width);
  g_test_add_func ("/cli/table/columns", test_table);
  return g_test_run ();
}
