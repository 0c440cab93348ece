/* A handoff in the criteria panel: it unfolds into a row for every field, each edit counts at once, and nothing that happens
 * around it folds it or takes the keyboard out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/criteria-case.h"

#include "ui/common/baton-handoff-row.h"
#include "ui/common/baton-text-row.h"

/* Returns: (transfer none): a handoff of the gutters to the provider of that id */
static BatonHandoff *
add_handoff (Case       *self,
             const char *provider)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (provider);

  baton_task_add_handoff (self->gutters, handoff);
  return handoff;
}

static void
add_provider (Case       *self,
              const char *id,
              const char *name)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (name, BATON_KIND_CONTRACTOR);

  baton_record_set_id (BATON_RECORD (provider), id);
  baton_library_add (self->library, BATON_RECORD (provider));
}

/* Returns: (transfer none): a handoff to Anna, whose task is shown */
static BatonHandoff *
begin (Case *self)
{
  BatonHandoff *handoff;

  add_provider (self, "anna", "Anna");
  add_provider (self, "bert", "Bert");
  handoff = add_handoff (self, "anna");
  show_task (self, self->gutters);
  return handoff;
}

static gboolean
is_row_of_handoff (GtkWidget     *widget,
                   gconstpointer  handoff)
{
  return BATON_IS_HANDOFF_ROW (widget) && baton_handoff_row_get_handoff (BATON_HANDOFF_ROW (widget)) == handoff;
}

static GtkWidget *
get_handoff_row (Case         *self,
                 BatonHandoff *handoff)
{
  GtkWidget *row = find (GTK_WIDGET (self->panel), is_row_of_handoff, handoff);

  g_assert_nonnull (row);
  return row;
}

static gboolean
is_unfolded (GtkWidget *row)
{
  return adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
}

/* Returns: (transfer none): the row of a handoff, unfolded */
static GtkWidget *
unfold (Case         *self,
        BatonHandoff *handoff)
{
  GtkWidget *row = get_handoff_row (self, handoff);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  wait_frame (self);
  return row;
}

/* Where the fields are that are not rows of one line each. */
static const struct
{
  const char *field;
  const char *row;
} places[] = {
  { "provider", "By" },
  { "brief", "Brief" },
  { "rework", "Was rework needed?" },
  { "stars", "Stars" },
  { "again", "Would you hire them again?" },
  { "remark", "Remark" },
};

static gboolean
is_row_for (GtkWidget     *widget,
            gconstpointer  field)
{
  g_autofree char *name = NULL;

  if (BATON_IS_RECORD_ROW (widget))
    {
      g_object_get (widget, "field", &name, NULL);
      return g_str_equal (name, field);
    }
  if (!ADW_IS_PREFERENCES_ROW (widget))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].field, field))
      return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), places[i].row) == 0;
  return FALSE;
}

static GtkWidget *
get_field (GtkWidget  *row,
           const char *field)
{
  GtkWidget *found = find (row, is_row_for, field);

  g_assert_nonnull (found);
  return found;
}

/* They are made when they are asked for, not before. */
static void
test_every_field (Case          *self,
                  gconstpointer  data)
{
  BatonHandoff *handoff = begin (self);
  GtkWidget *row = get_handoff_row (self, handoff);
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (BATON_RECORD (handoff), &n_fields);

  g_assert_null (FIND_TYPE (row, BATON_TYPE_RECORD_ROW));
  unfold (self, handoff);
  for (guint i = 0; i < n_fields; i++)
    if (!find (row, is_row_for, fields[i].name))
      g_error ("the handoff has no row for “%s”", fields[i].name);
}

static void
write_into (GtkWidget  *row,
            const char *field,
            const char *text)
{
  GtkWidget *entry = get_field (row, field);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  baton_record_row_settle (BATON_RECORD_ROW (entry));
}

static void
test_edits (Case          *self,
            gconstpointer  data)
{
  BatonHandoff *handoff = begin (self);
  GtkWidget *row = unfold (self, handoff);

  write_into (row, "paid", "$1,200.50");
  g_assert_cmpint (baton_handoff_get_paid (handoff), ==, 120050);
  g_assert_true (SAYS (row, "paid $1,200.50"));
  write_into (row, "saved-minutes", "3:20");
  g_assert_cmpint (baton_handoff_get_saved_minutes (handoff), ==, 200);
  write_into (row, "saved-minutes", "nonsense");
  g_assert_cmpint (baton_handoff_get_saved_minutes (handoff), ==, 200);
  g_assert_nonnull (baton_record_row_get_problem (BATON_RECORD_ROW (get_field (row, "saved-minutes"))));
  g_object_set (get_field (row, "stars"), "stars", 5, NULL);
  g_assert_cmpint (baton_handoff_get_stars (handoff), ==, 5);
  g_assert_true (is_unfolded (row));
}

static void
assert_who (AdwComboRow *who,
            const char  *name)
{
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (who)), ==, name);
}

static void
choose_who (AdwComboRow *who,
            const char  *name)
{
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (who));

  for (guint i = 0; gtk_string_list_get_string (names, i); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), name))
      adw_combo_row_set_selected (who, i);
  assert_who (who, name);
}

/* The directory may change meanwhile: nobody else is chosen by that. */
static void
test_who (Case          *self,
          gconstpointer  data)
{
  BatonHandoff *handoff = begin (self);
  AdwComboRow *who = ADW_COMBO_ROW (get_field (unfold (self, handoff), "provider"));

  assert_who (who, "Anna");
  choose_who (who, "Bert");
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, "bert");
  add_provider (self, "cleo", "Cleo");
  baton_provider_set_name (baton_library_find_provider (self->library, "bert"), "Bertram");
  assert_who (who, "Bertram");
  baton_library_remove (self->library, BATON_RECORD (baton_library_find_provider (self->library, "bert")));
  assert_who (who, "Bertram");
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, "bert");
  choose_who (who, "Somebody");
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, "");
}

static GtkWidget *
get_focus (Case *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->base.window));
}

/* The row goes, the next one has the keyboard, and an undo brings it back. */
static void
test_remove (Case          *self,
             gconstpointer  data)
{
  BatonHandoff *earlier = begin (self);
  GtkWidget *row = unfold (self, add_handoff (self, "bert"));

  g_string_truncate (self->base.window->asked, 0);
  enter (self, get_field (row, "paid"));
  click (FIND_ACTION (row, "handoff.remove"));
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 1);
  g_assert_cmpstr (self->base.window->asked->str, ==, "win.toast-done:Handoff to “Bert” removed; ");
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), get_handoff_row (self, earlier)));
  g_assert_true (baton_history_undo (baton_workspace_get_history (self->base.workspace), NULL));
  g_assert_cmpuint (baton_task_get_n_handoffs (self->gutters), ==, 2);
  get_handoff_row (self, baton_task_get_handoff (self->gutters, 1));
}

/* Without another one, the keyboard goes to what is above. */
static void
test_remove_last (Case          *self,
                  gconstpointer  data)
{
  GtkWidget *row = unfold (self, begin (self));

  enter (self, get_field (row, "paid"));
  click (FIND_ACTION (row, "handoff.remove"));
  g_assert_false (SAYS (self->panel, "Handed off"));
  g_assert_nonnull (get_focus (self));
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), GTK_WIDGET (self->panel)));
  g_assert_true (gtk_widget_get_mapped (get_focus (self)));
}

/* What is half typed stays, with the keyboard, whatever happens to this handoff or another one. */
static void
test_stays (Case          *self,
            gconstpointer  data)
{
  BatonHandoff *handoff = begin (self);
  GtkWidget *row = unfold (self, handoff);
  GtkWidget *paid = get_field (row, "paid");
  BatonHandoff *later;

  enter (self, paid);
  type_text (paid, "12 o");
  baton_handoff_set_stars (handoff, 3);
  later = add_handoff (self, "bert");
  baton_handoff_set_remark (later, "Better");
  baton_provider_set_name (baton_library_find_provider (self->library, "anna"), "Anne");
  baton_task_remove_handoff (self->gutters, later);
  g_assert_true (get_handoff_row (self, handoff) == row);
  g_assert_true (is_unfolded (row));
  assert_text (paid, "12 o");
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), paid));
}

static gboolean
is_held (Case *self)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (self->base.window, "close-request", &handled);
  return handled;
}

/* What cannot be read is there again with its task, and the window asks for it. */
static void
test_drafts (Case          *self,
             gconstpointer  data)
{
  BatonHandoff *handoff = begin (self);
  GtkWidget *row = unfold (self, handoff);

  write_into (row, "paid", "a lot");
  show_task (self, self->cooking);
  g_assert_false (gtk_widget_get_mapped (row));
  g_assert_true (is_held (self));
  g_assert_false (is_held (self));
  show_task (self, self->gutters);
  g_assert_true (get_handoff_row (self, handoff) == row);
  g_assert_true (gtk_widget_get_visible (row) && is_unfolded (row));
  assert_text (get_field (row, "paid"), "a lot");
  write_into (row, "paid", "$5");
  show_task (self, self->cooking);
  g_assert_null (FIND_TYPE (self->panel, BATON_TYPE_HANDOFF_ROW));
  g_assert_false (is_held (self));
}

/* Tab comes by every field, and neither a heading nor a line that says what is wrong stops it. */
static void
test_tab (Case          *self,
          gconstpointer  data)
{
  GtkWidget *row = unfold (self, begin (self));
  GtkWidget *remove = FIND_ACTION (row, "handoff.remove");

  write_into (row, "agreed", "a lot");
  enter (self, get_field (row, "provider"));
  for (int i = 0; i < 80 && get_focus (self) != remove; i++)
    g_signal_emit_by_name (self->base.window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (self) == remove);
  for (int i = 0; i < 80 && get_focus (self) != get_field (row, "provider"); i++)
    g_signal_emit_by_name (self->base.window, "move-focus", GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (self) == get_field (row, "provider"));
}

static guint
count_rows (GtkWidget *list)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n_rows))
    n_rows++;
  return n_rows;
}

/* The first ones are quick; the others are there when they are asked for. */
static void
test_many (Case          *self,
           gconstpointer  data)
{
  BatonHandoff *oldest = begin (self);
  BatonHandoff *latest = NULL;
  GtkWidget *list;

  for (int i = 0; i < 49; i++)
    latest = add_handoff (self, "bert");
  list = gtk_widget_get_parent (get_handoff_row (self, latest));
  show_task (self, self->cooking);
  show_task (self, self->gutters);
  g_assert_cmpuint (count_rows (list), ==, 20);
  g_assert_true (SAYS (self->panel, "Show 30 More"));
  baton_criteria_panel_edit_handoff (self->panel, oldest);
  g_assert_cmpuint (count_rows (list), ==, 50);
  g_assert_true (is_unfolded (get_handoff_row (self, oldest)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), get_handoff_row (self, oldest)));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (get_handoff_row (self, oldest))), ==, 49);
}

static void
count_frame_cb (guint *n_frames)
{
  ++*n_frames;
}

/* A fifth of a second without a frame is long. */
static gboolean
is_quiet_cb (gpointer n_frames)
{
  gboolean quiet = *(guint *) n_frames == 0;

  *(guint *) n_frames = 0;
  return quiet ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
wait_until_quiet (Case *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->base.window));
  guint n_frames = 1;
  gulong handler = g_signal_connect_swapped (clock, "update", G_CALLBACK (count_frame_cb), &n_frames);
  guint timer = g_timeout_add (200, is_quiet_cb, &n_frames);

  UNTIL (g_main_context_find_source_by_id (NULL, timer) == NULL);
  g_signal_handler_disconnect (clock, handler);
}

/* What unfolds and is left at once does not keep the machine busy, unseen. */
static void
test_left_at_once (Case          *self,
                   gconstpointer  data)
{
  BatonHandoff *handoff = begin (self);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_handoff_row (self, handoff)), TRUE);
  baton_criteria_panel_edit_criteria (self->panel);
  wait_until_quiet (self);
  /* Back again, it is as it was. */
  baton_criteria_panel_show_task (self->panel);
  wait_frame (self);
  g_assert_true (is_unfolded (get_handoff_row (self, handoff)));
}

static void
test_looks (Case          *self,
            gconstpointer  data)
{
  BatonHandoff *handoff = begin (self);
  GtkWidget *row;

  baton_handoff_set_paid (handoff, 11000);
  baton_handoff_set_result (handoff, "https://example.com/gutters");
  baton_handoff_set_remark (handoff, "incredible idea!");
  row = unfold (self, handoff);
  gtk_window_set_default_size (GTK_WINDOW (self->base.window), 360, 1700);
  take_picture (self->base.window, "handoff-row-360");
  check_looks (row);
}

#define CASE(name, function) g_test_add ("/ui/handoff-row/" name, Case, NULL, set_up_case, function, tear_down_case)

int
main (int    argc,
      char **argv)
{
  int result;

  begin_tests (&argc, &argv);
  CASE ("has-a-row-for-every-field", test_every_field);
  CASE ("edits-in-place", test_edits);
  CASE ("changes-who-it-was", test_who);
  CASE ("removes", test_remove);
  CASE ("removes-the-last", test_remove_last);
  CASE ("stays-unfolded", test_stays);
  CASE ("keeps-drafts", test_drafts);
  CASE ("tab", test_tab);
  CASE ("many-are-quick", test_many);
  CASE ("left-at-once", test_left_at_once);
  CASE ("looks", test_looks);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
