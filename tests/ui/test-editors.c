/* Half-typed text, while another device changes the same library: nothing is overwritten, and the keyboard stays where it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/criteria-case.h"

#include "session/baton-superseded.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/tasks/baton-task-entry.h"

static void
save (BatonWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;

  baton_workspace_save_now (workspace, &error);
  g_assert_no_error (error);
}

/* What the other device does. */
typedef void (*Change) (BatonLibrary *library,
                        BatonTask    *gutters);

static void
change_elsewhere (Case   *self,
                  Change  change)
{
  g_autoptr (BatonWorkspace) other = baton_workspace_new (self->base.path);
  g_autoptr (GError) error = NULL;
  BatonLibrary *library = baton_workspace_get_library (other);

  baton_workspace_open (other, &error);
  g_assert_no_error (error);
  change (library, baton_library_find_task (library, baton_record_get_id (BATON_RECORD (self->gutters))));
  save (other);
  g_object_run_dispose (G_OBJECT (other));
}

/* The library is on the disk and watched, as it is in the window. */
static void
set_up_watched (Case          *self,
                gconstpointer  data)
{
  set_up_case (self, data);
  baton_task_set_notes (self->gutters, "Ladder in the shed\n\nKey at the neighbours’\n");
  save (self->base.workspace);
  baton_outside_watch (baton_workspace_get_outside (self->base.workspace));
}

static gboolean
has_focus (Case      *self,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->base.window));

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
change_title_and_price (BatonLibrary *library,
                        BatonTask    *gutters)
{
  baton_task_set_title (gutters, "Clear the gutters");
  baton_task_set_price (gutters, 9900);
}

static void
test_title (Case          *self,
            gconstpointer  data)
{
  GtkWidget *title, *price;
  g_autoptr (GPtrArray) superseded = NULL;
  const char *kept;

  show_task (self, self->gutters);
  title = get_entry (self, "Task");
  price = get_entry (self, "Price, each time");
  enter (self, title);
  type_text (title, "Clean all the gutt");
  change_elsewhere (self, change_title_and_price);
  UNTIL (baton_task_get_price (self->gutters) == 9900);
  assert_text (title, "Clean all the gutt");
  assert_text (price, "$99");
  g_assert_true (has_focus (self, title));
  leave (self);
  /* Whichever stands, the other one is kept. */
  superseded = baton_superseded_list (BATON_RECORD (self->gutters));
  g_assert_cmpuint (superseded->len, ==, 1);
  kept = ((BatonSuperseded *) superseded->pdata[0])->text;
  g_assert_cmpstr (kept, !=, baton_task_get_title (self->gutters));
  g_assert_true (g_str_equal (kept, "Clean all the gutt") || g_str_equal (kept, "Clear the gutters"));
  assert_text (title, baton_task_get_title (self->gutters));
}

/* A figure that is none yet is kept as it stands. */
static void
test_half_a_figure (Case          *self,
                    gconstpointer  data)
{
  GtkWidget *price;

  show_task (self, self->gutters);
  price = get_entry (self, "Price, each time");
  enter (self, price);
  type_text (price, "1x");
  change_elsewhere (self, change_title_and_price);
  UNTIL (g_str_equal (baton_task_get_title (self->gutters), "Clear the gutters"));
  assert_text (price, "1x");
  g_assert_true (has_focus (self, price));
}

static void
change_notes (BatonLibrary *library,
              BatonTask    *gutters)
{
  baton_task_set_notes (gutters, "The high ladder in the shed\n\nKey at the neighbours’\n");
}

/* Both texts are there, and the cursor is behind what was typed, so that the next letter goes there too. */
static void
test_notes (Case          *self,
            gconstpointer  data)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;
  GtkWidget *view;

  show_task (self, self->gutters);
  view = FIND_TYPE (self->panel, GTK_TYPE_TEXT_VIEW);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  enter (self, view);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_buffer_insert_at_cursor (buffer, "Ring tw", -1);
  change_elsewhere (self, change_notes);
  UNTIL (g_str_has_prefix (baton_task_get_notes (self->gutters), "The high"));
  gtk_text_buffer_insert_at_cursor (buffer, "ice", -1);
  g_assert_cmpstr (baton_task_get_notes (self->gutters), ==,
                   "The high ladder in the shed\n\nKey at the neighbours’\nRing twice");
  g_assert_true (has_focus (self, view));
}

static void
test_rows (Case          *self,
           gconstpointer  data)
{
  GtkWidget *list = gtk_list_box_new (), *text = baton_text_row_new ("Notes");
  GtkWidget *title = g_object_new (BATON_TYPE_RECORD_ROW, "field", "title", NULL);
  GtkTextBuffer *buffer;

  baton_record_row_set_record (BATON_RECORD_ROW (title), BATON_RECORD (self->gutters), "USD");
  baton_text_row_set_record (BATON_TEXT_ROW (text), BATON_RECORD (self->gutters), "notes");
  gtk_list_box_append (GTK_LIST_BOX (list), title);
  gtk_list_box_append (GTK_LIST_BOX (list), text);
  show_page (&self->base, list);
  enter (self, title);
  type_text (title, "Clean all the gutt");
  change_elsewhere (self, change_title_and_price);
  UNTIL (baton_task_get_price (self->gutters) == 9900);
  assert_text (title, "Clean all the gutt");
  g_assert_true (has_focus (self, title));

  enter (self, text);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (FIND_TYPE (text, GTK_TYPE_TEXT_VIEW)));
  change_elsewhere (self, change_notes);
  UNTIL (g_str_has_prefix (baton_task_get_notes (self->gutters), "The high"));
  g_assert_true (has_focus (self, text));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==,
                   g_utf8_strlen (baton_task_get_notes (self->gutters), -1));
}

static void
add_a_task (BatonLibrary *library,
            BatonTask    *gutters)
{
  g_autoptr (BatonTask) task = baton_task_new ("Mow the lawn");

  baton_library_add (library, BATON_RECORD (task));
}

static void
test_quick_entry (Case          *self,
                  gconstpointer  data)
{
  GtkWidget *entry = g_object_new (BATON_TYPE_TASK_ENTRY, NULL), *text;
  GListModel *tasks = baton_library_get_tasks (self->library);
  guint n_before = g_list_model_get_n_items (tasks);

  baton_task_entry_set_library (BATON_TASK_ENTRY (entry), self->library);
  show_page (&self->base, entry);
  text = FIND_TYPE (entry, GTK_TYPE_TEXT);
  enter (self, text);
  type_text (text, "Paint the fen");
  change_elsewhere (self, add_a_task);
  UNTIL (g_list_model_get_n_items (tasks) == n_before + 1);
  assert_text (text, "Paint the fen");
  g_assert_true (has_focus (self, entry));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/editors/" name, Case, NULL, set_up_watched, function, tear_down_case)
  ADD ("title", test_title);
  ADD ("half-a-figure", test_half_a_figure);
  ADD ("notes", test_notes);
  ADD ("rows", test_rows);
  ADD ("quick-entry", test_quick_entry);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
