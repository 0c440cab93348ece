/* The trash: what is deleted can come back whole, and undo agrees with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "support/baton-test.h"
#include "session/baton-edits.h"
#include "session/baton-history.h"
#include "session/baton-stamper.h"
#include "session/baton-trash.h"

#define DAY 86400

typedef struct
{
  BatonLibrary *library;
  BatonStamper *stamper;
  BatonHistory *history;
  gint64        now;
} Fixture;

static gint64
tell_time (gpointer data)
{
  return ((Fixture *) data)->now;
}

/* A provider, a criterion and a task that names both; the task has a handoff. */
static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (BatonProvider) anna = baton_provider_new ("Anna", BATON_KIND_CONTRACTOR);
  g_autoptr (BatonProvider) bert = baton_provider_new ("Bert", BATON_KIND_CONTRACTOR);
  g_autoptr (BatonCriterion) noise = baton_criterion_new ("It makes noise", BATON_SIDE_OUTSOURCE);
  g_autoptr (BatonTask) task = baton_task_new ("Clean the gutters");
  g_autoptr (BatonTask) other = baton_task_new ("Do the taxes");
  g_autoptr (BatonHandoff) handoff = baton_handoff_new ("anna");

  fixture->library = baton_library_new ();
  fixture->stamper = baton_stamper_new (fixture->library);
  fixture->now = 1000;
  baton_stamper_set_clock (fixture->stamper, tell_time, fixture);
  baton_record_set_id (BATON_RECORD (anna), "anna");
  baton_record_set_id (BATON_RECORD (bert), "bert");
  baton_record_set_id (BATON_RECORD (noise), "noise");
  baton_record_set_id (BATON_RECORD (task), "task");
  baton_library_add (fixture->library, BATON_RECORD (anna));
  baton_library_add (fixture->library, BATON_RECORD (bert));
  baton_library_add (fixture->library, BATON_RECORD (noise));
  baton_library_add (fixture->library, BATON_RECORD (task));
  baton_library_add (fixture->library, BATON_RECORD (other));
  baton_provider_set_via (bert, "anna");
  baton_task_set_provider (task, "anna");
  baton_library_answer (fixture->library, task, noise, BATON_ANSWER_YES);
  baton_handoff_set_stars (handoff, 4);
  baton_task_add_handoff (task, handoff);
  fixture->history = baton_history_new (fixture->library);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->stamper);
  g_assert_finalize_object (fixture->library);
}

static void
delete (Fixture    *fixture,
        const char *id)
{
  baton_library_remove (fixture->library, baton_library_find (fixture->library, id));
  baton_history_close_step (fixture->history);
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *position = g_strdup (baton_task_get_position (baton_library_find_task (fixture->library, "task")));
  BatonTask *task;

  fixture->now = 2000;
  delete (fixture, "task");
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 1);
  g_assert_null (baton_library_find (fixture->library, "task"));

  fixture->now = 3000;
  task = BATON_TASK (baton_trash_restore (fixture->library, "task"));
  g_assert_true (baton_library_find_task (fixture->library, "task") == task);
  g_assert_cmpstr (baton_task_get_title (task), ==, "Clean the gutters");
  g_assert_cmpstr (baton_task_get_position (task), ==, position);
  g_assert_cmpuint (baton_task_get_n_handoffs (task), ==, 1);
  g_assert_cmpint (baton_handoff_get_stars (baton_task_get_last_handoff (task)), ==, 4);
  /* Younger than its tombstone, wherever that still is. */
  g_assert_cmpint (baton_record_get_changed (BATON_RECORD (task)), ==, 3000);
  g_assert_cmpint (baton_record_get_created (BATON_RECORD (task)), ==, 1000);
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 0);
  g_assert_false (g_hash_table_contains (baton_library_get_tombstones (fixture->library), "task"));
  g_assert_null (baton_trash_restore (fixture->library, "task"));
}

/* Nobody deleted what was only just added. */
static void
test_undone_addition (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (BatonTask) task = baton_task_new ("Added by mistake");
  g_autofree char *id = NULL;

  baton_history_close_step (fixture->history);
  baton_library_add (fixture->library, BATON_RECORD (task));
  id = g_strdup (baton_record_get_id (BATON_RECORD (task)));
  g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_null (baton_library_find (fixture->library, id));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 0);
  g_assert_true (baton_history_redo (fixture->history, NULL));
  g_assert_nonnull (baton_library_find (fixture->library, id));
}

/* What is in the trash does not change with the record that somebody still holds. */
static void
test_is_a_copy (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (BatonTask) task = g_object_ref (baton_library_find_task (fixture->library, "task"));

  delete (fixture, "task");
  baton_task_set_title (task, "typed too late");
  g_assert_cmpstr (baton_trash_get_title (baton_library_get_buried (fixture->library, "task")), ==,
                   "Clean the gutters");
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  unused)
{
  delete (fixture, "task");
  g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 0);
  g_assert_true (baton_history_redo (fixture->history, NULL));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 1);

  g_assert_nonnull (baton_trash_restore (fixture->library, "task"));
  baton_history_close_named (fixture->history, "Restore");
  g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 1);
  g_assert_null (baton_library_find (fixture->library, "task"));
  g_assert_true (baton_history_redo (fixture->history, NULL));
  g_assert_cmpuint (baton_task_get_n_handoffs (baton_library_find_task (fixture->library, "task")), ==, 1);
}

static void
test_delete_for_good (Fixture       *fixture,
                      gconstpointer  unused)
{
  BatonTask *task = baton_library_find_task (fixture->library, "task");
  BatonHandoff *handoff = baton_task_get_last_handoff (task);

  delete (fixture, "anna");
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, "anna");
  g_assert_cmpuint (baton_trash_count_named (fixture->library, "anna"), ==, 1);
  g_assert_true (baton_trash_delete (fixture->library, "anna"));
  baton_history_close_step (fixture->history);
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, "");
  g_assert_cmpstr (baton_task_get_provider (task), ==, "");
  g_assert_cmpstr (baton_provider_get_via (baton_library_find_provider (fixture->library, "bert")), ==, "");
  g_assert_true (g_hash_table_contains (baton_library_get_tombstones (fixture->library), "anna"));
  g_assert_false (baton_trash_delete (fixture->library, "anna"));

  g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_cmpstr (baton_trash_get_title (baton_library_get_buried (fixture->library, "anna")), ==, "Anna");
  g_assert_cmpstr (baton_handoff_get_provider (baton_task_get_last_handoff (task)), ==, "anna");
  g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_nonnull (baton_library_find_provider (fixture->library, "anna"));
  g_assert_true (baton_history_redo (fixture->history, NULL));
  g_assert_true (baton_history_redo (fixture->history, NULL));
  g_assert_null (baton_library_get_buried (fixture->library, "anna"));
}

static void
test_criterion (Fixture       *fixture,
                gconstpointer  unused)
{
  BatonTask *task = baton_library_find_task (fixture->library, "task");

  delete (fixture, "noise");
  g_assert_nonnull (baton_trash_restore (fixture->library, "noise"));
  g_assert_cmpint (baton_task_get_answer (task, "noise"), ==, BATON_ANSWER_YES);
  delete (fixture, "noise");
  g_assert_true (baton_trash_delete (fixture->library, "noise"));
  g_assert_cmpint (baton_task_get_answer (task, "noise"), ==, BATON_ANSWER_NONE);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  unused)
{
  delete (fixture, "task");
  delete (fixture, "anna");
  delete (fixture, "noise");
  baton_trash_empty (fixture->library);
  baton_history_close_named (fixture->history, "Empty Trash");
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 0);
  g_assert_cmpuint (g_hash_table_size (baton_library_get_tombstones (fixture->library)), ==, 3);
  g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 3);
  for (int i = 0; i < 3; i++)
    g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_cmpuint (baton_trash_count (fixture->library), ==, 0);
  g_assert_cmpuint (baton_task_get_n_handoffs (baton_library_find_task (fixture->library, "task")), ==, 1);
}

/* The last deleted comes first, and the list follows. */
static void
test_list (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (BatonTrash) trash = baton_trash_new (fixture->library);
  GListModel *list = G_LIST_MODEL (trash);
  g_autoptr (BatonRecord) first = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  fixture->now = 2000;
  delete (fixture, "task");
  fixture->now = 3000;
  delete (fixture, "noise");
  UNTIL (g_list_model_get_n_items (list) == 2);
  first = g_list_model_get_item (list, 0);
  g_assert_cmpstr (baton_record_get_id (first), ==, "noise");
  g_assert_cmpint (baton_trash_get_stamp (fixture->library, first), ==, 3000);
  baton_trash_restore (fixture->library, "noise");
  UNTIL (g_list_model_get_n_items (list) == 1);
}

/* After 400 days a tombstone goes, but for a provider that handoffs still name. */
static void
test_expiry (Fixture       *fixture,
             gconstpointer  unused)
{
  GHashTable *tombstones = baton_library_get_tombstones (fixture->library);

  delete (fixture, "anna");
  delete (fixture, "noise");
  fixture->now += 399 * DAY;
  delete (fixture, "bert");
  g_assert_cmpuint (g_hash_table_size (tombstones), ==, 3);
  fixture->now += 2 * DAY;
  delete (fixture, "task");
  g_assert_false (g_hash_table_contains (tombstones, "noise"));
  g_assert_true (g_hash_table_contains (tombstones, "bert"));
  g_assert_true (g_hash_table_contains (tombstones, "task"));
  /* The task that named her is in the trash by now. */
  g_assert_false (g_hash_table_contains (tombstones, "anna"));
}

static void
test_expiry_spares_named (Fixture       *fixture,
                          gconstpointer  unused)
{
  delete (fixture, "anna");
  fixture->now += 500 * DAY;
  delete (fixture, "bert");
  g_assert_nonnull (baton_library_get_buried (fixture->library, "anna"));
}

/* Met via each other, once both are back: one of the two references gives way. */
static void
test_circle (Fixture       *fixture,
             gconstpointer  unused)
{
  BatonProvider *bert = baton_library_find_provider (fixture->library, "bert");
  BatonProvider *anna = baton_library_find_provider (fixture->library, "anna");

  delete (fixture, "bert");
  baton_provider_set_via (anna, "bert");
  bert = BATON_PROVIDER (baton_trash_restore (fixture->library, "bert"));
  g_assert_true (!*baton_provider_get_via (bert) || !*baton_provider_get_via (anna));
}

static void
test_currency (Fixture       *fixture,
               gconstpointer  unused)
{
  BatonTask *task = baton_library_find_task (fixture->library, "task");

  baton_task_set_price (task, 15000);
  baton_history_close_step (fixture->history);
  delete (fixture, "task");
  baton_edit_currency (fixture->library, "JPY");
  baton_history_close_step (fixture->history);
  g_assert_cmpint (baton_task_get_price (BATON_TASK (baton_library_get_buried (fixture->library, "task"))), ==, 150);
  g_assert_true (baton_history_undo (fixture->history, NULL));
  g_assert_cmpint (baton_task_get_price (BATON_TASK (baton_library_get_buried (fixture->library, "task"))), ==, 15000);
}

#define CASE(name, function) g_test_add ("/session/trash/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("restores-a-task-whole", test_restore);
  CASE ("holds-a-copy", test_is_a_copy);
  CASE ("agrees-with-undo", test_undo);
  CASE ("undone-additions-are-not-in-it", test_undone_addition);
  CASE ("deletes-a-provider-for-good", test_delete_for_good);
  CASE ("keeps-answers-of-a-criterion", test_criterion);
  CASE ("empties-and-undoes-it", test_empty);
  CASE ("lists-the-last-first", test_list);
  CASE ("expires", test_expiry);
  CASE ("expiry-spares-named-providers", test_expiry_spares_named);
  CASE ("cuts-circles", test_circle);
  CASE ("follows-the-currency", test_currency);
  return g_test_run ();
}
