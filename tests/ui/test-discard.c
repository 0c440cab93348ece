/* Dialogs that are closed with something written in them: it is asked before that is lost, and only then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/directory-case.h"

#include "app/baton-hour-value.h"
#include "ui/common/baton-stars-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/directory/baton-add-provider-dialog.h"
#include "ui/handoffs/baton-back-again-dialog.h"
#include "ui/handoffs/baton-hand-off-dialog.h"
#include "ui/message-dialogs.h"

static GtkWindow *
make_hand_off (Case *self)
{
  return baton_hand_off_dialog_new (self->base.workspace, self->gutters);
}

static GtkWindow *
make_back_again (Case *self)
{
  return baton_back_again_dialog_new (self->base.workspace, self->posts);
}

static GtkWindow *
make_provider (Case *self)
{
  return baton_add_provider_dialog_new (self->base.workspace, BATON_KIND_CONTRACTOR, NULL);
}

static GtkWindow *
make_via (Case *self)
{
  return baton_add_provider_dialog_new (self->base.workspace, BATON_KIND_CONTRACTOR, self->upwork);
}

static GtkWindow *
make_hour_value (Case *self)
{
  return baton_hour_value_new (self->base.workspace);
}

static void
write_brief (GtkWindow *dialog)
{
  GtkWidget *view = FIND_TYPE (get_row (dialog, "Result"), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Clean gutters", -1);
}

static void
write_price (GtkWindow *dialog)
{
  type_text (get_row (dialog, "Price"), "99");
}

static void
write_unread (GtkWindow *dialog)
{
  type_text (get_row (dialog, "Price"), "about a hundred");
}

static void
choose_other (GtkWindow *dialog)
{
  GtkWidget *check = FIND_TYPE (get_row (dialog, "Maya"), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  check = FIND_TYPE (get_row (dialog, "Upwork"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
write_remark (GtkWindow *dialog)
{
  GtkWidget *view = FIND_TYPE (get_row (dialog, "Remark"), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Incredible idea!", -1);
}

static void
give_stars (GtkWindow *dialog)
{
  g_object_set (FIND_TYPE (dialog, BATON_TYPE_STARS_ROW), "stars", 4, NULL);
}

static void
write_name (GtkWindow *dialog)
{
  type_text (get_row (dialog, "Name"), "Nora");
}

static void
write_answer (GtkWindow *dialog)
{
  gtk_editable_set_text (GTK_EDITABLE (FIND_TYPE (dialog, GTK_TYPE_ENTRY)), "forty");
}

static const struct
{
  const char *name;
  GtkWindow *(*make) (Case *self);
  void       (*write) (GtkWindow *dialog);
} dialogs[] = {
  { "/ui/discard/hand-off-brief", make_hand_off, write_brief },
  { "/ui/discard/hand-off-price", make_hand_off, write_price },
  { "/ui/discard/hand-off-unread", make_hand_off, write_unread },
  { "/ui/discard/hand-off-to-another", make_hand_off, choose_other },
  { "/ui/discard/back-again-remark", make_back_again, write_remark },
  { "/ui/discard/back-again-stars", make_back_again, give_stars },
  { "/ui/discard/provider", make_provider, write_name },
  { "/ui/discard/provider-via", make_via, write_name },
  { "/ui/discard/hour-value", make_hour_value, write_answer },
};

/* Returns: (transfer none) (nullable): the question that stands before @dialog */
static AdwMessageDialog *
find_question (GtkWindow *dialog)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data) && gtk_window_get_transient_for (at->data) == dialog)
      return at->data;
  return NULL;
}

static void
answer (GtkWindow  *dialog,
        const char *response)
{
  AdwMessageDialog *question = find_question (dialog);

  g_assert_nonnull (question);
  g_object_add_weak_pointer (G_OBJECT (question), (gpointer *) &question);
  wait_frame (GTK_WINDOW (question));
  adw_message_dialog_response (question, response);
  if (question)
    gtk_window_close (GTK_WINDOW (question));
  UNTIL (question == NULL);
}

static GtkWindow *
show_nth (Case          *self,
          gconstpointer  nth)
{
  GtkWindow *dialog = dialogs[GPOINTER_TO_UINT (nth)].make (self);

  show_page (&self->base, gtk_label_new ("behind"));
  show_dialog (&self->base, dialog);
  return dialog;
}

/* What was written stays until the person says that it may go. */
static void
test_asks (Case          *self,
           gconstpointer  nth)
{
  GtkWindow *dialog = show_nth (self, nth);
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  dialogs[GPOINTER_TO_UINT (nth)].write (dialog);
  wait_frame (dialog);
  gtk_window_close (dialog);
  g_assert_nonnull (find_question (dialog));
  g_assert_cmpstr (adw_message_dialog_get_default_response (find_question (dialog)), ==, "keep");
  g_assert_cmpstr (adw_message_dialog_get_close_response (find_question (dialog)), ==, "keep");
  take_picture (find_question (dialog), "discard");
  answer (dialog, "keep");
  g_assert_false (gone);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));

  gtk_window_close (dialog);
  answer (dialog, "discard");
  UNTIL (gone);
}

/* Asked twice, there is one question. */
static void
test_asks_once (Case          *self,
                gconstpointer  nth)
{
  GtkWindow *dialog = show_nth (self, nth);
  AdwMessageDialog *question;

  dialogs[GPOINTER_TO_UINT (nth)].write (dialog);
  gtk_window_close (dialog);
  question = find_question (dialog);
  gtk_window_close (dialog);
  g_assert_true (find_question (dialog) == question);
  answer (dialog, "keep");
  g_assert_null (find_question (dialog));
  destroy_dialog (dialog);
}

static void
test_nothing_written (Case          *self,
                      gconstpointer  nth)
{
  GtkWindow *dialog = show_nth (self, nth);
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  gtk_window_close (dialog);
  UNTIL (gone);
}

/* The button says in words what it does. */
static void
test_cancel (Case          *self,
             gconstpointer  nth)
{
  GtkWindow *dialog = show_nth (self, nth);
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  dialogs[GPOINTER_TO_UINT (nth)].write (dialog);
  click (FIND_ACTION (dialog, "discard.cancel"));
  UNTIL (gone);
}

int
main (int   argc,
      char *argv[])
{
  begin_tests (&argc, &argv);
  allow_message_dialogs ();
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *nothing = g_strconcat (dialogs[i].name, "/nothing-written", NULL);
      g_autofree char *cancel = g_strconcat (dialogs[i].name, "/cancel", NULL);
      g_autofree char *asks = g_strconcat (dialogs[i].name, "/asks", NULL);
      g_autofree char *once = g_strconcat (dialogs[i].name, "/asks-once", NULL);

      g_test_add (nothing, Case, GUINT_TO_POINTER (i), set_up_case, test_nothing_written, tear_down_case);
      g_test_add (cancel, Case, GUINT_TO_POINTER (i), set_up_case, test_cancel, tear_down_case);
      g_test_add (asks, Case, GUINT_TO_POINTER (i), set_up_case, test_asks, tear_down_case);
      g_test_add (once, Case, GUINT_TO_POINTER (i), set_up_case, test_asks_once, tear_down_case);
    }
  return g_test_run ();
}
