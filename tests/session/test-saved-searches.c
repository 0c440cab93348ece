/* Saved searches: names that are one of a kind, counts that follow, and a removal that can be taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-saved-searches.h"
#include "support/baton-test.h"

typedef struct
{
  char               *folder;
  BatonWorkspace     *workspace;
  BatonLibrary       *library;
  BatonSavedSearches *searches;
} Case;

static void
set_up (Case          *self,
        gconstpointer  unused)
{
  g_autofree char *path = NULL;

  self->folder = baton_test_make_folder ();
  path = g_build_filename (self->folder, "library.xml", NULL);
  self->workspace = baton_workspace_new (path);
  self->library = baton_workspace_get_library (self->workspace);
  self->searches = baton_saved_searches_new (self->workspace, NULL, ".");
}

static void
tear_down (Case          *self,
           gconstpointer  unused)
{
  g_assert_finalize_object (self->searches);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->workspace);
  baton_test_remove_tree (self->folder);
  g_free (self->folder);
}

static void
save (Case       *self,
      const char *query)
{
  g_autofree char *name = baton_saved_searches_add (self->searches, query);

  g_assert_cmpstr (name, ==, query);
}

static void
test_names (Case          *self,
            gconstpointer  unused)
{
  save (self, "garden");
  save (self, "who:anna");
  save (self, "garden");
  g_assert_cmpuint (baton_saved_searches_get_n (self->searches), ==, 2);
  g_assert_null (baton_saved_searches_add (self->searches, "  "));
  g_assert_false (baton_saved_searches_rename (self->searches, "garden", "who:anna"));
  g_assert_false (baton_saved_searches_rename (self->searches, "garden", " "));
  g_assert_false (baton_saved_searches_rename (self->searches, "nobody", "somebody"));
  g_assert_true (baton_saved_searches_rename (self->searches, "garden", "Outside"));
  g_assert_cmpstr (baton_saved_searches_get_name (self->searches, 0), ==, "Outside");
  g_assert_cmpstr (baton_saved_searches_get_query (self->searches, "Outside"), ==, "garden");
  g_assert_null (baton_saved_searches_get_query (self->searches, "garden"));
}

static void
test_counts (Case          *self,
             gconstpointer  unused)
{
  g_autoptr (BatonTask) task = baton_task_new ("Garden");

  save (self, "garden");
  g_assert_cmpuint (baton_saved_searches_count (self->searches, "garden"), ==, 0);
  baton_library_add (self->library, BATON_RECORD (task));
  UNTIL (baton_saved_searches_count (self->searches, "garden") == 1);
  baton_task_set_title (task, "Roof");
  UNTIL (baton_saved_searches_count (self->searches, "garden") == 0);
}

static void
test_removal (Case          *self,
              gconstpointer  unused)
{
  g_assert_false (baton_saved_searches_restore (self->searches));
  save (self, "one");
  save (self, "two");
  g_assert_true (baton_saved_searches_remove (self->searches, "one"));
  g_assert_false (baton_saved_searches_remove (self->searches, "one"));
  g_assert_cmpuint (baton_saved_searches_get_n (self->searches), ==, 1);
  g_assert_true (baton_saved_searches_restore (self->searches));
  g_assert_cmpstr (baton_saved_searches_get_name (self->searches, 0), ==, "one");
  g_assert_cmpstr (baton_saved_searches_get_name (self->searches, 1), ==, "two");
  g_assert_false (baton_saved_searches_restore (self->searches));
}

#define ADD(name, function) g_test_add ("/session/saved-searches/" name, Case, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names", test_names);
  ADD ("counts", test_counts);
  ADD ("removal", test_removal);
  return g_test_run ();
}
