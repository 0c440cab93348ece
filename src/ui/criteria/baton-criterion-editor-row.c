/* One criterion of the editor: its text in place, and a menu for its weight, its place and its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criterion-editor-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-parts.h"
#include "ui/criteria/baton-criteria-order.h"
#include "ui/criteria/baton-meaning-menu.h"

struct _BatonCriterionEditorRow
{
  BatonRecordRow  parent_instance;

  GtkWidget      *menu_button;

  BatonLibrary   *library;
  BatonCriterion *criterion;
  GMenu          *meanings; /* borrowed from the menu: filled as it opens */
};

G_DEFINE_FINAL_TYPE (BatonCriterionEditorRow, baton_criterion_editor_row, BATON_TYPE_RECORD_ROW)

typedef enum
{
  PROP_WEIGHT = 1,
  PROP_MEANING,
} BatonCriterionEditorRowProperty;

static GParamSpec *props[PROP_MEANING + 1];

static const char *
describe_weight (int weight)
{
  if (weight <= 1)
    return _("Counts a little");
  /* Translators: how much a reason counts; the second one decides alone */
  return weight == 2 ? _("Counts a lot") : _("Decides");
}

/* What Baton makes of a reason that it understands. Returns: (nullable): NULL where it only counts it */
static const char *
describe_meaning (BatonMeaning meaning)
{
  if (baton_meaning_is_automatic (meaning))
    /* Translators: of a reason whose answer the program works out from the figures */
    return _("worked out");
  if (meaning == BATON_MEANING_DISLIKE)
    /* Translators: an hour of such a task feels longer, and counts for more */
    return _("feels longer");
  return meaning == BATON_MEANING_ENJOY || meaning == BATON_MEANING_SKILL ? _("feels shorter") : NULL;
}

/* The menu asks for it before the row has its criterion. */
static int
get_weight (BatonCriterionEditorRow *self)
{
  return self->criterion ? baton_criterion_get_weight (self->criterion) : 2;
}

static const char *
get_meaning (BatonCriterionEditorRow *self)
{
  return baton_enum_to_word (BATON_TYPE_MEANING, self->criterion ? baton_criterion_get_meaning (self->criterion)
                                                                 : BATON_MEANING_NONE);
}

static void
show_weight (BatonCriterionEditorRow *self)
{
  const char *weight = describe_weight (get_weight (self));
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  g_autofree char *words = NULL, *tooltip = NULL;

  baton_parts_add (parts, weight);
  baton_parts_add (parts, describe_meaning (baton_criterion_get_meaning (self->criterion)));
  words = baton_parts_join (parts);
  /* Both the reason and the title are cut off in a narrow window. */
  tooltip = g_strjoin ("\n", baton_criterion_get_text (self->criterion), words, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEIGHT]);
}

/* A built-in reason has its side from its meaning. */
static void
meaning_cb (BatonCriterionEditorRow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reason.other-side",
                                 baton_criterion_get_meaning (self->criterion) == BATON_MEANING_NONE);
  show_weight (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MEANING]);
}

static void
set_meaning (BatonCriterionEditorRow *self,
             const char              *word)
{
  int meaning;

  if (!self->criterion || !baton_enum_from_word (BATON_TYPE_MEANING, word, &meaning))
    return;
  if (meaning != BATON_MEANING_NONE)
    baton_criterion_set_side (self->criterion, baton_meaning_get_side (meaning));
  baton_criterion_set_meaning (self->criterion, meaning);
}

/* Which meanings are left changes with the other reasons. */
static void
menu_opens_cb (GtkMenuButton *button,
               gpointer       row)
{
  BatonCriterionEditorRow *self = row;

  baton_meaning_menu_fill (self->meanings, self->library, self->criterion);
}

/* The row is named by its reason: the weight, which is its title, is the same on many. */
static void
name_parts (BatonCriterionEditorRow *self)
{
  /* Translators: the name of a menu button for screen readers; %s is a reason like “I don’t enjoy it” */
  g_autofree char *name = g_strdup_printf (_("Weight, place and removal of “%s”"),
                                           baton_criterion_get_text (self->criterion));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  baton_criterion_get_text (self->criterion), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonCriterionEditorRow *self = BATON_CRITERION_EDITOR_ROW (widget);

  baton_reorder_step (self->library, &baton_criteria_order, BATON_RECORD (self->criterion),
                      g_str_equal (name, "reason.move-up") ? -1 : 1);
}

/* Only a reason of the person's own: a built-in one has its side from its meaning. */
static void
other_side_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonCriterion *criterion = BATON_CRITERION_EDITOR_ROW (widget)->criterion;
  gboolean keep = baton_criterion_get_side (criterion) == BATON_SIDE_KEEP;

  baton_criterion_set_side (criterion, keep ? BATON_SIDE_OUTSOURCE : BATON_SIDE_KEEP);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonCriterionEditorRow *self = BATON_CRITERION_EDITOR_ROW (widget);

  gtk_widget_activate_action (widget, "editor.remove", "s", baton_record_get_id (BATON_RECORD (self->criterion)));
}

static GdkContentProvider *
drag_prepare_cb (BatonCriterionEditorRow *self)
{
  return gdk_content_provider_new_typed (BATON_TYPE_CRITERION, self->criterion);
}

static void
drag_begin_cb (BatonCriterionEditorRow *self,
               GdkDrag                 *drag)
{
  baton_reorder_show (drag, baton_criterion_get_text (self->criterion));
}

static void
baton_criterion_editor_row_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  switch ((BatonCriterionEditorRowProperty) prop_id)
    {
    case PROP_WEIGHT:
      g_value_set_int (value, get_weight (BATON_CRITERION_EDITOR_ROW (object)));
      break;
    case PROP_MEANING:
      g_value_set_string (value, get_meaning (BATON_CRITERION_EDITOR_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criterion_editor_row_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  switch ((BatonCriterionEditorRowProperty) prop_id)
    {
    case PROP_WEIGHT:
      baton_criterion_set_weight (BATON_CRITERION_EDITOR_ROW (object)->criterion, g_value_get_int (value));
      break;
    case PROP_MEANING:
      set_meaning (BATON_CRITERION_EDITOR_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criterion_editor_row_dispose (GObject *object)
{
  BatonCriterionEditorRow *self = BATON_CRITERION_EDITOR_ROW (object);

  G_OBJECT_CLASS (baton_criterion_editor_row_parent_class)->dispose (object);

  g_clear_object (&self->criterion);
  g_clear_object (&self->library);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_property_action (klass, "reason.weight", "weight");
  gtk_widget_class_install_property_action (klass, "reason.meaning", "meaning");
  gtk_widget_class_install_action (klass, "reason.move-up", NULL, move_action);
  gtk_widget_class_install_action (klass, "reason.move-down", NULL, move_action);
  gtk_widget_class_install_action (klass, "reason.other-side", NULL, other_side_action);
  gtk_widget_class_install_action (klass, "reason.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "reason.move-up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "reason.move-down", NULL);
}

static void
baton_criterion_editor_row_class_init (BatonCriterionEditorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = baton_criterion_editor_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = baton_criterion_editor_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = baton_criterion_editor_row_dispose;

  props[PROP_WEIGHT] = g_param_spec_int ("weight", NULL, NULL, 1, 3, 2,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_MEANING] = g_param_spec_string ("meaning", NULL, NULL, "none",
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);
  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/baton/Baton/ui/criteria/baton-criterion-editor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonCriterionEditorRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BatonCriterionEditorRow, meanings);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
}

static void
baton_criterion_editor_row_init (BatonCriterionEditorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), menu_opens_cb, self, NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * baton_criterion_editor_row_new:
 * @library: where the criterion is moved
 * @criterion: what to edit
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
baton_criterion_editor_row_new (BatonLibrary   *library,
                                BatonCriterion *criterion)
{
  BatonCriterionEditorRow *self = g_object_new (BATON_TYPE_CRITERION_EDITOR_ROW, "field", "text", NULL);

  self->library = g_object_ref (library);
  self->criterion = g_object_ref (criterion);
  baton_record_row_set_record (BATON_RECORD_ROW (self), BATON_RECORD (criterion), NULL);
  g_signal_connect_object (criterion, "notify::weight", G_CALLBACK (show_weight), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (criterion, "notify::text", G_CALLBACK (name_parts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (criterion, "notify::text", G_CALLBACK (show_weight), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (criterion, "notify::meaning", G_CALLBACK (meaning_cb), self, G_CONNECT_SWAPPED);
  meaning_cb (self);
  name_parts (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the criterion that is edited. */
BatonCriterion *
baton_criterion_editor_row_get_criterion (BatonCriterionEditorRow *self)
{
  return self->criterion;
}
