/* A row that asks for one of a few words, all of them in sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-segment-row.h"

#include "ui/common/baton-shrink.h"
#include "ui/common/baton-wrap-box.h"
#include "ui/common/baton-wrap-layout.h"

struct _BatonSegmentRow
{
  AdwActionRow  parent_instance;

  GtkWidget    *box;
  GArray       *values;  /* of the buttons, in their order */
  int           value;   /* 0 where no button is pressed and none has it */
  gboolean      required;
  gboolean      setting;
};

G_DEFINE_FINAL_TYPE (BatonSegmentRow, baton_segment_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_VALUE = 1,
  PROP_REQUIRED,
} BatonSegmentRowProperty;

static GParamSpec *props[PROP_REQUIRED + 1];

/* Presses the button of the value, and no other. */
static void
show_value (BatonSegmentRow *self)
{
  GtkWidget *button = gtk_widget_get_first_child (self->box);

  self->setting = TRUE;
  for (guint i = 0; button; i++, button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_array_index (self->values, int, i) == self->value);
  self->setting = FALSE;
}

/* Pressing the pressed button takes the answer back, where that is allowed. */
static void
toggled_cb (BatonSegmentRow *self,
            GtkToggleButton *toggled)
{
  GtkWidget *button = gtk_widget_get_first_child (self->box);
  guint nth = 0;

  if (self->setting)
    return;
  for (; button != GTK_WIDGET (toggled); button = gtk_widget_get_next_sibling (button))
    nth++;
  if (gtk_toggle_button_get_active (toggled))
    baton_segment_row_set_value (self, g_array_index (self->values, int, nth));
  else if (!self->required)
    baton_segment_row_set_value (self, 0);
  show_value (self);
}

/* A list row that is left backwards takes the keyboard itself, and this one would give it back to its buttons for ever. */
static gboolean
baton_segment_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
baton_segment_row_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (BATON_SEGMENT_ROW (widget)->box);

  return first && gtk_widget_grab_focus (first);
}

static void
baton_segment_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_VALUE)
    g_value_set_int (value, BATON_SEGMENT_ROW (object)->value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_segment_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BatonSegmentRow *self = BATON_SEGMENT_ROW (object);

  switch ((BatonSegmentRowProperty) prop_id)
    {
    case PROP_VALUE:
      baton_segment_row_set_value (self, g_value_get_int (value));
      break;
    case PROP_REQUIRED:
      self->required = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_segment_row_finalize (GObject *object)
{
  g_array_unref (BATON_SEGMENT_ROW (object)->values);

  G_OBJECT_CLASS (baton_segment_row_parent_class)->finalize (object);
}

static void
baton_segment_row_class_init (BatonSegmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_segment_row_get_property;
  object_class->set_property = baton_segment_row_set_property;
  object_class->finalize = baton_segment_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = baton_segment_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = baton_segment_row_grab_focus;

  props[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, G_MININT, G_MAXINT, 0,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static int
count_longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong longest = 0;

  for (char **word = words; *word; word++)
    longest = MAX (longest, g_utf8_strlen (*word, -1));
  return (int) longest;
}

static void
set_least_width (GtkWidget *widget,
                 int        letters)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title"))
    gtk_label_set_width_chars (GTK_LABEL (widget), letters);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    set_least_width (child, letters);
}

/* Before a word of the title is broken, the buttons take a second line. */
static void
title_cb (BatonSegmentRow *self)
{
  set_least_width (GTK_WIDGET (self), count_longest_word (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self))));
}

static void
baton_segment_row_init (BatonSegmentRow *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (int));
  /* With larger text, the buttons need more than one line in a narrow window. */
  self->box = g_object_new (BATON_TYPE_WRAP_BOX, NULL);
  gtk_widget_set_layout_manager (self->box, baton_wrap_layout_new (6, FALSE));
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (self->box, 6);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 6);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->box);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
}

/* Adds a word at the end. "Yes" alone says too little to someone who cannot see the row: its title goes before it. */
void
baton_segment_row_add (BatonSegmentRow *self,
                       const char      *word,
                       int              value)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (word);
  g_autofree char *name = g_strdup_printf ("%s %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), word);

  g_array_append_val (self->values, value);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (button, self->box);
  baton_shrink_buttons (button);
  show_value (self);
}

int
baton_segment_row_get_value (BatonSegmentRow *self)
{
  return self->value;
}

/* Presses the button of @value, or none where no button has it. */
void
baton_segment_row_set_value (BatonSegmentRow *self,
                             int              value)
{
  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}
