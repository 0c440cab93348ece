/* Every field of every record can be seen and changed in some page: a new field without a place fails here.
 *
 * The table of fields of a record says what there is. Each one needs a row in the page of its record, named by what
 * stands on it, or a line below that says why the person does not write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/app-pages.h"

#include "app/baton-preferences.h"
#include "model/baton-day.h"
#include "ui/common/baton-handoff-row.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-segment-row.h"
#include "ui/common/baton-stars-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/criteria/baton-criteria-editor.h"
#include "ui/criteria/baton-criteria-panel.h"
#include "ui/criteria/baton-provider-row.h"
#include "ui/directory/baton-provider-page.h"

typedef enum
{
  TASK,
  PROVIDER,
  HANDOFF,
  CRITERION,
  PROFILE,
  N_KINDS,
} Kind;

typedef struct
{
  Fixture      base;
  BatonRecord *records[N_KINDS]; /* borrowed */
  GtkWidget   *pages[N_KINDS];   /* in a window of its own, or a part of the first */
} Case;

/* The title of the row in which a field is written, or the type of what has none; NULL where the person does not write it, and why. */
static const struct
{
  Kind        kind;
  const char *field;
  const char *row;
  const char *why;
} places[] = {
  { TASK, "title", "Task" },
  { TASK, "notes", "GtkTextView" },
  { TASK, "stage", "Stage" },
  { TASK, "stage-since", NULL, "stamped when the stage changes" },
  { TASK, "provider", "Provider" },
  { TASK, "position", NULL, "dragged in the list, or moved with Alt and an arrow" },
  { TASK, "minutes", "Time it takes me, each time" },
  { TASK, "kept-minutes", "Time that stays with me anyway" },
  { TASK, "times-per-year", "Times a year" },
  { TASK, "price", "Price, each time" },
  { TASK, "urgent", "Urgent" },
  { TASK, "important", "Important" },
  { TASK, "buys", "The price buys" },
  { TASK, "results-per-year", "Results a year" },
  { TASK, "brief-minutes", "Explaining it" },
  { TASK, "review-minutes", "Checking the result" },
  { TASK, "rework-chance", "Chance of rework" },
  { TASK, "redo-minutes", "My time if it is redone" },
  { TASK, "setup-minutes", "Finding someone, once" },
  { TASK, "uses", "Times I will use them" },
  { TASK, "remind", "Remind me" },
  { TASK, "put-off", NULL, "counted by the reminder" },
  { TASK, "answers", NULL, "ticked in the list of criteria, which has its own tests" },
  { PROVIDER, "name", "Name" },
  { PROVIDER, "former-names", "Former names" },
  { PROVIDER, "kind", "Kind" },
  { PROVIDER, "suits", "Suits" },
  { PROVIDER, "website", "Website" },
  { PROVIDER, "find-link", "Find someone" },
  { PROVIDER, "phone", "Phone" },
  { PROVIDER, "email", "Mail" },
  { PROVIDER, "profile-link", "Profile" },
  { PROVIDER, "fee-percent", "Share of the price" },
  { PROVIDER, "fee-flat", "Fixed fee" },
  { PROVIDER, "fee-flat-below", "Fixed fee only below" },
  { PROVIDER, "fee-first", "For the first job" },
  { PROVIDER, "tip", "Usual tip" },
  { PROVIDER, "fees-checked", "Last checked" },
  { PROVIDER, "via", "Met on" },
  { PROVIDER, "relationship", "How well you know them" },
  { PROVIDER, "do-not-use", "Do not use" },
  { PROVIDER, "do-not-use-reason", "Why not" },
  { PROVIDER, "contacted", "Last contact" },
  { PROVIDER, "notes", "Notes" },
  { PROVIDER, "position", NULL, "dragged in the sidebar, or moved with Alt and an arrow" },
  { HANDOFF, "provider", "By" },
  { HANDOFF, "brief", "Brief" },
  { HANDOFF, "agreed", "Agreed price" },
  { HANDOFF, "paid", "Paid" },
  { HANDOFF, "due", "Due" },
  { HANDOFF, "started", "Started" },
  { HANDOFF, "finished", "Finished" },
  { HANDOFF, "quoted-minutes", "Quoted time" },
  { HANDOFF, "saved-minutes", "It would have taken you" },
  { HANDOFF, "brief-minutes", "Explaining took you" },
  { HANDOFF, "review-minutes", "Checking took you" },
  { HANDOFF, "redo-minutes", "Rework took you" },
  { HANDOFF, "rework", "Was rework needed?" },
  { HANDOFF, "stars", "Stars" },
  { HANDOFF, "again", "Would you hire them again?" },
  { HANDOFF, "result", "Link to the result" },
  { HANDOFF, "remark", "Remark" },
  { HANDOFF, "next-time", "Next time (goes into the next brief)" },
  { CRITERION, "text", "Counts a lot" },
  { CRITERION, "side", NULL, "moved by the menu of its row, which has its own tests" },
  { CRITERION, "weight", NULL, "chosen in the menu of its row, which has its own tests" },
  { CRITERION, "meaning", NULL, "comes with a built-in reason and is said on its row" },
  { CRITERION, "position", NULL, "dragged in the editor, or moved with Alt and an arrow" },
  { PROFILE, "currency", "Currency" },
  { PROFILE, "hour-value", "An hour is worth" },
  { PROFILE, "monthly-budget", "Budget for outsourcing, a month" },
  { PROFILE, "notes", "Notes" },
};

static void
fill_library (Case *self)
{
  BatonLibrary *library = baton_workspace_get_library (self->base.workspace);
  g_autoptr (BatonProvider) upwork = baton_provider_new ("Upwork", BATON_KIND_PLATFORM);
  g_autoptr (BatonProvider) maya = baton_provider_new ("Maya", BATON_KIND_CONTRACTOR);
  g_autoptr (BatonTask) task = baton_task_new ("Edit the post");
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (baton_record_get_id (BATON_RECORD (maya)));
  g_autoptr (BatonCriterion) criterion = baton_criterion_new ("It is noisy", BATON_SIDE_OUTSOURCE);

  baton_library_add (library, BATON_RECORD (upwork));
  baton_library_add (library, BATON_RECORD (maya));
  baton_library_add (library, BATON_RECORD (task));
  baton_library_add (library, BATON_RECORD (criterion));
  baton_task_add_handoff (task, handoff);
  baton_task_set_buys (task, BATON_BUYS_RESULT);
  baton_provider_set_do_not_use (maya, TRUE);
  self->records[TASK] = BATON_RECORD (task);
  self->records[PROVIDER] = BATON_RECORD (maya);
  self->records[HANDOFF] = BATON_RECORD (handoff);
  self->records[CRITERION] = BATON_RECORD (criterion);
  self->records[PROFILE] = BATON_RECORD (baton_library_get_profile (library));
}

/* Returns: (transfer none): a window with the page of a provider */
static GtkWidget *
show_provider_page (Case *self)
{
  GtkWidget *page = g_object_new (BATON_TYPE_PROVIDER_PAGE, "workspace", self->base.workspace, "provider",
                                  self->records[PROVIDER], NULL);

  return g_object_new (ADW_TYPE_WINDOW, "content", page, NULL);
}

static void
show_pages (Case *self)
{
  BatonWorkspace *workspace = self->base.workspace;

  self->pages[TASK] = baton_criteria_panel_new (workspace);
  show_page (&self->base, self->pages[TASK]);
  baton_criteria_panel_set_task (BATON_CRITERIA_PANEL (self->pages[TASK]), BATON_TASK (self->records[TASK]));
  self->pages[PROVIDER] = show_provider_page (self);
  baton_criteria_panel_edit_handoff (BATON_CRITERIA_PANEL (self->pages[TASK]), BATON_HANDOFF (self->records[HANDOFF]));
  self->pages[HANDOFF] = FIND_TYPE (self->pages[TASK], BATON_TYPE_HANDOFF_ROW);
  baton_criteria_panel_edit_criteria (BATON_CRITERIA_PANEL (self->pages[TASK]));
  self->pages[CRITERION] = FIND_TYPE (self->pages[TASK], BATON_TYPE_CRITERIA_EDITOR);
  self->pages[PROFILE] = GTK_WIDGET (baton_preferences_new (workspace));
  for (int kind = TASK + 1; kind < N_KINDS; kind++)
    if (GTK_IS_WINDOW (self->pages[kind]))
      show_dialog (&self->base, GTK_WINDOW (self->pages[kind]));
}

static void
set_up_case (Case          *self,
             gconstpointer  data)
{
  set_up (&self->base, data);
  open_workspace (&self->base);
  fill_library (self);
  show_pages (self);
}

static void
tear_down_case (Case          *self,
                gconstpointer  data)
{
  for (int kind = N_KINDS - 1; kind > TASK; kind--)
    if (GTK_IS_WINDOW (self->pages[kind]))
      destroy (self->pages[kind]);
  tear_down (&self->base, data);
}

/* Returns: what is said about a field, or a failure that says what to do. */
static int
find_place (Kind        kind,
            const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].kind == kind && g_str_equal (places[i].field, field))
      return i;
  g_test_message ("“%s” has no row in any page: give it one, and a line in the table of this test", field);
  g_test_fail ();
  return -1;
}

static gboolean
is_entitled (GtkWidget     *widget,
             gconstpointer  title)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), title))
    return TRUE;
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* What a person might write into an entry for a field. */
static const char *
sample_of (const BatonField *field)
{
  if (g_str_equal (field->name, "email"))
    return "maya@example.com";
  switch (field->kind)
    {
    case BATON_FIELD_LINK:
      return "https://example.com/maya";
    case BATON_FIELD_COUNT:
      return "3:20";
    case BATON_FIELD_NUMBER:
      return field->max <= 1 ? "30 %" : g_str_has_suffix (field->name, "percent") ? "7.5" : "2/week";
    case BATON_FIELD_MONEY:
      return "$1,200.50";
    case BATON_FIELD_DAY:
    case BATON_FIELD_MOMENT:
      return "3 may 2031";
    case BATON_FIELD_LINE:
    case BATON_FIELD_TEXT:
    case BATON_FIELD_REFERENCE:
    case BATON_FIELD_CHOICE:
    case BATON_FIELD_FLAG:
    case BATON_FIELD_STAMP:
    case BATON_FIELD_ANSWERS:
    default:
      return "Something new";
    }
}

static void
choose_provider (GtkWidget *row)
{
  GtkWidget *list = FIND_TYPE (row, GTK_TYPE_LIST_VIEW);
  GListModel *choices = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_autoptr (BatonProvider) provider = g_list_model_get_item (choices, 1);

  baton_provider_row_choose (BATON_PROVIDER_ROW (row), provider);
}

static void
write_text (GtkWidget  *widget,
            const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (FIND_TYPE (widget, GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

/* Changes a field as a hand at its row does. */
static void
use_row (GtkWidget        *row,
         const BatonField *field)
{
  if (BATON_IS_PROVIDER_ROW (row))
    choose_provider (row);
  else if (BATON_IS_SEGMENT_ROW (row) || BATON_IS_STARS_ROW (row))
    click (FIND_TYPE (row, GTK_TYPE_BUTTON));
  else if (ADW_IS_COMBO_ROW (row))
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), adw_combo_row_get_selected (ADW_COMBO_ROW (row)) == 0 ? 1 : 0);
  else if (FIND_TYPE (row, GTK_TYPE_SWITCH))
    gtk_widget_activate (FIND_TYPE (row, GTK_TYPE_SWITCH));
  else if (GTK_IS_EDITABLE (row))
    gtk_editable_set_text (GTK_EDITABLE (row), sample_of (field));
  else if (FIND_TYPE (row, GTK_TYPE_TEXT_VIEW))
    write_text (row, sample_of (field));
  else if (GTK_IS_LIST_BOX_ROW (row))
    g_object_set (row, "currency", "EUR", NULL);
}

/* Returns: (transfer full): what a row says, as far as it can be told here */
static char *
describe (GtkWidget *row)
{
  GtkWidget *view = FIND_TYPE (row, GTK_TYPE_TEXT_VIEW);
  GtkWidget *button = FIND_TYPE (row, GTK_TYPE_SWITCH);
  char *text = NULL;

  if (view)
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  else if (GTK_IS_EDITABLE (row))
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  else if (button)
    text = g_strdup_printf ("%d", gtk_switch_get_active (GTK_SWITCH (button)));
  else if (ADW_IS_COMBO_ROW (row))
    text = g_strdup_printf ("%u", adw_combo_row_get_selected (ADW_COMBO_ROW (row)));
  else if (BATON_IS_SEGMENT_ROW (row))
    text = g_strdup_printf ("%d", baton_segment_row_get_value (BATON_SEGMENT_ROW (row)));
  else if (BATON_IS_STARS_ROW (row))
    text = g_strdup_printf ("%d", baton_stars_row_get_stars (BATON_STARS_ROW (row)));
  else
    text = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  return text;
}

static void
test_has_row (Kind              kind,
              Case             *self,
              const BatonField *field)
{
  g_autoptr (BatonRecord) before = baton_record_copy (self->records[kind]);
  int at = find_place (kind, field->name);
  g_autofree char *shown = NULL, *changed = NULL, *again = NULL;
  GtkWidget *row;

  if (at < 0 || !places[at].row)
    return;
  if (g_str_equal (field->name, "find-link"))
    baton_provider_set_kind (BATON_PROVIDER (self->records[kind]), BATON_KIND_PLATFORM);
  if (g_str_equal (field->name, "phone"))
    baton_provider_set_kind (BATON_PROVIDER (self->records[kind]), BATON_KIND_CONTRACTOR);
  row = find (self->pages[kind], is_entitled, places[at].row);
  g_test_message ("“%s” in the row “%s”", field->name, places[at].row);
  g_assert_nonnull (row);
  /* What is being typed would stay as it is, and a window may begin in its first row. */
  gtk_root_set_focus (gtk_widget_get_root (row), NULL);
  g_assert_true (gtk_widget_get_child_visible (row) && gtk_widget_get_visible (row));
  shown = describe (row);
  use_row (row, field);
  g_assert_false (baton_record_field_equal (self->records[kind], before, field));
  changed = describe (row);
  g_assert_cmpstr (changed, !=, shown);
  baton_record_copy_field (self->records[kind], before, field);
  again = describe (row);
  g_assert_cmpstr (again, ==, shown);
}

static void
test_fields (Case          *self,
             gconstpointer  data)
{
  for (Kind kind = TASK; kind < N_KINDS; kind++)
    {
      guint n_fields;
      const BatonField *fields = baton_record_get_fields (self->records[kind], &n_fields);

      for (guint i = 0; i < n_fields; i++)
        test_has_row (kind, self, &fields[i]);
    }
}

/* A line about a field that is no more helps nobody. */
static void
test_table (Case          *self,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i].field);
      g_assert_nonnull (baton_record_find_field (self->records[places[i].kind], places[i].field));
      g_assert_true ((places[i].row == NULL) != (places[i].why == NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/fields/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("each-has-a-row", test_fields);
  ADD ("table-is-true", test_table);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
