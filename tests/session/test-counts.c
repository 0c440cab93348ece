/* The counts of the sidebar, against counting by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-counts.h"
#include "support/baton-test.h"

#define EDITS 5000
#define FEW_TASKS 25

typedef struct
{
  BatonLibrary *library;
  BatonCounts  *counts;
  guint         told;
} Fixture;

static void
changed_cb (BatonCounts *counts,
            Fixture     *fixture)
{
  fixture->told++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->library = baton_library_new ();
  fixture->counts = baton_counts_new (fixture->library);
  g_signal_connect (fixture->counts, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->counts);
  g_assert_finalize_object (fixture->library);
}

static BatonTask *
add_task (Fixture *fixture)
{
  g_autoptr (BatonTask) task = baton_task_new ("Transcribe the interview");

  baton_library_add (fixture->library, BATON_RECORD (task));
  return task;
}

static BatonProvider *
add_provider (Fixture *fixture)
{
  g_autoptr (BatonProvider) provider = baton_provider_new ("Someone", BATON_KIND_PLATFORM);

  baton_library_add (fixture->library, BATON_RECORD (provider));
  return provider;
}

static gpointer
random_of (GListModel *records)
{
  guint n_records = g_list_model_get_n_items (records);
  g_autoptr (GObject) record = NULL;

  if (n_records > 0)
    record = g_list_model_get_item (records, g_test_rand_int_range (0, n_records));
  return record;
}

static guint
count_by_hand (Fixture    *fixture,
               int         stage,
               const char *provider)
{
  GListModel *tasks = baton_library_get_tasks (fixture->library);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);
      const char *id = baton_task_get_provider (task);
      BatonProvider *with = baton_library_find_provider (fixture->library, id);

      if (provider)
        count += g_str_equal (id, provider)
                 || (with && g_str_equal (baton_provider_get_via (with), provider));
      else
        count += (int) baton_task_get_stage (task) == stage;
    }
  return count;
}

static void
assert_right (Fixture *fixture)
{
  GListModel *providers = baton_library_get_providers (fixture->library);

  for (int stage = 0; stage < BATON_N_STAGES; stage++)
    g_assert_cmpuint (baton_counts_get_stage (fixture->counts, stage), ==,
                      count_by_hand (fixture, stage, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonRecord) provider = g_list_model_get_item (providers, i);
      const char *id = baton_record_get_id (provider);

      g_assert_cmpuint (baton_counts_get_provider (fixture->counts, id), ==,
                        count_by_hand (fixture, 0, id));
    }
}

static void
edit_providers (Fixture *fixture)
{
  GListModel *providers = baton_library_get_providers (fixture->library);
  BatonProvider *provider = random_of (providers);
  BatonProvider *via = random_of (providers);

  if (!provider || g_list_model_get_n_items (providers) < 4)
    add_provider (fixture);
  else if (g_test_rand_int_range (0, 5) == 0)
    baton_library_remove (fixture->library, BATON_RECORD (provider));
  else
    baton_provider_set_via (provider, baton_record_get_id (BATON_RECORD (via)));
}

static void
edit_tasks (Fixture *fixture)
{
  BatonTask *task = random_of (baton_library_get_tasks (fixture->library));
  BatonProvider *provider = random_of (baton_library_get_providers (fixture->library));
  int kind = g_test_rand_int_range (0, 4);

  if (!task || kind == 0)
    add_task (fixture);
  else if (kind == 1
           || g_list_model_get_n_items (baton_library_get_tasks (fixture->library)) > FEW_TASKS)
    baton_library_remove (fixture->library, BATON_RECORD (task));
  else if (kind == 2)
    baton_task_set_stage (task, g_test_rand_int_range (0, BATON_N_STAGES));
  else
    baton_task_set_provider (task, provider ? baton_record_get_id (BATON_RECORD (provider)) : NULL);
}

static void
test_random_edits (Fixture       *fixture,
                   gconstpointer  unused)
{
  for (int i = 0; i < EDITS; i++)
    {
      if (g_test_rand_int_range (0, 5) == 0)
        edit_providers (fixture);
      else
        edit_tasks (fixture);
      assert_right (fixture);
    }
}

static void
test_told_once (Fixture       *fixture,
                gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);

  baton_task_set_stage (task, BATON_STAGE_WANT_TO_START);
  baton_task_set_stage (task, BATON_STAGE_FINISHED);
  g_assert_cmpuint (fixture->told, ==, 0);
  UNTIL (fixture->told > 0);
  g_assert_false (g_main_context_pending (NULL));
  g_assert_cmpuint (fixture->told, ==, 1);
}

static void
test_silent_where_nothing_moves (Fixture       *fixture,
                                 gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);

  UNTIL (fixture->told == 1);
  baton_task_set_title (task, "Another");
  baton_task_set_minutes (task, 30);
  g_assert_false (g_main_context_pending (NULL));
  g_assert_cmpuint (fixture->told, ==, 1);
}

static void
test_replaced_library (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr (BatonLibrary) other = baton_library_new ();
  g_autoptr (BatonTask) task = baton_task_new ("From the file");

  add_task (fixture);
  baton_task_set_stage (task, BATON_STAGE_KEEPING);
  baton_library_add (other, BATON_RECORD (task));
  baton_library_take_contents (fixture->library, other);
  assert_right (fixture);
  g_assert_cmpuint (baton_counts_get_stage (fixture->counts, BATON_STAGE_KEEPING), ==, 1);
}

#define CASE(name, function) g_test_add ("/session/counts/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("random-edits", test_random_edits);
  CASE ("told-once", test_told_once);
  CASE ("silent-where-nothing-moves", test_silent_where_nothing_moves);
  CASE ("replaced-library", test_replaced_library);
  return g_test_run ();
}
