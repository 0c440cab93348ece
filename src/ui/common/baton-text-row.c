/* A row with a text of any length under its title: notes, a part of a brief.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-text-row.h"

#include "logic/baton-text.h"
#include "ui/common/baton-text-patch.h"

struct _BatonTextRow
{
  AdwPreferencesRow  parent_instance;

  GtkOverlay        *overlay;
  GtkWidget         *view;
  GtkTextBuffer     *buffer;
  GtkLabel          *hint;

  BatonRecord       *record;
  char              *field_name;
  gboolean           showing; /* the text is being set, not typed */
  guint              again;   /* the tick that asks for another height, 0 where none is to come */
  double             asked;   /* the height that was last asked for, in pixels */
};

G_DEFINE_FINAL_TYPE (BatonTextRow, baton_text_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum
{
  PROP_HINT = 1,
} BatonTextRowProperty;

static GParamSpec *props[PROP_HINT + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
apply_text (BatonTextRow *self)
{
  g_autofree char *text = baton_text_row_dup_text (self);

  if (self->record)
    baton_record_set_string (self->record, baton_record_find_field (self->record, self->field_name), text);
}

static void
changed_cb (BatonTextRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hint), gtk_text_buffer_get_char_count (self->buffer) == 0);
  if (self->showing)
    return;
  apply_text (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
record_changed_cb (BatonTextRow *self)
{
  const BatonField *field = baton_record_find_field (self->record, self->field_name);

  baton_text_row_set_text (self, baton_record_get_string (self->record, field));
}

static void
clicked_cb (BatonTextRow *self)
{
  gtk_widget_grab_focus (self->view);
}

static void
drop_record (BatonTextRow *self)
{
  if (self->record)
    g_signal_handlers_disconnect_by_func (self->record, record_changed_cb, self);
  g_clear_object (&self->record);
  g_clear_pointer (&self->field_name, g_free);
}

static gboolean
ask_again_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       unused)
{
  BatonTextRow *self = BATON_TEXT_ROW (widget);

  self->again = 0;
  gtk_widget_queue_resize (self->view);
  return G_SOURCE_REMOVE;
}

/* A text view knows its height only once it has wrapped its text to the width that it is given, and what it asks for then
 * is lost, for it is in the middle of being given it. It is asked once more for each height: a window that has no more
 * room would be asked without end. */
static void
room_changed_cb (BatonTextRow  *self,
                 GtkAdjustment *room)
{
  double needed = gtk_adjustment_get_upper (room);

  if (needed <= gtk_adjustment_get_page_size (room))
    self->asked = 0;
  else if (needed != self->asked && !self->again)
    {
      self->asked = needed;
      self->again = gtk_widget_add_tick_callback (GTK_WIDGET (self), ask_again_cb, NULL, NULL);
    }
}

/* A list row that is left backwards takes the keyboard itself, and this one would give it back to the text for ever. */
static gboolean
baton_text_row_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
baton_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BATON_TEXT_ROW (widget)->view);
}

static void
baton_text_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_HINT)
    baton_text_row_set_hint (BATON_TEXT_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_text_row_dispose (GObject *object)
{
  BatonTextRow *self = BATON_TEXT_ROW (object);

  drop_record (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (baton_text_row_parent_class)->dispose (object);
}

static void
baton_text_row_class_init (BatonTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = baton_text_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = baton_text_row_dispose;
  widget_class->focus = baton_text_row_focus;
  widget_class->grab_focus = baton_text_row_grab_focus;

  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/common/baton-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonTextRow, overlay);
  gtk_widget_class_bind_template_child (widget_class, BatonTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, BatonTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, BatonTextRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
}

static void
baton_text_row_init (BatonTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A text view has no height before it has looked at its text; the hint keeps the place of a line until then. */
  gtk_overlay_set_measure_overlay (self->overlay, GTK_WIDGET (self->hint), TRUE);
}

/**
 * baton_text_row_new:
 * @title: what the text is about
 *
 * Returns: (transfer floating): a row with an empty text
 */
GtkWidget *
baton_text_row_new (const char *title)
{
  return g_object_new (BATON_TYPE_TEXT_ROW, "title", title, NULL);
}

/* Returns: (transfer full): the text, without what cannot be kept */
char *
baton_text_row_dup_text (BatonTextRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  return baton_text_clean (text, BATON_TEXT_LONG, NULL);
}

/* Shows another text, without "changed". */
void
baton_text_row_set_text (BatonTextRow *self,
                         const char   *text)
{
  g_autofree char *old = baton_text_row_dup_text (self);

  if (g_str_equal (old, text))
    return;
  self->showing = TRUE;
  baton_text_patch (self->buffer, text);
  self->showing = FALSE;
}

/**
 * baton_text_row_set_hint:
 * @self: a row
 * @hint: (nullable): what belongs there, in a few words
 */
void
baton_text_row_set_hint (BatonTextRow *self,
                         const char   *hint)
{
  gtk_label_set_text (self->hint, hint ? hint : "");
  if (hint)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, hint, -1);
}

/**
 * baton_text_row_set_record:
 * @self: a row
 * @record: (nullable): whose text is written from now on
 * @field: the name of its field
 */
void
baton_text_row_set_record (BatonTextRow *self,
                           BatonRecord  *record,
                           const char   *field)
{
  g_autofree char *signal = g_strconcat ("notify::", field, NULL);

  drop_record (self);
  if (!record)
    {
      baton_text_row_set_text (self, "");
      return;
    }
  self->record = g_object_ref (record);
  self->field_name = g_strdup (field);
  g_signal_connect_object (record, signal, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  record_changed_cb (self);
}
