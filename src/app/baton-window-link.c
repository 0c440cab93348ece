/* The window's verb for links, and what it says where nothing can open one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "logic/baton-link.h"

typedef struct
{
  BatonWindow *window;
  char        *uri;
} Opening;

static void
answer_cb (AdwMessageDialog *dialog,
           const char       *response,
           BatonWindow      *self)
{
  if (!g_str_equal (response, "copy"))
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_widget_get_name (GTK_WIDGET (dialog)));
  baton_window_toast (self, _("Address copied"), NULL, NULL);
}

/* The dialog has the address as its name. */
static void
tell_unopened (BatonWindow *self,
               const char  *uri)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("This Link Cannot Be Opened"), NULL);

  /* Translators: an address, as “https://example.org” */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("No program on this computer opens it. You can copy the address instead:\n%s"), uri);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), "copy", _("C_opy Address"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_widget_set_name (dialog, uri);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
opened_cb (GObject      *window,
           GAsyncResult *result,
           gpointer      data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && opening->window->workspace)
    tell_unopened (opening->window, opening->uri);
  g_object_unref (opening->window);
  g_free (opening->uri);
  g_free (opening);
}

/* Opens an address that was checked, or says that nothing can. */
void
baton_window_show_uri (BatonWindow *self,
                       const char  *uri)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  opening->uri = g_strdup (uri);
  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, opened_cb, opening);
}

/* Checked here too, because a link may have come with the file. */
static void
open_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  g_autofree char *reason = NULL;
  g_autofree char *checked = baton_link_to_open (uri, &reason);

  if (checked)
    baton_window_show_uri (BATON_WINDOW (widget), checked);
  else
    baton_window_toast (BATON_WINDOW (widget), reason, NULL, NULL);
}

/* Installs the verb for links. */
void
baton_window_install_link_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", open_link_action);
}
