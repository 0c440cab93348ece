/* What happens to the window from outside its verbs: tasks dropped on a place, and closing with changes that cannot be saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "ui/tasks/baton-task-text.h"

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

/* Returns: whether @place takes tasks; @provider is who they are for where it is one */
static gboolean
find_place (BatonLibrary   *library,
            const char     *place,
            int            *stage,
            BatonProvider **provider)
{
  if (!g_str_has_prefix (place, PROVIDER_PLACE))
    return baton_enum_from_word (BATON_TYPE_STAGE, place, stage);
  *stage = BATON_STAGE_CONSIDERING;
  *provider = baton_library_find_provider (library, place + strlen (PROVIDER_PLACE));
  return *provider != NULL;
}

/* Text of another program was dropped on a place of the sidebar: each line becomes a task there. What is for a provider is
 * not handed off by that: it stands among what is considered. */
void
baton_window_text_dropped (BatonSidebar *sidebar,
                           const char   *dropped,
                           const char   *place,
                           BatonWindow  *self)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  BatonHistory *history = baton_workspace_get_history (self->workspace);
  g_autofree char *text = g_utf8_make_valid (dropped, -1), *refusal = baton_task_text_refuse (g_strstrip (text));
  g_autoptr (BatonTaskArray) tasks = refusal ? baton_task_array_new () : baton_task_text_read (library, text);
  g_autofree char *step = tasks->len ? baton_task_text_name_step (tasks) : NULL, *done = NULL;
  BatonProvider *provider = NULL;
  int stage;

  if (refusal)
    baton_window_toast (self, refusal, NULL, NULL);
  if (tasks->len == 0 || !find_place (library, place, &stage, &provider))
    return;
  baton_history_close_step (history);
  for (guint i = 0; i < tasks->len; i++)
    {
      if (provider)
        baton_task_set_provider (tasks->pdata[i], baton_record_get_id (BATON_RECORD (provider)));
      baton_task_text_add (library, tasks->pdata[i], stage);
    }
  baton_history_close_named (history, step);
  done = g_strdup_printf (ngettext ("%u task added", "%u tasks added", tasks->len), tasks->len);
  baton_window_toast (self, done, _("_Undo"), "win.undo");
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
