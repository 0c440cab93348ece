/* The merge, on random triples of libraries and on the case folders in tests/data/merge.
 *
 * A case is a folder with base.xml (where there is one), ours.xml, theirs.xml and merged.xml. What is random prints its
 * seed with g_test's; MERGE_TRIPLES=N tries N of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "logic/baton-merge.h"
#include "logic/baton-merge-text.h"
#include "model/baton-id.h"
#include "storage-case.h"

#define USUAL_TRIPLES 2000
#define LONG_TRIPLES 100000

static const char *const words[] = { "", "gutters", "roof", "a\nb\nc", "a\nx\nc", "a\nb\nc\nd", "b\nc", "<&>\"'", "z" };

static char *
chance_word (void)
{
  return g_strdup (words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
}

static BatonRecord *
chance_record (GListModel *records)
{
  guint n_items = g_list_model_get_n_items (records);
  g_autoptr (BatonRecord) record = NULL;

  if (n_items == 0)
    return NULL;
  record = g_list_model_get_item (records, g_test_rand_int_range (0, n_items));
  return record;
}

static const char *
chance_id (GListModel *records)
{
  BatonRecord *record = chance_record (records);

  return record ? baton_record_get_id (record) : "";
}

/* Few stamps, so that there are ties. */
static void
touch (BatonRecord *record)
{
  baton_record_set_changed (record, 1760000000 + g_test_rand_int_range (0, 4));
}

static void
edit_field (BatonLibrary     *library,
            BatonRecord      *record,
            const BatonField *field)
{
  g_autofree char *word = chance_word ();

  if (strcmp (field->name, "position") == 0 || strcmp (field->name, "currency") == 0)
    return;
  if (field->kind == BATON_FIELD_REFERENCE)
    baton_record_set_string (record, field, chance_id (baton_library_get_providers (library)));
  else if (baton_field_is_string (field))
    baton_record_set_string (record, field, word);
  else if (field->kind == BATON_FIELD_COUNT)
    baton_record_set_int (record, field, (int) field->min + g_test_rand_int_range (0, 3));
  else if (field->kind == BATON_FIELD_NUMBER)
    baton_record_set_double (record, field, field->max / g_test_rand_int_range (1, 4));
  else if (field->kind == BATON_FIELD_CHOICE || field->kind == BATON_FIELD_FLAG)
    baton_record_set_int (record, field, g_test_rand_int_range (0, 2));
  else if (field->kind == BATON_FIELD_DAY)
    baton_record_set_int (record, field, 20000 + g_test_rand_int_range (0, 3));
  else if (field->kind == BATON_FIELD_ANSWERS)
    baton_task_set_answer (BATON_TASK (record), chance_id (baton_library_get_criteria (library)),
                           g_test_rand_int_range (0, 3));
  else
    baton_record_set_int64 (record, field, g_test_rand_int_range (0, 1000));
  touch (record);
}

static void
edit (BatonLibrary *library,
      BatonRecord  *record)
{
  guint n_fields;
  const BatonField *fields;

  if (!record)
    return;
  fields = baton_record_get_fields (record, &n_fields);
  edit_field (library, record, &fields[g_test_rand_int_range (0, n_fields)]);
}

static void
edit_handoffs (BatonLibrary *library,
               BatonTask    *task)
{
  guint n_handoffs = task ? baton_task_get_n_handoffs (task) : 0;
  BatonHandoff *one = n_handoffs ? baton_task_get_handoff (task, g_test_rand_int_range (0, n_handoffs)) : NULL;

  if (!task)
    return;
  if (g_test_rand_int_range (0, 3) == 0 || !one)
    {
      g_autoptr (BatonHandoff) handoff = baton_handoff_new (chance_id (baton_library_get_providers (library)));

      if (g_test_rand_bit ())
        baton_record_set_created (BATON_RECORD (handoff), 1750000000 + g_test_rand_int_range (0, 3));
      baton_task_add_handoff (task, handoff);
    }
  else if (g_test_rand_bit ())
    baton_task_remove_handoff (task, one);
  else
    edit (library, BATON_RECORD (one));
}

static BatonRecord *
new_record (void)
{
  g_autofree char *word = chance_word ();

  if (g_test_rand_bit ())
    return BATON_RECORD (baton_task_new (word));
  if (g_test_rand_bit ())
    return BATON_RECORD (baton_provider_new (word, BATON_KIND_CONTRACTOR));
  return BATON_RECORD (baton_criterion_new (word, BATON_SIDE_KEEP));
}

static void
edit_kept (BatonRecord *record)
{
  const char *const attributes[] = { NULL, " x=\"1\"", " x=\"2\" y=\"&lt;\"", " y=\"&lt;\"" };
  const char *const children[] = { NULL, "<one/>", "<one/><!-- two --><three a=\"1\">t<u/></three>", "<!-- two -->" };

  if (record)
    baton_record_set_kept (record, attributes[g_test_rand_int_range (0, 4)], children[g_test_rand_int_range (0, 4)]);
}

static GListModel *
chance_list (BatonLibrary *library)
{
  const int which = g_test_rand_int_range (0, 4);

  if (which == 0)
    return baton_library_get_criteria (library);
  return which == 1 ? baton_library_get_providers (library) : baton_library_get_tasks (library);
}

/* With a tombstone that holds it, with one that does not, or without any. */
static void
remove_one (BatonLibrary *library)
{
  BatonRecord *record = chance_record (chance_list (library));
  gint64 stamp = 1760000000 + g_test_rand_int_range (0, 4);
  const int how = g_test_rand_int_range (0, 3);
  g_autoptr (BatonRecord) copy = NULL;

  if (!record)
    return;
  copy = baton_library_copy_whole (record);
  baton_library_remove (library, record);
  if (how == 0)
    baton_library_bury (library, copy, stamp);
  else if (how == 1)
    baton_library_add_tombstone (library, baton_record_get_id (copy), stamp);
}

/* One that was deleted comes back as it was, or goes for good. */
static void
visit_trash (BatonLibrary *library)
{
  g_autoptr (GList) ids = g_hash_table_get_keys (baton_library_get_tombstones (library));
  const char *id = ids ? g_list_nth_data (ids, g_test_rand_int_range (0, g_list_length (ids))) : NULL;
  BatonRecord *buried = baton_library_get_buried (library, id);
  g_autoptr (BatonRecord) copy = buried && !baton_library_find (library, id) ? baton_library_copy_whole (buried) : NULL;

  if (copy && g_test_rand_bit ())
    {
      baton_library_remove_tombstone (library, id);
      baton_library_add (library, copy);
      touch (copy);
    }
  else if (id)
    baton_library_forget_buried (library, id);
}

static void
change (BatonLibrary *library)
{
  GListModel *list = chance_list (library);

  switch (g_test_rand_int_range (0, 11))
    {
    case 0:
    case 1:
      {
        g_autoptr (BatonRecord) record = new_record ();

        baton_library_add (library, record);
        break;
      }
    case 2:
      remove_one (library);
      break;
    case 3:
      edit_handoffs (library, BATON_TASK (chance_record (baton_library_get_tasks (library))));
      break;
    case 4:
      edit_kept (chance_record (list));
      break;
    case 5:
      edit (library, BATON_RECORD (baton_library_get_profile (library)));
      break;
    case 7:
      visit_trash (library);
      break;
    case 6:
      if (g_list_model_get_n_items (list) > 1)
        baton_library_move (library, chance_record (list), g_test_rand_bit (), chance_record (list));
      break;
    default:
      edit (library, chance_record (list));
    }
}

/* Through a file, so that it is what a loader would make of it. */
static BatonLibrary *
settle (BatonLibrary *library)
{
  g_autofree char *text = write_text (library);

  return read_text (text);
}

static BatonLibrary *
changed_copy (BatonLibrary *library,
              int           n_changes)
{
  g_autoptr (BatonLibrary) copy = settle (library);

  for (int i = 0; i < n_changes; i++)
    change (copy);
  return settle (copy);
}

static char *
merge_text_of (BatonLibrary *base,
               BatonLibrary *ours,
               BatonLibrary *theirs)
{
  g_autoptr (BatonLibrary) merged = baton_merge (base, ours, theirs, NULL);

  return write_text (merged);
}

static void
assert_merges_to (BatonLibrary *base,
                  BatonLibrary *ours,
                  BatonLibrary *theirs,
                  const char   *expected,
                  const char   *what)
{
  g_autofree char *merged = merge_text_of (base, ours, theirs);
  g_autofree char *base_text = base ? write_text (base) : NULL;
  g_autofree char *our_text = write_text (ours);
  g_autofree char *their_text = write_text (theirs);

  if (strcmp (merged, expected) != 0)
    g_error ("%s\n--- base\n%s\n--- ours\n%s\n--- theirs\n%s\n--- merged\n%s\n--- expected\n%s", what, base_text, our_text,
             their_text, merged, expected);
}

/* What was added on one side is there, unless it was deleted since. */
static void
assert_nothing_missing (BatonLibrary *base,
                        BatonLibrary *side,
                        BatonLibrary *merged)
{
  GListModel *tasks = baton_library_get_tasks (side);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonRecord) task = g_list_model_get_item (tasks, i);
      const char *id = baton_record_get_id (task);

      if ((!base || !baton_library_find (base, id))
          && !g_hash_table_contains (baton_library_get_tombstones (merged), id))
        g_assert_nonnull (baton_library_find (merged, id));
    }
}

static void
try_triple (BatonLibrary *base,
            BatonLibrary *one,
            BatonLibrary *other)
{
  g_autoptr (BatonLibrary) merged = baton_merge (base, one, other, NULL);
  g_autofree char *text = write_text (merged);
  g_autofree char *one_text = write_text (one);
  g_autoptr (BatonLibrary) read = NULL;
  BatonRepairs repairs;

  assert_merges_to (base, other, one, text, "exchanged");
  assert_merges_to (base, one, one, one_text, "both alike");
  assert_merges_to (base, merged, other, text, "merged again with theirs");
  assert_merges_to (base, one, merged, text, "merged again with ours");
  if (base)
    assert_merges_to (base, base, one, one_text, "only theirs changed");
  read = read_with_repairs (text, &repairs);
  g_assert_false (baton_repairs_any (&repairs));
  assert_nothing_missing (base, one, merged);
  assert_nothing_missing (base, other, merged);
}

static int
n_triples (void)
{
  const char *wanted = g_getenv ("MERGE_TRIPLES");

  if (wanted)
    return atoi (wanted);
  return g_getenv ("BATON_LONG_TESTS") ? LONG_TRIPLES : USUAL_TRIPLES;
}

static void
test_random_triples (void)
{
  for (int i = 0; i < n_triples (); i++)
    {
      g_autoptr (BatonLibrary) empty = baton_library_new ();
      g_autoptr (BatonLibrary) base = changed_copy (empty, g_test_rand_int_range (0, 20));
      g_autoptr (BatonLibrary) one = changed_copy (base, g_test_rand_int_range (0, 10));
      g_autoptr (BatonLibrary) other = changed_copy (base, g_test_rand_int_range (0, 10));

      try_triple (base, one, other);
    }
}

/* Without the ancestor, exchanging the sides still changes nothing, and nothing is lost. */
static void
test_random_pairs (void)
{
  for (int i = 0; i < n_triples () / 2; i++)
    {
      g_autoptr (BatonLibrary) empty = baton_library_new ();
      g_autoptr (BatonLibrary) base = changed_copy (empty, g_test_rand_int_range (0, 20));
      g_autoptr (BatonLibrary) one = changed_copy (base, g_test_rand_int_range (0, 10));
      g_autoptr (BatonLibrary) other = changed_copy (base, g_test_rand_int_range (0, 10));
      g_autofree char *text = merge_text_of (NULL, one, other);
      g_autofree char *one_text = write_text (one);

      assert_merges_to (NULL, other, one, text, "exchanged");
      assert_merges_to (NULL, one, one, one_text, "both alike");
    }
}

static void
assert_texts (const char *base,
              const char *one,
              const char *other,
              const char *expected)
{
  g_autofree char *merged = baton_merge_text (base, one, other);
  g_autofree char *exchanged = baton_merge_text (base, other, one);

  g_assert_cmpstr (merged, ==, expected);
  g_assert_cmpstr (exchanged, ==, expected);
}

static void
test_texts (void)
{
  assert_texts ("", "", "", "");
  assert_texts ("a", "a", "b", "b");
  assert_texts ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC");
  assert_texts ("a\nb\nc", "a\nc", "a\nb\nc\nd", "a\nc\nd");
  assert_texts ("a", "b", "c", "b\n* * *\nc");
  assert_texts ("a\nx\nb", "a\none\nb", "a\nother\nb", "a\none\n* * *\nother\nb");
  assert_texts ("a\nb", "a\nb\nc", "a\nb\nc", "a\nb\nc");
  assert_texts ("a\nb", "a", "a\nB", "a\nB");
  assert_texts ("a", "b\n* * *\nc", "c", "b\n* * *\nc");
  assert_texts (NULL, "a\nb", "a\nb\nc", "a\nb\nc");
  assert_texts (NULL, "a\nb\nd", "a\nc\nd", "a\nb\n* * *\nc\nd");
  assert_texts (NULL, "", "text", "text");
  assert_texts ("a\n", "a\n\n", "a\n", "a\n\n");
}

/* Far too many lines to compare each with each. */
static void
test_huge_texts (void)
{
  g_autoptr (GString) base = g_string_new (NULL);
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);
  g_autofree char *merged = NULL;

  for (int i = 0; i < 100000; i++)
    {
      g_string_append_printf (base, "%d\n", i);
      g_string_append_printf (one, "%d\n", i * 7 % 100003);
      g_string_append_printf (other, "%d\n", i * 11 % 100003);
    }
  merged = baton_merge_text (base->str, one->str, other->str);
  g_assert_nonnull (strstr (merged, "\n* * *\n"));
}

static BatonLibrary *
read_part (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  return read_text (text);
}

static void
test_case (gconstpointer folder)
{
  g_autoptr (BatonLibrary) base = read_part (folder, "base.xml");
  g_autoptr (BatonLibrary) ours = read_part (folder, "ours.xml");
  g_autoptr (BatonLibrary) theirs = read_part (folder, "theirs.xml");
  g_autofree char *path = g_build_filename (folder, "merged.xml", NULL);
  g_autofree char *merged = merge_text_of (base, ours, theirs);
  g_autofree char *exchanged = merge_text_of (base, theirs, ours);
  g_autofree char *expected = NULL;

  g_file_get_contents (path, &expected, NULL, NULL);
  g_assert_cmpstr (merged, ==, expected);
  g_assert_cmpstr (exchanged, ==, expected);
}

static BatonMergeChange *
find_change (BatonMergeReport *report,
             BatonMergeKind    kind)
{
  for (guint i = 0; i < report->changes->len; i++)
    {
      BatonMergeChange *found = report->changes->pdata[i];

      if (found->kind == kind)
        return found;
    }
  g_assert_not_reached ();
}

static void
test_report (void)
{
  g_autoptr (BatonLibrary) base
    = read_text (ROOT_START "<tasks><task id=\"a\" title=\"A\" position=\"A1\" changed=\"2026-01-01T00:00:00Z\"/>"
                            "<task id=\"b\" title=\"B\" position=\"B1\"/><task id=\"c\" title=\"C\" position=\"C1\"/>"
                            "<task id=\"d\" title=\"D\" position=\"D1\"/></tasks>" ROOT_END);
  g_autoptr (BatonLibrary) ours
    = read_text (ROOT_START "<tasks><task id=\"a\" title=\"Ours\" position=\"A1\" changed=\"2026-01-02T00:00:00Z\"/>"
                            "<task id=\"b\" title=\"B\" position=\"B1\"/><task id=\"c\" title=\"C\" position=\"C1\"/>"
                            "<task id=\"d\" title=\"D2\" position=\"D1\"/></tasks>" ROOT_END);
  g_autoptr (BatonLibrary) theirs
    = read_text (ROOT_START "<tasks><task id=\"a\" title=\"Theirs\" position=\"A1\" changed=\"2026-01-03T00:00:00Z\"/>"
                            "<task id=\"b\" title=\"B\" position=\"B1\" minutes=\"5\"/>"
                            "<task id=\"e\" title=\"E\" position=\"E1\"/></tasks>" ROOT_END);
  g_autoptr (BatonMergeReport) report = NULL;
  g_autoptr (BatonLibrary) merged = baton_merge (base, ours, theirs, &report);
  BatonMergeChange *yielded = find_change (report, BATON_MERGE_YIELDED);
  BatonMergeChange *changed = find_change (report, BATON_MERGE_CHANGED);

  g_assert_cmpuint (report->changes->len, ==, 5);
  g_assert_cmpstr (yielded->field->name, ==, "title");
  g_assert_cmpstr (yielded->kept, ==, "Theirs");
  g_assert_cmpstr (yielded->lost, ==, "Ours");
  g_assert_true (yielded->ours);
  g_assert_cmpstr (changed->name, ==, "B");
  g_assert_cmpstr (changed->field->name, ==, "minutes");
  g_assert_cmpstr (changed->kept, ==, "5");
  g_assert_cmpstr (find_change (report, BATON_MERGE_ADDED)->name, ==, "E");
  g_assert_cmpstr (find_change (report, BATON_MERGE_REMOVED)->name, ==, "C");
  g_assert_cmpstr (find_change (report, BATON_MERGE_REVIVED)->name, ==, "D2");
  g_assert_cmpuint (report->n_removed, ==, 1);
  g_assert_false (baton_merge_report_is_mass_change (report));
}

static void
test_mass_change (void)
{
  g_autoptr (BatonLibrary) base = baton_library_new ();
  g_autoptr (BatonLibrary) empty = baton_library_new ();
  g_autoptr (BatonMergeReport) report = NULL;
  g_autoptr (BatonLibrary) merged = NULL;

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (BatonTask) task = baton_task_new ("Task");

      baton_library_add (base, BATON_RECORD (task));
    }
  merged = baton_merge (base, base, empty, &report);
  g_assert_true (baton_library_is_empty (merged));
  g_assert_true (baton_merge_report_is_mass_change (report));
}

static void
add_cases (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "merge", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *test = g_strconcat ("/storage/merge/", name, NULL);

      g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_case, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ();
  g_test_add_func ("/storage/merge/texts", test_texts);
  g_test_add_func ("/storage/merge/huge-texts", test_huge_texts);
  g_test_add_func ("/storage/merge/report", test_report);
  g_test_add_func ("/storage/merge/mass-change", test_mass_change);
  g_test_add_func ("/storage/merge/random-triples", test_random_triples);
  g_test_add_func ("/storage/merge/random-pairs", test_random_pairs);
  return g_test_run ();
}
