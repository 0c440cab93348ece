/* The window in which the criteria are edited: their words, weights and order, new ones and removed ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criteria-editor.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "logic/baton-suggestions.h"
#include "ui/common/baton-cut-tooltip.h"
#include "ui/criteria/baton-criteria-editor-group.h"

struct _BatonCriteriaEditor
{
  AdwWindow                 parent_instance;

  AdwToastOverlay          *toasts;
  BatonCriteriaEditorGroup *outsource;
  BatonCriteriaEditorGroup *keep;
  AdwPreferencesGroup      *missing;

  BatonLibrary             *library;
  BatonLibrary             *built_in;     /* has the seven built-in criteria and nothing else */
  GPtrArray                *missing_rows; /* borrowed */
  GHashTable               *removed;      /* id to BatonCriterion, while the window is open */
};

G_DEFINE_FINAL_TYPE (BatonCriteriaEditor, baton_criteria_editor, ADW_TYPE_WINDOW)

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

/* Returns: (transfer none) (nullable): one that was removed in this window, with the answers its id has in the tasks. */
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
put_back_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  BatonCriteriaEditor *self = BATON_CRITERIA_EDITOR (widget);
  BatonCriterion *criterion = g_hash_table_lookup (self->removed, g_variant_get_string (parameter, NULL));

  if (criterion)
    put_back (self, criterion);
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

static void
offer_undo (BatonCriteriaEditor *self,
            BatonCriterion      *criterion)
{
  g_autofree char *text = g_markup_escape_text (baton_criterion_get_text (criterion), -1);
  /* Translators: %s is a reason like “I don’t enjoy it” */
  g_autofree char *title = g_strdup_printf (_("“%s” removed"), text);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "editor.put-back");
  adw_toast_set_action_target (toast, "s", baton_record_get_id (BATON_RECORD (criterion)));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);
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

  if (!criterion)
    return;
  g_hash_table_insert (self->removed, g_strdup (id), g_object_ref (criterion));
  baton_library_remove (self->library, BATON_RECORD (criterion));
  offer_undo (self, criterion);
}

/* Who closes the window on a reason that they wrote wants it: it can be taken back by an undo. */
static gboolean
baton_criteria_editor_close_request (GtkWindow *window)
{
  BatonCriteriaEditor *self = BATON_CRITERIA_EDITOR (window);

  baton_criteria_editor_group_add_typed (self->outsource);
  baton_criteria_editor_group_add_typed (self->keep);
  return GTK_WINDOW_CLASS (baton_criteria_editor_parent_class)->close_request (window);
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
  GTK_WINDOW_CLASS (klass)->close_request = baton_criteria_editor_close_request;
  gtk_widget_class_install_action (widget_class, "editor.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "editor.put-back", "s", put_back_action);
  gtk_widget_class_install_action (widget_class, "editor.bring-back", "i", bring_back_action);

  g_type_ensure (BATON_TYPE_CRITERIA_EDITOR_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-criteria-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditor, outsource);
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditor, keep);
  gtk_widget_class_bind_template_child (widget_class, BatonCriteriaEditor, missing);
}

static void
baton_criteria_editor_init (BatonCriteriaEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_cut_tooltip_add (GTK_WIDGET (self));
  self->missing_rows = g_ptr_array_new ();
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->built_in = baton_library_new ();
  baton_suggestions_add_criteria (self->built_in);
}

/**
 * baton_criteria_editor_new:
 * @workspace: the open library
 *
 * Returns: (transfer none): the window, modal for the one it is made transient for; GTK owns it
 */
GtkWindow *
baton_criteria_editor_new (BatonWorkspace *workspace)
{
  BatonCriteriaEditor *self = g_object_new (BATON_TYPE_CRITERIA_EDITOR, NULL);

  self->library = g_object_ref (baton_workspace_get_library (workspace));
  baton_criteria_editor_group_set_library (self->outsource, self->library);
  baton_criteria_editor_group_set_library (self->keep, self->library);
  g_signal_connect_object (self->library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  show_missing (self);
  baton_criteria_editor_group_begin (self->outsource);
  return GTK_WINDOW (self);
}
