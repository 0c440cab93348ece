/* The row in which a field is written: what it reads, what it says of what it cannot read, and that no text is lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "session/baton-superseded.h"
#include "ui/record-row-case.h"

#include <locale.h>
#include <string.h>

#include "model/baton-day.h"

/* The locale of the person: the machine of a test may have none with a comma. */
static char *decimal_point = (char *) ".";

struct lconv *localeconv (void);

struct lconv *
localeconv (void)
{
  static struct lconv conv;

  conv.decimal_point = decimal_point;
  conv.thousands_sep = (char *) "";
  return &conv;
}

typedef enum
{
  TASK,
  PROVIDER,
  HANDOFF,
} Whose;

static gpointer
record_of (Case  *self,
           Whose  whose)
{
  gpointer records[] = { self->task, self->provider, self->handoff };

  return records[whose];
}

static const struct
{
  Whose       whose;
  const char *field;
  const char *typed;
  double      value;
  const char *shown;
} readable[] = {
  { TASK, "minutes", "3h", 180, "3 h" },
  { TASK, "minutes", "3:20", 200, "3 h 20 min" },
  { TASK, "minutes", "45m", 45, "45 min" },
  { TASK, "minutes", " 1.5 h ", 90, "1 h 30 min" },
  { TASK, "minutes", "1.5", 90, "1 h 30 min" },
  { TASK, "minutes", "", BATON_ABSENT, "" },
  { TASK, "times-per-year", "2/week", 104, "104" },
  { TASK, "times-per-year", "monthly", 12, "12" },
  { TASK, "times-per-year", "0.5", 0.5, "0.5" },
  { TASK, "times-per-year", "1/2", 0.5, "0.5" },
  { TASK, "results-per-year", "1/month", 12, "12" },
  { TASK, "price", "$1,200.50", 120050, "$1,200.50" },
  { TASK, "price", "1200.5", 120050, "$1,200.50" },
  { TASK, "price", "150 USD", 15000, "$150" },
  { TASK, "price", "0", 0, "$0" },
  { TASK, "rework-chance", "20 %", 0.2, "20 %" },
  { TASK, "rework-chance", "1 in 5", 0.2, "20 %" },
  { TASK, "uses", "4", 4, "4" },
  { PROVIDER, "fee-percent", "5.5", 5.5, "5.5 %" },
  { PROVIDER, "fee-percent", "5,5%", 5.5, "5.5 %" },
  { PROVIDER, "fee-flat", "3", 300, "$3" },
  { HANDOFF, "saved-minutes", "2:30", 150, "2 h 30 min" },
  { HANDOFF, "agreed", "$99.99", 9999, "$99.99" },
};

/* Returns: a number field of any kind */
static double
get_number (BatonRecord *record,
            const char  *name)
{
  const BatonField *field = baton_record_find_field (record, name);

  if (field->kind == BATON_FIELD_MONEY)
    return baton_record_get_int64 (record, field);
  return field->kind == BATON_FIELD_NUMBER ? baton_record_get_double (record, field)
                                           : baton_record_get_int (record, field);
}

static void
test_readable (Case          *self,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      gpointer record = record_of (self, readable[i].whose);
      BatonRecordRow *row = add_row (self, readable[i].field, record);

      g_test_message ("%s “%s”", readable[i].field, readable[i].typed);
      write_in (self, row, readable[i].typed);
      g_assert_cmpstr (baton_record_row_get_problem (row), ==, NULL);
      g_assert_cmpfloat_with_epsilon (get_number (record, readable[i].field), readable[i].value, 1e-9);
      assert_text (row, readable[i].shown);
      gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    }
}

static void
test_decimal_comma (Case          *self,
                    gconstpointer  data)
{
  BatonRecordRow *minutes = add_row (self, "minutes", self->task), *price = add_row (self, "price", self->task);
  BatonRecordRow *times = add_row (self, "times-per-year", self->task);

  decimal_point = (char *) ",";
  write_in (self, minutes, "2,5 h");
  g_assert_cmpint (baton_task_get_minutes (self->task), ==, 150);
  write_in (self, price, "1.200,50");
  g_assert_cmpint (baton_task_get_price (self->task), ==, 120050);
  write_in (self, times, "0,5");
  decimal_point = (char *) ".";
  g_assert_cmpfloat (baton_task_get_times_per_year (self->task), ==, 0.5);
}

static const struct
{
  Whose       whose;
  const char *field;
  const char *typed;
  const char *problem; /* a part of it */
} unreadable[] = {
  { TASK, "title", "  ", "cannot be empty" },
  { TASK, "minutes", "3 moons", "like “3 h”" },
  { TASK, "minutes", "-5", "like “3 h”" },
  { TASK, "minutes", "99999 h", "longer than a year" },
  { TASK, "kept-minutes", "soon", "like “3 h”" },
  { TASK, "times-per-year", "often", "how often" },
  { TASK, "times-per-year", "nan", "how often" },
  { TASK, "uses", "0", "from 1 to" },
  { TASK, "price", "cheap", "like “$150”" },
  { TASK, "price", "-3", "like “$150”" },
  { TASK, "price", "1e5", "like “$150”" },
  { TASK, "price", "12,5 €", "Amounts here are in USD" },
  { TASK, "price", "100 EUR", "Amounts here are in USD" },
  { TASK, "rework-chance", "maybe", "like “20 %”" },
  { TASK, "rework-chance", "200 %", "" },
  { TASK, "remind", "some day", "tomorrow" },
  { TASK, "remind", "1 january 2001", "over already" },
  { PROVIDER, "name", "", "A name is needed" },
  { PROVIDER, "website", "javascript:alert(1)", "cannot be opened" },
  { PROVIDER, "email", "maya", "mail address" },
  { PROVIDER, "fee-percent", "nan", "like “5.5 %”" },
  { PROVIDER, "fee-percent", "inf", "like “5.5 %”" },
  { PROVIDER, "fee-percent", "0x10", "like “5.5 %”" },
  { PROVIDER, "fee-percent", "1e2", "like “5.5 %”" },
  { PROVIDER, "fees-checked", "never", "Write a day" },
  { HANDOFF, "due", "never", "Write a day" },
  { HANDOFF, "result", "file:///etc/passwd", "cannot be opened" },
};

/* Refused beside the field, with the text as it was typed and the value as it was. */
static void
test_unreadable (Case          *self,
                 gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      gpointer record = record_of (self, unreadable[i].whose);
      g_autoptr (BatonRecord) before = baton_record_copy (record);
      BatonRecordRow *row = add_row (self, unreadable[i].field, record);

      g_test_message ("%s “%s”", unreadable[i].field, unreadable[i].typed);
      write_in (self, row, unreadable[i].typed);
      g_assert_nonnull (baton_record_row_get_problem (row));
      g_assert_nonnull (strstr (baton_record_row_get_problem (row), unreadable[i].problem));
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
      assert_text (row, unreadable[i].typed);
      g_assert_true (baton_record_field_equal (record, before, baton_record_find_field (record, unreadable[i].field)));
      /* What was wrong goes as soon as it is put right, and takes its line along. */
      baton_record_row_set_record (row, NULL, NULL);
      gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
      g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
    }
}

/* The text goes with its record, and is there again when it is shown again; an Escape gives it up. */
static void
test_other_record (Case          *self,
                   gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);

  baton_task_set_minutes (self->task, 60);
  write_in (self, row, "3 moons");
  baton_record_row_set_record (row, BATON_RECORD (self->other), "USD");
  assert_text (row, "");
  g_assert_null (baton_record_row_get_problem (row));
  write_in (self, row, "45m");
  g_assert_cmpint (baton_task_get_minutes (self->other), ==, 45);

  baton_record_row_set_record (row, BATON_RECORD (self->task), "USD");
  assert_text (row, "3 moons");
  g_assert_nonnull (baton_record_row_get_problem (row));
  g_assert_cmpint (baton_task_get_minutes (self->task), ==, 60);
  write_in (self, row, "3 h");
  g_assert_cmpint (baton_task_get_minutes (self->task), ==, 180);
  baton_record_row_set_record (row, BATON_RECORD (self->other), "USD");
  baton_record_row_set_record (row, BATON_RECORD (self->task), "USD");
  assert_text (row, "3 h");
  g_assert_null (baton_record_row_get_problem (row));
}

/* The other record is shown while the cursor is still in the row. */
static void
test_other_record_while_typing (Case          *self,
                                gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);

  baton_task_set_minutes (self->task, 60);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "9");
  gtk_editable_set_text (GTK_EDITABLE (row), "9 moo");
  baton_record_row_set_record (row, BATON_RECORD (self->other), "USD");
  g_assert_cmpint (baton_task_get_minutes (self->task), ==, 60);
  g_assert_cmpint (baton_task_get_minutes (self->other), ==, BATON_ABSENT);
  baton_record_row_set_record (row, BATON_RECORD (self->task), "USD");
  assert_text (row, "9 moo");
}

/* An undo takes back the field, not what is being typed or could not be read. */
static void
test_undo (Case          *self,
           gconstpointer  data)
{
  BatonHistory *history = baton_workspace_get_history (self->base.workspace);
  BatonRecordRow *row = add_row (self, "minutes", self->task);

  baton_task_set_minutes (self->task, 60);
  baton_history_close_named (history, "Say how long");
  baton_task_set_minutes (self->task, 90);
  baton_history_close_step (history);
  write_in (self, row, "3 moons");
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_task_get_minutes (self->task), ==, 60);
  assert_text (row, "3 moons");
  g_assert_nonnull (baton_record_row_get_problem (row));
}

/* Returns: the row of the title, in which the person has just typed "Clean all gutters" */
static BatonRecordRow *
type_title (Case *self)
{
  BatonRecordRow *row = add_row (self, "title", self->task);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "Clean all gutters");
  g_assert_cmpstr (baton_task_get_title (self->task), ==, "Clean all gutters");
  return row;
}

static guint
count_superseded (Case *self)
{
  g_autoptr (GPtrArray) list = baton_superseded_list (BATON_RECORD (self->task));

  return list->len;
}

/* Another device changes it while the cursor stands in the row: who types nothing more gets that value. */
static void
test_changed_elsewhere (Case          *self,
                        gconstpointer  data)
{
  BatonRecordRow *row = type_title (self);

  baton_task_set_title (self->task, "Changed elsewhere");
  assert_text (row, "Clean all gutters");
  gtk_window_set_focus (GTK_WINDOW (self->base.window), NULL);
  g_assert_cmpstr (baton_task_get_title (self->task), ==, "Changed elsewhere");
  assert_text (row, "Changed elsewhere");
  g_assert_cmpuint (count_superseded (self), ==, 0);
}

/* Who types on writes their own, and the other one stays on the record. */
static void
test_typed_on_over_another (Case          *self,
                            gconstpointer  data)
{
  BatonRecordRow *row = type_title (self);
  g_autoptr (GPtrArray) list = NULL;
  int end = strlen ("Clean all gutters");

  baton_task_set_title (self->task, "Changed elsewhere");
  gtk_editable_insert_text (GTK_EDITABLE (row), "!", 1, &end);
  g_assert_cmpstr (baton_task_get_title (self->task), ==, "Clean all gutters!");
  gtk_editable_insert_text (GTK_EDITABLE (row), "!", 1, &end);
  gtk_window_set_focus (GTK_WINDOW (self->base.window), NULL);
  g_assert_cmpstr (baton_task_get_title (self->task), ==, "Clean all gutters!!");
  list = baton_superseded_list (BATON_RECORD (self->task));
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((BatonSuperseded *) list->pdata[0])->text, ==, "Changed elsewhere");
}

/* A value that came while nothing was typed is what Escape goes back to. */
static void
test_escape_after_another (Case          *self,
                           gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);

  baton_task_set_minutes (self->task, 60);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  baton_task_set_minutes (self->task, 90);
  assert_text (row, "1 h 30 min");
  gtk_editable_set_text (GTK_EDITABLE (row), "3 moons");
  gtk_window_set_focus (GTK_WINDOW (self->base.window), NULL);
  g_assert_cmpint (baton_task_get_minutes (self->task), ==, 90);
}

/* The entry's own undo takes back what was typed in it, never what it was filled with: that would be another's value, or
 * none. */
static void
test_undo_in_entry (Case          *self,
                    gconstpointer  data)
{
  BatonRecordRow *row = add_row (self, "minutes", self->task);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  baton_task_set_minutes (self->task, 60);
  baton_task_set_minutes (self->other, 45);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpint (baton_task_get_minutes (self->task), ==, 60);
  baton_record_row_set_record (row, BATON_RECORD (self->other), "USD");
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpint (baton_task_get_minutes (self->other), ==, 45);
  assert_text (row, "45 min");
  gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);
  g_signal_emit_by_name (text, "backspace");
  g_signal_emit_by_name (text, "insert-at-cursor", "3 h");
  g_assert_cmpint (baton_task_get_minutes (self->other), ==, 180);
  gtk_widget_activate_action (text, "text.undo", NULL);
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpint (baton_task_get_minutes (self->other), ==, 45);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/record-row/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("reads", test_readable);
  ADD ("reads-decimal-comma", test_decimal_comma);
  ADD ("refuses-beside-the-field", test_unreadable);
  ADD ("other-record", test_other_record);
  ADD ("other-record-while-typing", test_other_record_while_typing);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("typed-on-over-another", test_typed_on_over_another);
  ADD ("escape-after-another", test_escape_after_another);
  ADD ("undo", test_undo);
  ADD ("undo-in-entry", test_undo_in_entry);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
