/* One handoff, open or past, with everything that is written down of it; each edit counts at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/handoffs/baton-handoff-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-record-row.h"
#include "ui/common/baton-segment-row.h"
#include "ui/common/baton-stars-row.h"
#include "ui/common/baton-text-row.h"

struct _BatonHandoffEditor
{
  AdwWindow        parent_instance;

  AdwWindowTitle  *title;
  AdwComboRow     *who;
  BatonSegmentRow *again;
  BatonSegmentRow *rework;
  BatonStarsRow   *stars;
  BatonTextRow    *brief;
  BatonTextRow    *remark;

  BatonLibrary    *library;
  BatonHandoff    *handoff;
  GPtrArray       *who_ids; /* of the choices in @who, as their order is; "" is nobody in particular */
};

G_DEFINE_FINAL_TYPE (BatonHandoffEditor, baton_handoff_editor, ADW_TYPE_WINDOW)

/* The rows of one line each, by their names in the template. */
static const char *const row_names[]
  = { "agreed", "quoted_minutes", "due",           "started",       "finished",       "next_time",
      "result", "paid",           "saved_minutes", "brief_minutes", "review_minutes", "redo_minutes" };

static void
add_words (BatonHandoffEditor *self)
{
  baton_segment_row_add (self->again, _("Yes"), BATON_AGAIN_YES);
  baton_segment_row_add (self->again, _("Maybe"), BATON_AGAIN_MAYBE);
  baton_segment_row_add (self->again, _("No"), BATON_AGAIN_NO);
  baton_segment_row_add (self->rework, _("Yes"), BATON_ANSWER_YES);
  baton_segment_row_add (self->rework, _("No"), BATON_ANSWER_NO);
}

static void
add_choice (BatonHandoffEditor *self,
            GtkStringList      *names,
            const char         *name,
            const char         *id)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (self->who_ids, g_strdup (id));
}

static void
show_who (BatonHandoffEditor *self)
{
  const char *id = baton_handoff_get_provider (self->handoff);

  for (guint i = 0; i < self->who_ids->len; i++)
    if (g_str_equal (self->who_ids->pdata[i], id))
      adw_combo_row_set_selected (self->who, i);
}

/* One who is in the trash is a choice only where the handoff names them. */
static void
fill_who (BatonHandoffEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *providers = baton_library_get_providers (self->library);
  const char *id = baton_handoff_get_provider (self->handoff);
  BatonProvider *former = baton_library_find_former (self->library, id);

  add_choice (self, names, _("Somebody"), "");
  if (former && !baton_library_find_provider (self->library, id))
    add_choice (self, names, baton_provider_get_name (former), id);
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      add_choice (self, names, baton_provider_get_name (provider), baton_record_get_id (BATON_RECORD (provider)));
    }
  adw_combo_row_set_model (self->who, G_LIST_MODEL (names));
  show_who (self);
}

static void
who_cb (BatonHandoffEditor *self)
{
  guint selected = adw_combo_row_get_selected (self->who);

  if (selected < self->who_ids->len)
    baton_handoff_set_provider (self->handoff, self->who_ids->pdata[selected]);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonHandoffEditor *self = BATON_HANDOFF_EDITOR (widget);
  BatonTask *task = baton_library_find_handoff_task (self->library, self->handoff);

  if (task)
    baton_task_remove_handoff (task, self->handoff);
}

/* A handoff that is gone, by the button, an undo or another device, has nothing to be edited any more. */
static void
library_changed_cb (BatonHandoffEditor *self,
                    BatonRecord        *record,
                    const char         *field)
{
  BatonRecord *handoff = BATON_RECORD (self->handoff);

  if (!field && baton_library_find (self->library, baton_record_get_id (handoff)) != handoff)
    gtk_window_close (GTK_WINDOW (self));
}

static void
baton_handoff_editor_dispose (GObject *object)
{
  BatonHandoffEditor *self = BATON_HANDOFF_EDITOR (object);

  g_clear_object (&self->library);
  g_clear_object (&self->handoff);
  g_clear_pointer (&self->who_ids, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_HANDOFF_EDITOR);

  G_OBJECT_CLASS (baton_handoff_editor_parent_class)->dispose (object);
}

static void
baton_handoff_editor_class_init (BatonHandoffEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_handoff_editor_dispose;
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_TEXT_ROW);
  g_type_ensure (BATON_TYPE_SEGMENT_ROW);
  g_type_ensure (BATON_TYPE_STARS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/handoffs/baton-handoff-editor.ui");
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffEditor, title);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffEditor, who);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffEditor, again);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffEditor, rework);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffEditor, stars);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffEditor, brief);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffEditor, remark);
  gtk_widget_class_install_action (widget_class, "handoff.remove", NULL, remove_action);
}

static void
baton_handoff_editor_init (BatonHandoffEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->who_ids = g_ptr_array_new_with_free_func (g_free);
  add_words (self);
}

static void
bind_fields (BatonHandoffEditor *self)
{
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  BatonRecord *record = BATON_RECORD (self->handoff);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (self->library));

  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    {
      GObject *row = gtk_widget_get_template_child (GTK_WIDGET (self), BATON_TYPE_HANDOFF_EDITOR, row_names[i]);

      baton_record_row_set_record (BATON_RECORD_ROW (row), record, currency);
    }
  baton_text_row_set_record (self->brief, record, "brief");
  baton_text_row_set_record (self->remark, record, "remark");
  g_object_bind_property (record, "again", self->again, "value", flags);
  g_object_bind_property (record, "rework", self->rework, "value", flags);
  g_object_bind_property (record, "stars", self->stars, "stars", flags);
}

/**
 * baton_handoff_editor_new:
 * @workspace: the open library
 * @handoff: one of it
 *
 * Returns: (transfer none): the window, modal for the one it is made transient for; GTK owns it
 */
GtkWindow *
baton_handoff_editor_new (BatonWorkspace *workspace,
                          BatonHandoff   *handoff)
{
  BatonHandoffEditor *self = g_object_new (BATON_TYPE_HANDOFF_EDITOR, NULL);
  BatonTask *task;

  self->library = g_object_ref (baton_workspace_get_library (workspace));
  self->handoff = g_object_ref (handoff);
  task = baton_library_find_handoff_task (self->library, handoff);
  if (task)
    adw_window_title_set_subtitle (self->title, baton_task_get_title (task));
  fill_who (self);
  bind_fields (self);
  g_signal_connect_object (handoff, "notify::provider", G_CALLBACK (show_who), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->who, "notify::selected", G_CALLBACK (who_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
