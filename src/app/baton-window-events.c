/* What happens to the window from outside its verbs: tasks dropped on a place, and closing with changes that cannot be saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>


/* Tasks were dropped on a place of the sidebar: they move to the stage, or go to the provider. */
void
baton_window_task_dropped (BatonSidebar   *sidebar,
                           BatonTaskArray *dropped,
                           const char     *place,
                           BatonWindow    *self)
{
  BatonLibrary *library = baton_workspace_get_library (baton_window_get_workspace (self));
  g_autoptr (BatonTaskArray) tasks = g_ptr_array_copy (dropped, (GCopyFunc) g_object_ref, NULL);
  BatonProvider *provider;
  int stage;

  g_ptr_array_set_free_func (tasks, g_object_unref);
  if (g_str_has_prefix (place, PROVIDER_PLACE))
    {
      provider = baton_library_find_provider (library, place + strlen (PROVIDER_PLACE));
      if (provider)
        baton_window_hand_off_to (self, tasks, provider);
    }
  else if (baton_enum_from_word (BATON_TYPE_STAGE, place, &stage))
    baton_window_move_to_stage (self, tasks, stage);
}

static void
close_anyway_cb (AdwMessageDialog *dialog,
                 const char       *response,
                 BatonWindow      *self)
{
  if (g_str_equal (response, "close"))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* What could not be saved is not thrown away without a word. */
void
baton_window_ask_before_losing (BatonWindow  *self,
                                const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Changes Are Not Saved"), NULL);
  g_autofree char *rescue = NULL;

  g_object_get (baton_workspace_get_autosave (self->workspace), "rescue", &rescue, NULL);
  if (rescue)
    /* Translators: why saving failed, with the file's name, and the path of a copy */
    adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                    _("%s. If you close Baton now, they are only in the copy %s."), error->message, rescue);
  else
    /* Translators: why saving failed, with the file's name */
    adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _("%s. If you close Baton now, they are lost."),
                                    error->message);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Keep Open"), "close", _("_Close Anyway"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_anyway_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
