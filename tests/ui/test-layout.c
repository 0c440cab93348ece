/* The window's layout: narrow enough for a telephone on every page, panes as wide as they were left, and what many tasks
 * at once leave selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "app/baton-change-banner.h"
#include "app/baton-pane.h"
#include "app/baton-save-banner.h"
#include "app/baton-window.h"
#include "logic/baton-phrase.h"
#include "logic/baton-suggestions.h"
#include "model/baton-day.h"
#include "support/baton-settings-test.h"
#include "session/baton-large-edit.h"
#include "ui/common/baton-handoff-row.h"
#include "ui/criteria/baton-criteria-editor.h"
#include "ui/criteria/baton-criteria-panel.h"
#include "ui/directory/baton-job-row.h"
#include "ui/directory/baton-provider-page.h"
#include "ui/search/baton-search-page.h"
#include "ui/sidebar/baton-sidebar.h"
#include "ui/tasks/baton-selection-bar.h"
#include "ui/tasks/baton-task-page-private.h"

#define NARROW 360
#define MANY 300
/* More than are edited at once. */
#define VERY_MANY 700

typedef struct
{
  char           *folder;
  BatonWorkspace *workspace;
  BatonLibrary   *library;
  GtkWidget      *window;
} Fixture;

static AdwApplication *application;

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

static void
add_tasks (Fixture *fixture,
           int      n_tasks)
{
  for (int i = 0; i < n_tasks; i++)
    {
      g_autofree char *title = g_strdup_printf ("Clean the gutters of the house with the number %d", i);
      g_autoptr (BatonTask) task = baton_task_new (title);

      baton_task_set_minutes (task, 180);
      baton_task_set_price (task, 12345600);
      baton_library_add (fixture->library, BATON_RECORD (task));
    }
}

static void
open_window (Fixture *fixture,
             int      width)
{
  fixture->window = baton_window_new (application, fixture->workspace);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  /* The test before may have left it elsewhere. */
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", "considering");
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = baton_test_make_folder ();
  path = g_build_filename (fixture->folder, "library.xml", NULL);
  fixture->workspace = baton_workspace_new (path);
  g_assert_true (baton_workspace_open (fixture->workspace, NULL));
  fixture->library = baton_workspace_get_library (fixture->workspace);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_window (fixture);
  baton_test_release (fixture->workspace);
  baton_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

/* Says which widgets need more room than there is. */
static void
tell_wide (GtkWidget *widget,
           int        depth)
{
  int least;

  if (!gtk_widget_get_visible (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least <= NARROW * 2 / 3)
    return;
  g_test_message ("%*s%s: %d", depth, "", G_OBJECT_TYPE_NAME (widget), least);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    tell_wide (child, depth + 1);
}

static void
assert_narrow (Fixture *fixture)
{
  int least;

  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_measure (fixture->window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > NARROW)
    tell_wide (fixture->window, 0);
  g_assert_cmpint (least, <=, NARROW);
  /* Wider than what was asked for, its content would be beyond the edge. */
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, NARROW);
}

static GtkSelectionModel *
get_model (Fixture *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (find (fixture->window, GTK_TYPE_LIST_VIEW)));
}

static void
test_stages_are_narrow (Fixture       *fixture,
                        gconstpointer  data)
{
  add_tasks (fixture, 20);
  open_window (fixture, NARROW);
  for (int stage = 0; stage < BATON_N_STAGES; stage++)
    {
      gtk_widget_activate_action (fixture->window, "win.show-place", "s", baton_enum_to_word (BATON_TYPE_STAGE, stage));
      assert_narrow (fixture);
    }
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  assert_narrow (fixture);
}

static void
test_pages_are_narrow (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (BatonRecord) provider = NULL;
  g_autofree char *place = NULL;

  add_tasks (fixture, 20);
  baton_suggestions_add_criteria (fixture->library);
  baton_suggestions_add_providers (fixture->library);
  provider = g_list_model_get_item (baton_library_get_providers (fixture->library), 0);
  place = g_strconcat ("provider:", baton_record_get_id (provider), NULL);
  open_window (fixture, NARROW);
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", place);
  assert_narrow (fixture);
  gtk_widget_activate_action (fixture->window, "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (find (find (fixture->window, BATON_TYPE_SEARCH_PAGE), GTK_TYPE_TEXT)), "gutters");
  assert_narrow (fixture);
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", "considering");
  gtk_widget_activate_action (fixture->window, "win.show-criteria", NULL);
  assert_narrow (fixture);
}

/* Returns: (transfer none): a handoff of the task to the provider, with much to say of it */
static BatonHandoff *
add_handoff (BatonTask     *task,
             BatonProvider *provider)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (baton_record_get_id (BATON_RECORD (provider)));

  baton_handoff_set_started (handoff, baton_day_new (2026, 9, 28));
  baton_handoff_set_finished (handoff, baton_day_new (2026, 9, 30));
  baton_handoff_set_paid (handoff, 12345600);
  baton_handoff_set_remark (handoff, "Came late, was gone early, and did in between what nobody had asked them for.");
  baton_task_add_handoff (task, handoff);
  return handoff;
}

static void
edit_handoff (Fixture      *fixture,
              BatonHandoff *handoff)
{
  BatonHandoffRow *row;

  gtk_widget_activate_action (fixture->window, "win.edit-handoff", "s", baton_record_get_id (BATON_RECORD (handoff)));
  assert_narrow (fixture);
  row = BATON_HANDOFF_ROW (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), BATON_TYPE_HANDOFF_ROW));
  g_assert_true (baton_handoff_row_get_handoff (row) == handoff);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  UNTIL (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  assert_narrow (fixture);
}

/* A handoff is led to where it can be seen: beside its task, or on the page that is shown; and the criteria in the panel. */
static void
test_editing_is_narrow (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (BatonTask) task = NULL;
  g_autoptr (BatonProvider) provider = NULL;
  g_autofree char *place = NULL;
  BatonHandoff *first, *second;

  add_tasks (fixture, 20);
  baton_suggestions_add_criteria (fixture->library);
  baton_suggestions_add_providers (fixture->library);
  task = g_list_model_get_item (baton_library_get_tasks (fixture->library), 0);
  provider = g_list_model_get_item (baton_library_get_providers (fixture->library), 0);
  place = g_strconcat ("provider:", baton_record_get_id (BATON_RECORD (provider)), NULL);
  first = add_handoff (task, provider);
  second = add_handoff (task, provider);
  baton_task_set_stage (task, BATON_STAGE_FINISHED);
  open_window (fixture, NARROW);
  edit_handoff (fixture, first);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         find (fixture->window, BATON_TYPE_CRITERIA_PANEL)));
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", place);
  assert_narrow (fixture);
  /* The page has the tasks that name its provider. */
  edit_handoff (fixture, second);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         find (fixture->window, BATON_TYPE_CRITERIA_PANEL)));
  baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (provider)));
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", place);
  UNTIL (find (fixture->window, BATON_TYPE_JOB_ROW));
  assert_narrow (fixture);
  edit_handoff (fixture, second);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         find (fixture->window, BATON_TYPE_PROVIDER_PAGE)));
  edit_handoff (fixture, first);
  gtk_widget_activate_action (fixture->window, "win.edit-criteria", NULL);
  assert_narrow (fixture);
  UNTIL (gtk_widget_get_mapped (find (fixture->window, BATON_TYPE_CRITERIA_EDITOR)));
  assert_narrow (fixture);
}

/* The windows for handing off, taking back and adding somebody, by their verbs. */
static void
test_dialogs_are_narrow (Fixture       *fixture,
                         gconstpointer  data)
{
  const char *const verbs[] = { "win.hand-off", "win.back-again", "win.add-provider" };
  g_autoptr (BatonTask) task = NULL;

  add_tasks (fixture, 1);
  baton_suggestions_add_providers (fixture->library);
  task = g_list_model_get_item (baton_library_get_tasks (fixture->library), 0);
  baton_task_set_stage (task, BATON_STAGE_HANDED_OFF);
  open_window (fixture, NARROW);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GtkWindow) dialog = NULL;
      const char *subject = i < 2 ? baton_record_get_id (BATON_RECORD (task)) : "contractor";
      int least;

      gtk_widget_activate_action (fixture->window, verbs[i], "s", subject);
      dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);
      if (GTK_WIDGET (dialog) == fixture->window)
        {
          g_object_unref (dialog);
          dialog = g_list_model_get_item (gtk_window_get_toplevels (), 1);
        }
      gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
      gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > NARROW)
        tell_wide (GTK_WIDGET (dialog), 0);
      g_assert_cmpint (least, <=, NARROW);
      gtk_window_destroy (dialog);
    }
}

static void
test_first_run_is_narrow (Fixture       *fixture,
                          gconstpointer  data)
{
  open_window (fixture, NARROW);
  assert_narrow (fixture);
}

/* Where there is no room for a name and a sum, the header still has its own. */
static void
test_title_is_whole (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *title, *label;

  add_tasks (fixture, 3);
  open_window (fixture, NARROW);
  title = find (find (fixture->window, BATON_TYPE_TASK_PAGE), ADW_TYPE_WINDOW_TITLE);
  label = find (title, GTK_TYPE_LABEL);
  for (int stage = 0; stage < BATON_N_STAGES; stage++)
    {
      gtk_widget_activate_action (fixture->window, "win.show-place", "s", baton_enum_to_word (BATON_TYPE_STAGE, stage));
      gtk_test_widget_wait_for_draw (fixture->window);
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, baton_phrase_stage (stage));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
}

/* Larger text than the least width is made for: a title may be shortened then, and has a tooltip. */
static gboolean
has_large_text (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 96 * 1024;
}

static void
test_selection_bar_is_narrow (Fixture       *fixture,
                              gconstpointer  data)
{
  add_tasks (fixture, MANY);
  open_window (fixture, NARROW);
  gtk_selection_model_select_all (get_model (fixture));
  assert_narrow (fixture);
  if (has_large_text ())
    return;
  for (GtkWidget *label = find (find (fixture->window, BATON_TYPE_SELECTION_BAR), GTK_TYPE_LABEL); label;
       label = gtk_widget_get_next_sibling (label))
    if (GTK_IS_LABEL (label) && gtk_widget_get_child_visible (label))
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static BatonPane *
get_pane (Fixture *fixture)
{
  return BATON_PANE (gtk_widget_get_ancestor (find (fixture->window, BATON_TYPE_SIDEBAR), BATON_TYPE_PANE));
}

static void
test_pane_keeps_its_width (Fixture       *fixture,
                           gconstpointer  data)
{
  add_tasks (fixture, 3);
  open_window (fixture, 1200);
  g_object_set (get_pane (fixture), "width", 310, NULL);
  UNTIL (gtk_widget_get_width (GTK_WIDGET (get_pane (fixture))) == 310);
  close_window (fixture);
  open_window (fixture, 1200);
  UNTIL (gtk_widget_get_width (GTK_WIDGET (get_pane (fixture))) == 310);
}

/* However wide it was left, the window still folds. */
static void
test_pane_gives_way (Fixture       *fixture,
                     gconstpointer  data)
{
  add_tasks (fixture, 3);
  open_window (fixture, NARROW);
  g_object_set (get_pane (fixture), "width", 400, NULL);
  assert_narrow (fixture);
}

static void
assert_n_selected (Fixture *fixture,
                   guint    n_selected)
{
  GtkWidget *page = find (fixture->window, BATON_TYPE_TASK_PAGE);
  guint n = 0;

  for (gboolean same = FALSE; !same; same = n == n_selected)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (page, "n-selected", &n, NULL);
    }
}

static void
test_undo_selects_all (Fixture       *fixture,
                       gconstpointer  data)
{
  add_tasks (fixture, MANY + 5);
  open_window (fixture, 1200);
  /* All rows are there once the first have been painted. */
  UNTIL (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == MANY + 5);
  gtk_selection_model_select_range (get_model (fixture), 2, MANY, TRUE);
  gtk_widget_activate_action (fixture->window, "win.set-stage", "s", "keeping");
  UNTIL (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == 5);
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  UNTIL (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == MANY + 5);
  assert_n_selected (fixture, MANY);
  g_assert_false (gtk_selection_model_is_selected (get_model (fixture), 1));
  g_assert_true (gtk_selection_model_is_selected (get_model (fixture), 2));
}

/* What happened to many is shown a frame later, but never to somebody who asks before that. */
static void
test_many_are_gone_at_once (Fixture       *fixture,
                            gconstpointer  data)
{
  add_tasks (fixture, MANY + 5);
  open_window (fixture, 1200);
  UNTIL (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == MANY + 5);
  gtk_selection_model_select_range (get_model (fixture), 0, MANY, TRUE);
  gtk_widget_activate_action (fixture->window, "win.delete-task", "s", "");
  gtk_widget_activate_action (fixture->window, "win.delete-task", "s", "");
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (fixture->library)), ==, 4);
  UNTIL (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == 4);
}

/* Thousands go in slices, and come back in slices, as one step. */
static void
test_very_many_are_one_step (Fixture       *fixture,
                             gconstpointer  data)
{
  GListModel *tasks;

  add_tasks (fixture, VERY_MANY);
  open_window (fixture, 1200);
  tasks = baton_library_get_tasks (fixture->library);
  UNTIL (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == VERY_MANY);
  gtk_selection_model_select_all (get_model (fixture));
  gtk_widget_activate_action (fixture->window, "win.delete-task", "s", "");
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, VERY_MANY);
  /* There is nothing to undo before it is over. */
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  UNTIL (!baton_large_edit_runs (fixture->workspace));
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, 0);
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, 0);
  UNTIL (!baton_large_edit_runs (fixture->workspace));
  UNTIL (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == VERY_MANY);
  assert_n_selected (fixture, VERY_MANY);
  gtk_widget_activate_action (fixture->window, "win.redo", NULL);
  UNTIL (g_list_model_get_n_items (tasks) == 0);
  UNTIL (!baton_large_edit_runs (fixture->workspace));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture)));
}

/* A toast stands above what the banners at the foot say. */
static void
test_toasts_spare_banners (Fixture       *fixture,
                           gconstpointer  data)
{
  GType banners[] = { BATON_TYPE_SAVE_BANNER, BATON_TYPE_CHANGE_BANNER };

  open_window (fixture, NARROW);
  for (guint i = 0; i < G_N_ELEMENTS (banners); i++)
    g_assert_null (gtk_widget_get_ancestor (find (fixture->window, banners[i]), ADW_TYPE_TOAST_OVERLAY));
}

/* A stage that is opened comes with its first rows, and the others follow, or go, by themselves. */
static void
test_opened_stage_is_whole (Fixture       *fixture,
                            gconstpointer  data)
{
  add_tasks (fixture, MANY);
  open_window (fixture, 1200);
  UNTIL (count_rows (fixture) == MANY);
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", "keeping");
  UNTIL (count_rows (fixture) == 0);
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", "considering");
  g_assert_cmpuint (count_rows (fixture), >, 0);
  g_assert_cmpuint (count_rows (fixture), <, MANY);
  UNTIL (count_rows (fixture) == MANY);
}

/* Who selects all before they are there means all. */
static void
test_all_are_selected_at_once (Fixture       *fixture,
                               gconstpointer  data)
{
  add_tasks (fixture, MANY);
  open_window (fixture, 1200);
  UNTIL (count_rows (fixture) == MANY);
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", "keeping");
  gtk_widget_activate_action (fixture->window, "win.show-place", "s", "considering");
  gtk_selection_model_select_all (get_model (fixture));
  g_assert_cmpuint (count_rows (fixture), ==, MANY);
  assert_n_selected (fixture, MANY);
}

/* What changed in place stays selected, wherever it is in the list. */
static void
test_changed_ones_stay_selected (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *page;
  guint n;

  add_tasks (fixture, MANY);
  open_window (fixture, 1200);
  UNTIL (count_rows (fixture) == MANY);
  page = find (fixture->window, BATON_TYPE_TASK_PAGE);
  gtk_selection_model_select_all (get_model (fixture));
  baton_task_page_begin_many (BATON_TASK_PAGE (page));
  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (baton_library_get_tasks (fixture->library), i);

      baton_task_set_price (task, 100);
    }
  baton_task_page_end_many (BATON_TASK_PAGE (page));
  baton_task_page_catch_up (BATON_TASK_PAGE (page));
  g_assert_cmpuint (count_rows (fixture), ==, MANY);
  g_object_get (page, "n-selected", &n, NULL);
  g_assert_cmpuint (n, ==, MANY);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = baton_test_make_folder ();
  int status;

  setlocale (LC_ALL, "");
  if (g_getenv ("BATON_LOCALEDIR"))
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("BATON_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  baton_test_compile_settings (folder);
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  application = g_object_new (ADW_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/app/baton/Baton", NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

#define ADD(path, test) g_test_add ("/ui/layout/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("toasts-spare-banners", test_toasts_spare_banners);
  ADD ("stages-are-narrow", test_stages_are_narrow);
  ADD ("pages-are-narrow", test_pages_are_narrow);
  ADD ("editing-is-narrow", test_editing_is_narrow);
  ADD ("dialogs-are-narrow", test_dialogs_are_narrow);
  ADD ("first-run-is-narrow", test_first_run_is_narrow);
  if (!has_large_text ())
    ADD ("title-is-whole", test_title_is_whole);
  ADD ("selection-bar-is-narrow", test_selection_bar_is_narrow);
  ADD ("pane-keeps-its-width", test_pane_keeps_its_width);
  ADD ("pane-gives-way", test_pane_gives_way);
  ADD ("undo-selects-all", test_undo_selects_all);
  ADD ("many-are-gone-at-once", test_many_are_gone_at_once);
  ADD ("very-many-are-one-step", test_very_many_are_one_step);
  ADD ("opened-stage-is-whole", test_opened_stage_is_whole);
  ADD ("all-are-selected-at-once", test_all_are_selected_at_once);
  ADD ("changed-ones-stay-selected", test_changed_ones_stay_selected);
  status = g_test_run ();
  baton_test_remove_tree (folder);
  return status;
}
