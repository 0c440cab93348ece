/* The questionnaire that helps a person to say what an hour is worth to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-hour-value.h"

#include <glib/gi18n.h>

#include "app/baton-hour-row.h"
#include "logic/baton-hour-value.h"
#include "model/baton-money.h"
#include "ui/common/baton-discard.h"

struct _BatonHourValue
{
  AdwWindow            parent_instance;

  AdwPreferencesGroup *questions;
  AdwPreferencesGroup *choices;
  AdwActionRow        *least_row;
  AdwActionRow        *middle_row;
  AdwActionRow        *most_row;
  GtkCheckButton      *least;
  GtkCheckButton      *middle;
  GtkCheckButton      *most;
  GtkLabel            *least_sum;
  GtkLabel            *middle_sum;
  GtkLabel            *most_sum;
  GtkButton           *use;

  BatonHourRow        *rows[BATON_N_HOUR_QUESTIONS];
  BatonWorkspace      *workspace;
  BatonHourRange       range;
  guint                effects_id;
};

G_DEFINE_FINAL_TYPE (BatonHourValue, baton_hour_value, ADW_TYPE_WINDOW)

static const struct
{
  const char *question;
  const char *hint;
} questions[BATON_N_HOUR_QUESTIONS] = {
  [BATON_HOUR_EARNED] = { N_("What does an hour of work bring you, after tax?"), NULL },
  [BATON_HOUR_CHORE] = { N_("What would you pay to be freed of an hour of a dull chore?"), NULL },
  [BATON_HOUR_EVENING] = { N_("What would someone have to pay you for an hour of a free evening?"), NULL },
  [BATON_HOUR_PAID] = { N_("What did you last pay to save about an hour?"),
                        N_("A ride, a delivery, a cleaner") },
  [BATON_HOUR_WAITING] = { N_("What would you pay to skip an hour of waiting?"), NULL },
};

static const char *
get_currency (BatonHourValue *self)
{
  return baton_profile_get_currency (baton_library_get_profile (baton_workspace_get_library (self->workspace)));
}

static gint64
get_chosen (BatonHourValue *self)
{
  if (gtk_check_button_get_active (self->least))
    return self->range.least;
  return gtk_check_button_get_active (self->most) ? self->range.most : self->range.middle;
}

static void
show_sum (BatonHourValue *self,
          GtkLabel       *label,
          gint64          sum)
{
  g_autofree char *text = baton_money_format (sum, get_currency (self));

  gtk_label_set_text (label, text);
}

/* What the figure would change: of an hour's worth alone nobody knows whether it is right. */
static void
show_effect (BatonHourValue *self,
             AdwActionRow   *row,
             gint64          sum)
{
  BatonHourEffect effect = baton_hour_value_effect (baton_workspace_get_library (self->workspace),
                                                    baton_workspace_get_log (self->workspace), sum);
  /* Translators: how many of the person's tasks are better handed off, if an hour is worth so much */
  g_autofree char *text
    = g_strdup_printf (ngettext ("%u of %u task is worth outsourcing", "%u of %u tasks are worth outsourcing",
                                 effect.n_tasks),
                       effect.n_worthy, effect.n_tasks);

  adw_action_row_set_subtitle (row, effect.n_tasks > 0 ? text : "");
}

/* With thousands of tasks this takes longer than a letter that is typed may. */
static gboolean
show_effects_cb (gpointer data)
{
  BatonHourValue *self = data;

  self->effects_id = 0;
  show_effect (self, self->middle_row, self->range.middle);
  if (self->range.least == self->range.most)
    return G_SOURCE_REMOVE;
  show_effect (self, self->least_row, self->range.least);
  show_effect (self, self->most_row, self->range.most);
  return G_SOURCE_REMOVE;
}

static void
queue_effects (BatonHourValue *self)
{
  g_clear_handle_id (&self->effects_id, g_source_remove);
  if (self->range.n_answers > 0)
    self->effects_id = g_idle_add (show_effects_cb, self);
}

static void
refresh_button (BatonHourValue *self)
{
  gboolean answered = self->range.n_answers > 0;
  g_autofree char *sum = answered ? baton_money_format (get_chosen (self), get_currency (self)) : NULL;
  /* Translators: a sum of money, such as "$32" */
  g_autofree char *label = answered ? g_strdup_printf (_("_Use %s"), sum) : g_strdup (_("_Use It"));

  gtk_button_set_label (self->use, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hour-value.use", answered);
}

/* One answer, or several that agree, leave nothing to choose. */
static void
refresh_choices (BatonHourValue *self)
{
  gboolean differ = self->range.least != self->range.most;

  gtk_widget_set_visible (GTK_WIDGET (self->choices), self->range.n_answers > 0);
  if (self->range.n_answers == 0)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->least_row), differ);
  gtk_widget_set_visible (GTK_WIDGET (self->most_row), differ);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->middle_row),
                                 differ ? _("The middle of your answers") : _("Your answer"));
  if (!differ)
    gtk_check_button_set_active (self->middle, TRUE);
  show_sum (self, self->least_sum, self->range.least);
  show_sum (self, self->middle_sum, self->range.middle);
  show_sum (self, self->most_sum, self->range.most);
}

static void
answers_changed_cb (BatonHourValue *self)
{
  gint64 answers[BATON_N_HOUR_QUESTIONS];

  for (int i = 0; i < BATON_N_HOUR_QUESTIONS; i++)
    answers[i] = baton_hour_row_read (self->rows[i]);
  baton_hour_value_work_out (answers, BATON_N_HOUR_QUESTIONS, &self->range);
  refresh_choices (self);
  queue_effects (self);
  refresh_button (self);
}

static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  BatonHourValue *self = BATON_HOUR_VALUE (widget);
  BatonLibrary *library = baton_workspace_get_library (self->workspace);

  baton_profile_set_hour_value (baton_library_get_profile (library), get_chosen (self));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_question (BatonHourValue *self,
              int             question)
{
  const char *hint = questions[question].hint;
  GtkWidget *row = baton_hour_row_new (_(questions[question].question), hint ? _(hint) : NULL, get_currency (self));

  self->rows[question] = BATON_HOUR_ROW (row);
  g_signal_connect_object (row, "changed", G_CALLBACK (answers_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->questions, row);
}

static gboolean
is_written (BatonHourValue *self)
{
  for (int i = 0; i < BATON_N_HOUR_QUESTIONS; i++)
    if (!baton_hour_row_is_empty (self->rows[i]))
      return TRUE;
  return FALSE;
}

static gboolean
baton_hour_value_close_request (GtkWindow *window)
{
  return baton_discard_ask (window, is_written (BATON_HOUR_VALUE (window)))
         || GTK_WINDOW_CLASS (baton_hour_value_parent_class)->close_request (window);
}

static void
baton_hour_value_dispose (GObject *object)
{
  g_clear_handle_id (&BATON_HOUR_VALUE (object)->effects_id, g_source_remove);
  g_clear_object (&BATON_HOUR_VALUE (object)->workspace);

  G_OBJECT_CLASS (baton_hour_value_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-hour-value.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, questions);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, choices);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, least_row);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, middle_row);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, most_row);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, least);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, middle);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, most);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, least_sum);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, middle_sum);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, most_sum);
  gtk_widget_class_bind_template_child (widget_class, BatonHourValue, use);
  gtk_widget_class_bind_template_callback (widget_class, refresh_button);
}

static void
baton_hour_value_class_init (BatonHourValueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_hour_value_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = baton_hour_value_close_request;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "hour-value.use", NULL, use_action);
  baton_discard_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
baton_hour_value_init (BatonHourValue *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_hour_value_new:
 * @workspace: a workspace that is READY, whose profile takes the figure in the end
 *
 * Returns: (transfer none): the questionnaire, a window to be made transient for another
 */
GtkWindow *
baton_hour_value_new (BatonWorkspace *workspace)
{
  BatonHourValue *self = g_object_new (BATON_TYPE_HOUR_VALUE, NULL);

  self->workspace = g_object_ref (workspace);
  for (int i = 0; i < BATON_N_HOUR_QUESTIONS; i++)
    add_question (self, i);
  answers_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
  return GTK_WINDOW (self);
}
