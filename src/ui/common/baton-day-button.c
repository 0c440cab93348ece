/* A button with a calendar, for those who would rather point at a day than write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-day-button.h"

#include <glib/gi18n-lib.h>

#include "model/baton-field.h"
#include "ui/common/baton-today.h"

struct _BatonDayButton
{
  AdwBin       parent_instance;

  GtkWidget   *button;
  GtkCalendar *calendar;

  BatonDay     day;
  gboolean     showing; /* the calendar is being set, not used */
};

G_DEFINE_FINAL_TYPE (BatonDayButton, baton_day_button, ADW_TYPE_BIN)

enum
{
  DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_day_cb (BatonDayButton *self)
{
  int year, month, of_month;
  g_autoptr (GDateTime) shown = NULL;

  baton_day_get_ymd (self->day == BATON_ABSENT ? baton_today () : self->day, &year, &month, &of_month);
  shown = g_date_time_new_local (year, month, of_month, 0, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, shown);
  self->showing = FALSE;
}

/* Turning to another month chooses a day too: so the calendar stays open until the person closes it. */
static void
day_selected_cb (BatonDayButton *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  BatonDay day = baton_day_new (g_date_time_get_year (chosen), g_date_time_get_month (chosen),
                                g_date_time_get_day_of_month (chosen));

  if (!self->showing && day != BATON_ABSENT)
    g_signal_emit (self, signals[DAY_CHOSEN], 0, day);
}

static void
baton_day_button_class_init (BatonDayButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/common/baton-day-button.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonDayButton, button);
  gtk_widget_class_bind_template_child (widget_class, BatonDayButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, show_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
baton_day_button_init (BatonDayButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->day = BATON_ABSENT;
}

/**
 * baton_day_button_new:
 * @title: what the day is for, as “Due”; more than one row of a dialog may have such a button
 *
 * Returns: (transfer floating): a button without a day
 */
GtkWidget *
baton_day_button_new (const char *title)
{
  BatonDayButton *self = g_object_new (BATON_TYPE_DAY_BUTTON, NULL);
  /* Translators: %s is the title of a row for a day, as “Due” */
  g_autofree char *name = g_strdup_printf (_("%s: Choose a Day"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/* The day that the calendar shows when it opens; today where that is absent. */
void
baton_day_button_set_day (BatonDayButton *self,
                          BatonDay        day)
{
  self->day = day;
}
