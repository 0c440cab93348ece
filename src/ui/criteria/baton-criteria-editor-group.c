/* The criteria of one side in the editor, with an entry for another one at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criteria-editor-group.h"

#include "logic/baton-criterion-record.h"
#include "logic/baton-phrase.h"
#include "logic/baton-text.h"
#include "model/baton-position.h"
#include "ui/criteria/baton-criteria-order.h"
#include "ui/criteria/baton-criterion-editor-row.h"
#include "ui/common/baton-problem-row.h"

struct _BatonCriteriaEditorGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
  AdwEntryRow         *entry;

  BatonSide            side;
  BatonLibrary        *library;
};

G_DEFINE_FINAL_TYPE (BatonCriteriaEditorGroup, baton_criteria_editor_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_SIDE = 1,
} BatonCriteriaEditorGroupProperty;

static GParamSpec *props[PROP_SIDE + 1];

/* Whether a criterion is in the library and stands on this side. */
static gboolean
is_own (BatonCriteriaEditorGroup *self,
        BatonCriterion           *criterion)
{
  const char *id = baton_record_get_id (BATON_RECORD (criterion));

  return baton_library_find_criterion (self->library, id) == criterion
         && baton_criterion_get_side (criterion) == self->side;
}

/* Returns: (transfer none) (nullable): what a row is about; NULL for the entry at the end. */
static BatonCriterion *
criterion_of (GtkListBoxRow *row)
{
  return (BatonCriterion *) baton_criteria_order.get_record (row);
}

/* The list is sorted, not filled anew: rows that are taken out lose the keyboard and, in GTK 4.8, their menu's actions. */
static int
compare_rows (GtkListBoxRow *row,
              GtkListBoxRow *other,
              gpointer       unused)
{
  BatonCriterion *one = criterion_of (row);
  BatonCriterion *two = criterion_of (other);

  if (one == two)
    return BATON_IS_PROBLEM_ROW (row) - BATON_IS_PROBLEM_ROW (other);
  if (!one || !two)
    return one ? -1 : 1;
  return baton_position_compare (baton_criterion_get_position (one), baton_record_get_id (BATON_RECORD (one)),
                                 baton_criterion_get_position (two), baton_record_get_id (BATON_RECORD (two)));
}

static gboolean
has_row (BatonCriteriaEditorGroup *self,
         BatonCriterion           *criterion)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (criterion_of (row) == criterion)
      return TRUE;
  return FALSE;
}

/* Its lines go with it, or would be left without an owner. */
static void
remove_row (BatonCriteriaEditorGroup *self,
            GtkListBoxRow            *row)
{
  GtkListBoxRow *other;

  if (BATON_IS_RECORD_ROW (row))
    baton_record_row_set_record (BATON_RECORD_ROW (row), NULL, NULL);
  for (int i = 0; (other = gtk_list_box_get_row_at_index (self->list, i));)
    if (BATON_IS_PROBLEM_ROW (other) && baton_problem_row_get_owner (BATON_PROBLEM_ROW (other)) == row)
      gtk_list_box_remove (self->list, GTK_WIDGET (other));
    else
      i++;
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
remove_gone (BatonCriteriaEditorGroup *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i));)
    if (!BATON_IS_CRITERION_EDITOR_ROW (row) || is_own (self, criterion_of (row)))
      i++;
    else
      {
        remove_row (self, row);
        i = 0;
      }
}

/* What came of a criterion stands below it, where it can wrap. */
static void
append_note (BatonCriteriaEditorGroup *self,
             const BatonLog           *log,
             GtkListBoxRow            *row)
{
  BatonCriterionRecord record = baton_criterion_record_of (self->library, log, criterion_of (row));
  g_autofree char *note = baton_criterion_record_write (&record, self->side);

  if (note)
    gtk_list_box_append (self->list, baton_problem_row_new_note (row, note));
}

static void
append_criterion (BatonCriteriaEditorGroup *self,
                  const BatonLog           *log,
                  BatonCriterion           *criterion)
{
  GtkWidget *row = baton_criterion_editor_row_new (self->library, criterion);

  gtk_list_box_append (self->list, row);
  append_note (self, log, GTK_LIST_BOX_ROW (row));
}

static void
remove_notes (BatonCriteriaEditorGroup *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i));)
    if (BATON_IS_PROBLEM_ROW (row) && baton_problem_row_is_note (BATON_PROBLEM_ROW (row)))
      {
        gtk_widget_remove_css_class (GTK_WIDGET (baton_problem_row_get_owner (BATON_PROBLEM_ROW (row))), "noted");
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      }
    else
      i++;
}

static void
sync_rows (BatonCriteriaEditorGroup *self)
{
  GListModel *criteria = baton_library_get_criteria (self->library);
  guint n_criteria = g_list_model_get_n_items (criteria);
  g_autoptr (BatonLog) log = NULL;

  remove_gone (self);
  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);

      if (!is_own (self, criterion) || has_row (self, criterion))
        continue;
      if (!log)
        log = baton_log_new (self->library);
      append_criterion (self, log, criterion);
    }
  gtk_list_box_invalidate_sort (self->list);
}

static void
library_changed_cb (BatonCriteriaEditorGroup *self,
                    BatonRecord              *record,
                    const char               *field)
{
  gboolean is_tombstone = !record && field;

  if (!is_tombstone && (!record || BATON_IS_CRITERION (record)))
    sync_rows (self);
}

static void
add_cb (BatonCriteriaEditorGroup *self)
{
  if (baton_criteria_editor_group_add_typed (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
baton_criteria_editor_group_set_property (GObject      *object,
                                          guint         prop_id,
                                          const GValue *value,
                                          GParamSpec   *pspec)
{
  switch ((BatonCriteriaEditorGroupProperty) prop_id)
    {
    case PROP_SIDE:
      BATON_CRITERIA_EDITOR_GROUP (object)->side = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criteria_editor_group_constructed (GObject *object)
{
  BatonCriteriaEditorGroup *self = BATON_CRITERIA_EDITOR_GROUP (object);
  const char *title = baton_phrase_side (self->side);

  G_OBJECT_CLASS (baton_criteria_editor_group_parent_class)->constructed (object);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
baton_criteria_editor_group_dispose (GObject *object)
{
  g_clear_object (&BATON_CRITERIA_EDITOR_GROUP (object)->library);

  G_OBJECT_CLASS (baton_criteria_editor_group_parent_class)->dispose (object);
}

static void
baton_criteria_editor_group_class_init (BatonCriteriaEditorGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = baton_criteria_editor_group_set_property;
  G_OBJECT_CLASS (klass)->constructed = baton_criteria_editor_group_constructed;
  G_OBJECT_CLASS (klass)->dispose = baton_criteria_editor_group_dispose;

  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, BATON_TYPE_SIDE, BATON_SIDE_OUTSOURCE,
                                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/baton/Baton/ui/criteria/baton-criteria-editor-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditorGroup, list);
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditorGroup, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
baton_criteria_editor_group_init (BatonCriteriaEditorGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

/* The library whose criteria are edited; set once. */
void
baton_criteria_editor_group_set_library (BatonCriteriaEditorGroup *self,
                                         BatonLibrary             *library)
{
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  baton_reorder_add (self->list, library, &baton_criteria_order);
  sync_rows (self);
}

/* Says what has come of the criteria by now. */
void
baton_criteria_editor_group_refresh (BatonCriteriaEditorGroup *self)
{
  g_autoptr (BatonLog) log = baton_log_new (self->library);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkListBoxRow *row;

  remove_notes (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (BATON_IS_CRITERION_EDITOR_ROW (row))
      g_ptr_array_add (rows, row);
  for (guint i = 0; i < rows->len; i++)
    append_note (self, log, rows->pdata[i]);
}

/* Puts the keyboard where another reason is written: on a reason that is there, a key would overwrite it. */
void
baton_criteria_editor_group_begin (BatonCriteriaEditorGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Makes a reason of what is typed in the entry, where there is anything. Returns: whether there was. */
gboolean
baton_criteria_editor_group_add_typed (BatonCriteriaEditorGroup *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *text = g_strstrip (baton_text_clean (typed, BATON_TEXT_LINE, NULL));
  g_autoptr (BatonCriterion) criterion = NULL;

  if (!*text)
    return FALSE;
  criterion = baton_criterion_new (text, self->side);
  baton_library_add (self->library, BATON_RECORD (criterion));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  return TRUE;
}
