/* What the tests of the program's pages and dialogs share: a window that notes the actions it is asked for, a workspace on
 * a file of its own, and ways to find a widget.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <string.h>

#include "session/baton-workspace.h"
#include "support/baton-test.h"

/* A window whose "win." actions only say what they were asked. */
#define NOTING_TYPE_WINDOW (noting_window_get_type ())
G_DECLARE_FINAL_TYPE (NotingWindow, noting_window, NOTING, WINDOW, AdwApplicationWindow)

struct _NotingWindow
{
  AdwApplicationWindow parent_instance;

  GString *asked; /* "win.toast:12 things; " for each, in order */
};

G_DEFINE_FINAL_TYPE (NotingWindow, noting_window, ADW_TYPE_APPLICATION_WINDOW)

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_string_append_printf (NOTING_WINDOW (widget)->asked, "%s%s%s; ", name, parameter ? ":" : "",
                          parameter ? g_variant_get_string (parameter, NULL) : "");
}

/* The name of a step and what is told of it. */
static void
note_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  const char *step, *text;

  g_variant_get (parameter, "(&s&s)", &step, &text);
  g_string_append_printf (NOTING_WINDOW (widget)->asked, "%s:%s:%s; ", name, step, text);
}

static void
noting_window_finalize (GObject *object)
{
  g_string_free (NOTING_WINDOW (object)->asked, TRUE);

  G_OBJECT_CLASS (noting_window_parent_class)->finalize (object);
}

static void
noting_window_class_init (NotingWindowClass *klass)
{
  static const char *const names[]
    = { "win.start-with-suggestions", "win.import", "win.start-empty", "win.reopen", "win.open-folder",
        "win.choose-library", "win.retry-save", "win.save-copy" };

  G_OBJECT_CLASS (klass)->finalize = noting_window_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), names[i], NULL, note_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.toast", "s", note_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.toast-done", "s", note_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.toast-step", "(ss)", note_step_action);
}

static void
noting_window_init (NotingWindow *self)
{
  self->asked = g_string_new (NULL);
}

typedef struct
{
  NotingWindow   *window;
  BatonWorkspace *workspace;
  char           *folder;
  char           *path; /* of the library */
} Fixture;

static AdwApplication *application; /* one a process: a second cannot be registered */

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = baton_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "library.xml", NULL);
  fixture->workspace = baton_workspace_new (fixture->path);
  fixture->window = g_object_new (NOTING_TYPE_WINDOW, "application", application, "default-width", 640,
                                  "default-height", 640, NULL);
}

static inline void
gone_cb (gpointer  data,
         GObject  *object)
{
  *(gboolean *) data = TRUE;
}

/* A window that leaks fails here, with or without a sanitizer. */
static inline void
destroy (gpointer window)
{
  gboolean gone = FALSE;

  g_object_weak_ref (window, gone_cb, &gone);
  gtk_window_destroy (window);
  UNTIL (gone);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  destroy (fixture->window);
  g_assert_finalize_object (fixture->workspace);
  baton_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline void
open_workspace (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  baton_workspace_open (fixture->workspace, &error);
  g_assert_no_error (error);
}

static inline void
show_page (Fixture   *fixture,
           GtkWidget *page)
{
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static inline void
show_dialog (Fixture   *fixture,
             GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, GTK_WINDOW (fixture->window));
  gtk_window_present (dialog);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
}

typedef gboolean (*Wanted) (GtkWidget     *widget,
                            gconstpointer  data);

/* Returns: (nullable): the first widget below @root, itself included, that is wanted. */
static inline GtkWidget *
find (GtkWidget     *root,
      Wanted         wanted,
      gconstpointer  data)
{
  if (wanted (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, wanted, data);

      if (found)
        return found;
    }
  return NULL;
}

static inline gboolean
is_named (GtkWidget     *widget,
          gconstpointer  action)
{
  return GTK_IS_ACTIONABLE (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static inline gboolean
is_label (GtkWidget     *widget,
          gconstpointer  text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static inline gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

#define FIND_ACTION(root, action) find (GTK_WIDGET (root), is_named, action)
#define FIND_TYPE(root, type) find (GTK_WIDGET (root), is_of_type, GSIZE_TO_POINTER (type))
/* Whether a label that can be seen holds the text. */
#define SAYS(root, text) (find (GTK_WIDGET (root), is_label, text) != NULL)

static inline void
click (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
}

/* Writes a picture of the window where BATON_TEST_PICTURES says, for a person to look at. */
static inline void
take_picture (gpointer    window,
              const char *name)
{
  const char *folder = g_getenv ("BATON_TEST_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GtkSnapshot *snapshot;
  int width, height;

  if (!folder)
    return;
  gtk_test_widget_wait_for_draw (window);
  paintable = gtk_widget_paintable_new (window);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (window), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* An icon that the theme lacks is drawn as a broken picture, and a text that is cut off is not all said. */
static inline void
check_looks (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (widget) && gtk_image_get_storage_type (GTK_IMAGE (widget)) == GTK_IMAGE_ICON_NAME)
    {
      const char *icon = gtk_image_get_icon_name (GTK_IMAGE (widget));

      g_test_message ("icon %s", icon);
      g_assert_true (gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), icon));
    }
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0)
    {
      g_test_message ("label %s", gtk_label_get_text (GTK_LABEL (widget)));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_looks (child);
}

static inline void
set_size (gpointer window,
          int      width,
          int      height)
{
  gtk_window_set_default_size (window, width, height);
  gtk_test_widget_wait_for_draw (window);
  /* The frame around it is not the widget. */
  g_assert_cmpint (gtk_widget_get_width (window), <=, width);
  gtk_test_widget_wait_for_draw (window);
}

static inline void
begin_tests (int    *argc,
             char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  application = g_object_new (ADW_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/app/baton/Baton", NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}
