/* Sorted lists: every order, what has no figure last, one announcement for a change, and the manual order untouched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-task-list.h"
#include "support/baton-test.h"

#define MANY_EDITS 2000

typedef struct
{
  char           *folder;
  BatonWorkspace *workspace;
  BatonLibrary   *library;
  BatonTaskList  *list;
  guint           announced;
} Case;

static void
items_changed_cb (GListModel *list,
                  guint       at,
                  guint       removed,
                  guint       added,
                  Case       *self)
{
  self->announced++;
}

static BatonTask *
add (Case       *self,
     const char *title,
     int         minutes,
     double      times,
     gint64      price,
     gint64      created)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_task_set_minutes (task, minutes);
  baton_task_set_times_per_year (task, times);
  baton_task_set_price (task, price);
  baton_library_add (self->library, BATON_RECORD (task));
  baton_record_set_created (BATON_RECORD (task), created);
  return task;
}

static void
set_up (Case          *self,
        gconstpointer  unused)
{
  g_autofree char *path = NULL;

  self->folder = baton_test_make_folder ();
  path = g_build_filename (self->folder, "library.xml", NULL);
  self->workspace = baton_workspace_new (path);
  self->library = baton_workspace_get_library (self->workspace);
  baton_profile_set_hour_value (baton_library_get_profile (self->library), 4000);
  self->list = baton_task_list_new (self->library);
  add (self, "dear", 120, 10, 90000, 30);
  add (self, "Cheap", 120, 10, 1000, 10);
  add (self, "unknown", BATON_ABSENT, BATON_ABSENT, BATON_ABSENT, BATON_ABSENT);
  add (self, "ärger", 600, 12, 5000, 20);
  add (self, "zero", 6, 1, BATON_ABSENT, 40);
  g_signal_connect (self->list, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static void
tear_down (Case          *self,
           gconstpointer  unused)
{
  g_assert_finalize_object (self->list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->workspace);
  baton_test_remove_tree (self->folder);
  g_free (self->folder);
}

/* The first letters of what is shown. */
static void
check (Case       *self,
       const char *expected)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    g_string_append_unichar (shown, g_utf8_get_char (baton_task_get_title (baton_task_list_peek (self->list, i))));
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_orders (Case          *self,
             gconstpointer  unused)
{
  static const struct
  {
    BatonTaskSort sort;
    const char *shown;
  } rows[] = {
    { BATON_SORT_WORTH, "äCduz" },
    { BATON_SORT_PRICE, "äCduz" },
    { BATON_SORT_HOURS, "ädCzu" },
    { BATON_SORT_AGE, "Cädzu" },
    { BATON_SORT_MANUAL, "dCuäz" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      baton_task_list_set_sort (self->list, self->workspace, rows[i].sort);
      g_assert_cmpint (baton_task_list_get_sort (self->list), ==, rows[i].sort);
      check (self, rows[i].shown);
    }
}

/* By the rules of the language, whatever the case. */
static void
test_title (Case          *self,
            gconstpointer  unused)
{
  baton_task_list_set_sort (self->list, self->workspace, BATON_SORT_TITLE);
  g_assert_cmpstr (baton_task_get_title (baton_task_list_peek (self->list, 0)), ==, "Cheap");
  g_assert_cmpstr (baton_task_get_title (baton_task_list_peek (self->list, 1)), ==, "dear");
  g_assert_cmpstr (baton_task_get_title (baton_task_list_peek (self->list, 2)), ==, "unknown");
}

/* A figure that changes moves its row at once, with one announcement. */
static void
test_follows (Case          *self,
              gconstpointer  unused)
{
  BatonTask *task = baton_task_list_peek (self->list, 4);

  baton_task_list_set_sort (self->list, self->workspace, BATON_SORT_HOURS);
  self->announced = 0;
  baton_task_set_minutes (task, 60000);
  check (self, "zädCu");
  g_assert_cmpuint (self->announced, ==, 1);
  baton_task_set_notes (task, "nothing to do with hours");
  g_assert_cmpuint (self->announced, ==, 1);
}

/* What all are worth hangs on the hour's value: the list sorts anew when there is time. */
static void
test_hour_value (Case          *self,
                 gconstpointer  unused)
{
  baton_task_list_set_sort (self->list, self->workspace, BATON_SORT_WORTH);
  baton_profile_set_hour_value (baton_library_get_profile (self->library), BATON_ABSENT);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  check (self, "dCuäz");
  baton_profile_set_hour_value (baton_library_get_profile (self->library), 4000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  check (self, "äCduz");
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

/* Very many are judged some at a time: the list keeps its order until all are, and says when. */
static void
test_many (Case          *self,
           gconstpointer  unused)
{
  guint n_sorted = 0;

  for (int i = 0; i < 3 * BATON_TASK_KEYS_AT_ONCE; i++)
    add (self, "x", BATON_ABSENT, BATON_ABSENT, BATON_ABSENT, BATON_ABSENT);
  g_signal_connect_swapped (self->list, "sorted", G_CALLBACK (count_cb), &n_sorted);
  baton_task_list_set_sort (self->list, self->workspace, BATON_SORT_HOURS);
  g_assert_cmpint (baton_task_list_get_sort (self->list), ==, BATON_SORT_HOURS);
  g_assert_cmpstr (baton_task_get_title (baton_task_list_peek (self->list, 0)), ==, "dear");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_sorted, ==, 1);
  g_assert_cmpstr (baton_task_get_title (baton_task_list_peek (self->list, 0)), ==, "ärger");
  /* All change, but nobody chose another order. */
  baton_profile_set_hour_value (baton_library_get_profile (self->library), 4000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_sorted, ==, 1);
  baton_task_list_set_sort (self->list, self->workspace, BATON_SORT_MANUAL);
  g_assert_cmpstr (baton_task_get_title (baton_task_list_peek (self->list, 0)), ==, "dear");
}

static void
test_manual_untouched (Case          *self,
                       gconstpointer  unused)
{
  g_autofree char *before = g_strdup (baton_task_get_position (baton_task_list_peek (self->list, 3)));
  BatonTask *task = baton_task_list_peek (self->list, 3);

  for (int i = 0; i < BATON_N_SORTS; i++)
    baton_task_list_set_sort (self->list, self->workspace, (i + 1) % BATON_N_SORTS);
  check (self, "dCuäz");
  g_assert_cmpstr (baton_task_get_position (task), ==, before);
}

static void
edit_at_random (Case *self)
{
  guint n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  BatonTask *task = baton_task_list_peek (self->list, g_test_rand_int_range (0, n_tasks));

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      baton_task_set_minutes (task, g_test_rand_int_range (0, 500));
      break;
    case 1:
      baton_task_set_times_per_year (task, g_test_rand_int_range (0, 9));
      break;
    case 2:
      baton_library_move (self->library, BATON_RECORD (task), BATON_BEFORE,
                          BATON_RECORD (baton_task_list_peek (self->list, g_test_rand_int_range (0, n_tasks))));
      break;
    default:
      if (n_tasks > 3 && g_test_rand_bit ())
        baton_library_remove (self->library, BATON_RECORD (task));
      else
        add (self, "new", g_test_rand_int_range (0, 500), 1, BATON_ABSENT, 50);
    }
}

/* Whatever happens to the tasks, each stands where its figure says. */
static void
test_random (Case          *self,
             gconstpointer  unused)
{
  baton_task_list_set_sort (self->list, self->workspace, BATON_SORT_HOURS);
  for (int i = 0; i < MANY_EDITS; i++)
    {
      g_autoptr (BatonTaskKeys) keys = baton_task_keys_new (self->workspace, BATON_SORT_HOURS);
      guint n_tasks;

      edit_at_random (self);
      n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->list));
      g_assert_cmpuint (n_tasks, ==, g_list_model_get_n_items (baton_library_get_tasks (self->library)));
      for (guint at = 1; at < n_tasks; at++)
        g_assert_cmpint (baton_task_keys_compare (keys, baton_task_list_peek (self->list, at - 1),
                                                  baton_task_list_peek (self->list, at)), <, 0);
    }
}

static void
test_words (void)
{
  for (int i = 0; i < BATON_N_SORTS; i++)
    g_assert_cmpint (baton_task_sort_from_word (baton_task_sort_to_word (i)), ==, i);
  g_assert_cmpint (baton_task_sort_from_word ("colour"), ==, BATON_SORT_MANUAL);
  g_assert_cmpint (baton_task_sort_from_word (NULL), ==, BATON_SORT_MANUAL);
}

#define ADD(name, function) g_test_add ("/session/task-sort/" name, Case, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("many", test_many);
  ADD ("orders", test_orders);
  ADD ("title", test_title);
  ADD ("follows", test_follows);
  ADD ("hour-value", test_hour_value);
  ADD ("manual-untouched", test_manual_untouched);
  ADD ("random", test_random);
  g_test_add_func ("/session/task-sort/words", test_words);
  return g_test_run ();
}
