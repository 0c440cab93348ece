/* "Hand Off…": to whom, for how much, by when, and with which brief.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/handoffs/baton-hand-off-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-date-words.h"
#include "logic/baton-handing.h"
#include "logic/baton-link.h"
#include "logic/baton-track.h"
#include "ui/common/baton-discard.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-shrink.h"
#include "ui/common/baton-today.h"
#include "ui/handoffs/baton-brief-group.h"
#include "ui/handoffs/baton-candidate-list.h"

struct _BatonHandOffDialog
{
  AdwWindow           parent_instance;

  AdwWindowTitle     *title;
  BatonCandidateList *candidates;
  BatonRecordRow     *price;
  BatonRecordRow     *due;
  BatonBriefGroup    *brief;
  GtkWidget          *after;
  AdwActionRow       *open_row;
  GtkSwitch          *open_switch;

  BatonWorkspace     *workspace;
  BatonTask          *task;
  BatonHandoff       *draft;
  BatonRecord        *begun; /* the draft as it was at first */
  char               *link; /* the page to go on with, NULL where none is known */
};

G_DEFINE_FINAL_TYPE (BatonHandOffDialog, baton_hand_off_dialog, ADW_TYPE_WINDOW)

static BatonLibrary *
get_library (BatonHandOffDialog *self)
{
  return baton_workspace_get_library (self->workspace);
}

static void
choose_link (BatonHandOffDialog *self,
             BatonProvider      *provider)
{
  BatonTrack track;

  g_clear_pointer (&self->link, g_free);
  if (!provider)
    return;
  track = baton_track_of (get_library (self), baton_workspace_get_log (self->workspace), provider);
  self->link
    = baton_handing_find_link (get_library (self), provider, track.jobs > 0, baton_task_get_title (self->task));
}

static void
show_link (BatonHandOffDialog *self)
{
  g_autofree char *place = self->link ? baton_link_display (self->link) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->after, place != NULL);
  if (!place)
    return;
  /* Translators: %s is the name of a site, as “upwork.com” */
  title = g_strdup_printf (_("Open %s"), place);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->open_row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_switch), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* On a platform the work goes on at its site; a plumber is rather called. */
static gboolean
goes_on_there (BatonProvider *provider)
{
  return baton_provider_get_kind (provider) == BATON_KIND_PLATFORM || *baton_provider_get_via (provider);
}

static void
chosen_cb (BatonHandOffDialog *self)
{
  BatonProvider *provider = baton_candidate_list_get_provider (self->candidates);

  if (!self->task)
    return;
  choose_link (self, provider);
  show_link (self);
  gtk_switch_set_active (self->open_switch, provider && goes_on_there (provider));
  baton_brief_group_prefill (self->brief, get_library (self), self->task, provider);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handoff.finish",
                                 baton_candidate_list_is_complete (self->candidates));
}

/* Returns: whether both rows could be read; else the keyboard goes to the one that could not. */
static gboolean
settle_rows (BatonHandOffDialog *self)
{
  BatonRecordRow *rows[] = { self->price, self->due };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!baton_record_row_settle (rows[i]))
      {
        gtk_widget_grab_focus (GTK_WIDGET (rows[i]));
        return FALSE;
      }
  return TRUE;
}

/* Returns: (transfer full): the brief, which is on the clipboard now, where there is one */
static char *
copy_brief (BatonHandOffDialog *self)
{
  BatonDay due = baton_handoff_get_due (self->draft);
  g_autofree char *day = due != BATON_ABSENT ? baton_date_words_format (due, baton_today ()) : NULL;
  char *brief = baton_brief_group_dup_text (self->brief, baton_task_get_title (self->task), day);

  if (*brief)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), brief);
  return brief;
}

/* The dialog is gone by then: the window behind it tells what happened, and opens the page. */
static void
tell (BatonHandOffDialog *self,
      BatonProvider      *provider)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *title = baton_task_get_title (self->task);
  const char *name = baton_provider_get_name (provider);
  g_autofree char *text = NULL, *step = NULL;

  if (!parent)
    return;
  /* Translators: the name of a step that can be undone; %s is a task's title */
  step = g_strdup_printf (_("Hand Off “%s”"), title);
  if (*baton_handoff_get_brief (self->draft))
    /* Translators: a task's title and a provider's name */
    text = g_strdup_printf (_("“%s” handed off to %s, brief copied"), title, name);
  else
    /* Translators: a task's title and a provider's name */
    text = g_strdup_printf (_("“%s” handed off to %s"), title, name);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast-step", "(ss)", step, text);
  if (self->link && gtk_switch_get_active (self->open_switch))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-link", "s", self->link);
}

static void
finish_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonHandOffDialog *self = BATON_HAND_OFF_DIALOG (widget);
  BatonProvider *provider;
  g_autofree char *brief = NULL;

  if (!settle_rows (self))
    return;
  provider = baton_candidate_list_take_provider (self->candidates);
  brief = copy_brief (self);
  baton_handoff_set_brief (self->draft, brief);
  baton_handing_out (self->task, provider, self->draft, baton_today ());
  tell (self, provider);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
baton_hand_off_dialog_close_request (GtkWindow *window)
{
  BatonHandOffDialog *self = BATON_HAND_OFF_DIALOG (window);
  gboolean written = baton_candidate_list_is_changed (self->candidates) || baton_brief_group_is_written (self->brief)
                     || baton_discard_is_written (GTK_WIDGET (self), BATON_RECORD (self->draft), self->begun);

  return baton_discard_ask (window, written)
         || GTK_WINDOW_CLASS (baton_hand_off_dialog_parent_class)->close_request (window);
}

static void
baton_hand_off_dialog_dispose (GObject *object)
{
  BatonHandOffDialog *self = BATON_HAND_OFF_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->task);
  g_clear_object (&self->draft);
  g_clear_object (&self->begun);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_HAND_OFF_DIALOG);

  G_OBJECT_CLASS (baton_hand_off_dialog_parent_class)->dispose (object);
}

static void
baton_hand_off_dialog_finalize (GObject *object)
{
  g_free (BATON_HAND_OFF_DIALOG (object)->link);

  G_OBJECT_CLASS (baton_hand_off_dialog_parent_class)->finalize (object);
}

static void
baton_hand_off_dialog_class_init (BatonHandOffDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_hand_off_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_hand_off_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = baton_hand_off_dialog_close_request;

  g_type_ensure (BATON_TYPE_CANDIDATE_LIST);
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_BRIEF_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/handoffs/baton-hand-off-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, candidates);
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, price);
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, due);
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, brief);
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, after);
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, open_row);
  gtk_widget_class_bind_template_child (widget_class, BatonHandOffDialog, open_switch);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "handoff.finish", NULL, finish_action);
  baton_discard_install (widget_class);
}

static void
baton_hand_off_dialog_init (BatonHandOffDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_shrink_buttons (GTK_WIDGET (self));
  baton_shrink_title (self->title);
}

/* Returns: the price to begin with: the task's, else what was last paid for it */
static gint64
usual_price (BatonHandOffDialog *self)
{
  const BatonLogEntry *entry = baton_log_get_task (baton_workspace_get_log (self->workspace),
                                                   baton_record_get_id (BATON_RECORD (self->task)));
  gint64 price = baton_task_get_price (self->task);

  return price == BATON_ABSENT && entry ? entry->last_paid : price;
}

/**
 * baton_hand_off_dialog_new:
 * @workspace: the open library
 * @task: what to hand off
 *
 * Returns: (transfer none): the dialog; nothing changes before the person presses Hand Off
 */
GtkWindow *
baton_hand_off_dialog_new (BatonWorkspace *workspace,
                           BatonTask      *task)
{
  BatonHandOffDialog *self = g_object_new (BATON_TYPE_HAND_OFF_DIALOG, NULL);
  const char *currency
    = baton_profile_get_currency (baton_library_get_profile (baton_workspace_get_library (workspace)));

  self->workspace = g_object_ref (workspace);
  self->task = g_object_ref (task);
  self->draft = baton_handoff_new (NULL);
  baton_handoff_set_agreed (self->draft, usual_price (self));
  self->begun = baton_record_copy (BATON_RECORD (self->draft));
  adw_window_title_set_subtitle (self->title, baton_task_get_title (task));
  baton_record_row_set_record (self->price, BATON_RECORD (self->draft), currency);
  baton_record_row_set_record (self->due, BATON_RECORD (self->draft), currency);
  baton_candidate_list_set_subject (self->candidates, workspace, task);
  chosen_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->candidates));
  return GTK_WINDOW (self);
}
