/* The question before a dialog goes with what was written in it.
 *
 * Escape and the window manager's button are pressed by mistake as easily as meant, so they ask; the button Cancel says in
 * words what it does, and does it at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-discard.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-record-row.h"

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_window_destroy (GTK_WINDOW (widget));
}

/**
 * baton_discard_install:
 * @widget_class: of a dialog
 *
 * Gives it the action "discard.cancel", for its Cancel button: the dialog goes, whatever is written in it.
 */
void
baton_discard_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "discard.cancel", NULL, cancel_action);
}

/* Returns: (transfer none) (nullable): the question, where it stands before @dialog already */
static GtkWindow *
find_question (GtkWindow *dialog)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *node = toplevels; node; node = node->next)
    if (ADW_IS_MESSAGE_DIALOG (node->data) && gtk_window_get_transient_for (node->data) == dialog)
      return node->data;
  return NULL;
}

/* A window manager that sees two windows go at once may leave the keyboard with one that is gone. */
static gboolean
discard_cb (gpointer data)
{
  GtkWindow *dialog = data;
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  gtk_window_destroy (dialog);
  if (parent)
    gtk_window_present (parent);
  return G_SOURCE_REMOVE;
}

/* The question goes first, when its own signal is over; it must not look for a window that is gone by then. */
static void
answer_cb (AdwMessageDialog *question,
           const char       *response,
           GtkWindow        *dialog)
{
  if (!g_str_equal (response, "discard"))
    return;
  gtk_window_set_transient_for (GTK_WINDOW (question), NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, discard_cb, g_object_ref (dialog), g_object_unref);
}

static GtkWindow *
make_question (GtkWindow *dialog)
{
  GtkWidget *question = adw_message_dialog_new (dialog, _("Discard What You Wrote?"), NULL);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "keep", _("_Keep Editing"), "discard", _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (answer_cb), dialog, 0);
  return GTK_WINDOW (question);
}

/**
 * baton_discard_ask:
 * @dialog: a dialog that is asked to close
 * @written: whether anything would be lost
 *
 * Asks the person, where something would be lost; if they do not mind, @dialog is destroyed.
 *
 * Returns: whether @dialog has to stay open for the question, as "close-request" does
 */
gboolean
baton_discard_ask (GtkWindow *dialog,
                   gboolean   written)
{
  GtkWindow *question;

  if (!written)
    return FALSE;
  question = find_question (dialog);
  gtk_window_present (question ? question : make_question (dialog));
  return TRUE;
}

/* Whether a row below @widget holds text that the draft does not have, because it cannot be read. */
static gboolean
has_unread (GtkWidget *widget)
{
  if (BATON_IS_RECORD_ROW (widget) && baton_record_row_is_unread (BATON_RECORD_ROW (widget)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (has_unread (child))
      return TRUE;
  return FALSE;
}

/**
 * baton_discard_is_written:
 * @dialog: a dialog whose rows write into @draft
 * @draft: what is in no library yet
 * @begun: what it was when the dialog opened
 *
 * Returns: whether anything was written since
 */
gboolean
baton_discard_is_written (GtkWidget   *dialog,
                          BatonRecord *draft,
                          BatonRecord *begun)
{
  const BatonField *fields;
  guint n_fields;

  fields = baton_record_get_fields (draft, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (draft, begun, &fields[i]))
      return TRUE;
  return has_unread (dialog);
}
