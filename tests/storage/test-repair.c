/* What a readable file says that cannot be is put right in memory, always in the same way, and told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "model/baton-id.h"
#include "model/baton-position.h"
#include "storage-case.h"

static void
test_double_ids (void)
{
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library
    = read_with_repairs (ROOT_START "<providers><provider id=\"x\" position=\"V\" name=\"Provider\"/></providers><tasks>"
                         "<task id=\"t\" position=\"A1\" title=\"One\"><handoff id=\"h\"/><handoff id=\"t\"/></task>"
                         "<task id=\"t\" position=\"B1\" title=\"Two\"><handoff id=\"h\"/></task>"
                         "<task id=\"x\" position=\"C1\" title=\"Three\"/>"
                         "<task id=\"h\" position=\"D1\" title=\"Four\"/></tasks>" ROOT_END, &repairs);
  GListModel *tasks = baton_library_get_tasks (library);

  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, 4);
  g_assert_cmpuint (repairs.ids, ==, 5);
  g_assert_cmpuint (repairs.doubles, ==, 0);
  g_assert_cmpstr (baton_task_get_title (baton_library_find_task (library, "t")), ==, "One");
  g_assert_true (BATON_IS_PROVIDER (baton_library_find (library, "x")));
  g_assert_true (BATON_IS_HANDOFF (baton_library_find (library, "h")));
  for (guint i = 1; i < 4; i++)
    {
      g_autoptr (BatonRecord) task = g_list_model_get_item (tasks, i);

      g_assert_true (baton_id_is_valid (baton_record_get_id (task)));
      g_assert_true (baton_library_find (library, baton_record_get_id (task)) == task);
    }
}

static void
test_doubles (void)
{
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library
    = read_with_repairs (ROOT_START "<tasks><task id=\"t\" position=\"V\" title=\"One\"><handoff id=\"h\" stars=\"3\"/>"
                         "<handoff id=\"h\" stars=\"3\"/></task><task id=\"t\" position=\"V\" title=\"One\">"
                         "<handoff id=\"h\" stars=\"3\"/></task></tasks>" ROOT_END, &repairs);

  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (library)), ==, 1);
  g_assert_cmpuint (baton_task_get_n_handoffs (baton_library_find_task (library, "t")), ==, 1);
  g_assert_cmpuint (repairs.doubles, ==, 2);
}

static void
test_ids_are_made_alike (void)
{
  const char text[] = ROOT_START "<tasks><task title=\"One\"/><task id=\"no good\" title=\"Two\"/><task id=\"\"/>"
                                 "<task id=\"a\"/><task id=\"a\" title=\"b\"/></tasks>" ROOT_END;
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library = read_with_repairs (text, &repairs);
  g_autofree char *one = pass_through (text);
  g_autofree char *other = pass_through (text);

  g_assert_cmpuint (repairs.ids, ==, 4);
  g_assert_cmpstr (one, ==, other);
}

static void
test_dangling (void)
{
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library
    = read_with_repairs (ROOT_START "<tasks><task id=\"t\" position=\"V\" provider=\"nobody\">"
                         "<answer criterion=\"c\" value=\"yes\"/><answer criterion=\"none\" value=\"yes\"/>"
                         "<answer criterion=\"c\" value=\"no\"/><handoff id=\"h\" provider=\"t\"/></task></tasks>"
                         "<criteria><criterion id=\"c\" position=\"V\"/></criteria>"
                         "<providers><provider id=\"p\" via=\"c\" position=\"V\"/></providers>" ROOT_END, &repairs);
  BatonTask *task = baton_library_find_task (library, "t");

  g_assert_cmpstr (baton_task_get_provider (task), ==, "");
  g_assert_cmpstr (baton_handoff_get_provider (baton_task_get_handoff (task, 0)), ==, "");
  g_assert_cmpstr (baton_provider_get_via (baton_library_find_provider (library, "p")), ==, "");
  g_assert_cmpint (baton_task_get_answer (task, "c"), ==, BATON_ANSWER_YES);
  g_assert_cmpint (baton_task_get_answer (task, "none"), ==, BATON_ANSWER_NONE);
  g_assert_cmpuint (repairs.mended.references, ==, 3);
  g_assert_cmpuint (repairs.mended.answers, ==, 2);
}

/* Providers before tasks or behind them: what is there is never taken for missing. */
static void
test_order_of_lists (void)
{
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library
    = read_with_repairs (ROOT_START "<tasks><task id=\"t\" position=\"V\" provider=\"p\">"
                         "<answer criterion=\"c\" value=\"no\"/></task></tasks>"
                         "<providers><provider id=\"p\" via=\"q\"/><provider id=\"q\"/></providers>"
                         "<criteria><criterion id=\"c\"/></criteria>" ROOT_END, &repairs);

  g_assert_false (baton_repairs_any (&repairs));
  g_assert_cmpstr (baton_task_get_provider (baton_library_find_task (library, "t")), ==, "p");
}

static void
test_circle (void)
{
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library
    = read_with_repairs (ROOT_START "<providers><provider id=\"a\" via=\"b\" changed=\"2026-01-01T00:00:00Z\"/>"
                         "<provider id=\"b\" via=\"c\" changed=\"2026-01-03T00:00:00Z\"/>"
                         "<provider id=\"c\" via=\"a\" changed=\"2026-01-02T00:00:00Z\"/>"
                         "<provider id=\"d\" via=\"a\"/><provider id=\"e\" via=\"e\"/></providers>" ROOT_END, &repairs);

  g_assert_cmpuint (repairs.mended.circles, ==, 2);
  g_assert_cmpstr (baton_provider_get_via (baton_library_find_provider (library, "a")), ==, "b");
  g_assert_cmpstr (baton_provider_get_via (baton_library_find_provider (library, "b")), ==, "");
  g_assert_cmpstr (baton_provider_get_via (baton_library_find_provider (library, "c")), ==, "a");
  g_assert_cmpstr (baton_provider_get_via (baton_library_find_provider (library, "d")), ==, "a");
  g_assert_cmpstr (baton_provider_get_via (baton_library_find_provider (library, "e")), ==, "");
}

static void
test_long_chain (void)
{
  g_autoptr (GString) text = g_string_new (ROOT_START "<providers>");
  g_autoptr (BatonLibrary) library = NULL;
  BatonRepairs repairs;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "<provider id=\"p%d\" via=\"p%d\"/>", i, (i + 1) % 20000);
  g_string_append (text, "</providers>" ROOT_END);
  library = read_with_repairs (text->str, &repairs);
  g_assert_cmpuint (repairs.mended.circles, ==, 1);
}

static void
test_positions (void)
{
  const char text[] = ROOT_START "<tasks><task id=\"b\" position=\"V\"/><task id=\"c\"/><task id=\"a\" position=\"A1\"/>"
                                 "<task id=\"d\" position=\"not good\"/><task id=\"e\" position=\"V0\"/></tasks>" ROOT_END;
  const char *const expected[] = { "a", "b", "c", "d", "e" };
  g_autoptr (BatonLibrary) library = read_text (text);
  GListModel *tasks = baton_library_get_tasks (library);
  g_autofree char *one = pass_through (text);
  g_autofree char *other = pass_through (text);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (BatonRecord) task = g_list_model_get_item (tasks, i);

      g_assert_cmpstr (baton_record_get_id (task), ==, expected[i]);
      g_assert_true (baton_position_is_valid (baton_record_get_position (task)));
    }
  g_assert_cmpstr (one, ==, other);
}

static void
test_many_positions (void)
{
  g_autoptr (GString) text = g_string_new (ROOT_START "<tasks>");
  g_autoptr (BatonLibrary) library = NULL;
  GListModel *tasks;

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (text, "<task id=\"t%d\"/>", i);
  g_string_append (text, "</tasks>" ROOT_END);
  library = read_text (text->str);
  tasks = baton_library_get_tasks (library);
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (BatonRecord) task = g_list_model_get_item (tasks, i);
      g_autofree char *id = g_strdup_printf ("t%d", i);

      g_assert_cmpstr (baton_record_get_id (task), ==, id);
      g_assert_cmpuint (strlen (baton_record_get_position (task)), <=, BATON_POSITION_LONG);
    }
}

static void
test_told (void)
{
  BatonRepairs repairs = { 1, 2, { 3, 1, 5 } };
  g_auto (GStrv) lines = baton_repairs_describe (&repairs);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[0], ==, "1 entry had no id of its own and got a new one");
  g_assert_cmpstr (lines[2], ==, "3 mentions of providers that are not there were dropped");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/repair/double-ids", test_double_ids);
  g_test_add_func ("/storage/repair/doubles", test_doubles);
  g_test_add_func ("/storage/repair/ids-are-made-alike", test_ids_are_made_alike);
  g_test_add_func ("/storage/repair/dangling", test_dangling);
  g_test_add_func ("/storage/repair/order-of-lists", test_order_of_lists);
  g_test_add_func ("/storage/repair/circle", test_circle);
  g_test_add_func ("/storage/repair/long-chain", test_long_chain);
  g_test_add_func ("/storage/repair/positions", test_positions);
  g_test_add_func ("/storage/repair/many-positions", test_many_positions);
  g_test_add_func ("/storage/repair/told", test_told);
  return g_test_run ();
}
