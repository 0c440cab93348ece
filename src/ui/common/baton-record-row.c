/* A row in which one field of a record is written: words, a link, a sum, a time, a share or a day.
 *
 * Every keystroke that can be read counts at once. What cannot be read stays as it was typed, with a line below that
 * says what to write, and the field goes back to what it was. A change from elsewhere never overwrites what is being
 * typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-record-row.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-record-text.h"
#include "ui/common/baton-today.h"

struct _BatonRecordRow
{
  AdwEntryRow         parent_instance;

  GtkEventController *focus;
  GtkWidget          *days;
  GtkCalendar        *calendar;

  char               *field_name;
  BatonRecord        *record;
  char               *currency;
  GValue              before;      /* the field when the row was entered */
  char               *problem;
  GtkWidget          *problem_row; /* weak: it stands below this row in the list */
  gboolean            showing;     /* the text or the calendar is being set, not used */
  gboolean            typed;       /* the text is the person's, and not in its usual form yet */
};

G_DEFINE_FINAL_TYPE (BatonRecordRow, baton_record_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  PROP_FIELD = 1,
  PROP_PROBLEM,
} BatonRecordRowProperty;

static GParamSpec *props[PROP_PROBLEM + 1];

static const BatonField *
get_field (BatonRecordRow *self)
{
  return baton_record_find_field (self->record, self->field_name);
}

static BatonTextSetting
get_setting (BatonRecordRow *self)
{
  return (BatonTextSetting){ self->currency, baton_today () };
}

static void
remember_cb (BatonRecordRow *self)
{
  if (G_IS_VALUE (&self->before))
    g_value_unset (&self->before);
  if (self->record)
    g_object_get_property (G_OBJECT (self->record), self->field_name, &self->before);
}

static void
go_back (BatonRecordRow *self)
{
  if (self->record && G_IS_VALUE (&self->before))
    g_object_set_property (G_OBJECT (self->record), self->field_name, &self->before);
}

static gboolean
is_edited (BatonRecordRow *self)
{
  return gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));
}

static void
show_value (BatonRecordRow *self)
{
  BatonTextSetting setting = get_setting (self);
  g_autofree char *text = self->record ? baton_record_text_show (self->record, get_field (self), &setting) : NULL;

  self->typed = FALSE;
  if (g_strcmp0 (text ? text : "", gtk_editable_get_text (GTK_EDITABLE (self))) == 0)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text ? text : "");
  /* Of a long text one sees its beginning, unless one is writing at its end. */
  gtk_editable_set_position (GTK_EDITABLE (self), is_edited (self) ? -1 : 0);
  self->showing = FALSE;
}

/* A label can wrap there; the title of an entry row cannot. */
static GtkWidget *
make_problem_row (const char *problem)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", problem, "wrap", TRUE, "xalign", 0.0f, "margin-start", 12,
                                   "margin-end", 12, "margin-top", 6, "margin-bottom", 6, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, "activatable", FALSE, "selectable", FALSE,
                                 "focusable", FALSE, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, problem, -1);
  return row;
}

static void
remove_problem_row (BatonRecordRow *self)
{
  GtkWidget *row = self->problem_row;
  GtkWidget *list = row ? gtk_widget_get_parent (row) : NULL;

  g_clear_weak_pointer (&self->problem_row);
  if (list)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

static void
add_problem_row (BatonRecordRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row;

  if (!GTK_IS_LIST_BOX (list))
    return;
  row = make_problem_row (self->problem);
  gtk_list_box_insert (GTK_LIST_BOX (list), row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + 1);
  g_set_weak_pointer (&self->problem_row, row);
}

static void
describe_problem (BatonRecordRow *self)
{
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));

  if (self->problem)
    gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->problem, -1);
  else
    gtk_accessible_reset_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                               self->problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Takes over @problem. */
static void
set_problem (BatonRecordRow *self,
             char           *problem)
{
  g_autofree char *old = self->problem;

  self->problem = problem;
  if (g_strcmp0 (old, problem) == 0)
    return;
  remove_problem_row (self);
  if (problem)
    {
      add_problem_row (self);
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  describe_problem (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

static char *
apply_text (BatonRecordRow *self)
{
  BatonTextSetting setting = get_setting (self);
  char *problem = NULL;

  baton_record_text_apply (self->record, get_field (self), &setting, gtk_editable_get_text (GTK_EDITABLE (self)),
                           &problem);
  return problem;
}

/* Half a word is no mistake yet: a problem is told when the person is done, and goes as soon as it is put right. */
static void
changed_cb (BatonRecordRow *self)
{
  g_autofree char *problem = NULL;

  if (self->showing || !self->record)
    return;
  self->typed = TRUE;
  problem = apply_text (self);
  if (!problem || self->problem)
    set_problem (self, g_steal_pointer (&problem));
}

/* The person is done: the value takes its usual form, or the problem is told and the old value is back. */
static void
settle_cb (BatonRecordRow *self)
{
  /* What is shown may be rounded, or old by now: only what was typed counts. */
  if (self->record && self->typed)
    set_problem (self, apply_text (self));
  if (self->problem)
    go_back (self);
  else
    show_value (self);
  remember_cb (self);
}

/* Escape takes back what was typed since the row was entered; with nothing typed it closes the dialog as usual. */
static gboolean
key_pressed_cb (BatonRecordRow  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || !self->typed)
    return FALSE;
  go_back (self);
  set_problem (self, NULL);
  show_value (self);
  return TRUE;
}

static void
record_changed_cb (BatonRecordRow *self)
{
  if (!is_edited (self) && !self->problem)
    show_value (self);
}

static void
show_days_cb (BatonRecordRow *self)
{
  int day = self->record ? baton_record_get_int (self->record, get_field (self)) : BATON_ABSENT;
  int year, month, of_month;
  g_autoptr (GDateTime) shown = NULL;

  baton_day_get_ymd (day == BATON_ABSENT ? baton_today () : day, &year, &month, &of_month);
  shown = g_date_time_new_local (year, month, of_month, 0, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, shown);
  self->showing = FALSE;
}

/* Turning to another month chooses a day too: so the calendar stays open until the person closes it. */
static void
day_selected_cb (BatonRecordRow *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  BatonDay day = baton_day_new (g_date_time_get_year (chosen), g_date_time_get_month (chosen),
                                g_date_time_get_day_of_month (chosen));

  if (self->showing || !self->record || day == BATON_ABSENT)
    return;
  set_problem (self, NULL);
  baton_record_set_int (self->record, get_field (self), day);
  show_value (self);
  remember_cb (self);
}

/* More than one row of a dialog may have such a button: its name says which. */
static void
show_days_button (BatonRecordRow *self)
{
  /* Translators: %s is the title of a row for a day, as “Due” */
  g_autofree char *name
    = g_strdup_printf (_("%s: Choose a Day"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  gtk_widget_set_visible (self->days, get_field (self)->kind == BATON_FIELD_DAY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
drop_record (BatonRecordRow *self)
{
  if (self->record)
    g_signal_handlers_disconnect_by_func (self->record, record_changed_cb, self);
  g_clear_object (&self->record);
}

static void
baton_record_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, BATON_RECORD_ROW (object)->problem);
  else if (prop_id == PROP_FIELD)
    g_value_set_string (value, BATON_RECORD_ROW (object)->field_name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_record_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_FIELD)
    BATON_RECORD_ROW (object)->field_name = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_record_row_dispose (GObject *object)
{
  BatonRecordRow *self = BATON_RECORD_ROW (object);

  drop_record (self);
  remember_cb (self);
  g_clear_weak_pointer (&self->problem_row);

  G_OBJECT_CLASS (baton_record_row_parent_class)->dispose (object);
}

static void
baton_record_row_finalize (GObject *object)
{
  BatonRecordRow *self = BATON_RECORD_ROW (object);

  g_free (self->field_name);
  g_free (self->currency);
  g_free (self->problem);

  G_OBJECT_CLASS (baton_record_row_parent_class)->finalize (object);
}

static void
baton_record_row_class_init (BatonRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_record_row_get_property;
  object_class->set_property = baton_record_row_set_property;
  object_class->dispose = baton_record_row_dispose;
  object_class->finalize = baton_record_row_finalize;

  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/common/baton-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonRecordRow, focus);
  gtk_widget_class_bind_template_child (widget_class, BatonRecordRow, days);
  gtk_widget_class_bind_template_child (widget_class, BatonRecordRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
  gtk_widget_class_bind_template_callback (widget_class, remember_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_days_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
baton_record_row_init (BatonRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_record_row_set_record:
 * @self: a row
 * @record: (nullable): the record whose field is written from now on
 * @currency: the code of the currency of sums
 *
 * Shows another record. Text that could not be read is dropped: it belonged to the one before.
 */
void
baton_record_row_set_record (BatonRecordRow *self,
                             BatonRecord    *record,
                             const char     *currency)
{
  g_autofree char *signal = g_strconcat ("notify::", self->field_name, NULL);

  drop_record (self);
  g_free (self->currency);
  self->currency = g_strdup (currency);
  if (record)
    {
      self->record = g_object_ref (record);
      g_signal_connect_object (record, signal, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
      show_days_button (self);
    }
  set_problem (self, NULL);
  show_value (self);
  remember_cb (self);
}

/* Returns: (nullable): what is wrong with the text, or NULL where it could be read. */
const char *
baton_record_row_get_problem (BatonRecordRow *self)
{
  return self->problem;
}

gboolean
baton_record_row_settle (BatonRecordRow *self)
{
  settle_cb (self);
  return self->problem == NULL;
}
