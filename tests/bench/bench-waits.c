/* How long the window stands still at most in the gestures that take the whole library in hand.
 *
 * bench-waits [TASKS]: prints, for each gesture, how long it took all in all, and the longest time that the main loop was busy
 * without asking for events, by the clock and in time of the processor, in ms.
 * Not a test: nothing fails. Run it under tests/support/with-session.sh.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>

#include "app/baton-window-private.h"
#include "bench/busy.h"
#include "session/baton-backups.h"
#include "session/baton-bringing-in.h"
#include "session/baton-trash.h"

/* A post of more is refused. */
#define MOST_LINES 20000

typedef struct
{
  GtkWidget         *window;
  BatonWorkspace    *workspace;
  char              *folder;
  int                n_tasks;
  GPtrArray         *windows;
  BatonImport       *import;
  BatonImportChange *change;
  gboolean           done;
} Bench;

/* A gesture that says itself when it is over leaves @done FALSE until then. */
static void
measure (Bench      *bench,
         const char *name,
         void      (*gesture) (Bench *bench))
{
  gint64 began, took;
  Busy busy;

  busy_begin ();
  began = g_get_monotonic_time ();
  bench->done = TRUE;
  gesture (bench);
  while (!bench->done)
    g_main_context_iteration (NULL, TRUE);
  took = g_get_monotonic_time () - began;
  busy = busy_end ();
  g_print ("%-28s %8.1f ms, %8.1f ms at a time, %8.1f ms of the processor\n", name, took / 1e3, busy.by_clock,
           busy.of_processor);
}

static BatonLibrary *
get_library (Bench *bench)
{
  return baton_workspace_get_library (bench->workspace);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  ((Bench *) data)->done = TRUE;
}

/* At the end of an edit that the windows show then. */
static void
edited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Bench *bench = data;

  baton_large_edit_finish (result);
  baton_window_end_all (g_steal_pointer (&bench->windows));
  bench->done = TRUE;
}

static void
save (Bench *bench)
{
  BatonProfile *profile = baton_library_get_profile (get_library (bench));

  bench->done = FALSE;
  baton_profile_set_hour_value (profile, MAX (baton_profile_get_hour_value (profile), 0) + 1);
  baton_workspace_save_async (bench->workspace, NULL, done_cb, bench);
}

static void
save_copy (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "copy.xml", NULL);

  bench->done = FALSE;
  baton_workspace_save_copy_async (bench->workspace, path, NULL, done_cb, bench);
}

static void
back_up (Bench *bench)
{
  bench->done = FALSE;
  baton_backups_make_async (bench->workspace, done_cb, bench);
}

static void
list_backups (Bench *bench)
{
  bench->done = FALSE;
  baton_backups_list_async (bench->workspace, NULL, done_cb, bench);
}

/* Returns: (transfer full): the library with something else in every task */
static BatonLibrary *
make_version (Bench *bench)
{
  BatonLibrary *version = baton_library_new ();
  GListModel *tasks = baton_library_get_tasks (get_library (bench));

  baton_library_begin_load (version);
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonRecord) task = g_list_model_get_item (tasks, i);
      g_autoptr (BatonRecord) copy = baton_library_copy_whole (task);

      baton_task_set_notes (BATON_TASK (copy), "Otherwise");
      baton_library_add (version, copy);
    }
  baton_library_end_load (version);
  return version;
}

static void
bring_back (Bench        *bench,
            BatonLibrary *version)
{
  bench->done = FALSE;
  bench->windows = baton_window_begin_all (bench->workspace);
  baton_backups_bring_back_async (bench->workspace, version, NULL, edited_cb, bench);
}

static void
restore (Bench *bench)
{
  g_autoptr (BatonLibrary) version = make_version (bench);

  bring_back (bench, version);
}

static void
restore_empty (Bench *bench)
{
  g_autoptr (BatonLibrary) version = baton_library_new ();

  bring_back (bench, version);
}

static void
undo (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.undo", NULL);
}

static void
copy_list (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.copy-list", NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  bench->import = baton_bringing_in_read_finish (result, &error);
  g_assert_no_error (error);
  bench->done = TRUE;
}

static void
read_post (Bench *bench)
{
  GString *post = g_string_new ("# Things I want to start outsourcing\n\n");
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < MIN (bench->n_tasks, MOST_LINES); i++)
    g_string_append_printf (post, "- Mow the lawn of house %d\n", i);
  bytes = g_string_free_to_bytes (post);
  bench->done = FALSE;
  baton_bringing_in_read_async (bench->workspace, baton_formats_find ("markdown"), bytes, NULL, read_cb, bench);
}

static gboolean
bring_in_piece (gpointer  change,
                double   *fraction)
{
  return baton_import_change_go_on (change);
}

static void
bring_in (Bench *bench)
{
  BatonLargeEdit edit = { bring_in_piece, NULL, (GDestroyNotify) baton_import_change_free, NULL };

  edit.edit = baton_import_change_new (bench->import, get_library (bench));
  bench->done = FALSE;
  bench->windows = baton_window_begin_all (bench->workspace);
  baton_large_edit_async (bench->workspace, "Bring In", &edit, edited_cb, bench);
}

static void
open_trash (Bench *bench)
{
  gtk_widget_activate_action (bench->window, "win.trash", NULL);
}

static void
empty_trash (Bench *bench)
{
  bench->done = FALSE;
  bench->windows = baton_window_begin_all (bench->workspace);
  baton_trash_empty_async (bench->workspace, NULL, edited_cb, bench);
}

static void
add_tasks (BatonLibrary *library,
           int           n_tasks)
{
  baton_library_begin_load (library);
  for (int i = 0; i < n_tasks; i++)
    {
      g_autofree char *title = g_strdup_printf ("Clean the gutters of house %d", i);
      g_autofree char *position = g_strdup_printf ("%08dV", i);
      g_autoptr (BatonTask) task = baton_task_new (title);

      baton_task_set_position (task, position);
      baton_task_set_minutes (task, 30 + i % 400);
      baton_task_set_price (task, 1000 + i % 30000);
      baton_library_add (library, BATON_RECORD (task));
    }
  baton_library_end_load (library);
}

static void
open_window (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "library.xml", NULL);
  AdwApplication *application = g_object_new (ADW_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE, "resource-base-path",
                                              "/app/baton/Baton", NULL);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  bench->workspace = baton_workspace_new (path);
  g_assert_true (baton_workspace_open (bench->workspace, NULL));
  add_tasks (get_library (bench), bench->n_tasks);
  bench->window = baton_window_new (application, bench->workspace);
  gtk_window_present (GTK_WINDOW (bench->window));
  gtk_test_widget_wait_for_draw (bench->window);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = baton_test_make_folder ();
  Bench bench = { .folder = folder, .n_tasks = argc > 1 ? atoi (argv[1]) : 5000 };

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  adw_init ();
  open_window (&bench);
  g_main_context_set_poll_func (NULL, busy_poll_cb);

  g_print ("%d tasks\n", bench.n_tasks);
  measure (&bench, "save", save);
  measure (&bench, "save a copy", save_copy);
  measure (&bench, "back up", back_up);
  measure (&bench, "list backups", list_backups);
  measure (&bench, "restore, all changed", restore);
  measure (&bench, "undo that", undo);
  measure (&bench, "copy list", copy_list);
  measure (&bench, "read a post", read_post);
  measure (&bench, "bring it in", bring_in);
  measure (&bench, "undo that", undo);
  measure (&bench, "restore an empty one", restore_empty);
  measure (&bench, "open trash", open_trash);
  measure (&bench, "empty trash", empty_trash);
  measure (&bench, "undo that", undo);

  g_main_context_set_poll_func (NULL, g_poll);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  baton_test_remove_tree (folder);
  return 0;
}
