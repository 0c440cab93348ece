/* "Back again…": a handoff is over, and what came of it is written down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/handoffs/baton-back-again-dialog.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-handing.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-discard.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-segment-row.h"
#include "ui/common/baton-shrink.h"
#include "ui/common/baton-stars-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/common/baton-today.h"

struct _BatonBackAgainDialog
{
  AdwWindow        parent_instance;

  AdwWindowTitle  *title;
  BatonSegmentRow *again;
  BatonStarsRow   *stars;
  BatonTextRow    *remark;
  BatonSegmentRow *rework;
  BatonSegmentRow *next;

  BatonTask       *task;
  BatonHandoff    *draft;
  BatonRecord     *begun; /* the draft as it was at first */
};

G_DEFINE_FINAL_TYPE (BatonBackAgainDialog, baton_back_again_dialog, ADW_TYPE_WINDOW)

/* The rows of one line each, by their names in the template. */
static const char *const row_names[] = { "next_time", "result", "paid", "saved", "brief", "review", "redo" };

static BatonRecordRow *
get_row (BatonBackAgainDialog *self,
         const char           *name)
{
  return BATON_RECORD_ROW (gtk_widget_get_template_child (GTK_WIDGET (self), BATON_TYPE_BACK_AGAIN_DIALOG, name));
}

static void
rework_cb (BatonBackAgainDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (get_row (self, "redo")),
                          baton_segment_row_get_value (self->rework) == BATON_ANSWER_YES);
}

/* Returns: (transfer none) (nullable): the first row whose text cannot be read */
static BatonRecordRow *
settle_rows (BatonBackAgainDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    if (!baton_record_row_settle (get_row (self, row_names[i])))
      return get_row (self, row_names[i]);
  return NULL;
}

static void
tell (BatonBackAgainDialog *self,
      BatonStage            stage)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *text = NULL, *step = NULL;

  if (!parent)
    return;
  /* Translators: the name of a step that can be undone; %s is a task's title */
  step = g_strdup_printf (_("Back Again: “%s”"), baton_task_get_title (self->task));
  /* Translators: a task's title and the stage it moved to */
  text = g_strdup_printf (_("“%s” moved to %s"), baton_task_get_title (self->task), baton_phrase_stage (stage));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast-step", "(ss)", step, text);
}

static void
finish_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonBackAgainDialog *self = BATON_BACK_AGAIN_DIALOG (widget);
  BatonRecordRow *wrong = settle_rows (self);
  BatonStage stage = baton_segment_row_get_value (self->next);

  if (wrong)
    {
      gtk_widget_grab_focus (GTK_WIDGET (wrong));
      return;
    }
  baton_handing_back (self->task, self->draft, stage, baton_today ());
  tell (self, stage);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_words (BatonBackAgainDialog *self)
{
  baton_segment_row_add (self->again, _("Yes"), BATON_AGAIN_YES);
  baton_segment_row_add (self->again, _("Maybe"), BATON_AGAIN_MAYBE);
  baton_segment_row_add (self->again, _("No"), BATON_AGAIN_NO);
  baton_segment_row_add (self->rework, _("Yes"), BATON_ANSWER_YES);
  baton_segment_row_add (self->rework, _("No"), BATON_ANSWER_NO);
  /* Translators: “The task is finished” */
  baton_segment_row_add (self->next, C_ ("the task is", "Finished"), BATON_STAGE_FINISHED);
  /* Translators: “The task is to be considered again” */
  baton_segment_row_add (self->next, C_ ("the task is", "To Consider Again"), BATON_STAGE_CONSIDERING);
}

static gboolean
baton_back_again_dialog_close_request (GtkWindow *window)
{
  BatonBackAgainDialog *self = BATON_BACK_AGAIN_DIALOG (window);
  gboolean written = baton_segment_row_get_value (self->next) != (int) baton_handing_next_stage (self->task)
                     || baton_discard_is_written (GTK_WIDGET (self), BATON_RECORD (self->draft), self->begun);

  return baton_discard_ask (window, written)
         || GTK_WINDOW_CLASS (baton_back_again_dialog_parent_class)->close_request (window);
}

static void
baton_back_again_dialog_dispose (GObject *object)
{
  BatonBackAgainDialog *self = BATON_BACK_AGAIN_DIALOG (object);

  g_clear_object (&self->task);
  g_clear_object (&self->draft);
  g_clear_object (&self->begun);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_BACK_AGAIN_DIALOG);

  G_OBJECT_CLASS (baton_back_again_dialog_parent_class)->dispose (object);
}

static void
baton_back_again_dialog_class_init (BatonBackAgainDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_back_again_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = baton_back_again_dialog_close_request;

  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_TEXT_ROW);
  g_type_ensure (BATON_TYPE_SEGMENT_ROW);
  g_type_ensure (BATON_TYPE_STARS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/baton/Baton/ui/handoffs/baton-back-again-dialog.ui");
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, BatonBackAgainDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BatonBackAgainDialog, again);
  gtk_widget_class_bind_template_child (widget_class, BatonBackAgainDialog, stars);
  gtk_widget_class_bind_template_child (widget_class, BatonBackAgainDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, BatonBackAgainDialog, rework);
  gtk_widget_class_bind_template_child (widget_class, BatonBackAgainDialog, next);
  gtk_widget_class_install_action (widget_class, "back.finish", NULL, finish_action);
  baton_discard_install (widget_class);
}

static void
baton_back_again_dialog_init (BatonBackAgainDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_shrink_buttons (GTK_WIDGET (self));
  baton_shrink_title (self->title);
  add_words (self);
  g_signal_connect_object (self->rework, "notify::value", G_CALLBACK (rework_cb), self, G_CONNECT_SWAPPED);
}

static void
bind_draft (BatonBackAgainDialog *self,
            const char           *currency)
{
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    baton_record_row_set_record (get_row (self, row_names[i]), BATON_RECORD (self->draft), currency);
  baton_text_row_set_record (self->remark, BATON_RECORD (self->draft), "remark");
  g_object_bind_property (self->draft, "again", self->again, "value", flags);
  g_object_bind_property (self->draft, "rework", self->rework, "value", flags);
  g_object_bind_property (self->draft, "stars", self->stars, "stars", flags);
}

static void
show_title (BatonBackAgainDialog *self,
            BatonLibrary         *library)
{
  BatonProvider *provider = baton_library_find_former (library, baton_handoff_get_provider (self->draft));
  g_autofree char *subtitle = NULL;

  if (provider)
    /* Translators: a task's title and who did it */
    subtitle = g_strdup_printf (_("%s, by %s"), baton_task_get_title (self->task), baton_provider_get_name (provider));
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : baton_task_get_title (self->task));
}

/**
 * baton_back_again_dialog_new:
 * @workspace: the open library
 * @task: what comes back
 *
 * Returns: (transfer none): the dialog; nothing changes before the person presses Done
 */
GtkWindow *
baton_back_again_dialog_new (BatonWorkspace *workspace,
                             BatonTask      *task)
{
  BatonBackAgainDialog *self = g_object_new (BATON_TYPE_BACK_AGAIN_DIALOG, NULL);
  BatonLibrary *library = baton_workspace_get_library (workspace);

  self->task = g_object_ref (task);
  self->draft = baton_handing_draft_back (task);
  bind_draft (self, baton_profile_get_currency (baton_library_get_profile (library)));
  baton_segment_row_set_value (self->next, baton_handing_next_stage (task));
  show_title (self, library);
  rework_cb (self);
  self->begun = baton_record_copy (BATON_RECORD (self->draft));
  gtk_widget_grab_focus (GTK_WIDGET (self->again));
  return GTK_WINDOW (self);
}
