/* What happens to the window from outside its verbs: a task dropped on a place, and closing with changes that cannot be saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "logic/baton-phrase.h"

static void
hand_to (BatonWindow   *self,
         BatonTask     *task,
         BatonProvider *provider)
{
  g_autofree char *text = NULL;

  baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (provider)));
  baton_task_set_stage (task, BATON_STAGE_HANDED_OFF);
  /* Translators: a task's title and a provider's name */
  text = g_strdup_printf (_("“%s” handed off to %s"), baton_task_get_title (task), baton_provider_get_name (provider));
  baton_window_toast (self, text, _("_Undo"), "win.undo");
}

/* A task was dropped on a place of the sidebar: it moves to the stage, or goes to the provider. */
void
baton_window_task_dropped (BatonSidebar *sidebar,
                           BatonTask    *task,
                           const char   *place,
                           BatonWindow  *self)
{
  BatonLibrary *library = baton_workspace_get_library (baton_window_get_workspace (self));
  g_autofree char *text = NULL;
  int stage;

  if (g_str_has_prefix (place, PROVIDER_PLACE))
    {
      hand_to (self, task, baton_library_find_provider (library, place + strlen (PROVIDER_PLACE)));
      return;
    }
  if (!baton_enum_from_word (BATON_TYPE_STAGE, place, &stage) || stage == (int) baton_task_get_stage (task))
    return;
  baton_task_set_stage (task, stage);
  /* Translators: a task's title and the stage it moved to */
  text = g_strdup_printf (_("“%s” moved to %s"), baton_task_get_title (task), baton_phrase_stage (stage));
  baton_window_toast (self, text, _("_Undo"), "win.undo");
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
