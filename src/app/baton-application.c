/* The program: its windows on one library, and the verbs that need no window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-application.h"

#include <glib/gi18n.h>

#include "app/baton-application-private.h"
#include "app/baton-search-provider.h"
#include "app/baton-window-private.h"
#include "session/baton-settings.h"
#include "session/baton-workspace.h"

struct _BatonApplication
{
  AdwApplication  parent_instance;

  BatonWorkspace *workspace;
  char           *library_path; /* from --library; NULL: from the settings, else the usual place */

  BatonSearchProvider *search_provider; /* NULL while not on a bus */
};

G_DEFINE_FINAL_TYPE (BatonApplication, baton_application, ADW_TYPE_APPLICATION)

static char *
dup_library_path (BatonApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (self->library_path)
    return g_strdup (self->library_path);
  settings = baton_settings_open (BATON_APP_ID, &error);
  if (settings)
    return baton_settings_dup_library_path (settings);
  g_printerr ("baton: %s\n", error->message);
  return NULL;
}

static BatonWindow *
make_window (BatonApplication *self)
{
  BatonWindow *window = BATON_WINDOW (baton_window_new (ADW_APPLICATION (self), self->workspace));

  if (baton_workspace_get_state (self->workspace) == BATON_WORKSPACE_CLOSED)
    baton_window_open (window);
  return window;
}

/* Returns: (transfer full): a workspace on the library of the program, not opened yet */
BatonWorkspace *
baton_application_make_workspace (BatonApplication *self)
{
  g_autofree char *path = dup_library_path (self);

  return baton_workspace_new (path);
}

/* Returns: (nullable): a window of the main kind; dialogs are windows of the program too */
static BatonWindow *
find_window (BatonApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (active && BATON_IS_WINDOW (active))
    return BATON_WINDOW (active);
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window; window = window->next)
    if (BATON_IS_WINDOW (window->data))
      return window->data;
  return NULL;
}

/* Returns: (transfer none): a window that is there, or a new one; it is not presented yet. */
BatonWindow *
baton_application_get_window (BatonApplication *self)
{
  BatonWindow *window = find_window (self);

  if (window)
    return window;
  if (!self->workspace)
    self->workspace = baton_application_make_workspace (self);
  return make_window (self);
}

/* Returns: (transfer none) (nullable): the library that is open; NULL where none is. */
BatonWorkspace *
baton_application_get_workspace (BatonApplication *self)
{
  return self->workspace;
}

/* Returns: (transfer none): the library of the open window; else one that is read now, and blocks for it. */
BatonWorkspace *
baton_application_open_unseen (BatonApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (self->workspace)
    return self->workspace;
  self->workspace = baton_application_make_workspace (self);
  if (!baton_workspace_open (self->workspace, &error))
    g_printerr ("baton: %s\n", error->message);
  return self->workspace;
}

/* What no window shows is not kept: the next one reads the file as it is then. */
void
baton_application_close_unseen (BatonApplication *self)
{
  if (!find_window (self))
    g_clear_object (&self->workspace);
}

static void
baton_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (baton_application_get_window (BATON_APPLICATION (application))));
}

/* Files given on the command line or dropped on the launcher are brought in through the preview. */
static void
baton_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  BatonWindow *window = baton_application_get_window (BATON_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.import-file", "s", uri);
    }
}

static void
new_task_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  BatonWindow *window = baton_application_get_window (BATON_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (window));
  baton_window_new_task (window);
}

/* One more window on the same library: what happens in one is seen in the other. */
static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  BatonApplication *self = data;

  gtk_window_present (GTK_WINDOW (find_window (self) ? make_window (self) : baton_application_get_window (self)));
}

static void
want_to_start_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  BatonWindow *window = baton_application_get_window (BATON_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (window));
  baton_window_begin (window);
  baton_window_show_place (window, baton_enum_to_word (BATON_TYPE_STAGE, BATON_STAGE_WANT_TO_START));
}

/* New windows take the place of those that are open, which ask for what is not saved in them. */
static void
open_instead (BatonApplication *self,
              const char       *path)
{
  BatonWorkspace *workspace = baton_workspace_new (path);
  GList *windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (self)), (GCopyFunc) g_object_ref, NULL);

  g_clear_object (&self->workspace);
  self->workspace = workspace;
  gtk_window_present (GTK_WINDOW (make_window (self)));
  for (GList *window = windows; window; window = window->next)
    gtk_window_close (window->data);
  g_list_free_full (windows, g_object_unref);
}

/* Another file takes the place of the one that is open; the old one stays as it is. */
static void
open_library_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  g_autoptr (GSettings) settings = baton_settings_open (BATON_APP_ID, NULL);
  const char *path = g_variant_get_bytestring (parameter);

  if (settings)
    baton_settings_set_library_path (settings, path);
  open_instead (data, path);
}

static void
load_again_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  BatonApplication *self = data;

  if (self->workspace)
    open_instead (self, baton_workspace_get_path (self->workspace));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  adw_show_about_window (window, "application-name", "Baton", "application-icon", BATON_APP_ID, "version", BATON_VERSION,
                         "developer-name", _("The Baton Founders"), "comments",
                         _("Hands your tasks to other people, so that you get your hours back"), "license-type",
                         GTK_LICENSE_GPL_3_0, "copyright", "© 2026 The Baton Founders",
                         /* Translators: your name, and those of other translators */
                         "translator-credits", _("translator-credits"), NULL);
}

/* Every window is asked, so that unsaved changes are not lost; it asks its dialogs. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (data)), (GCopyFunc) g_object_ref, NULL);

  for (GList *window = windows; window; window = window->next)
    if (BATON_IS_WINDOW (window->data))
      gtk_window_close (window->data);
  g_list_free_full (windows, g_object_unref);
}

static const GActionEntry actions[] = {
  { .name = "new-task", .activate = new_task_action },
  { .name = "new-window", .activate = new_window_action },
  { .name = "want-to-start", .activate = want_to_start_action },
  { .name = "open-library", .activate = open_library_action, .parameter_type = "ay" },
  { .name = "load-again", .activate = load_again_action },
  { .name = "about", .activate = about_action },
  { .name = "quit", .activate = quit_action },
};

static void
quit_cb (gpointer application)
{
  g_action_group_activate_action (application, "quit", NULL);
}

/* Not before the key is through with the dialog, which goes by that. */
static gboolean
quit_key_cb (GtkWidget *dialog,
             GVariant  *unused,
             gpointer   application)
{
  g_idle_add_once (quit_cb, application);
  return GDK_EVENT_STOP;
}

static void
add_quit_key (GtkWidget *dialog,
              gpointer   application)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (quit_key_cb, application, NULL)));
  gtk_widget_add_controller (dialog, keys);
}

/* The keys of the program work in its main windows only: in every other the one for quitting has to be there too. */
static void
toplevels_changed_cb (GListModel       *toplevels,
                      guint             at,
                      guint             n_removed,
                      guint             n_added,
                      BatonApplication *self)
{
  for (guint i = at; i < at + n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (!GTK_IS_APPLICATION_WINDOW (window))
        add_quit_key (window, self);
    }
}

static void
baton_application_startup (GApplication *application)
{
  static const char *const quit_keys[] = { "<Control>q", NULL };
  static const char *const close_keys[] = { "<Control>w", NULL };
  static const char *const window_keys[] = { "<Control><Shift>n", NULL };
  static const char *const help_keys[] = { "<Control>question", "F1", NULL };

  G_APPLICATION_CLASS (baton_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  baton_application_install_reminder_actions (BATON_APPLICATION (application));
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "window.close", close_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.new-window", window_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.show-help-overlay", help_keys);
  gtk_window_set_default_icon_name (BATON_APP_ID);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (toplevels_changed_cb), application, 0);
}

/* From startup on it would be too late for the very call that started the program. */
static gboolean
baton_application_dbus_register (GApplication    *application,
                                 GDBusConnection *connection,
                                 const char      *object_path,
                                 GError         **error)
{
  BatonApplication *self = BATON_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (baton_application_parent_class)->dbus_register (application, connection, object_path, error))
    return FALSE;
  self->search_provider = baton_search_provider_new (self);
  return baton_search_provider_export (self->search_provider, connection, path, error);
}

static void
baton_application_dbus_unregister (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *object_path)
{
  g_clear_object (&BATON_APPLICATION (application)->search_provider);

  G_APPLICATION_CLASS (baton_application_parent_class)->dbus_unregister (application, connection, object_path);
}

/* The bus may have started the program: with its last window it ends all the same. */
static void
baton_application_window_removed (GtkApplication *application,
                                  GtkWindow      *window)
{
  g_application_set_inactivity_timeout (G_APPLICATION (application), 0);
  GTK_APPLICATION_CLASS (baton_application_parent_class)->window_removed (application, window);
  baton_application_close_unseen (BATON_APPLICATION (application));
}

static int
baton_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  BatonApplication *self = BATON_APPLICATION (application);
  g_autofree char *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("baton %s\n", BATON_VERSION);
      return 0;
    }
  /* Another library is another program: it does not join the one that runs. */
  if (g_variant_dict_lookup (options, "library", "^ay", &path))
    {
      self->library_path = g_canonicalize_filename (path, NULL);
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  return -1;
}

static void
baton_application_finalize (GObject *object)
{
  BatonApplication *self = BATON_APPLICATION (object);

  g_clear_object (&self->workspace);
  g_free (self->library_path);

  G_OBJECT_CLASS (baton_application_parent_class)->finalize (object);
}

static void
baton_application_class_init (BatonApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = baton_application_finalize;
  GTK_APPLICATION_CLASS (klass)->window_removed = baton_application_window_removed;
  application_class->activate = baton_application_activate;
  application_class->open = baton_application_open;
  application_class->startup = baton_application_startup;
  application_class->dbus_register = baton_application_dbus_register;
  application_class->dbus_unregister = baton_application_dbus_unregister;
  application_class->handle_local_options = baton_application_handle_local_options;
}

static void
baton_application_init (BatonApplication *self)
{
  static const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open another library file"), N_ ("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[POST…]"));
}

/**
 * baton_application_new:
 *
 * Returns: (transfer full): the program, to be run
 */
BatonApplication *
baton_application_new (void)
{
  return g_object_new (BATON_TYPE_APPLICATION, "application-id", BATON_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/app/baton/Baton", NULL);
}
