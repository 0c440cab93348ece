/* The window's verbs for saving: again, as a copy, an empty library, and at last when it closes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/baton-progress.h"

/* What goes with a save from its beginning to its end. */
typedef struct
{
  BatonWindow   *window;
  BatonProgress *progress;
  char          *path; /* (nullable): of a copy */
} Saving;

static Saving *
begin (BatonWindow *window,
       const char  *what,
       const char  *path)
{
  Saving *self = g_new0 (Saving, 1);

  self->window = g_object_ref (window);
  self->progress = baton_progress_begin (GTK_WIDGET (window), what);
  self->path = g_strdup (path);
  return self;
}

static void
saving_free (Saving *self)
{
  g_free (self->path);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* What the person stopped needs no words. */
static void
tell_failure (BatonWindow  *window,
              const GError *error)
{
  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    baton_window_toast (window, error->message, NULL, NULL);
}

/* An empty library is saved too, so that the next start does not ask again; a failure is told as with every save. */
static void
start_empty_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);

  if (baton_workspace_get_autosave (self->workspace))
    baton_autosave_reload (baton_workspace_get_autosave (self->workspace));
  baton_window_new_task (self);
}

static void
retry_save_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  baton_workspace_retry_save (BATON_WINDOW (widget)->workspace);
}

static void
copy_saved_cb (GObject      *workspace,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (saving->path), *text = NULL;
  gboolean saved = baton_workspace_save_copy_finish (BATON_WORKSPACE (workspace), result, &error);

  baton_progress_end (saving->progress);
  /* Translators: the path of a file */
  text = g_strdup_printf (saved ? _("A copy is in %s") : _("Stopped. Nothing was written to %s"), shown);
  if (saved || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    baton_window_toast (saving->window, text, NULL, NULL);
  else
    tell_failure (saving->window, error);
}

static void
save_copy_to (BatonWindow *self,
              const char  *path)
{
  Saving *saving = begin (self, _("Saving a copy…"), path);

  baton_workspace_save_copy_async (self->workspace, path, baton_progress_get_cancellable (saving->progress), copy_saved_cb,
                                   saving);
}

static void
copy_chosen_cb (GtkNativeDialog *chooser,
                int              response,
                BatonWindow     *self)
{
  g_autoptr (GtkNativeDialog) owned = chooser;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file && g_file_peek_path (file))
    save_copy_to (self, g_file_peek_path (file));
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GtkFileChooserNative *chooser
    = gtk_file_chooser_native_new (_("Save a Copy"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                   _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "baton-library.xml");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (copy_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* The same for tests and other programs, with the path. */
static void
save_copy_to_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  save_copy_to (BATON_WINDOW (widget), g_variant_get_bytestring (parameter));
}

/* Closes once more, as nothing is left to save then; who stops the saving stays. */
static void
closing_saved_cb (GObject      *workspace,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = baton_workspace_save_finish (BATON_WORKSPACE (workspace), result, &error);

  baton_progress_end (saving->progress);
  if (saved)
    gtk_window_close (GTK_WINDOW (saving->window));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    baton_window_ask_before_losing (saving->window, error);
}

/* Saves what is not saved yet, and then closes the window. */
void
baton_window_save_and_close (BatonWindow *self)
{
  Saving *saving = begin (self, _("Saving…"), NULL);

  baton_workspace_save_async (self->workspace, baton_progress_get_cancellable (saving->progress), closing_saved_cb, saving);
}

/* Installs the verbs for saving. */
void
baton_window_install_save_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-empty", NULL, start_empty_action);
  gtk_widget_class_install_action (widget_class, "win.retry-save", NULL, retry_save_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy-to", "ay", save_copy_to_action);
}
