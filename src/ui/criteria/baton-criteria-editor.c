/* Where the criteria are edited: their words, weights and order, new ones and removed ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criteria-editor.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "logic/baton-suggestions.h"
#include "ui/criteria/baton-criteria-editor-group.h"

struct _BatonCriteriaEditor
{
  AdwBin                    parent_instance;

  BatonCriteriaEditorGroup *outsource;
  BatonCriteriaEditorGroup *keep;
  AdwPreferencesGroup      *missing;

  BatonLibrary             *library;
  BatonLibrary             *built_in;     /* has the seven built-in criteria and nothing else */
  GPtrArray                *missing_rows; /* borrowed */
  GHashTable               *removed;      /* id to BatonCriterion */
};

G_DEFINE_FINAL_TYPE (BatonCriteriaEditor, baton_criteria_editor, ADW_TYPE_BIN)

static GtkWidget *
make_missing_row (BatonCriterion *criterion)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE,
                                 "title", baton_criterion_get_text (criterion),
                                 "subtitle", baton_phrase_side (baton_criterion_get_side (criterion)), NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: %s is a reason like “I don’t enjoy it” */
  g_autofree char *name = g_strdup_printf (_("Bring Back “%s”"), baton_criterion_get_text (criterion));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "editor.bring-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", baton_criterion_get_meaning (criterion));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_missing (BatonCriteriaEditor *self)
{
  GListModel *criteria = baton_library_get_criteria (self->built_in);

  for (guint i = 0; i < self->missing_rows->len; i++)
    adw_preferences_group_remove (self->missing, self->missing_rows->pdata[i]);
  g_ptr_array_set_size (self->missing_rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);

      if (baton_library_find_meaning (self->library, baton_criterion_get_meaning (criterion)))
        continue;
      g_ptr_array_add (self->missing_rows, make_missing_row (criterion));
      adw_preferences_group_add (self->missing, self->missing_rows->pdata[self->missing_rows->len - 1]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing), self->missing_rows->len > 0);
}

static void
library_changed_cb (BatonCriteriaEditor *self,
                    BatonRecord         *record,
                    const char          *field)
{
  gboolean counts = !field || (record && g_str_equal (field, "meaning"));

  if (counts && (!record || BATON_IS_CRITERION (record)))
    show_missing (self);
}

/* Returns: (transfer none) (nullable): one that was removed here, with the answers its id has in the tasks. */
static BatonCriterion *
find_removed (BatonCriteriaEditor *self,
              BatonMeaning         meaning)
{
  GHashTableIter iter;
  gpointer criterion;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, NULL, &criterion))
    if (baton_criterion_get_meaning (criterion) == meaning)
      return criterion;
  return NULL;
}

static void
put_back (BatonCriteriaEditor *self,
          BatonCriterion      *criterion)
{
  const char *id = baton_record_get_id (BATON_RECORD (criterion));
  BatonMeaning meaning = baton_criterion_get_meaning (criterion);

  if (!baton_library_find (self->library, id)
      && (meaning == BATON_MEANING_NONE || !baton_library_find_meaning (self->library, meaning)))
    baton_library_add (self->library, BATON_RECORD (criterion));
  g_hash_table_remove (self->removed, id);
}

static void
bring_back_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonCriteriaEditor *self = BATON_CRITERIA_EDITOR (widget);
  BatonMeaning meaning = g_variant_get_int32 (parameter);
  BatonCriterion *removed = find_removed (self, meaning);
  BatonCriterion *built_in = baton_library_find_meaning (self->built_in, meaning);
  g_autoptr (BatonCriterion) fresh = NULL;

  if (removed)
    {
      put_back (self, removed);
      return;
    }
  fresh = baton_criterion_new (baton_criterion_get_text (built_in), baton_criterion_get_side (built_in));
  baton_criterion_set_meaning (fresh, meaning);
  baton_criterion_set_weight (fresh, baton_criterion_get_weight (built_in));
  baton_library_add (self->library, BATON_RECORD (fresh));
}

/* The answers stay in the tasks, unseen: undoing brings them back too. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonCriteriaEditor *self = BATON_CRITERIA_EDITOR (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  BatonCriterion *criterion = baton_library_find_criterion (self->library, id);
  g_autofree char *text = NULL;

  if (!criterion)
    return;
  /* Translators: %s is a reason like “I don’t enjoy it” */
  text = g_strdup_printf (_("“%s” removed"), baton_criterion_get_text (criterion));
  g_hash_table_insert (self->removed, g_strdup (id), g_object_ref (criterion));
  baton_library_remove (self->library, BATON_RECORD (criterion));
  gtk_widget_activate_action (widget, "win.toast-done", "s", text);
}

static gboolean
close_request_cb (BatonCriteriaEditor *self)
{
  baton_criteria_editor_finish (self);
  return FALSE;
}

/* What is being typed in a field takes the key before. */
static gboolean
key_pressed_cb (GtkWidget       *widget,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  return keyval == GDK_KEY_Escape && gtk_widget_activate_action (widget, "criteria.done", NULL);
}

static void
baton_criteria_editor_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (baton_criteria_editor_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "close-request", G_CALLBACK (close_request_cb), widget, G_CONNECT_SWAPPED);
}

static void
baton_criteria_editor_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), close_request_cb, widget);

  GTK_WIDGET_CLASS (baton_criteria_editor_parent_class)->unroot (widget);
}

static void
baton_criteria_editor_dispose (GObject *object)
{
  BatonCriteriaEditor *self = BATON_CRITERIA_EDITOR (object);

  g_clear_object (&self->library);
  g_clear_object (&self->built_in);

  G_OBJECT_CLASS (baton_criteria_editor_parent_class)->dispose (object);
}

static void
baton_criteria_editor_finalize (GObject *object)
{
  BatonCriteriaEditor *self = BATON_CRITERIA_EDITOR (object);

  g_ptr_array_unref (self->missing_rows);
  g_hash_table_unref (self->removed);

  G_OBJECT_CLASS (baton_criteria_editor_parent_class)->finalize (object);
}

static void
baton_criteria_editor_class_init (BatonCriteriaEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_criteria_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_criteria_editor_finalize;
  widget_class->root = baton_criteria_editor_root;
  widget_class->unroot = baton_criteria_editor_unroot;
  gtk_widget_class_install_action (widget_class, "editor.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "editor.bring-back", "i", bring_back_action);

  g_type_ensure (BATON_TYPE_CRITERIA_EDITOR_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-criteria-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditor, outsource);
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditor, keep);
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditor, missing);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
baton_criteria_editor_init (BatonCriteriaEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->missing_rows = g_ptr_array_new ();
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->built_in = baton_library_new ();
  baton_suggestions_add_criteria (self->built_in);
}

/* Lists the criteria of @library, from the first time on. */
static void
set_library (BatonCriteriaEditor *self,
             BatonLibrary        *library)
{
  if (!g_set_object (&self->library, library))
    return;
  baton_criteria_editor_group_set_library (self->outsource, library);
  baton_criteria_editor_group_set_library (self->keep, library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  show_missing (self);
}

/**
 * baton_criteria_editor_begin:
 * @self: an editor
 * @library: whose criteria are edited, always the same
 *
 * Puts the keyboard where another reason is written. The rows are made when that is asked for the first time.
 */
void
baton_criteria_editor_begin (BatonCriteriaEditor *self,
                             BatonLibrary        *library)
{
  set_library (self, library);
  baton_criteria_editor_group_refresh (self->outsource);
  baton_criteria_editor_group_refresh (self->keep);
  baton_criteria_editor_group_begin (self->outsource);
}

/* Who leaves a reason that they wrote, and did not add, wants it: it can be taken back by an undo. */
void
baton_criteria_editor_finish (BatonCriteriaEditor *self)
{
  baton_criteria_editor_group_add_typed (self->outsource);
  baton_criteria_editor_group_add_typed (self->keep);
}
