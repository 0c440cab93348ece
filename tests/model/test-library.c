/* The library: finding, adding, removing, moving, its one signal, and taking over a loaded one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/baton-library.h"

#include "model/baton-id.h"
#include "model/baton-position.h"

static BatonTask *
add_task (BatonLibrary *library,
          const char   *title)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_library_add (library, BATON_RECORD (task));
  return task;
}

static char *
titles (BatonLibrary *library)
{
  GListModel *tasks = baton_library_get_tasks (library);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      g_string_append (out, baton_task_get_title (task));
    }
  return g_string_free (out, FALSE);
}

#define assert_titles(library, want)                    \
  G_STMT_START                                          \
  {                                                     \
    g_autofree char *titles_ = titles (library);        \
    g_assert_cmpstr (titles_, ==, want);                \
  }                                                     \
  G_STMT_END

static void
test_find (void)
{
  BatonLibrary *library = baton_library_new ();
  BatonTask *task = add_task (library, "a");
  g_autoptr (BatonHandoff) handoff = baton_handoff_new ("x");
  g_autofree char *id = g_strdup (baton_record_get_id (BATON_RECORD (task)));

  g_assert_true (baton_id_is_valid (id));
  g_assert_true (baton_library_find_task (library, id) == task);
  g_assert_null (baton_library_find_provider (library, id));
  baton_task_add_handoff (task, handoff);
  g_assert_true (baton_library_find (library, baton_record_get_id (BATON_RECORD (handoff))) == BATON_RECORD (handoff));
  g_assert_true (baton_library_find_handoff_task (library, handoff) == task);
  baton_task_remove_handoff (task, handoff);
  g_assert_null (baton_library_find (library, baton_record_get_id (BATON_RECORD (handoff))));
  baton_library_remove (library, BATON_RECORD (task));
  g_assert_null (baton_library_find (library, id));
  g_assert_true (baton_library_is_empty (library));
  g_assert_finalize_object (library);
}

static void
note_cb (BatonLibrary *library,
         BatonRecord  *record,
         const char   *field,
         GString      *log)
{
  g_string_append_printf (log, "%s:%s ", record ? G_OBJECT_TYPE_NAME (record) + strlen ("Baton") : "-",
                          field ? field : "-");
}

static void
test_one_signal (void)
{
  BatonLibrary *library = baton_library_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);
  BatonTask *task;

  g_signal_connect (library, "changed", G_CALLBACK (note_cb), log);
  task = add_task (library, "a");
  baton_task_set_title (task, "b");
  baton_task_set_title (task, "b");
  baton_task_add_handoff (task, handoff);
  baton_handoff_set_stars (handoff, 5);
  baton_profile_set_hour_value (baton_library_get_profile (library), 4000);
  baton_task_set_answer (task, "c", BATON_ANSWER_YES);
  baton_task_set_answer (task, "c", BATON_ANSWER_YES);
  baton_library_remove (library, BATON_RECORD (task));
  g_assert_cmpstr (log->str, ==,
                   "Task:- Task:title Handoff:- Handoff:stars Profile:hour-value Task:answers Task:- ");
  g_assert_finalize_object (library);
}

static void
test_move_changes_one_task (void)
{
  BatonLibrary *library = baton_library_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  BatonTask *a = add_task (library, "a"), *b = add_task (library, "b"), *c = add_task (library, "c");

  g_signal_connect (library, "changed", G_CALLBACK (note_cb), log);
  baton_library_move (library, BATON_RECORD (a), BATON_AFTER, BATON_RECORD (c));
  assert_titles (library, "bca");
  baton_library_move (library, BATON_RECORD (a), BATON_BEFORE, BATON_RECORD (b));
  assert_titles (library, "abc");
  baton_library_move (library, BATON_RECORD (c), BATON_BEFORE, BATON_RECORD (b));
  assert_titles (library, "acb");
  g_assert_cmpstr (log->str, ==, "Task:position Task:position Task:position ");
  /* Where it stands already. */
  baton_library_move (library, BATON_RECORD (c), BATON_AFTER, BATON_RECORD (a));
  baton_library_move (library, BATON_RECORD (c), BATON_BEFORE, BATON_RECORD (b));
  baton_library_move (library, BATON_RECORD (c), BATON_BEFORE, BATON_RECORD (c));
  g_assert_cmpstr (log->str, ==, "Task:position Task:position Task:position ");
  g_assert_finalize_object (library);
}

static void
check_sorted (GListModel *tasks)
{
  for (guint i = 1; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonRecord) above = g_list_model_get_item (tasks, i - 1);
      g_autoptr (BatonRecord) below = g_list_model_get_item (tasks, i);

      g_assert_cmpint (baton_position_compare (baton_record_get_position (above), baton_record_get_id (above),
                                               baton_record_get_position (below), baton_record_get_id (below)), <, 0);
      g_assert_cmpuint (strlen (baton_record_get_position (above)), <=, 2 * BATON_POSITION_LONG);
    }
}

/* A plain array moved by hand is what the library's list must equal after every move. */
static void
test_moves_by_chance (void)
{
  guint32 seed = g_getenv ("BATON_SEED") ? (guint32) g_ascii_strtoull (g_getenv ("BATON_SEED"), NULL, 10)
                                         : g_random_int ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  BatonLibrary *library = baton_library_new ();
  g_autoptr (GPtrArray) want = g_ptr_array_new ();
  GListModel *tasks = baton_library_get_tasks (library);

  g_test_message ("BATON_SEED=%u", seed);
  for (int i = 0; i < 40; i++)
    g_ptr_array_add (want, add_task (library, "x"));
  for (int move = 0; move < 5000; move++)
    {
      /* Often the same gap, so that keys grow and are spread. */
      guint from = g_rand_int_range (chance, 0, 40), beside = move % 2 ? 20 : g_rand_int_range (chance, 0, 40), at;
      gboolean after = g_rand_boolean (chance);
      gpointer task = want->pdata[from], other = want->pdata[beside];

      baton_library_move (library, task, after ? BATON_AFTER : BATON_BEFORE, other);
      if (task != other)
        {
          g_ptr_array_remove (want, task);
          g_assert_true (g_ptr_array_find (want, other, &at));
          g_ptr_array_insert (want, at + after, task);
        }
      for (guint i = 0; i < want->len; i++)
        {
          g_autoptr (GObject) got = g_list_model_get_item (tasks, i);

          g_assert_true (got == want->pdata[i]);
        }
    }
  check_sorted (tasks);
  g_assert_finalize_object (library);
}

static void
test_equal_keys (void)
{
  BatonLibrary *library = baton_library_new ();
  BatonTask *task[6];

  for (int i = 0; i < 6; i++)
    {
      g_autoptr (BatonTask) made = baton_task_new ("x");

      baton_task_set_position (made, "V");
      baton_library_add (library, BATON_RECORD (made));
      task[i] = made;
    }
  baton_library_move (library, BATON_RECORD (task[0]), BATON_AFTER, BATON_RECORD (task[3]));
  for (guint i = 1; i < 6; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (baton_library_get_tasks (library), i);

      if (record != BATON_RECORD (task[0]))
        continue;
      record = (g_object_unref (record), g_list_model_get_item (baton_library_get_tasks (library), i - 1));
      g_assert_true (record == BATON_RECORD (task[3]));
    }
  check_sorted (baton_library_get_tasks (library));
  g_assert_finalize_object (library);
}

static void
test_take_contents (void)
{
  BatonLibrary *library = baton_library_new (), *loaded = baton_library_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  BatonProfile *profile = baton_library_get_profile (library);
  BatonTask *task;

  add_task (library, "old");
  baton_library_begin_load (loaded);
  task = add_task (loaded, "b");
  add_task (loaded, "c");
  baton_library_end_load (loaded);
  baton_library_add_tombstone (loaded, "gone", 7);
  baton_profile_set_currency (baton_library_get_profile (loaded), "EUR");
  g_signal_connect (library, "changed", G_CALLBACK (note_cb), log);

  baton_library_take_contents (library, loaded);
  g_assert_finalize_object (loaded);
  assert_titles (library, "bc");
  g_assert_cmpstr (log->str, ==, "-:- ");
  g_assert_true (baton_library_get_profile (library) == profile);
  g_assert_cmpstr (baton_profile_get_currency (profile), ==, "EUR");
  g_assert_true (g_hash_table_contains (baton_library_get_tombstones (library), "gone"));
  baton_task_set_title (task, "z");
  g_assert_cmpstr (log->str, ==, "-:- Task:title ");
  g_assert_finalize_object (library);
}

static void
test_dislike_excludes_enjoy (void)
{
  BatonLibrary *library = baton_library_new ();
  g_autoptr (BatonCriterion) dislike = baton_criterion_new ("I do not enjoy it", BATON_SIDE_OUTSOURCE);
  g_autoptr (BatonCriterion) enjoy = baton_criterion_new ("I enjoy it", BATON_SIDE_KEEP);
  BatonTask *task = add_task (library, "a");

  baton_criterion_set_meaning (dislike, BATON_MEANING_DISLIKE);
  baton_criterion_set_meaning (enjoy, BATON_MEANING_ENJOY);
  baton_library_add (library, BATON_RECORD (dislike));
  baton_library_add (library, BATON_RECORD (enjoy));
  baton_library_answer (library, task, dislike, BATON_ANSWER_YES);
  g_assert_cmpint (baton_task_get_answer (task, baton_record_get_id (BATON_RECORD (enjoy))), ==, BATON_ANSWER_NO);
  baton_library_answer (library, task, enjoy, BATON_ANSWER_YES);
  g_assert_cmpint (baton_task_get_answer (task, baton_record_get_id (BATON_RECORD (dislike))), ==, BATON_ANSWER_NO);
  baton_library_answer (library, task, enjoy, BATON_ANSWER_NONE);
  g_assert_cmpint (baton_task_get_answer (task, baton_record_get_id (BATON_RECORD (dislike))), ==, BATON_ANSWER_NO);
  g_assert_finalize_object (library);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/library/finds-by-id", test_find);
  g_test_add_func ("/model/library/tells-each-change-once", test_one_signal);
  g_test_add_func ("/model/library/move-changes-one-task", test_move_changes_one_task);
  g_test_add_func ("/model/library/moves-by-chance-equal-an-array", test_moves_by_chance);
  g_test_add_func ("/model/library/equal-keys-are-spread", test_equal_keys);
  g_test_add_func ("/model/library/takes-a-loaded-one", test_take_contents);
  g_test_add_func ("/model/library/dislike-excludes-enjoy", test_dislike_excludes_enjoy);
  return g_test_run ();
}
