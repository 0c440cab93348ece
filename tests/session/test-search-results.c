/* Search results: found at once in a small library, in slices in a large one, and kept up to date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-search-results.h"
#include "support/baton-test.h"

#define MANY_TASKS 5000

typedef struct
{
  char               *folder;
  BatonWorkspace     *workspace;
  BatonLibrary       *library;
  BatonSearchResults *results;
  guint               changed;
} Case;

static void
changed_cb (BatonSearchResults *results,
            Case               *self)
{
  self->changed++;
}

static BatonTask *
add_task (Case       *self,
          const char *title,
          BatonStage  stage)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_task_set_stage (task, stage);
  baton_library_add (self->library, BATON_RECORD (task));
  return task;
}

static BatonProvider *
add_provider (Case       *self,
              const char *name)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (name, BATON_KIND_PROFESSIONAL);

  baton_library_add (self->library, BATON_RECORD (provider));
  return provider;
}

static void
set_up (Case          *self,
        gconstpointer  unused)
{
  g_autoptr (BatonSearchIndex) index = NULL;
  g_autofree char *path = NULL;

  self->folder = baton_test_make_folder ();
  path = g_build_filename (self->folder, "library.xml", NULL);
  self->workspace = baton_workspace_new (path);
  self->library = baton_workspace_get_library (self->workspace);
  index = baton_search_index_new (self->library);
  self->results = baton_search_results_new (self->workspace, index, ".");
  g_signal_connect (self->results, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Case          *self,
           gconstpointer  unused)
{
  g_assert_finalize_object (self->results);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->workspace);
  baton_test_remove_tree (self->folder);
  g_free (self->folder);
}

static void
test_best_first (Case          *self,
                 gconstpointer  unused)
{
  BatonTask *notes = add_task (self, "Other", BATON_STAGE_CONSIDERING);
  BatonTask *middle = add_task (self, "The garden", BATON_STAGE_CONSIDERING);
  BatonTask *start = add_task (self, "Garden work", BATON_STAGE_FINISHED);
  BatonTask *near = add_task (self, "My garden", BATON_STAGE_KEEPING);
  BatonProvider *provider = add_provider (self, "Gardener");

  baton_task_set_notes (notes, "garden");
  baton_search_results_set_near (self->results, BATON_STAGE_KEEPING);
  baton_search_results_set_query (self->results, "garden");
  g_assert_cmpuint (self->changed, ==, 1);
  g_assert_cmpuint (baton_search_results_get_n_tasks (self->results), ==, 4);
  g_assert_true (baton_search_results_peek_task (self->results, 0) == start);
  g_assert_true (baton_search_results_peek_task (self->results, 1) == near);
  g_assert_true (baton_search_results_peek_task (self->results, 2) == middle);
  g_assert_true (baton_search_results_peek_task (self->results, 3) == notes);
  g_assert_null (baton_search_results_peek_task (self->results, 4));
  g_assert_true (baton_search_results_peek_provider (self->results, 0) == provider);
}

static void
test_nothing_asked (Case          *self,
                    gconstpointer  unused)
{
  add_task (self, "Garden", BATON_STAGE_CONSIDERING);
  baton_search_results_set_query (self->results, "");
  g_assert_cmpuint (baton_search_results_get_n_tasks (self->results), ==, 0);
  baton_search_results_set_query (self->results, "color:red");
  g_assert_cmpuint (baton_search_results_get_n_tasks (self->results), ==, 0);
}

/* Titles, remarks, names and whole records that come and go change what is found. */
static void
test_follows (Case          *self,
              gconstpointer  unused)
{
  BatonTask *task = add_task (self, "Other", BATON_STAGE_CONSIDERING);
  BatonProvider *provider = add_provider (self, "Bert");
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (baton_record_get_id (BATON_RECORD (provider)));

  baton_search_results_set_query (self->results, "anna");
  g_assert_cmpuint (baton_search_results_get_n_tasks (self->results), ==, 0);
  baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (provider)));
  baton_provider_set_name (provider, "Anna");
  UNTIL (baton_search_results_get_n_tasks (self->results) == 1);
  g_assert_cmpuint (baton_search_results_get_n_providers (self->results), ==, 1);
  baton_library_remove (self->library, BATON_RECORD (provider));
  UNTIL (baton_search_results_get_n_tasks (self->results) == 0);
  baton_task_add_handoff (task, handoff);
  baton_handoff_set_remark (handoff, "Ask Anna");
  UNTIL (baton_search_results_get_n_tasks (self->results) == 1);
  baton_handoff_set_remark (handoff, "Ask Bert");
  UNTIL (baton_search_results_get_n_tasks (self->results) == 0);
}

/* A library that takes longer than a slice is searched in several, and what is changed meanwhile counts. */
static void
test_many (Case          *self,
           gconstpointer  unused)
{
  guint n_long = 0;

  baton_library_begin_load (self->library);
  for (int i = 0; i < MANY_TASKS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Task %d", i);
      g_autoptr (BatonTask) task = baton_task_new (title);

      baton_task_set_minutes (task, i % 300);
      n_long += i % 300 > 120;
      baton_library_add (self->library, BATON_RECORD (task));
    }
  baton_library_end_load (self->library);
  baton_search_results_set_query (self->results, "task hours>2");
  add_task (self, "Last task", BATON_STAGE_CONSIDERING);
  UNTIL (!baton_search_results_is_searching (self->results));
  g_assert_cmpuint (baton_search_results_get_n_tasks (self->results), ==, n_long);
  baton_search_results_set_query (self->results, "task 4999");
  UNTIL (!baton_search_results_is_searching (self->results));
  g_assert_cmpuint (baton_search_results_get_n_tasks (self->results), ==, 1);
}

#define ADD(name, function) g_test_add ("/session/search-results/" name, Case, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("best-first", test_best_first);
  ADD ("nothing-asked", test_nothing_asked);
  ADD ("follows", test_follows);
  ADD ("many", test_many);
  return g_test_run ();
}
