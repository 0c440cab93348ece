/* Everything that is written down of one handoff, as rows for the list in which it unfolds; each edit counts at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-handoff-details.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-record-row.h"
#include "ui/common/baton-segment-row.h"
#include "ui/common/baton-shrink.h"
#include "ui/common/baton-stars-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/common/baton-who-row.h"

struct _BatonHandoffDetails
{
  GObject        parent_instance;

  GtkBuilder    *builder;
  BatonLibrary  *library;
  BatonHandoff  *handoff;
  GBindingGroup *choices; /* between the handoff and the rows of buttons */
};

G_DEFINE_FINAL_TYPE (BatonHandoffDetails, baton_handoff_details, G_TYPE_OBJECT)

/* All rows of the template, in their order. */
static const char *const row_names[]
  = { "caption_row", "who",    "agreed", "quoted_minutes", "due",    "started",       "finished",
      "brief",       "again",  "stars",  "rework",         "remark", "next_time",     "result",
      "paid",        "saved_minutes",    "brief_minutes",  "review_minutes",          "redo_minutes",
      "remove" };

/* What stands above a row. As rows of their own they would stop the Tab key. */
static const struct
{
  const char *row;
  const char *heading;
} headings[] = {
  { "again", "went" },
  { "paid", "money" },
};

static GtkWidget *
get_row (BatonHandoffDetails *self,
         const char          *name)
{
  return GTK_WIDGET (gtk_builder_get_object (self->builder, name));
}

/* The rows of one line each know their field. */
static BatonRecordRow *
get_record_row (BatonHandoffDetails *self,
                guint                nth)
{
  GtkWidget *row = get_row (self, row_names[nth]);

  return BATON_IS_RECORD_ROW (row) ? BATON_RECORD_ROW (row) : NULL;
}

static void
add_words (BatonHandoffDetails *self)
{
  BatonSegmentRow *again = BATON_SEGMENT_ROW (get_row (self, "again"));
  BatonSegmentRow *rework = BATON_SEGMENT_ROW (get_row (self, "rework"));

  baton_segment_row_add (again, _("Yes"), BATON_AGAIN_YES);
  baton_segment_row_add (again, _("Maybe"), BATON_AGAIN_MAYBE);
  baton_segment_row_add (again, _("No"), BATON_AGAIN_NO);
  baton_segment_row_add (rework, _("Yes"), BATON_ANSWER_YES);
  baton_segment_row_add (rework, _("No"), BATON_ANSWER_NO);
}

static void
bind_choices (BatonHandoffDetails *self)
{
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  g_binding_group_bind (self->choices, "again", get_row (self, "again"), "value", flags);
  g_binding_group_bind (self->choices, "rework", get_row (self, "rework"), "value", flags);
  g_binding_group_bind (self->choices, "stars", get_row (self, "stars"), "stars", flags);
}

static void
show_heading_cb (GtkListBoxRow *row,
                 GtkListBoxRow *before,
                 gpointer       builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (G_OBJECT (row) == gtk_builder_get_object (builder, headings[i].row) && !gtk_list_box_row_get_header (row))
      gtk_list_box_row_set_header (row, GTK_WIDGET (gtk_builder_get_object (builder, headings[i].heading)));
}

static void
baton_handoff_details_dispose (GObject *object)
{
  BatonHandoffDetails *self = BATON_HANDOFF_DETAILS (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->builder);
  g_clear_object (&self->library);
  g_clear_object (&self->handoff);

  G_OBJECT_CLASS (baton_handoff_details_parent_class)->dispose (object);
}

static void
baton_handoff_details_class_init (BatonHandoffDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_handoff_details_dispose;

  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_SEGMENT_ROW);
  g_type_ensure (BATON_TYPE_STARS_ROW);
  g_type_ensure (BATON_TYPE_TEXT_ROW);
  g_type_ensure (BATON_TYPE_WHO_ROW);
}

static void
baton_handoff_details_init (BatonHandoffDetails *self)
{
  self->builder = gtk_builder_new_from_resource ("/app/baton/Baton/ui/common/baton-handoff-details.ui");
  self->choices = g_binding_group_new ();
  add_words (self);
  bind_choices (self);
  baton_shrink_buttons (get_row (self, "remove"));
}

/**
 * baton_handoff_details_new:
 * @library: whose handoffs are shown
 * @row: what unfolds
 *
 * Makes the rows, for a handoff that is to come, and puts them into @row.
 *
 * Returns: (transfer full): what fills them
 */
BatonHandoffDetails *
baton_handoff_details_new (BatonLibrary   *library,
                           AdwExpanderRow *row)
{
  BatonHandoffDetails *self = g_object_new (BATON_TYPE_HANDOFF_DETAILS, NULL);

  self->library = g_object_ref (library);
  baton_who_row_set_library (BATON_WHO_ROW (get_row (self, "who")), library);
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    adw_expander_row_add_row (row, get_row (self, row_names[i]));
  gtk_list_box_set_header_func (GTK_LIST_BOX (gtk_widget_get_parent (get_row (self, "who"))), show_heading_cb,
                                g_object_ref (self->builder), g_object_unref);
  return self;
}

/**
 * baton_handoff_details_set_handoff:
 * @self: rows
 * @handoff: what is edited in them from now on
 *
 * Shows another handoff. Text that could not be read is put by, and is there again with its own handoff.
 */
void
baton_handoff_details_set_handoff (BatonHandoffDetails *self,
                                   BatonHandoff        *handoff)
{
  BatonRecord *record = BATON_RECORD (handoff);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (self->library));

  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    if (get_record_row (self, i))
      baton_record_row_set_record (get_record_row (self, i), record, currency);
  if (!g_set_object (&self->handoff, handoff))
    return;
  baton_who_row_set_handoff (BATON_WHO_ROW (get_row (self, "who")), handoff);
  baton_text_row_set_record (BATON_TEXT_ROW (get_row (self, "brief")), record, "brief");
  baton_text_row_set_record (BATON_TEXT_ROW (get_row (self, "remark")), record, "remark");
  g_binding_group_set_source (self->choices, handoff);
}

/**
 * baton_handoff_details_set_times:
 * @self: rows
 * @caption: (nullable): which of several handoffs this is, NULL where there is no other
 * @times: (nullable): a menu of them all
 */
void
baton_handoff_details_set_times (BatonHandoffDetails *self,
                                 const char          *caption,
                                 GMenuModel          *times)
{
  gtk_label_set_text (GTK_LABEL (gtk_builder_get_object (self->builder, "caption")), caption ? caption : "");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (gtk_builder_get_object (self->builder, "times")), times);
  gtk_widget_set_visible (get_row (self, "caption_row"), caption != NULL);
}

/* Puts the keyboard into the first field. */
void
baton_handoff_details_focus (BatonHandoffDetails *self)
{
  gtk_widget_grab_focus (get_row (self, "who"));
}

/* Returns: whether anything is written in the rows that no handoff has, because it cannot be read. */
gboolean
baton_handoff_details_hold_text (BatonHandoffDetails *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    if (get_record_row (self, i) && baton_record_row_holds_text (get_record_row (self, i)))
      return TRUE;
  return FALSE;
}
