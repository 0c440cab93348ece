/* What stands behind the list of tasks: which are selected, their order, tasks as text, and what is dropped and printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/baton-print-list.h"
#include "model/baton-money.h"
#include "session/baton-task-list.h"
#include "ui/app-pages.h"
#include "ui/common/baton-today.h"
#include "ui/tasks/baton-task-copy.h"
#include "ui/tasks/baton-task-line.h"
#include "ui/tasks/baton-task-order.h"
#include "ui/tasks/baton-task-page.h"
#include "ui/tasks/baton-task-row.h"
#include "ui/tasks/baton-task-rows.h"
#include "ui/tasks/baton-task-selection.h"
#include "ui/tasks/baton-task-text.h"
#include "ui/tasks/baton-task-view.h"

static BatonLibrary *
library_of (Fixture *fixture)
{
  return baton_workspace_get_library (fixture->workspace);
}

static void
add_tasks (Fixture    *fixture,
           const char *titles)
{
  for (const char *at = titles; *at; at++)
    {
      g_autofree char *title = g_strdup_printf ("%c", *at);
      g_autoptr (BatonTask) task = baton_task_new (title);

      baton_library_add (library_of (fixture), BATON_RECORD (task));
    }
}

static char *
titles_of (GListModel *tasks)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      g_string_append (titles, baton_task_get_title (task));
    }
  return g_string_free (titles, FALSE);
}

static void
assert_titles (GListModel *tasks,
               const char *expected)
{
  g_autofree char *titles = titles_of (tasks);

  g_assert_cmpstr (titles, ==, expected);
}

static void
assert_selected (BatonTaskSelection *selection,
                 const char         *expected,
                 const char         *current)
{
  g_autoptr (BatonTaskArray) tasks = baton_task_selection_dup_selected (selection);
  g_autoptr (GString) titles = g_string_new (NULL);
  BatonTask *task = baton_task_selection_get_current (selection);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append (titles, baton_task_get_title (tasks->pdata[i]));
  g_assert_cmpstr (titles->str, ==, expected);
  g_assert_cmpuint (baton_task_selection_get_n_selected (selection), ==, tasks->len);
  g_assert_cmpstr (task ? baton_task_get_title (task) : NULL, ==, current);
}

static BatonTask *
task_of (Fixture    *fixture,
         const char *title)
{
  GListModel *tasks = baton_library_get_tasks (library_of (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (g_str_equal (baton_task_get_title (task), title))
        return task;
    }
  g_assert_not_reached ();
}

static BatonTaskArray *
tasks_of (Fixture    *fixture,
          const char *titles)
{
  BatonTaskArray *tasks = baton_task_array_new ();

  for (const char *at = titles; *at; at++)
    baton_task_array_add (tasks, task_of (fixture, (char[]) { *at, '\0' }));
  return tasks;
}

static BatonTaskSelection *
make_selection (Fixture    *fixture,
                const char *titles)
{
  g_autoptr (BatonTaskList) list = NULL;
  BatonTaskSelection *selection = baton_task_selection_new ();

  open_workspace (fixture);
  add_tasks (fixture, titles);
  list = baton_task_list_new (library_of (fixture));
  baton_task_selection_set_model (selection, G_LIST_MODEL (list));
  return selection;
}

static void
test_selection_ranges (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (BatonTaskSelection) selection = make_selection (fixture, "abcdef");
  GtkSelectionModel *model = GTK_SELECTION_MODEL (selection);

  assert_selected (selection, "a", "a");
  gtk_selection_model_select_item (model, 2, TRUE);
  assert_selected (selection, "c", "c");
  gtk_selection_model_select_range (model, 2, 3, TRUE);
  assert_selected (selection, "cde", "e");
  gtk_selection_model_select_range (model, 0, 3, TRUE);
  assert_selected (selection, "abc", "a");
  gtk_selection_model_select_item (model, 5, FALSE);
  assert_selected (selection, "abcf", "f");
  gtk_selection_model_unselect_item (model, 5);
  assert_selected (selection, "abc", "a");
  gtk_selection_model_select_all (model);
  assert_selected (selection, "abcdef", "a");
  gtk_selection_model_unselect_all (model);
  assert_selected (selection, "a", "a");
  /* One is always selected. */
  gtk_selection_model_unselect_item (model, 0);
  assert_selected (selection, "a", "a");
}

static void
test_selection_follows (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (BatonTaskSelection) selection = make_selection (fixture, "abcdef");
  g_autoptr (BatonTaskArray) some = tasks_of (fixture, "bd");
  BatonTask *d = task_of (fixture, "d");

  baton_task_selection_select_tasks (selection, some);
  assert_selected (selection, "bd", "b");
  baton_library_move (library_of (fixture), BATON_RECORD (task_of (fixture, "b")), BATON_AFTER,
                      BATON_RECORD (task_of (fixture, "f")));
  assert_titles (G_LIST_MODEL (selection), "acdefb");
  assert_selected (selection, "db", "b");
  /* What is left of the selected, takes over. */
  baton_library_remove (library_of (fixture), BATON_RECORD (task_of (fixture, "b")));
  assert_selected (selection, "d", "d");
  /* Then the next one, and at the end the one before. */
  baton_library_remove (library_of (fixture), BATON_RECORD (d));
  assert_selected (selection, "e", "e");
  baton_library_remove (library_of (fixture), BATON_RECORD (task_of (fixture, "f")));
  baton_library_remove (library_of (fixture), BATON_RECORD (task_of (fixture, "e")));
  assert_selected (selection, "c", "c");
  baton_library_remove (library_of (fixture), BATON_RECORD (task_of (fixture, "a")));
  baton_library_remove (library_of (fixture), BATON_RECORD (task_of (fixture, "c")));
  assert_selected (selection, "", NULL);
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_selection_frozen (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (BatonTaskSelection) selection = make_selection (fixture, "abcdef");
  g_autoptr (BatonTaskArray) some = tasks_of (fixture, "bce");
  guint n_changes = 0;

  g_signal_connect_swapped (selection, "items-changed", G_CALLBACK (count_cb), &n_changes);
  baton_task_selection_select_tasks (selection, some);
  baton_task_selection_freeze (selection);
  for (guint i = 0; i < some->len; i++)
    baton_library_remove (library_of (fixture), some->pdata[i]);
  g_assert_cmpuint (n_changes, ==, 0);
  assert_titles (G_LIST_MODEL (selection), "abcdef");
  baton_task_selection_thaw (selection);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_titles (G_LIST_MODEL (selection), "adf");
  assert_selected (selection, "d", "d");
  /* Only the first few, until all are wanted. */
  baton_task_selection_set_most (selection, 2);
  assert_titles (G_LIST_MODEL (selection), "ad");
  baton_task_selection_set_most (selection, G_MAXUINT);
  assert_titles (G_LIST_MODEL (selection), "adf");
  assert_selected (selection, "d", "d");
}

/* The rows of a selection of six tasks become those of two of them, with the other four left over. */
static BatonTaskRows *
make_rows (Fixture             *fixture,
           BatonTaskSelection **selection)
{
  g_autoptr (BatonTaskList) list = NULL;
  BatonTaskRows *rows;

  *selection = baton_task_selection_new ();
  rows = baton_task_rows_new (*selection);
  open_workspace (fixture);
  add_tasks (fixture, "abcdef");
  list = baton_task_list_new (library_of (fixture));
  baton_task_selection_set_model (*selection, G_LIST_MODEL (list));
  assert_titles (G_LIST_MODEL (rows), "abcdef");
  baton_task_rows_keep (rows, 5);
  baton_task_list_freeze (list);
  for (const char *title = "abcd"; *title; title++)
    baton_library_remove (library_of (fixture), BATON_RECORD (task_of (fixture, (char[]) { *title, '\0' })));
  baton_task_list_thaw (list);
  return rows;
}

static void
test_rows_left_over (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (BatonTaskSelection) selection = NULL;
  g_autoptr (BatonTaskRows) rows = make_rows (fixture, &selection);

  assert_titles (G_LIST_MODEL (selection), "ef");
  assert_titles (G_LIST_MODEL (rows), "efcde");
  g_assert_cmpuint (baton_task_rows_get_n_left (rows), ==, 3);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (rows), 0));
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (rows), 4));
  baton_task_rows_cut (rows, 2);
  assert_titles (G_LIST_MODEL (rows), "efc");
  /* More tasks take the places of what is left. */
  add_tasks (fixture, "gh");
  assert_titles (G_LIST_MODEL (rows), "efgh");
  g_assert_cmpuint (baton_task_rows_get_n_left (rows), ==, 0);
  baton_library_remove (library_of (fixture), BATON_RECORD (task_of (fixture, "f")));
  assert_titles (G_LIST_MODEL (rows), "egh");
}

static void
test_rows_chosen (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (BatonTaskSelection) selection = NULL;
  g_autoptr (BatonTaskRows) rows = make_rows (fixture, &selection);

  g_assert_true (gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 1, TRUE));
  assert_selected (selection, "f", "f");
  assert_titles (G_LIST_MODEL (rows), "efcde");
  /* What is left over cannot be chosen, and who tries finds it gone. */
  g_assert_false (gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 4, TRUE));
  assert_selected (selection, "f", "f");
  assert_titles (G_LIST_MODEL (rows), "ef");
}

static char *
read_clipboard (GtkWidget *widget)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  return content && gdk_content_provider_get_value (content, &value, NULL) ? g_value_dup_string (&value) : NULL;
}

/* Thousands of lines are written in slices; all of them are copied, and what follows them. */
static void
test_copies_many (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->window);
  g_autoptr (BatonTaskArray) tasks = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  open_workspace (fixture);
  add_tasks (fixture, "ab");
  tasks = tasks_of (fixture, "ab");
  for (int i = 0; i < 8000; i++)
    baton_task_array_add (tasks, tasks->pdata[0]);
  baton_task_copy (widget, fixture->workspace, tasks, "end\n", "done");
  while (!(text = read_clipboard (widget)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_suffix (text, "end\n"));
  g_assert_true (g_str_has_prefix (text, "a · Your call\nb · Your call\na"));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, tasks->len + 2);
}

/* Puts six tasks back into the order in which they were made. */
static GListModel *
in_order (Fixture *fixture)
{
  g_autoptr (BatonTaskArray) tasks = tasks_of (fixture, "abcdef");

  for (guint i = 1; i < tasks->len; i++)
    baton_library_move (library_of (fixture), tasks->pdata[i], BATON_AFTER, tasks->pdata[i - 1]);
  return baton_library_get_tasks (library_of (fixture));
}

static const struct
{
  const char *moved;
  BatonPlace  place;
  const char *beside;
  const char *expected;
} puts_beside[] = {
  { "ac", BATON_AFTER, "e", "bdeacf" },  { "ac", BATON_BEFORE, "d", "bacdef" }, { "c", BATON_BEFORE, "c", "abcdef" },
  { "bcd", BATON_AFTER, "c", "abcdef" }, { "bd", BATON_AFTER, "b", "abdcef" },  { "ef", BATON_BEFORE, "a", "efabcd" },
  { "abcdef", BATON_AFTER, "c", "abcdef" },
};

static void
test_order_put (Fixture       *fixture,
                gconstpointer  data)
{
  open_workspace (fixture);
  add_tasks (fixture, "abcdef");
  for (guint i = 0; i < G_N_ELEMENTS (puts_beside); i++)
    {
      GListModel *tasks = in_order (fixture);
      g_autoptr (BatonTaskArray) moved = tasks_of (fixture, puts_beside[i].moved);

      baton_task_order_put (library_of (fixture), tasks, moved, puts_beside[i].place,
                            task_of (fixture, puts_beside[i].beside));
      assert_titles (tasks, puts_beside[i].expected);
    }
}

static const struct
{
  const char *moved;
  int         rows;
  const char *expected;
} shifts[] = {
  { "b", 1, "acbdef" },  { "b", -1, "bacdef" },  { "b", -9, "bacdef" },  { "b", 1000000000, "acdefb" },
  { "bc", 1, "adbcef" }, { "bd", 1, "acebdf" },  { "bd", -1, "bdacef" }, { "abcdef", 1, "abcdef" },
  { "f", 1, "abcdef" },  { "a", -1, "abcdef" },
};

static void
test_order_shift (Fixture       *fixture,
                  gconstpointer  data)
{
  open_workspace (fixture);
  add_tasks (fixture, "abcdef");
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      GListModel *tasks = in_order (fixture);
      g_autoptr (BatonTaskArray) moved = tasks_of (fixture, shifts[i].moved);

      baton_task_order_shift (library_of (fixture), tasks, moved, shifts[i].rows);
      assert_titles (tasks, shifts[i].expected);
    }
}

static BatonProvider *
add_provider (Fixture    *fixture,
              const char *name)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (name, BATON_KIND_PLATFORM);

  baton_library_add (library_of (fixture), BATON_RECORD (provider));
  return provider;
}

static void
assert_parsed (Fixture       *fixture,
               const char    *line,
               const char    *title,
               BatonProvider *provider,
               gboolean       doubted)
{
  g_autoptr (BatonTask) task = baton_task_text_parse (library_of (fixture), line);
  g_autofree char *doubt = baton_task_text_doubt (library_of (fixture), line);

  g_assert_cmpstr (baton_task_get_title (task), ==, title);
  g_assert_cmpstr (baton_task_get_provider (task), ==, provider ? baton_record_get_id (BATON_RECORD (provider)) : "");
  g_test_message ("%s: %s", line, doubt);
  g_assert_true (doubted == (doubt != NULL));
}

static void
test_text_parse (Fixture       *fixture,
                 gconstpointer  data)
{
  BatonProvider *rabbit, *maya;

  open_workspace (fixture);
  rabbit = add_provider (fixture, "Taskrabbit");
  maya = add_provider (fixture, "Maya, editor");
  add_provider (fixture, "Rita Smith");
  add_provider (fixture, "Rita Jones");
  assert_parsed (fixture, "Mow 3h @TaskRabbit", "Mow", rabbit, FALSE);
  assert_parsed (fixture, "Edit @maya", "Edit", maya, FALSE);
  assert_parsed (fixture, "Edit @MayaEditor", "Edit", maya, FALSE);
  /* Nobody, and two who are meant perhaps. */
  assert_parsed (fixture, "Edit 3h @Nobody", "Edit @Nobody", NULL, TRUE);
  assert_parsed (fixture, "Edit @Rita", "Edit @Rita", NULL, TRUE);
  assert_parsed (fixture, "Mow 3:75", "Mow 3:75", NULL, TRUE);
  assert_parsed (fixture, "Mow !soon", "Mow !soon", NULL, TRUE);
  assert_parsed (fixture, "Read 1984", "Read 1984", NULL, FALSE);
  assert_parsed (fixture, "Plan the weekly meeting", "Plan the weekly meeting", NULL, FALSE);
}

static void
test_text_lines (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (BatonTaskArray) tasks = NULL;

  open_workspace (fixture);
  tasks = baton_task_text_read (library_of (fixture), "- Mow 45m\r\n\n  * Wash\nhttps://example.com/a/b?c=1\n");
  g_assert_cmpuint (baton_task_text_count ("- Mow 45m\r\n\n  * Wash\n"), ==, 2);
  g_assert_cmpuint (tasks->len, ==, 3);
  g_assert_cmpstr (baton_task_get_title (tasks->pdata[0]), ==, "Mow");
  g_assert_cmpint (baton_task_get_minutes (tasks->pdata[0]), ==, 45);
  g_assert_cmpstr (baton_task_get_title (tasks->pdata[1]), ==, "Wash");
  g_assert_cmpstr (baton_task_get_title (tasks->pdata[2]), ==, "example.com");
  g_assert_cmpstr (baton_task_get_notes (tasks->pdata[2]), ==, "https://example.com/a/b?c=1");
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

static gboolean
drop_text (GtkWidget  *widget,
           const char *text,
           double      y)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean handled = FALSE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_signal_emit_by_name (find_drop_target (widget), "drop", &value, 100.0, y, &handled);
  return handled;
}

static BatonTaskPage *
show_tasks (Fixture *fixture)
{
  BatonTaskPage *page = g_object_new (BATON_TYPE_TASK_PAGE, NULL);

  baton_task_page_set_workspace (page, fixture->workspace);
  show_page (fixture, GTK_WIDGET (page));
  return page;
}

static void
test_drop_text (Fixture       *fixture,
                gconstpointer  data)
{
  GListModel *tasks;
  GtkWidget *view;
  GString *many = g_string_new (NULL);

  open_workspace (fixture);
  add_tasks (fixture, "abc");
  view = FIND_TYPE (show_tasks (fixture), BATON_TYPE_TASK_VIEW);
  tasks = baton_library_get_tasks (library_of (fixture));
  g_assert_true (drop_text (view, "x 3h\ny", 3));
  assert_titles (tasks, "xyabc");
  /* One step. */
  baton_history_undo (baton_workspace_get_history (fixture->workspace), NULL);
  assert_titles (tasks, "abc");
  g_assert_true (drop_text (view, "z", 4000));
  assert_titles (tasks, "abcz");
  for (int i = 0; i <= BATON_TASK_TEXT_MOST; i++)
    g_string_append (many, "one\n");
  drop_text (view, many->str, 3);
  assert_titles (tasks, "abcz");
  g_assert_nonnull (strstr (fixture->window->asked->str, "101"));
  g_string_free (many, TRUE);
}

/* Returns: the middle of the row that shows a task, from the top of the view. */
static double
middle_of (GtkWidget  *view,
           const char *title)
{
  GtkWidget *list = FIND_TYPE (view, GTK_TYPE_LIST_VIEW);
  graphene_rect_t box;

  for (GtkWidget *item = gtk_widget_get_first_child (list); item; item = gtk_widget_get_next_sibling (item))
    {
      BatonTask *task = NULL;

      if (BATON_IS_TASK_ROW (gtk_widget_get_first_child (item)))
        task = baton_task_row_get_task (BATON_TASK_ROW (gtk_widget_get_first_child (item)));
      if (task && g_str_equal (baton_task_get_title (task), title) && gtk_widget_compute_bounds (item, view, &box))
        return box.origin.y + box.size.height / 2;
    }
  g_assert_not_reached ();
}

static void
test_drop_link (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);
  GtkWidget *view;

  open_workspace (fixture);
  add_tasks (fixture, "abc");
  baton_task_add_handoff (task_of (fixture, "b"), handoff);
  view = FIND_TYPE (show_tasks (fixture), BATON_TYPE_TASK_VIEW);
  /* The result of what was handed off, else a note. */
  drop_text (view, "https://example.com/done\n", middle_of (view, "b"));
  g_assert_cmpstr (baton_handoff_get_result (handoff), ==, "https://example.com/done");
  drop_text (view, "https://example.com/idea", middle_of (view, "a"));
  g_assert_cmpstr (baton_task_get_notes (task_of (fixture, "a")), ==, "https://example.com/idea");
  assert_titles (baton_library_get_tasks (library_of (fixture)), "abc");
  /* What may not be opened is no link. */
  drop_text (view, "javascript:alert(1)", middle_of (view, "a"));
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (library_of (fixture))), ==, 4);
}

/* Who has it and until when stands before what it takes; a day that has been makes it late. */
static void
test_line_handed_off (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (BatonTask) task = baton_task_new ("Gutters");
  g_autoptr (BatonProvider) nora = baton_provider_new ("Nora", BATON_KIND_PROFESSIONAL);
  g_autoptr (BatonHandoff) handoff = NULL;
  g_autofree char *line = NULL, *over = NULL;

  open_workspace (fixture);
  baton_library_add (library_of (fixture), BATON_RECORD (nora));
  baton_library_add (library_of (fixture), BATON_RECORD (task));
  handoff = baton_handoff_new (baton_record_get_id (BATON_RECORD (nora)));
  baton_handoff_set_due (handoff, baton_today () - 1);
  baton_task_set_minutes (task, 180);
  baton_task_add_handoff (task, handoff);
  baton_task_set_stage (task, BATON_STAGE_HANDED_OFF);

  line = baton_task_line_new (library_of (fixture), task);
  g_assert_true (g_str_has_prefix (line, "with Nora · back by "));
  g_assert_true (g_str_has_suffix (line, " · 3 h"));
  g_assert_true (baton_task_line_is_late (task));
  baton_handoff_set_due (handoff, baton_today ());
  g_assert_false (baton_task_line_is_late (task));
  baton_handoff_set_due (handoff, BATON_ABSENT);
  over = baton_task_line_new (library_of (fixture), task);
  g_assert_cmpstr (over, ==, "with Nora · 3 h");
}

/* What the entry shows as an example can be typed in, with the person's own currency. */
static void
test_example_is_read (Fixture       *fixture,
                      gconstpointer  data)
{
  const char *const currencies[] = { "USD", "EUR", "JPY" };

  open_workspace (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      g_autofree char *example = NULL;
      g_autoptr (BatonTask) task = NULL;

      baton_profile_set_currency (baton_library_get_profile (library_of (fixture)), currencies[i]);
      example = baton_task_text_example (library_of (fixture));
      task = baton_task_text_parse (library_of (fixture), example);
      g_assert_cmpstr (baton_task_get_title (task), ==, "Gutter cleaning");
      g_assert_cmpint (baton_task_get_minutes (task), ==, 180);
      g_assert_cmpfloat (baton_task_get_times_per_year (task), ==, 2);
      g_assert_cmpint (baton_task_get_price (task), ==, baton_money_from_double (150, currencies[i]));
    }
}

static void
test_entry_shows_example (Fixture       *fixture,
                          gconstpointer  data)
{
  BatonTaskPage *page;
  GtkWidget *entry;

  open_workspace (fixture);
  page = show_tasks (fixture);
  entry = FIND_TYPE (page, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==,
                   "What takes your time? “Gutter cleaning 3h x2/year $150”");
  g_assert_true (SAYS (page, "how often (x2/year), the price ($150)"));
  baton_profile_set_currency (baton_library_get_profile (library_of (fixture)), "EUR");
  g_assert_nonnull (strstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), "€150"));
}

static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (BatonTaskArray) tasks = baton_task_array_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "list.pdf", NULL), *contents = NULL;
  g_autoptr (GError) error = NULL;
  int n_pages;

  open_workspace (fixture);
  add_tasks (fixture, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
  for (guint i = 0; i < 52; i++)
    baton_task_array_add (tasks, g_list_model_get_item (baton_library_get_tasks (library_of (fixture)), i));
  operation = baton_print_list_new (fixture->workspace, "Considering", tasks, NULL);
  for (guint i = 0; i < 52; i++)
    g_object_unref (tasks->pdata[i]);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_show_progress (operation, FALSE);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >, 1);
  g_assert_cmpint (n_pages, <, 10);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));
}

int
main (int    argc,
      char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add ("/ui/tasks/selection/ranges", Fixture, NULL, set_up, test_selection_ranges, tear_down);
  g_test_add ("/ui/tasks/selection/follows", Fixture, NULL, set_up, test_selection_follows, tear_down);
  g_test_add ("/ui/tasks/selection/frozen", Fixture, NULL, set_up, test_selection_frozen, tear_down);
  g_test_add ("/ui/tasks/copies-many", Fixture, NULL, set_up, test_copies_many, tear_down);
  g_test_add ("/ui/tasks/rows/left-over", Fixture, NULL, set_up, test_rows_left_over, tear_down);
  g_test_add ("/ui/tasks/rows/chosen", Fixture, NULL, set_up, test_rows_chosen, tear_down);
  g_test_add ("/ui/tasks/order/put", Fixture, NULL, set_up, test_order_put, tear_down);
  g_test_add ("/ui/tasks/order/shift", Fixture, NULL, set_up, test_order_shift, tear_down);
  g_test_add ("/ui/tasks/text/parse", Fixture, NULL, set_up, test_text_parse, tear_down);
  g_test_add ("/ui/tasks/text/lines", Fixture, NULL, set_up, test_text_lines, tear_down);
  g_test_add ("/ui/tasks/drop/text", Fixture, NULL, set_up, test_drop_text, tear_down);
  g_test_add ("/ui/tasks/drop/link", Fixture, NULL, set_up, test_drop_link, tear_down);
  g_test_add ("/ui/tasks/line/handed-off", Fixture, NULL, set_up, test_line_handed_off, tear_down);
  g_test_add ("/ui/tasks/entry/example-is-read", Fixture, NULL, set_up, test_example_is_read, tear_down);
  g_test_add ("/ui/tasks/entry/shows-example", Fixture, NULL, set_up, test_entry_shows_example, tear_down);
  g_test_add ("/ui/tasks/print", Fixture, NULL, set_up, test_print, tear_down);
  return g_test_run ();
}
