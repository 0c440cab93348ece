/* The question before someone is marked "do not use": why, for the day when one has forgotten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-avoid-dialog.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-text.h"
#include "ui/common/baton-text-patch.h"

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             BatonProvider    *provider)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *reason = g_strstrip (baton_text_clean (gtk_editable_get_text (entry), BATON_TEXT_LINE, NULL));

  if (!g_str_equal (response, "avoid"))
    return;
  baton_provider_set_do_not_use_reason (provider, reason);
  baton_provider_set_do_not_use (provider, TRUE);
}

static GtkWidget *
make_entry (BatonProvider *provider)
{
  GtkWidget *entry = gtk_entry_new ();

  baton_text_put (GTK_EDITABLE (entry), baton_provider_get_do_not_use_reason (provider));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Why? For example: late twice"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why"), -1);
  return entry;
}

/**
 * baton_avoid_dialog_new:
 * @provider: whom not to use any more
 *
 * Returns: (transfer none): the question; its answer goes into @provider
 */
GtkWindow *
baton_avoid_dialog_new (BatonProvider *provider)
{
  GtkWidget *dialog = adw_message_dialog_new (NULL, NULL, NULL);

  /* Translators: %s is the name of a provider */
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Do Not Use %s?"),
                                     baton_provider_get_name (provider));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                               _("Nothing is deleted. They are no longer offered when you hand off a task."));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_entry (provider));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "avoid", _("_Do Not Use"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "avoid");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), provider, 0);
  return GTK_WINDOW (dialog);
}
