/* How long the window stands still at most while somebody works in a list of thousands of tasks.
 *
 * bench-list [TASKS]: prints, for each gesture, the longest time in ms that the main loop was busy without asking for events:
 * by the clock, in time of the processor, which is what to compare where others use the machine too, and how many times as
 * long that is as with a hundred tasks in the same run. Below stands which gestures took longer than a frame.
 * Not a test: nothing fails. Run it under tests/support/with-session.sh.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>

#include "app/baton-window.h"
#include "bench/busy.h"
#include "ui/search/baton-search-page.h"
#include "ui/tasks/baton-task-page.h"

#define N_SELECTED 500
#define FEW_TASKS 100
#define FRAME_MS 16.0

typedef struct
{
  GtkWidget      *window;
  BatonWorkspace *workspace;
} Bench;

typedef struct
{
  const char *name;
  void      (*perform) (Bench *bench);
} Gesture;

static Busy
measure (Bench         *bench,
         const Gesture *gesture)
{
  busy_begin ();
  gesture->perform (bench);
  return busy_end ();
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_list (Bench *bench)
{
  return find (bench->window, GTK_TYPE_LIST_VIEW);
}

static void
do_nothing (Bench *bench)
{
}

static void
scroll (Bench *bench)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_list (bench)));

  for (int i = 1; i <= 20; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 21);
      gtk_test_widget_wait_for_draw (bench->window);
    }
  gtk_adjustment_set_value (adjustment, 0);
}

static void
type (Bench *bench)
{
  GtkEditable *entry = GTK_EDITABLE (find (bench->window, GTK_TYPE_ENTRY));
  const char *line = "Clean the gutters 3h x2/year @Somebody";
  int position = 0;

  for (const char *at = line; *at; at++)
    {
      gtk_editable_insert_text (entry, at, 1, &position);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
submit (Bench *bench)
{
  g_signal_emit_by_name (find (bench->window, GTK_TYPE_ENTRY), "activate");
}

static void
select_first (Bench *bench)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (get_list (bench))), 0, TRUE);
}

static void
reorder (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.move", "i", 1);
}

static void
reorder_to_end (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.move", "i", 1000000000);
}

static void
undo (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.undo", NULL);
}

static void
select_many (Bench *bench)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (get_list (bench)));

  gtk_selection_model_select_range (model, 0, MIN (N_SELECTED, g_list_model_get_n_items (G_LIST_MODEL (model))), TRUE);
}

static void
move_many (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.set-stage", "s", "keeping");
}

static void
delete_many (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.delete-task", "s", "");
}

static void
select_all (Bench *bench)
{
  gtk_selection_model_select_all (gtk_list_view_get_model (GTK_LIST_VIEW (get_list (bench))));
}

static void
open_stage (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.show-place", "s", "keeping");
}

static void
open_full_stage (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.show-place", "s", "considering");
}

static void
select_middle (Bench *bench)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (get_list (bench)));

  gtk_selection_model_select_item (model, g_list_model_get_n_items (G_LIST_MODEL (model)) / 2, TRUE);
}

static void
sort_by (Bench      *bench,
         const char *order)
{
  g_object_set (find (bench->window, BATON_TYPE_TASK_PAGE), "sort", order, NULL);
}

static void
sort_by_title (Bench *bench)
{
  sort_by (bench, "title");
}

static void
sort_by_worth (Bench *bench)
{
  sort_by (bench, "worth");
}

static void
sort_by_hand (Bench *bench)
{
  sort_by (bench, "manual");
}

static void
open_search (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.search", NULL);
}

/* A letter a time, each with all that follows from it. */
static void
search (Bench *bench)
{
  GtkEditable *entry = GTK_EDITABLE (find (find (bench->window, BATON_TYPE_SEARCH_PAGE), GTK_TYPE_TEXT));
  const char *query = "gutters 42";
  int position = 0;

  for (const char *at = query; *at; at++)
    {
      gtk_editable_insert_text (entry, at, 1, &position);
      busy_settle ();
    }
}

static BatonWorkspace *
make_workspace (const char *folder,
                int         n_tasks)
{
  g_autofree char *path = g_build_filename (folder, "library.xml", NULL);
  BatonWorkspace *workspace = baton_workspace_new (path);
  BatonLibrary *library = baton_workspace_get_library (workspace);

  g_assert_true (baton_workspace_open (workspace, NULL));
  baton_library_begin_load (library);
  for (int i = 0; i < n_tasks; i++)
    {
      g_autofree char *title = g_strdup_printf ("Clean the gutters of house %d", i);
      g_autofree char *position = g_strdup_printf ("%08dV", i);
      g_autoptr (BatonTask) task = baton_task_new (title);

      baton_task_set_position (task, position);
      baton_task_set_minutes (task, 30 + i % 400);
      baton_task_set_times_per_year (task, 1 + i % 52);
      baton_task_set_price (task, 1000 + i % 30000);
      baton_library_add (library, BATON_RECORD (task));
    }
  baton_library_end_load (library);
  return workspace;
}

static const Gesture gestures[] = {
  { "nothing", do_nothing },
  { "scroll through, 20 jumps", scroll },
  { "type a line", type },
  { "add it", submit },
  { "select the first", select_first },
  { "reorder by a row", reorder },
  { "reorder to the end", reorder_to_end },
  { "undo that", undo },
  { "select 500", select_many },
  { "move 500 to a stage", move_many },
  { "undo that", undo },
  { "delete 500", delete_many },
  { "undo that", undo },
  { "select all", select_all },
  { "move all to a stage", move_many },
  { "undo that", undo },
  { "delete all", delete_many },
  { "undo that", undo },
  { "select one in the middle", select_middle },
  { "open an empty stage", open_stage },
  { "open the full stage", open_full_stage },
  { "sort by title", sort_by_title },
  { "sort by worth", sort_by_worth },
  { "sort by hand again", sort_by_hand },
  { "open search", open_search },
  { "search, letter by letter", search },
};

static void
run (GtkApplication *application,
     int             n_tasks,
     Busy           *busy)
{
  g_autofree char *folder = baton_test_make_folder ();
  Bench bench;

  bench.workspace = make_workspace (folder, n_tasks);
  bench.window = baton_window_new (ADW_APPLICATION (application), bench.workspace);
  gtk_window_present (GTK_WINDOW (bench.window));
  gtk_test_widget_wait_for_draw (bench.window);
  g_main_context_set_poll_func (NULL, busy_poll_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (gestures); i++)
    busy[i] = measure (&bench, &gestures[i]);
  g_main_context_set_poll_func (NULL, g_poll);
  woke = 0;
  gtk_window_destroy (GTK_WINDOW (bench.window));
  baton_test_remove_tree (folder);
}

int
main (int    argc,
      char **argv)
{
  int n_tasks = argc > 1 ? atoi (argv[1]) : 5000;
  Busy few[G_N_ELEMENTS (gestures)], many[G_N_ELEMENTS (gestures)];
  g_autoptr (AdwApplication) application = NULL;
  guint n_long = 0;

  adw_init ();
  application = g_object_new (ADW_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/app/baton/Baton", NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  run (GTK_APPLICATION (application), FEW_TASKS, few);
  run (GTK_APPLICATION (application), n_tasks, many);

  g_print ("%d tasks %32s %11s %18s\n", n_tasks, "clock", "processor", "against 100 tasks");
  for (gsize i = 0; i < G_N_ELEMENTS (gestures); i++)
    {
      g_print ("%-28s %10.1f ms %8.1f ms %16.1f x\n", gestures[i].name, many[i].by_clock, many[i].of_processor,
               many[i].of_processor / few[i].of_processor);
      n_long += many[i].of_processor > FRAME_MS;
    }
  g_print ("longer than a frame of %.0f ms: %u of %u gestures\n", FRAME_MS, n_long, (guint) G_N_ELEMENTS (gestures));
  return 0;
}
