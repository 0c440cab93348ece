/* The trash window: what it says, the way back, the way out for good, and undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/app-pages.h"

#include "session/baton-large-edit.h"
#include "session/baton-trash.h"
#include "ui/common/baton-trash-button.h"
#include "ui/criteria/baton-handoff-group.h"
#include "ui/message-dialogs.h"
#include "ui/trash/baton-trash-row.h"
#include "ui/trash/baton-trash-window.h"

typedef struct
{
  Fixture       base;
  BatonLibrary *library; /* borrowed */
  BatonTask    *task;    /* borrowed: with a handoff to Anna */
} Case;

static void
delete (Case       *self,
        const char *id)
{
  baton_library_remove (self->library, baton_library_find (self->library, id));
  baton_history_close_step (baton_workspace_get_history (self->base.workspace));
}

static void
set_up_case (Case          *self,
             gconstpointer  data)
{
  g_autoptr (BatonProvider) anna = baton_provider_new ("Anna <b>", BATON_KIND_CONTRACTOR);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new ("anna");
  g_autoptr (BatonTask) task = baton_task_new ("Clean & paint the gutters");
  g_autoptr (BatonTask) hedge = baton_task_new ("Prune the hedge");

  set_up (&self->base, data);
  open_workspace (&self->base);
  self->library = baton_workspace_get_library (self->base.workspace);
  self->task = task;
  baton_record_set_id (BATON_RECORD (anna), "anna");
  baton_record_set_id (BATON_RECORD (hedge), "hedge");
  baton_library_add (self->library, BATON_RECORD (anna));
  baton_library_add (self->library, BATON_RECORD (task));
  baton_library_add (self->library, BATON_RECORD (hedge));
  baton_task_add_handoff (task, handoff);
  baton_history_close_step (baton_workspace_get_history (self->base.workspace));
}

static void
tear_down_case (Case          *self,
                gconstpointer  data)
{
  tear_down (&self->base, data);
}

static GtkWindow *
show_trash (Case *self)
{
  GtkWindow *trash = baton_trash_window_new (self->base.workspace);

  show_dialog (&self->base, trash);
  return trash;
}

static gboolean
is_row_of (GtkWidget     *widget,
           gconstpointer  id)
{
  return BATON_IS_TRASH_ROW (widget) && g_str_equal (baton_trash_row_get_id (BATON_TRASH_ROW (widget)), id);
}

static gboolean
is_any_row (GtkWidget     *widget,
            gconstpointer  unused)
{
  return BATON_IS_TRASH_ROW (widget);
}

static gboolean
says (GtkWindow  *trash,
      const char *id,
      const char *title,
      const char *subtitle)
{
  GtkWidget *row = find (GTK_WIDGET (trash), is_row_of, id);

  return row && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title)
         && g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle);
}

static void
test_rows (Case          *self,
           gconstpointer  data)
{
  g_autofree char *id = g_strdup (baton_record_get_id (BATON_RECORD (self->task)));
  GtkWindow *trash;

  delete (self, id);
  delete (self, "anna");
  trash = show_trash (self);
  g_assert_true (says (trash, id, "Clean & paint the gutters", "Task · 1 handoff · deleted today"));
  g_assert_true (says (trash, "anna", "Anna <b>", "Contractor · deleted today"));
  destroy (trash);
}

static void
test_restore (Case          *self,
              gconstpointer  data)
{
  GtkWindow *trash;

  delete (self, "hedge");
  trash = show_trash (self);
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.restore", "s", "hedge");
  g_assert_nonnull (baton_library_find_task (self->library, "hedge"));
  UNTIL (!find (GTK_WIDGET (trash), is_row_of, "hedge"));
  g_assert_cmpstr (baton_history_get_undo_name (baton_workspace_get_history (self->base.workspace)), ==,
                   "Restore “Prune the hedge”");
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.undo", NULL);
  UNTIL (find (GTK_WIDGET (trash), is_row_of, "hedge"));
  g_assert_null (baton_library_find_task (self->library, "hedge"));
  destroy (trash);
}

static GtkWidget *
get_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
answer (const char *response)
{
  GtkWidget *question = get_question ();

  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
}

/* What nothing names goes at once; a provider in the past only after a question. */
static void
test_delete (Case          *self,
             gconstpointer  data)
{
  BatonHandoff *handoff = baton_task_get_last_handoff (self->task);
  GtkWindow *trash;

  delete (self, "anna");
  delete (self, "hedge");
  trash = show_trash (self);
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.delete", "s", "hedge");
  g_assert_null (baton_library_get_buried (self->library, "hedge"));
  g_assert_null (get_question ());
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.delete", "s", "anna");
  g_assert_nonnull (baton_library_get_buried (self->library, "anna"));
  answer ("delete");
  g_assert_null (baton_library_get_buried (self->library, "anna"));
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, "");
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.undo", NULL);
  g_assert_nonnull (baton_library_get_buried (self->library, "anna"));
  UNTIL (find (GTK_WIDGET (trash), is_row_of, "anna"));
  destroy (trash);
}

static void
test_empty (Case          *self,
            gconstpointer  data)
{
  GtkWindow *trash;

  delete (self, "anna");
  delete (self, "hedge");
  trash = show_trash (self);
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.empty", NULL);
  answer ("cancel");
  g_assert_cmpuint (baton_trash_count (self->library), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.empty", NULL);
  answer ("empty");
  UNTIL (baton_trash_count (self->library) == 0);
  g_assert_cmpstr (baton_history_get_undo_name (baton_workspace_get_history (self->base.workspace)), ==, "Empty Trash");
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.undo", NULL);
  g_assert_cmpuint (baton_trash_count (self->library), ==, 2);
  destroy (trash);
}

/* Nor does undoing that keep the window standing still. */
static void
test_empties_very_many (Case          *self,
                        gconstpointer  data)
{
  GtkWindow *trash;

  for (guint i = 0; i <= BATON_LARGE_EDIT; i++)
    {
      g_autoptr (BatonTask) task = baton_task_new ("Gutters");

      baton_library_add (self->library, BATON_RECORD (task));
      baton_library_remove (self->library, BATON_RECORD (task));
    }
  trash = show_trash (self);
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.empty", NULL);
  answer ("empty");
  UNTIL (!baton_large_edit_runs (self->base.workspace));
  g_assert_cmpuint (baton_trash_count (self->library), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.undo", NULL);
  g_assert_true (baton_large_edit_runs (self->base.workspace));
  /* There is nothing to undo until that is over. */
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.undo", NULL);
  UNTIL (!baton_large_edit_runs (self->base.workspace));
  g_assert_cmpuint (baton_trash_count (self->library), ==, BATON_LARGE_EDIT + 1);
  UNTIL (find (GTK_WIDGET (trash), is_any_row, NULL));
  gtk_widget_activate_action (GTK_WIDGET (trash), "trash.redo", NULL);
  UNTIL (baton_trash_count (self->library) == 0);
  UNTIL (!baton_large_edit_runs (self->base.workspace));
  destroy (trash);
}

static void
test_button (Case          *self,
             gconstpointer  data)
{
  GtkWidget *button = g_object_new (BATON_TYPE_TRASH_BUTTON, NULL);

  baton_trash_button_set_library (BATON_TRASH_BUTTON (button), self->library);
  show_page (&self->base, button);
  g_assert_false (gtk_widget_get_visible (button));
  delete (self, "hedge");
  UNTIL (gtk_widget_get_visible (button));
  baton_trash_restore (self->library, "hedge");
  UNTIL (!gtk_widget_get_visible (button));
}

static gboolean
is_titled (GtkWidget     *widget,
           gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* A handoff goes on saying who it was, after the provider went. */
static void
test_history_stays_readable (Case          *self,
                             gconstpointer  data)
{
  GtkWidget *group = g_object_new (BATON_TYPE_HANDOFF_GROUP, NULL);

  show_page (&self->base, group);
  baton_handoff_group_show (BATON_HANDOFF_GROUP (group), self->library, self->task);
  g_assert_nonnull (find (group, is_titled, "Anna <b>"));
  delete (self, "anna");
  baton_handoff_group_show (BATON_HANDOFF_GROUP (group), self->library, self->task);
  g_assert_nonnull (find (group, is_titled, "Anna <b> (removed)"));
}

#define CASE(name, function) g_test_add ("/ui/trash/" name, Case, NULL, set_up_case, function, tear_down_case)

int
main (int    argc,
      char **argv)
{
  int result;

  begin_tests (&argc, &argv);
  allow_message_dialogs ();
  CASE ("says-what-and-when", test_rows);
  CASE ("restores", test_restore);
  CASE ("deletes-for-good", test_delete);
  CASE ("empties-after-a-question", test_empty);
  CASE ("empties-very-many", test_empties_very_many);
  CASE ("button-is-there-while-something-is", test_button);
  CASE ("history-stays-readable", test_history_stays_readable);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
