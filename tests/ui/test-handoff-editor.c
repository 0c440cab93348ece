/* The handoff editor: every field of a handoff has a row, and each edit counts at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/app-pages.h"

#include "ui/common/baton-record-row.h"
#include "ui/common/baton-segment-row.h"
#include "ui/common/baton-stars-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/handoffs/baton-handoff-editor.h"

typedef struct
{
  Fixture       base;
  BatonLibrary *library; /* borrowed */
  BatonTask    *task;    /* borrowed */
  BatonHandoff *handoff; /* borrowed: to Anna */
  GtkWindow    *editor;
} Case;

static void
set_up_case (Case          *self,
             gconstpointer  data)
{
  g_autoptr (BatonProvider) anna = baton_provider_new ("Anna", BATON_KIND_CONTRACTOR);
  g_autoptr (BatonProvider) bert = baton_provider_new ("Bert", BATON_KIND_CONTRACTOR);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new ("anna");
  g_autoptr (BatonTask) task = baton_task_new ("Clean & paint the gutters");

  set_up (&self->base, data);
  open_workspace (&self->base);
  self->library = baton_workspace_get_library (self->base.workspace);
  self->task = task;
  self->handoff = handoff;
  baton_record_set_id (BATON_RECORD (anna), "anna");
  baton_record_set_id (BATON_RECORD (bert), "bert");
  baton_library_add (self->library, BATON_RECORD (anna));
  baton_library_add (self->library, BATON_RECORD (bert));
  baton_library_add (self->library, BATON_RECORD (task));
  baton_task_add_handoff (task, handoff);
  self->editor = baton_handoff_editor_new (self->base.workspace, handoff);
  show_dialog (&self->base, self->editor);
}

static void
tear_down_case (Case          *self,
                gconstpointer  data)
{
  if (self->editor)
    destroy (self->editor);
  tear_down (&self->base, data);
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

static void
test_every_field (Case          *self,
                  gconstpointer  data)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (BATON_RECORD (self->handoff), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!find (GTK_WIDGET (self->editor), is_row_for, fields[i].name))
      g_error ("the handoff editor has no row for “%s”", fields[i].name);
}

static void
write_into (Case       *self,
            const char *field,
            const char *text)
{
  GtkWidget *row = find (GTK_WIDGET (self->editor), is_row_for, field);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  baton_record_row_settle (BATON_RECORD_ROW (row));
}

static void
test_edits (Case          *self,
            gconstpointer  data)
{
  write_into (self, "paid", "$1,200.50");
  g_assert_cmpint (baton_handoff_get_paid (self->handoff), ==, 120050);
  write_into (self, "saved-minutes", "3:20");
  g_assert_cmpint (baton_handoff_get_saved_minutes (self->handoff), ==, 200);
  write_into (self, "saved-minutes", "nonsense");
  g_assert_cmpint (baton_handoff_get_saved_minutes (self->handoff), ==, 200);
  g_object_set (find (GTK_WIDGET (self->editor), is_row_for, "stars"), "stars", 5, NULL);
  g_assert_cmpint (baton_handoff_get_stars (self->handoff), ==, 5);
}

static void
test_who (Case          *self,
          gconstpointer  data)
{
  AdwComboRow *who = ADW_COMBO_ROW (find (GTK_WIDGET (self->editor), is_row_for, "provider"));

  g_assert_cmpuint (adw_combo_row_get_selected (who), ==, 1);
  adw_combo_row_set_selected (who, 2);
  g_assert_cmpstr (baton_handoff_get_provider (self->handoff), ==, "bert");
  adw_combo_row_set_selected (who, 0);
  g_assert_cmpstr (baton_handoff_get_provider (self->handoff), ==, "");
}

static void
gone_window_cb (gpointer  data,
                GObject  *object)
{
  ((Case *) data)->editor = NULL;
}

static void
test_remove (Case          *self,
             gconstpointer  data)
{
  g_object_weak_ref (G_OBJECT (self->editor), gone_window_cb, self);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "handoff.remove", NULL);
  g_assert_cmpuint (baton_task_get_n_handoffs (self->task), ==, 0);
  UNTIL (!self->editor);
  g_assert_true (baton_history_undo (baton_workspace_get_history (self->base.workspace), NULL));
}

static void
test_looks (Case          *self,
            gconstpointer  data)
{
  gtk_window_set_default_size (self->editor, 360, 720);
  take_picture (self->editor, "handoff-editor-360");
  check_looks (GTK_WIDGET (self->editor));
}

#define CASE(name, function) g_test_add ("/ui/handoff-editor/" name, Case, NULL, set_up_case, function, tear_down_case)

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
  CASE ("looks", test_looks);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
