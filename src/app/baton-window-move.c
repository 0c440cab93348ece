/* Moving the library to another file: one that is there is opened, a new one gets a copy, and the old one stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "session/baton-settings.h"
#include "ui/common/baton-progress.h"

/* Opens the library that is there now, and says where the old one stays. */
static void
open_there (GtkWidget  *widget,
            const char *path)
{
  g_autofree char *old = g_filename_display_name (
    baton_workspace_get_path (baton_window_get_workspace (BATON_WINDOW (widget))));
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));
  g_autofree char *text = NULL;

  gtk_widget_activate_action (widget, "app.open-library", "^ay", path);
  /* Translators: the path of a file */
  text = g_strdup_printf (_("The old library stays where it was: %s"), old);
  widget = GTK_WIDGET (gtk_application_get_active_window (application));
  if (BATON_IS_WINDOW (widget))
    baton_window_toast (BATON_WINDOW (widget), text, NULL, NULL);
}

/* Who closed the last window meanwhile finds the library there the next time. */
static void
open_there_later (const char *path)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GSettings) settings = baton_settings_open (BATON_APP_ID, NULL);

  if (gtk_application_get_windows (GTK_APPLICATION (application)))
    g_action_group_activate_action (G_ACTION_GROUP (application), "open-library", g_variant_new_bytestring (path));
  else if (settings)
    baton_settings_set_library_path (settings, path);
}

/* A move under way. */
typedef struct
{
  GtkWidget     *window;
  BatonProgress *progress;
  char          *path;
} Move;

static void
move_free (Move *self)
{
  g_free (self->path);
  g_object_unref (self->window);
  g_free (self);
}

static void
end_move (Move         *self,
          const GError *error)
{
  gboolean closed;

  /* The window goes now, where that was asked meanwhile. */
  baton_progress_end (self->progress);
  closed = gtk_window_get_application (GTK_WINDOW (self->window)) == NULL;
  if (!error && closed)
    open_there_later (self->path);
  else if (!error)
    open_there (self->window, self->path);
  else if (!closed)
    baton_window_toast (BATON_WINDOW (self->window),
                        g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                          ? _("Stopped. Your library stays where it is.") : error->message,
                        NULL, NULL);
  move_free (self);
}

static void
copied_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  baton_workspace_save_copy_finish (BATON_WORKSPACE (workspace), result, &error);
  end_move (data, error);
}

/* A library that is there already is opened as it is. */
static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  Move *self = data;
  BatonWorkspace *workspace = BATON_WORKSPACE (object);
  g_autoptr (GError) error = NULL;

  if (baton_workspace_save_finish (workspace, result, &error) && !g_file_test (self->path, G_FILE_TEST_EXISTS))
    baton_workspace_save_copy_async (workspace, self->path, baton_progress_get_cancellable (self->progress), copied_cb, self);
  else
    end_move (self, error);
}

/* Everything is saved where it is before another file takes its place. */
static void
move_to (GtkWidget  *widget,
         const char *path)
{
  BatonWorkspace *workspace = baton_window_get_workspace (BATON_WINDOW (widget));
  Move *self;

  if (g_strcmp0 (path, baton_workspace_get_path (workspace)) == 0)
    return;
  self = g_new0 (Move, 1);
  self->window = g_object_ref (widget);
  self->progress = baton_progress_begin (widget, _("Moving your library…"));
  self->path = g_strdup (path);
  baton_workspace_save_async (workspace, baton_progress_get_cancellable (self->progress), saved_cb, self);
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           GtkWidget       *widget)
{
  g_autoptr (GtkNativeDialog) owned = chooser;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file && g_file_peek_path (file))
    move_to (widget, g_file_peek_path (file));
}

static void
ask_for_file (GtkWidget            *widget,
              const char           *title,
              GtkFileChooserAction  action)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (widget), action, NULL, _("_Cancel"));

  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "library.xml");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
answer_cb (AdwMessageDialog *dialog,
           const char       *response,
           GtkWidget        *widget)
{
  if (g_str_equal (response, "copy"))
    ask_for_file (widget, _("Put a Copy There"), GTK_FILE_CHOOSER_ACTION_SAVE);
  else if (g_str_equal (response, "open"))
    ask_for_file (widget, _("Open a Library"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
move_library_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (widget), _("Move or Change the Library"),
    _("Put a copy of your library into another folder and work there from now on, or open one that is there already. "
      "The file you work with now stays where it is."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "open",
                                    _("_Open a Library…"), "copy", _("_Put a Copy There…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The same for tests and other programs, with the path. */
static void
move_library_to_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  move_to (widget, g_variant_get_bytestring (parameter));
}

/* Installs the verbs for moving the library. */
void
baton_window_install_move_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.move-library", NULL, move_library_action);
  gtk_widget_class_install_action (widget_class, "win.move-library-to", "ay", move_library_to_action);
}
