/* The preview of an import: what it lists, what is chosen, what comes in, and what it says of a file that has nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/baton-import-dialog.h"
#include "app/baton-import-group.h"
#include "app/baton-import-row.h"
#include "ui/app-pages.h"

static const char post[] = "# On handing things over\n"
                           "\n"
                           "A line of prose that belongs to nothing.\n"
                           "\n"
                           "### When to outsource\n"
                           "\n"
                           "- Tasks I'm bad at\n"
                           "- Tasks which I don't enjoy doing\n"
                           "\n"
                           "### When not to outsource\n"
                           "\n"
                           "- When I enjoy the activity\n"
                           "\n"
                           "### Crowd sourcing tools\n"
                           "\n"
                           "- [Task Rabbit](http://www.taskrabbit.com) - help with things at home\n"
                           "  - Hedge trimming\n"
                           "  - <b>Shelves</b> & \"frames\"\n"
                           "\n"
                           "### Things I want to start outsourcing\n"
                           "\n"
                           "- Ironing\n";

static GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *text,
            gssize      length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return g_file_new_for_path (path);
}

static const char *
get_page (GtkWindow *dialog)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (FIND_TYPE (dialog, GTK_TYPE_STACK)));
}

static GtkWindow *
show_import (Fixture *fixture,
             GFile   *file)
{
  GtkWindow *dialog = baton_import_dialog_new (fixture->workspace, file);

  show_dialog (fixture, dialog);
  UNTIL (g_strcmp0 (get_page (dialog), "reading") != 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  return dialog;
}

static GtkWindow *
show_post (Fixture *fixture)
{
  g_autoptr (GFile) file = write_file (fixture, "post.md", post, -1);
  GtkWindow *dialog = show_import (fixture, file);

  g_assert_cmpstr (get_page (dialog), ==, "preview");
  return dialog;
}

static BatonLibrary *
get_library (Fixture *fixture)
{
  return baton_workspace_get_library (fixture->workspace);
}

static GListModel *
get_rows (GtkWindow *dialog)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (FIND_TYPE (dialog, GTK_TYPE_LIST_VIEW))));
}

/* Returns: (nullable): the heading or item with that title. */
static GObject *
find_row (GtkWindow  *dialog,
          const char *title)
{
  GListModel *rows = get_rows (dialog);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      const char *its_title = BATON_IS_IMPORT_GROUP (row) ? baton_import_group_get_title (BATON_IMPORT_GROUP (row))
                                                          : baton_import_item_get_title (BATON_IMPORT_ITEM (row));

      if (g_str_equal (its_title, title))
        return row;
    }
  return NULL;
}

static const char *
get_button (GtkWindow *dialog)
{
  return gtk_button_get_label (GTK_BUTTON (FIND_ACTION (dialog, "import.apply")));
}

static gboolean
shows_subject (GtkWidget     *widget,
               gconstpointer  subject)
{
  return BATON_IS_IMPORT_ROW (widget) && baton_import_row_get_subject (BATON_IMPORT_ROW (widget)) == subject;
}

static GtkWidget *
get_row (GtkWindow  *dialog,
         const char *title)
{
  GtkWidget *row = find (GTK_WIDGET (dialog), shows_subject, find_row (dialog, title));

  g_assert_nonnull (row);
  return row;
}

static GtkCheckButton *
get_check (GtkWindow  *dialog,
           const char *title)
{
  return GTK_CHECK_BUTTON (FIND_TYPE (get_row (dialog, title), GTK_TYPE_CHECK_BUTTON));
}

/* Clicks what closes the dialog, and waits until it has gone. */
static void
click_last (GtkWindow  *dialog,
            const char *action)
{
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  click (FIND_ACTION (dialog, action));
  UNTIL (gone);
}

static void
test_lists_before_change (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWindow *dialog;

  open_workspace (fixture);
  dialog = show_post (fixture);
  g_assert_nonnull (find_row (dialog, "Criteria"));
  g_assert_nonnull (find_row (dialog, "Providers"));
  g_assert_nonnull (find_row (dialog, "Tasks"));
  g_assert_nonnull (find_row (dialog, "Ironing"));
  g_assert_cmpstr (get_button (dialog), ==, "_Bring In 7");
  g_assert_true (SAYS (dialog, "3 of 3"));
  g_assert_true (SAYS (dialog, "Want to Start"));
  g_assert_true (SAYS (dialog, "post.md"));
  g_assert_true (baton_library_is_empty (get_library (fixture)));
  check_looks (GTK_WIDGET (dialog));
  take_picture (dialog, "import-620");
  set_size (dialog, 360, 680);
  check_looks (GTK_WIDGET (dialog));
  take_picture (dialog, "import-360");
  destroy (dialog);
  g_assert_true (baton_library_is_empty (get_library (fixture)));
}

static void
test_brings_in_what_is_ticked (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWindow *dialog;

  open_workspace (fixture);
  dialog = show_post (fixture);
  gtk_check_button_set_active (get_check (dialog, "Ironing"), FALSE);
  g_assert_cmpstr (get_button (dialog), ==, "_Bring In 6");
  g_assert_true (gtk_check_button_get_inconsistent (get_check (dialog, "Tasks")));
  click_last (dialog, "import.apply");

  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_criteria (get_library (fixture))), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_providers (get_library (fixture))), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (get_library (fixture))), ==, 2);
  g_assert_cmpstr (fixture->window->asked->str, ==, "win.toast-done:6 things brought in; ");
  g_assert_true (g_str_has_prefix (baton_history_get_undo_name (baton_workspace_get_history (fixture->workspace)),
                                   "Bring In “"));
}

static void
test_all_and_none (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *apply;

  open_workspace (fixture);
  dialog = show_post (fixture);
  apply = FIND_ACTION (dialog, "import.apply");
  gtk_check_button_set_active (get_check (dialog, "Tasks"), FALSE);
  g_assert_cmpstr (get_button (dialog), ==, "_Bring In 4");
  g_assert_false (gtk_check_button_get_active (get_check (dialog, "Ironing")));
  gtk_check_button_set_active (get_check (dialog, "Tasks"), TRUE);
  g_assert_cmpstr (get_button (dialog), ==, "_Bring In 7");
  gtk_check_button_set_active (get_check (dialog, "Tasks"), FALSE);
  gtk_check_button_set_active (get_check (dialog, "Criteria"), FALSE);
  gtk_check_button_set_active (get_check (dialog, "Providers"), FALSE);
  g_assert_false (gtk_widget_get_sensitive (apply));
  destroy (dialog);
}

/* A click or Enter on a row does what its tick does, and shows or hides the lines that become nothing. */
static void
test_row_activates (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWindow *dialog;
  GListModel *rows;
  guint n_rows;

  open_workspace (fixture);
  dialog = show_post (fixture);
  rows = get_rows (dialog);
  n_rows = g_list_model_get_n_items (rows);
  g_assert_null (find_row (dialog, "A line of prose that belongs to nothing."));
  /* The keyboard stands on the ticks, and on the row itself where there is none. */
  g_assert_true (gtk_widget_grab_focus (get_row (dialog, "Lines that become nothing")));
  g_assert_true (gtk_widget_has_focus (get_row (dialog, "Lines that become nothing")));
  g_assert_true (gtk_widget_grab_focus (get_row (dialog, "Ironing")));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_check (dialog, "Ironing"))));
  g_signal_emit_by_name (FIND_TYPE (dialog, GTK_TYPE_LIST_VIEW), "activate", n_rows - 1);
  g_assert_nonnull (find_row (dialog, "A line of prose that belongs to nothing."));
  UNTIL (SAYS (dialog, "line 3"));
  take_picture (dialog, "import-ignored");
  g_signal_emit_by_name (FIND_TYPE (dialog, GTK_TYPE_LIST_VIEW), "activate", n_rows - 1);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_rows);
  /* The first row is a heading, the second its first criterion. */
  g_signal_emit_by_name (FIND_TYPE (dialog, GTK_TYPE_LIST_VIEW), "activate", 1);
  g_assert_cmpstr (get_button (dialog), ==, "_Bring In 6");
  destroy (dialog);
}

static void
test_second_time_adds_nothing (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWindow *dialog;

  open_workspace (fixture);
  dialog = show_post (fixture);
  click_last (dialog, "import.apply");
  dialog = show_post (fixture);
  g_assert_true (SAYS (dialog, "Everything in this file is already in your library."));
  g_assert_true (SAYS (dialog, "already in the library"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_check (dialog, "Ironing"))));
  g_assert_false (gtk_widget_get_sensitive (FIND_ACTION (dialog, "import.apply")));
  take_picture (dialog, "import-known");
  destroy (dialog);
}

static void
check_problem (Fixture    *fixture,
               GFile      *file,
               const char *words)
{
  GtkWindow *dialog = show_import (fixture, file);

  g_assert_cmpstr (get_page (dialog), ==, "problem");
  g_assert_true (SAYS (dialog, words));
  g_assert_false (gtk_widget_get_visible (FIND_ACTION (dialog, "import.apply")));
  check_looks (GTK_WIDGET (dialog));
  take_picture (dialog, "import-problem");
  g_string_truncate (fixture->window->asked, 0);
  click_last (dialog, "import.choose-another");
  g_assert_cmpstr (fixture->window->asked->str, ==, "win.import; ");
  g_assert_true (baton_library_is_empty (get_library (fixture)));
}

static void
test_problems (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GFile) nothing = write_file (fixture, "other.md", "# Soup\n\nBoil it.\n", -1);
  g_autoptr (GFile) broken = write_file (fixture, "broken.md", "# Post\n\n- a\xff<b>\n", -1);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) missing = g_file_get_child (folder, "missing.md");

  open_workspace (fixture);
  check_problem (fixture, nothing, "Baton found nothing it knows");
  check_problem (fixture, broken, "line 3");
  check_problem (fixture, missing, "missing.md");
  check_problem (fixture, folder, "folder");
}

static void
test_waits_for_library (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "post.md", post, -1);
  GtkWindow *dialog = baton_import_dialog_new (fixture->workspace, file);

  show_dialog (fixture, dialog);
  g_assert_cmpstr (get_page (dialog), ==, "reading");
  open_workspace (fixture);
  UNTIL (g_strcmp0 (get_page (dialog), "preview") == 0);
  destroy (dialog);
}

/* Closed before the file is read: nothing is left waiting, and nobody is told. */
static void
test_closed_while_reading (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "post.md", post, -1);

  open_workspace (fixture);
  destroy (baton_import_dialog_new (fixture->workspace, file));
}

static guint
count_rows (GtkWidget *widget)
{
  guint count = BATON_IS_IMPORT_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    count += count_rows (child);
  return count;
}

static void
test_long_post_builds_few_rows (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("### Things I want to start outsourcing\n\n");
  g_autoptr (GFile) file = NULL;
  GtkWindow *dialog;

  for (int i = 0; i < 10000; i++)
    g_string_append_printf (text, "- Chore number %d\n", i);
  file = write_file (fixture, "long.md", text->str, text->len);
  open_workspace (fixture);
  dialog = show_import (fixture, file);
  g_assert_cmpstr (get_button (dialog), ==, "_Bring In 10000");
  g_assert_cmpuint (count_rows (GTK_WIDGET (dialog)), <, 300);
  baton_import_row_toggle (find_row (dialog, "Tasks"));
  g_assert_false (gtk_widget_get_sensitive (FIND_ACTION (dialog, "import.apply")));
  destroy (dialog);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/import-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("lists-before-change", test_lists_before_change);
  ADD ("brings-in-what-is-ticked", test_brings_in_what_is_ticked);
  ADD ("all-and-none", test_all_and_none);
  ADD ("row-activates", test_row_activates);
  ADD ("second-time-adds-nothing", test_second_time_adds_nothing);
  ADD ("problems", test_problems);
  ADD ("waits-for-library", test_waits_for_library);
  ADD ("closed-while-reading", test_closed_while_reading);
  ADD ("long-post-builds-few-rows", test_long_post_builds_few_rows);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
