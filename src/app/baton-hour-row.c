/* A question of the questionnaire about an hour, with the entry for its answer.
 *
 * The keyboard goes to the entry alone: a row that takes it first swallows what is typed then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-hour-row.h"

#include <locale.h>

#include "logic/baton-amount.h"
#include "model/baton-field.h"
#include "model/baton-money.h"

/* An answer has about so many characters; the question needs the rest of the row. */
#define WIDTH_CHARS 8

struct _BatonHourRow
{
  AdwActionRow  parent_instance;

  GtkEditable  *entry;
  char         *hint;
  char         *currency;
};

G_DEFINE_FINAL_TYPE (BatonHourRow, baton_hour_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Says below the question what is wrong with its answer, NULL for nothing. */
static void
show_problem (BatonHourRow *self,
              const char   *problem)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  if (problem)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), problem ? problem : self->hint ? self->hint : "");
}

static void
changed_cb (BatonHourRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
baton_hour_row_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
baton_hour_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BATON_HOUR_ROW (widget)->entry));
}

static void
baton_hour_row_finalize (GObject *object)
{
  g_free (BATON_HOUR_ROW (object)->hint);
  g_free (BATON_HOUR_ROW (object)->currency);

  G_OBJECT_CLASS (baton_hour_row_parent_class)->finalize (object);
}

static void
baton_hour_row_class_init (BatonHourRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = baton_hour_row_finalize;
  widget_class->focus = baton_hour_row_focus;
  widget_class->grab_focus = baton_hour_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
baton_hour_row_init (BatonHourRow *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->entry = GTK_EDITABLE (entry);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), entry);
  gtk_editable_set_width_chars (self->entry, WIDTH_CHARS);
  gtk_editable_set_max_width_chars (self->entry, WIDTH_CHARS);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * baton_hour_row_new:
 * @question: what is asked
 * @hint: (nullable): an example
 * @currency: the code of the currency of the answer
 *
 * Returns: (transfer floating): a row without an answer
 */
GtkWidget *
baton_hour_row_new (const char *question,
                    const char *hint,
                    const char *currency)
{
  BatonHourRow *self = g_object_new (BATON_TYPE_HOUR_ROW, "title", question, NULL);

  self->hint = g_strdup (hint);
  self->currency = g_strdup (currency);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), baton_currency_get_symbol (currency));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  return GTK_WIDGET (self);
}

/* Returns: the answer in minor units; BATON_ABSENT where there is none that can be read, which the row then says. */
gint64
baton_hour_row_read (BatonHourRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  gint64 sum = BATON_ABSENT;
  gboolean right = *text == '\0' || baton_amount_parse (text, self->currency, localeconv ()->decimal_point, &sum);
  g_autofree char *problem = right ? NULL : baton_amount_dup_problem (text, self->currency);

  show_problem (self, problem);
  return sum;
}

gboolean
baton_hour_row_is_empty (BatonHourRow *self)
{
  return *gtk_editable_get_text (self->entry) == '\0';
}
