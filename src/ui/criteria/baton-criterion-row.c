/* One criterion of the panel: a row that is ticked for yes, and can say a definite no.
 *
 * The row itself is the check box for the keyboard and for screen readers: one stop, not two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criterion-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"

struct _BatonCriterionRow
{
  AdwActionRow    parent_instance;

  GtkCheckButton *check;
  GMenuModel     *answer_menu;
  GtkWidget      *popover; /* made when first asked for */

  BatonLibrary   *library;
  BatonCriterion *criterion;
  BatonTask      *task;
  BatonAnswer     answer;
};

G_DEFINE_FINAL_TYPE (BatonCriterionRow, baton_criterion_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_ANSWER = 1,
} BatonCriterionRowProperty;

static GParamSpec *props[PROP_ANSWER + 1];

static gboolean
is_automatic (BatonCriterionRow *self)
{
  return baton_meaning_is_automatic (baton_criterion_get_meaning (self->criterion));
}

static void
answer (BatonCriterionRow *self,
        BatonAnswer        chosen)
{
  if (self->task && !is_automatic (self))
    baton_library_answer (self->library, self->task, self->criterion, chosen);
}

static void
activated_cb (BatonCriterionRow *self)
{
  answer (self, self->answer == BATON_ANSWER_YES ? BATON_ANSWER_NONE : BATON_ANSWER_YES);
}

static gboolean
key_answer_cb (GtkWidget *widget,
               GVariant  *chosen,
               gpointer   unused)
{
  answer (BATON_CRITERION_ROW (widget), g_variant_get_int32 (chosen));
  return TRUE;
}

static void
open_menu (BatonCriterionRow *self,
           double             x,
           double             y)
{
  if (is_automatic (self))
    return;
  if (!self->popover)
    {
      self->popover = gtk_popover_menu_new_from_model (self->answer_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (BatonCriterionRow *self,
            int                n_press,
            double             x,
            double             y)
{
  open_menu (self, x, y);
}

static void
long_pressed_cb (BatonCriterionRow *self,
                 double             x,
                 double             y)
{
  open_menu (self, x, y);
}

static gboolean
key_menu_cb (GtkWidget *widget,
             GVariant  *unused_arguments,
             gpointer   unused)
{
  open_menu (BATON_CRITERION_ROW (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget));
  return TRUE;
}

static GtkAccessibleTristate
tristate_of (BatonAnswer said)
{
  if (said == BATON_ANSWER_YES)
    return GTK_ACCESSIBLE_TRISTATE_TRUE;
  return said == BATON_ANSWER_NO ? GTK_ACCESSIBLE_TRISTATE_MIXED : GTK_ACCESSIBLE_TRISTATE_FALSE;
}

static void
show_answer (BatonCriterionRow *self,
             BatonAnswer        said)
{
  gtk_check_button_set_active (self->check, said == BATON_ANSWER_YES);
  gtk_check_button_set_inconsistent (self->check, said == BATON_ANSWER_NO && !is_automatic (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, tristate_of (said), -1);
  if (self->answer == said)
    return;
  self->answer = said;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ANSWER]);
}

static void
show_automatic (BatonCriterionRow  *self,
                const BatonVerdict *verdict,
                const char         *currency)
{
  BatonMeaning meaning = baton_criterion_get_meaning (self->criterion);
  g_autofree char *worked_out = baton_phrase_worked_out (verdict, meaning, currency);

  show_answer (self, baton_verdict_worked_out (self->library, &verdict->worth, self->task, meaning));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), worked_out ? worked_out : _("worked out"));
}

static void
set_automatic (BatonCriterionRow *self,
               gboolean           automatic)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !automatic);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !automatic);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criterion.answer", !automatic);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_DISABLED, automatic, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->check),
                               automatic ? NULL : _("Tick for yes. A right click or the N key says no."));
}

static void
baton_criterion_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((BatonCriterionRowProperty) prop_id)
    {
    case PROP_ANSWER:
      g_value_set_enum (value, BATON_CRITERION_ROW (object)->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criterion_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((BatonCriterionRowProperty) prop_id)
    {
    case PROP_ANSWER:
      answer (BATON_CRITERION_ROW (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criterion_row_dispose (GObject *object)
{
  BatonCriterionRow *self = BATON_CRITERION_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->task);
  g_clear_object (&self->criterion);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (baton_criterion_row_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_y, 0, key_answer_cb, "i", BATON_ANSWER_YES);
  gtk_widget_class_add_binding (klass, GDK_KEY_n, 0, key_answer_cb, "i", BATON_ANSWER_NO);
  gtk_widget_class_add_binding (klass, GDK_KEY_minus, 0, key_answer_cb, "i", BATON_ANSWER_NO);
  gtk_widget_class_add_binding (klass, GDK_KEY_Delete, 0, key_answer_cb, "i", BATON_ANSWER_NONE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, key_menu_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, key_menu_cb, NULL);
}

static void
baton_criterion_row_class_init (BatonCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = baton_criterion_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = baton_criterion_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = baton_criterion_row_dispose;

  props[PROP_ANSWER] = g_param_spec_enum ("answer", NULL, NULL, BATON_TYPE_ANSWER, BATON_ANSWER_NONE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);
  gtk_widget_class_install_property_action (widget_class, "criterion.answer", "answer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  install_keys (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonCriterionRow, check);
  gtk_widget_class_bind_template_child (widget_class, BatonCriterionRow, answer_menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
}

static void
baton_criterion_row_init (BatonCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_criterion_row_new:
 * @library: takes the answers
 * @criterion: the reason to show
 *
 * Returns: (transfer floating): a row that shows no task yet
 */
GtkWidget *
baton_criterion_row_new (BatonLibrary   *library,
                         BatonCriterion *criterion)
{
  BatonCriterionRow *self = g_object_new (BATON_TYPE_CRITERION_ROW, NULL);

  self->library = g_object_ref (library);
  self->criterion = g_object_ref (criterion);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the criterion it shows. */
BatonCriterion *
baton_criterion_row_get_criterion (BatonCriterionRow *self)
{
  return self->criterion;
}

/* Returns: what it shows: the task's answer, or the worked out one. */
BatonAnswer
baton_criterion_row_get_answer (BatonCriterionRow *self)
{
  return self->answer;
}

/**
 * baton_criterion_row_show:
 * @self: a row
 * @task: the task that is judged
 * @verdict: its verdict
 * @currency: the code of the currency of its sums
 */
void
baton_criterion_row_show (BatonCriterionRow  *self,
                          BatonTask          *task,
                          const BatonVerdict *verdict,
                          const char         *currency)
{
  BatonAnswer said;

  g_set_object (&self->task, task);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), baton_criterion_get_text (self->criterion));
  set_automatic (self, is_automatic (self));
  if (is_automatic (self))
    {
      show_automatic (self, verdict, currency);
      return;
    }
  said = baton_task_get_answer (task, baton_record_get_id (BATON_RECORD (self->criterion)));
  show_answer (self, said);
  /* Translators: stands below a reason that the person has said no to */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), said == BATON_ANSWER_NO ? _("no") : "");
}
