/* What goes into a library file comes out of it again: every field, every sign, and everything unknown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "storage-case.h"

static void
assert_text_survives (const char *text)
{
  g_autoptr (BatonLibrary) library = make_full_library (text);
  g_autofree char *file = write_text (library);
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) read = read_with_repairs (file, &repairs);
  g_autofree char *again = write_text (read);

  assert_libraries_equal (library, read);
  g_assert_false (baton_repairs_any (&repairs));
  g_assert_cmpstr (again, ==, file);
}

static void
test_every_field (void)
{
  assert_text_survives ("Clean the gutters");
}

static void
test_every_sign (void)
{
  const char *const signs[] = {
    "&", "<", ">", "\"", "'", "\t", "\n", "\r", "\r\n", " ", "  leading and trailing  ", "]]>", "--", "<!-- x -->",
    "&amp;", "&#38;", "<![CDATA[x]]>", "\302\205", "\342\200\250", "é", "日本", "\360\237\230\200", "\342\200\256rtl",
    "\302\240", "\357\273\277", "\177", "\302\200", "%s%n", "a & b < c > d \" e ' f \t g \n h \r i",
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *between = g_strconcat ("a", signs[i], "b", NULL);

      assert_text_survives (signs[i]);
      assert_text_survives (between);
    }
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (12 * 1024 * 1024, '<');
  g_autoptr (BatonLibrary) library = make_full_library ("Text");
  g_autoptr (BatonLibrary) read = NULL;
  g_autofree char *file = NULL;

  baton_profile_set_notes (baton_library_get_profile (library), text);
  file = write_text (library);
  read = read_text (file);
  assert_libraries_equal (library, read);
}

static void
assert_number_survives (double number)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonTask) task = baton_task_new ("Task");
  g_autoptr (BatonLibrary) read = NULL;
  g_autofree char *file = NULL;
  BatonTask *found;

  baton_library_add (library, BATON_RECORD (task));
  baton_task_set_times_per_year (task, number);
  file = write_text (library);
  read = read_text (file);
  found = baton_library_find_task (read, baton_record_get_id (BATON_RECORD (task)));
  if (baton_task_get_times_per_year (found) != number)
    g_error ("%.17g became %.17g", number, baton_task_get_times_per_year (found));
}

static void
test_numbers (void)
{
  const double numbers[] = { 0, 1, 0.1, 0.25, 1.0 / 3, 2.0 / 3, 52, 52.18, 365.25, 1e-7, 1e-300, 99999.9999, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    assert_number_survives (numbers[i]);
  for (int i = 0; i < 2000; i++)
    assert_number_survives (g_test_rand_double_range (0, 100000));
}

static void
assert_written (const char *field_name,
                const char *in,
                const char *out)
{
  g_autofree char *text = g_strdup_printf (ROOT_START "<profile currency=\"USD\"/><tasks><task id=\"t\" position=\"V\" %s=\"%s\"/>"
                                           "</tasks>" ROOT_END, field_name, in);
  g_autofree char *expected = g_strdup_printf (" %s=\"%s\"", field_name, out);
  g_autofree char *written = pass_through (text);

  if (!strstr (written, expected))
    g_error ("%s=\"%s\" became %s", field_name, in, written);
}

static void
test_forms (void)
{
  assert_written ("price", "150", "150.00");
  assert_written ("price", "0.05", "0.05");
  assert_written ("times-per-year", "2.50", "2.5");
  assert_written ("times-per-year", "12", "12");
  assert_written ("times-per-year", "1e2", "100");
  assert_written ("rework-chance", "0.20", "0.2");
  assert_written ("minutes", "045", "45");
  assert_written ("stage", "want-to-start", "want-to-start");
  assert_written ("remind", "2026-01-31T09:05", "2026-01-31T09:05");
  assert_written ("stage-since", "2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z");
  assert_written ("stage-since", "1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z");
  assert_written ("stage-since", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z");
}

/* Each is kept as it stands until the person sets the field. */
static void
test_unreadable_values (void)
{
  const char *const values[][2] = {
    { "price", "a lot" },        { "price", "-1" },           { "price", "1.234" },         { "price", "1,50" },
    { "price", "" },             { "minutes", "forty" },      { "minutes", "-5" },          { "minutes", "525601" },
    { "minutes", "99999999999999999999" },                    { "minutes", "1.5" },         { "minutes", " 5" },
    { "times-per-year", "nan" }, { "times-per-year", "inf" }, { "times-per-year", "0x10" }, { "times-per-year", "1e999" },
    { "times-per-year", "-1" },  { "times-per-year", "1.2.3" },                             { "rework-chance", "1.5" },
    { "stage", "done" },         { "stage", "" },             { "urgent", "maybe" },        { "remind", "tomorrow" },
    { "remind", "2026-02-30T09:00" },                         { "stage-since", "2026-01-31T09:00:00" },
    { "created", "yesterday &amp; before" },                  { "uses", "0.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    assert_written (values[i][0], values[i][1], values[i][1]);
}

static void
test_unreadable_value_gives_way (void)
{
  g_autoptr (BatonLibrary) library = read_text (ROOT_START "<tasks><task id=\"t\" position=\"V\" minutes=\"forty\"/></tasks>"
                                                ROOT_END);
  BatonTask *task = baton_library_find_task (library, "t");
  g_autofree char *written = NULL;

  g_assert_cmpint (baton_task_get_minutes (task), ==, BATON_ABSENT);
  baton_task_set_minutes (task, 40);
  written = write_text (library);
  g_assert_nonnull (strstr (written, " minutes=\"40\""));
  g_assert_null (strstr (written, "forty"));
}

static void
test_unreadable_stamp_gives_way (void)
{
  g_autoptr (BatonLibrary) library = read_text (ROOT_START "<tasks><task id=\"t\" position=\"V\" changed=\"once\"/></tasks>"
                                                ROOT_END);
  g_autofree char *written = NULL;

  baton_record_set_changed (baton_library_find (library, "t"), 0);
  written = write_text (library);
  g_assert_nonnull (strstr (written, " changed=\"1970-01-01T00:00:00Z\""));
  g_assert_null (strstr (written, "once"));
}

static void
test_money_before_currency (void)
{
  g_autoptr (BatonLibrary) library
      = read_text (ROOT_START "<tasks><task id=\"t\" position=\"V\" price=\"1200\"/></tasks>"
                              "<profile hour-value=\"4000\" currency=\"JPY\"/>" ROOT_END);

  g_assert_cmpint (baton_task_get_price (baton_library_find_task (library, "t")), ==, 1200);
  g_assert_cmpint (baton_profile_get_hour_value (baton_library_get_profile (library)), ==, 4000);
}

static void
test_absent_weight (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonCriterion) criterion = baton_criterion_new ("Text", BATON_SIDE_KEEP);
  g_autoptr (BatonLibrary) read = NULL;
  g_autofree char *file = NULL;

  baton_library_add (library, BATON_RECORD (criterion));
  baton_criterion_set_weight (criterion, BATON_ABSENT);
  file = write_text (library);
  read = read_text (file);
  assert_libraries_equal (library, read);
}

static void
test_many_answers (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonTask) task = baton_task_new ("Task");
  g_autoptr (BatonLibrary) read = NULL;
  g_autofree char *file = NULL;

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (BatonCriterion) criterion = baton_criterion_new ("Text", BATON_SIDE_KEEP);
      g_autofree char *id = g_strdup_printf ("%d%s", i, i % 7 ? "" : "-with-a-much-longer-id-than-the-others-have");

      baton_record_set_id (BATON_RECORD (criterion), id);
      baton_criterion_set_position (criterion, "V");
      baton_library_add (library, BATON_RECORD (criterion));
      if (i % 500 == 3)
        baton_task_set_answer (task, id, i % 2 ? BATON_ANSWER_YES : BATON_ANSWER_NO);
    }
  baton_library_add (library, BATON_RECORD (task));
  file = write_text (library);
  read = read_text (file);
  assert_libraries_equal (library, read);
}

static void
test_empty_library (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autofree char *file = write_text (library);
  g_autoptr (BatonLibrary) read = read_text (file);

  assert_libraries_equal (library, read);
  g_assert_true (baton_library_is_empty (read));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/round-trip/every-field", test_every_field);
  g_test_add_func ("/storage/round-trip/every-sign", test_every_sign);
  g_test_add_func ("/storage/round-trip/long-text", test_long_text);
  g_test_add_func ("/storage/round-trip/numbers", test_numbers);
  g_test_add_func ("/storage/round-trip/forms", test_forms);
  g_test_add_func ("/storage/round-trip/unreadable-values", test_unreadable_values);
  g_test_add_func ("/storage/round-trip/unreadable-value-gives-way", test_unreadable_value_gives_way);
  g_test_add_func ("/storage/round-trip/unreadable-stamp-gives-way", test_unreadable_stamp_gives_way);
  g_test_add_func ("/storage/round-trip/money-before-currency", test_money_before_currency);
  g_test_add_func ("/storage/round-trip/absent-weight", test_absent_weight);
  g_test_add_func ("/storage/round-trip/many-answers", test_many_answers);
  g_test_add_func ("/storage/round-trip/empty-library", test_empty_library);
  return g_test_run ();
}
