/* The dialog that picks when to be reminded of a task: typed, or from a calendar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/reminder/baton-remind-dialog.h"

#include <glib/gi18n-lib.h>

#include "model/baton-field.h"
#include "ui/common/baton-moment-words.h"

#define MINUTES_A_DAY (24 * 60)
#define MORNING (9 * 60)

struct _BatonRemindDialog
{
  AdwWindow       parent_instance;

  AdwWindowTitle *heading;
  AdwEntryRow    *entry;
  GtkLabel       *caption;
  GtkCalendar    *calendar;

  BatonTask      *task;
  BatonMoment     moment;  /* BATON_ABSENT where what was typed is none */
  gboolean        showing; /* the calendar follows the text */
};

G_DEFINE_FINAL_TYPE (BatonRemindDialog, baton_remind_dialog, ADW_TYPE_WINDOW)

static void
show_day (BatonRemindDialog *self)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day;

  baton_day_get_ymd (baton_moment_get_day (self->moment), &year, &month, &day);
  date = g_date_time_new_local (year, month, day, 0, 0, 0);
  self->showing = TRUE;
  if (date)
    gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
}

/* What was understood, or what could be written, stands below the text at once. */
static void
typed_cb (BatonRemindDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  BatonMoment now = baton_now ();
  g_autofree char *understood = NULL;
  const char *caption = _("Write a day and perhaps a time, like “tomorrow 9:00” or “12 December”");

  if (!baton_moment_words_parse (text, now, &self->moment))
    self->moment = BATON_ABSENT;
  else if (self->moment <= now)
    caption = _("That is over already");
  else
    caption = understood = baton_moment_words_format (self->moment, now);
  if (self->moment != BATON_ABSENT)
    show_day (self);
  gtk_label_set_text (self->caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "remind.set", understood != NULL);
}

/* Another day keeps the time. */
static void
day_selected_cb (BatonRemindDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  BatonDay day
    = baton_day_new (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date));
  int minute = self->moment == BATON_ABSENT ? MORNING : self->moment % MINUTES_A_DAY;
  g_autofree char *text = NULL;

  if (self->showing || day == BATON_ABSENT)
    return;
  text = baton_moment_words_format (baton_moment_new (day, minute), baton_now ());
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* The same as an item of the menu, with a date for its word. */
static void
set_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  BatonRemindDialog *self = BATON_REMIND_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *date = baton_moment_format (self->moment);

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.remind-again", "(ss)",
                                baton_record_get_id (BATON_RECORD (self->task)), date);
  gtk_window_close (GTK_WINDOW (self));
}

static void
baton_remind_dialog_dispose (GObject *object)
{
  BatonRemindDialog *self = BATON_REMIND_DIALOG (object);

  g_clear_object (&self->task);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_REMIND_DIALOG);

  G_OBJECT_CLASS (baton_remind_dialog_parent_class)->dispose (object);
}

static void
baton_remind_dialog_class_init (BatonRemindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_remind_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/reminder/baton-remind-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonRemindDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, BatonRemindDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, BatonRemindDialog, caption);
  gtk_widget_class_bind_template_child (widget_class, BatonRemindDialog, calendar);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_install_action (widget_class, "remind.set", NULL, set_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Names the arrows of the calendar below @widget, which GTK 4.8 leaves without; @nth counts them. */
static void
name_arrows (GtkWidget *widget,
             guint     *nth)
{
  static const char *const names[]
    = { N_ ("Month before"), N_ ("Month after"), N_ ("Year before"), N_ ("Year after") };

  if (GTK_IS_BUTTON (widget) && *nth < G_N_ELEMENTS (names))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _(names[(*nth)++]), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_arrows (child, nth);
}

static void
baton_remind_dialog_init (BatonRemindDialog *self)
{
  guint n_arrows = 0;

  self->moment = BATON_ABSENT;
  gtk_widget_init_template (GTK_WIDGET (self));
  name_arrows (GTK_WIDGET (self->calendar), &n_arrows);
}

/**
 * baton_remind_dialog_new:
 * @task: the task to be reminded of
 *
 * Returns: (transfer none): a window, to be made transient for the main one, whose "win.remind-again" it asks for
 */
GtkWindow *
baton_remind_dialog_new (BatonTask *task)
{
  BatonRemindDialog *self = g_object_new (BATON_TYPE_REMIND_DIALOG, NULL);
  BatonMoment now = baton_now ();
  BatonMoment first = baton_task_get_remind (task);
  g_autofree char *text = NULL;

  self->task = g_object_ref (task);
  adw_window_title_set_subtitle (self->heading, baton_task_get_title (task));
  if (first == BATON_ABSENT || first <= now)
    first = baton_moment_new (baton_moment_get_day (now) + 1, MORNING);
  text = baton_moment_words_format (first, now);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WINDOW (self);
}
