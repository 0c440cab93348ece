/* The task list: what it shows and announces, against a recomputation that knows no tricks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-task-list.h"

#define EDITS 10000
#define FEW_TASKS 30

typedef struct
{
  BatonLibrary  *library;
  BatonTaskList *list;
  GPtrArray     *mirror;    /* borrowed BatonTask: what a view would have after all announcements */
  GPtrArray *
      kept; /* everything that was ever added, so that a removed task's address is not used again */
  guint          signals;   /* of the library */
  guint          announced; /* by the list */
  int            stage;     /* the filter: a stage, or -1 */
  char          *provider;  /* the filter, or NULL */
} Fixture;

static void
count_signal_cb (BatonLibrary *library,
                 BatonRecord  *record,
                 const char   *field,
                 Fixture      *fixture)
{
  fixture->signals++;
}

/* Both ends of an announced span must differ, or it is not trimmed. */
static void
assert_trimmed (Fixture *fixture,
                guint    position,
                guint    removed,
                guint    added)
{
  if (removed == 0 || added == 0)
    return;
  g_assert_true (fixture->mirror->pdata[position]
                 != baton_task_list_peek (fixture->list, position));
  g_assert_true (fixture->mirror->pdata[position + removed - 1]
                 != baton_task_list_peek (fixture->list, position + added - 1));
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *fixture)
{
  fixture->announced++;
  g_assert_cmpuint (removed + added, >, 0);
  assert_trimmed (fixture, position, removed, added);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->mirror, position + i,
                        baton_task_list_peek (fixture->list, position + i));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->library = baton_library_new ();
  fixture->mirror = g_ptr_array_new ();
  fixture->kept = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->stage = -1;
  g_signal_connect (fixture->library, "changed", G_CALLBACK (count_signal_cb), fixture);
  fixture->list = baton_task_list_new (fixture->library);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->library);
  g_ptr_array_unref (fixture->mirror);
  g_ptr_array_unref (fixture->kept);
  g_free (fixture->provider);
}

static BatonTask *
add_task (Fixture    *fixture,
          BatonStage  stage)
{
  BatonTask *task = baton_task_new ("Clean the gutters");

  baton_task_set_stage (task, stage);
  g_ptr_array_add (fixture->kept, task);
  baton_library_add (fixture->library, BATON_RECORD (task));
  return task;
}

static BatonProvider *
add_provider (Fixture    *fixture,
              const char *via)
{
  g_autoptr (BatonProvider) provider = baton_provider_new ("Someone", BATON_KIND_CONTRACTOR);

  baton_provider_set_via (provider, via);
  baton_library_add (fixture->library, BATON_RECORD (provider));
  return provider;
}

static const char *
id_of (gpointer record)
{
  return baton_record_get_id (record);
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

static gboolean
is_expected (Fixture   *fixture,
             BatonTask *task)
{
  const char *id = baton_task_get_provider (task);
  BatonProvider *provider = baton_library_find_provider (fixture->library, id);

  if (fixture->stage >= 0)
    return (int) baton_task_get_stage (task) == fixture->stage;
  if (fixture->provider)
    return g_strcmp0 (id, fixture->provider) == 0
           || (provider && g_strcmp0 (baton_provider_get_via (provider), fixture->provider) == 0);
  return TRUE;
}

static void
assert_right (Fixture *fixture)
{
  GListModel *tasks = baton_library_get_tasks (fixture->library);
  guint n_tasks = g_list_model_get_n_items (tasks);
  guint expected = 0;

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (is_expected (fixture, task))
        {
          g_assert_true (baton_task_list_peek (fixture->list, expected) == task);
          g_assert_cmpuint (expected, <, fixture->mirror->len);
          g_assert_true (fixture->mirror->pdata[expected] == task);
          expected++;
        }
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, expected);
  g_assert_cmpuint (fixture->mirror->len, ==, expected);
}

static void
set_filter (Fixture    *fixture,
            int         stage,
            const char *provider)
{
  fixture->stage = stage;
  g_free (fixture->provider);
  fixture->provider = g_strdup (provider);
  if (stage >= 0)
    baton_task_list_set_stage (fixture->list, stage);
  else if (provider)
    baton_task_list_set_provider (fixture->list, provider);
  else
    baton_task_list_set_none (fixture->list);
}

static void
load_some (Fixture *fixture)
{
  baton_library_begin_load (fixture->library);
  for (int i = 0; i < 3; i++)
    add_task (fixture, g_test_rand_int_range (0, BATON_N_STAGES));
  baton_library_end_load (fixture->library);
}

static void
switch_filter (Fixture *fixture)
{
  BatonProvider *provider = random_of (baton_library_get_providers (fixture->library));
  int kind = g_test_rand_int_range (0, 3);

  if (kind == 0)
    set_filter (fixture, g_test_rand_int_range (0, BATON_N_STAGES), NULL);
  else if (kind == 1 && provider)
    set_filter (fixture, -1, id_of (provider));
  else
    set_filter (fixture, -1, NULL);
}

static void
edit_task (Fixture   *fixture,
           BatonTask *task)
{
  BatonTask *other = random_of (baton_library_get_tasks (fixture->library));
  BatonProvider *provider = random_of (baton_library_get_providers (fixture->library));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      baton_task_set_stage (task, g_test_rand_int_range (0, BATON_N_STAGES));
      break;
    case 1:
      baton_task_set_provider (task, provider && g_test_rand_bit () ? id_of (provider) : NULL);
      break;
    case 2:
      baton_task_set_minutes (task, g_test_rand_int_range (0, 600));
      break;
    default:
      baton_library_move (fixture->library, BATON_RECORD (task), g_test_rand_bit (),
                          BATON_RECORD (other));
      break;
    }
}

static void
edit_providers (Fixture *fixture)
{
  GListModel *providers = baton_library_get_providers (fixture->library);
  BatonProvider *provider = random_of (providers);
  BatonProvider *other = random_of (providers);

  if (!provider || g_list_model_get_n_items (providers) < 4)
    add_provider (fixture, provider ? id_of (provider) : NULL);
  else if (g_test_rand_int_range (0, 4) == 0)
    baton_library_remove (fixture->library, BATON_RECORD (provider));
  else
    baton_provider_set_via (provider,
                            g_test_rand_bit () && other != provider ? id_of (other) : NULL);
}

static void
edit_something (Fixture *fixture)
{
  GListModel *tasks = baton_library_get_tasks (fixture->library);
  BatonTask *task = random_of (tasks);
  int kind = g_test_rand_int_range (0, 100);

  if (kind < 8 || !task)
    add_task (fixture, g_test_rand_int_range (0, BATON_N_STAGES));
  else if (kind < 15 || g_list_model_get_n_items (tasks) > FEW_TASKS)
    baton_library_remove (fixture->library, BATON_RECORD (task));
  else if (kind < 80)
    edit_task (fixture, task);
  else if (kind < 90)
    edit_providers (fixture);
  else if (kind < 98)
    switch_filter (fixture);
  else
    load_some (fixture);
}

static void
test_random_edits (Fixture       *fixture,
                   gconstpointer  unused)
{
  for (int i = 0; i < EDITS; i++)
    {
      fixture->signals = fixture->announced = 0;
      edit_something (fixture);
      /* A new filter is one announcement without a change of the library. */
      g_assert_cmpuint (fixture->announced, <=, MAX (fixture->signals, 1));
      assert_right (fixture);
    }
}

static void
test_move_is_one_span (Fixture       *fixture,
                       gconstpointer  unused)
{
  BatonTask *first = add_task (fixture, BATON_STAGE_CONSIDERING);
  BatonTask *third;

  add_task (fixture, BATON_STAGE_CONSIDERING);
  third = add_task (fixture, BATON_STAGE_CONSIDERING);
  fixture->announced = 0;

  baton_library_move (fixture->library, BATON_RECORD (first), BATON_AFTER, BATON_RECORD (third));

  g_assert_cmpuint (fixture->announced, ==, 1);
  g_assert_true (baton_task_list_peek (fixture->list, 2) == first);
  assert_right (fixture);
}

static void
test_other_fields_are_silent (Fixture       *fixture,
                              gconstpointer  unused)
{
  BatonTask *task = add_task (fixture, BATON_STAGE_CONSIDERING);

  fixture->announced = 0;
  baton_task_set_title (task, "Do the taxes");
  baton_task_set_price (task, 15000);
  baton_task_set_answer (task, "aaaa", BATON_ANSWER_YES);
  g_assert_cmpuint (fixture->announced, ==, 0);
}

static void
test_provider_with_its_people (Fixture       *fixture,
                               gconstpointer  unused)
{
  BatonProvider *platform = add_provider (fixture, NULL);
  BatonProvider *person = add_provider (fixture, NULL);
  BatonTask *task = add_task (fixture, BATON_STAGE_HANDED_OFF);

  baton_task_set_provider (task, id_of (person));
  set_filter (fixture, -1, id_of (platform));
  g_assert_false (baton_task_list_find (fixture->list, task, NULL));
  baton_provider_set_via (person, id_of (platform));
  g_assert_true (baton_task_list_find (fixture->list, task, NULL));
  assert_right (fixture);
}

static void
test_replaced_library (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr (BatonLibrary) other = baton_library_new ();
  g_autoptr (BatonTask) task = baton_task_new ("From the file");

  add_task (fixture, BATON_STAGE_CONSIDERING);
  baton_library_add (other, BATON_RECORD (task));
  fixture->announced = 0;
  baton_library_take_contents (fixture->library, other);

  g_assert_cmpuint (fixture->announced, ==, 1);
  g_assert_true (baton_task_list_peek (fixture->list, 0) == task);
  assert_right (fixture);
}

#define CASE(name, function) g_test_add ("/session/task-list/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("random-edits", test_random_edits);
  CASE ("move-is-one-span", test_move_is_one_span);
  CASE ("other-fields-are-silent", test_other_fields_are_silent);
  CASE ("provider-with-its-people", test_provider_with_its_people);
  CASE ("replaced-library", test_replaced_library);
  return g_test_run ();
}
