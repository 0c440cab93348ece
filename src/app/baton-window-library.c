/* The window's verbs for everything beside tasks: providers, importing, the file and its trouble.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "app/baton-import-dialog.h"
#include "app/baton-preferences.h"
#include "logic/baton-suggestions.h"
#include "ui/common/baton-undo-keys.h"
#include "ui/directory/baton-add-provider-dialog.h"
#include "ui/directory/baton-provider-removal.h"

static BatonWorkspace *
get_workspace (GtkWidget *widget)
{
  return baton_window_get_workspace (BATON_WINDOW (widget));
}

static void
present (GtkWidget *widget,
         GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, GTK_WINDOW (widget));
  baton_undo_keys_add (dialog);
  gtk_window_present (dialog);
}

static void
add_provider_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  int kind;

  if (!baton_enum_from_word (BATON_TYPE_PROVIDER_KIND, g_variant_get_string (parameter, NULL), &kind))
    return;
  baton_window_begin (BATON_WINDOW (widget));
  present (widget, baton_add_provider_dialog_new (get_workspace (widget), kind, NULL));
}

static BatonProvider *
get_provider (GtkWidget *widget,
              GVariant  *parameter)
{
  return baton_library_find_provider (baton_workspace_get_library (get_workspace (widget)),
                                      g_variant_get_string (parameter, NULL));
}

/* On its page, wherever one is. */
static void
edit_provider_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autofree char *place = g_strconcat (PROVIDER_PLACE, g_variant_get_string (parameter, NULL), NULL);

  if (baton_window_show_place (self, place))
    baton_provider_page_edit (self->provider);
}

static void
remove_provider_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  BatonProvider *provider = get_provider (widget, parameter);
  g_autofree char *text = NULL;
  gboolean was_at_page;

  if (!provider)
    return;
  /* Translators: a provider's name */
  text = g_strdup_printf (_("“%s” removed"), baton_provider_get_name (provider));
  was_at_page = baton_window_is_at (BATON_WINDOW (widget), GTK_WIDGET (BATON_WINDOW (widget)->provider));
  baton_library_remove (baton_workspace_get_library (get_workspace (widget)), BATON_RECORD (provider));
  baton_window_toast (BATON_WINDOW (widget), text, _("_Undo"), "win.undo");
  /* Its page is gone, and the keyboard would be nowhere. */
  if (was_at_page)
    baton_window_focus_list (BATON_WINDOW (widget));
}

/* Asks before, where anything names the provider. */
static void
ask_to_remove_provider_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  BatonProvider *provider = get_provider (widget, parameter);

  if (provider)
    baton_provider_removal_ask (GTK_WINDOW (widget), baton_workspace_get_library (get_workspace (widget)), provider);
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  present (widget, GTK_WINDOW (baton_preferences_new (get_workspace (widget))));
}

static void
toast_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  baton_window_toast (BATON_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
import_file_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  present (widget, baton_import_dialog_new (get_workspace (widget), file));
}

static void
import_chosen_cb (GtkNativeDialog *chooser,
                  int              response,
                  GtkWidget       *widget)
{
  g_autoptr (GtkNativeDialog) owned = chooser;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file)
    present (widget, baton_import_dialog_new (get_workspace (widget), file));
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GtkFileChooserNative *chooser
    = gtk_file_chooser_native_new (_("Bring In a Post or File"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _("_Open"), _("_Cancel"));
  g_autoptr (GtkFileFilter) posts = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (posts, _("Markdown posts"));
  gtk_file_filter_add_suffix (posts, "md");
  gtk_file_filter_add_suffix (posts, "markdown");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), posts);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (import_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
start_with_suggestions_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  baton_suggestions_add (baton_workspace_get_library (get_workspace (widget)));
  baton_window_new_task (BATON_WINDOW (widget));
}

static void
open_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autofree char *folder = g_path_get_dirname (baton_workspace_get_path (get_workspace (widget)));
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_filename_to_uri (folder, NULL, &error);

  /* The program's own folder, not a link of anybody's. */
  if (uri)
    baton_window_show_uri (BATON_WINDOW (widget), uri);
  else
    baton_window_toast (BATON_WINDOW (widget), error->message, NULL, NULL);
}

static void
library_chosen_cb (GtkNativeDialog *chooser,
                   int              response,
                   GtkWidget       *widget)
{
  g_autoptr (GtkNativeDialog) owned = chooser;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file)
    gtk_widget_activate_action (widget, "app.open-library", "^ay", g_file_peek_path (file));
}

static void
choose_library_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GtkFileChooserNative *chooser
    = gtk_file_chooser_native_new (_("Choose Another Library"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _("_Open"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (library_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Installs the verbs for the library and their keys. */
void
baton_window_install_library_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-provider", "s", add_provider_action);
  gtk_widget_class_install_action (widget_class, "win.edit-provider", "s", edit_provider_action);
  gtk_widget_class_install_action (widget_class, "win.remove-provider", "s", remove_provider_action);
  gtk_widget_class_install_action (widget_class, "win.ask-to-remove-provider", "s", ask_to_remove_provider_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.import-file", "s", import_file_action);
  gtk_widget_class_install_action (widget_class, "win.start-with-suggestions", NULL, start_with_suggestions_action);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "win.choose-library", NULL, choose_library_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK, "win.preferences", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.import", NULL);
}
