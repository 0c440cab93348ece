/* The trash: what was deleted and when, each with the way back and the way out for good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/trash/baton-trash-window.h"

#include <glib/gi18n-lib.h>

#include "session/baton-large-edit.h"
#include "session/baton-trash.h"
#include "ui/common/baton-cut-tooltip.h"
#include "ui/common/baton-progress.h"
#include "ui/trash/baton-trash-row.h"

/* So many are shown at first, and with each “Show More”. */
#define ROWS 100

struct _BatonTrashWindow
{
  AdwWindow          parent_instance;

  AdwToastOverlay   *toasts;
  GtkStack          *stack;
  GtkListBox        *list;
  GtkWidget         *more;

  BatonWorkspace    *workspace;
  BatonTrash        *trash;
  GtkSliceListModel *shown;    /* the first of it: a row for each of thousands would take very long */
  BatonProgress     *progress; /* (nullable): of what is being done to all of it */
  int                focused;  /* the row whose record went, to go on from there; below 0: none */
};

G_DEFINE_FINAL_TYPE (BatonTrashWindow, baton_trash_window, ADW_TYPE_WINDOW)

static BatonLibrary *
get_library (BatonTrashWindow *self)
{
  return baton_workspace_get_library (self->workspace);
}

static void
refresh (BatonTrashWindow *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->trash));
  GtkListBoxRow *next;

  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", n_items > 0);
  gtk_widget_set_visible (self->more, n_items > gtk_slice_list_model_get_size (self->shown));
  if (self->focused < 0 || n_items == 0)
    return;
  next = gtk_list_box_get_row_at_index (self->list, MIN (self->focused, (int) n_items - 1));
  if (next)
    baton_trash_row_focus (BATON_TRASH_ROW (next));
  self->focused = -1;
}

static void
show_more_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BatonTrashWindow *self = BATON_TRASH_WINDOW (widget);

  self->focused = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  gtk_slice_list_model_set_size (self->shown, gtk_slice_list_model_get_size (self->shown) + ROWS);
  refresh (self);
}

static GtkWidget *
make_row (gpointer record,
          gpointer self)
{
  return baton_trash_row_new (record, baton_trash_get_stamp (get_library (self), record));
}

static void
note_focus (BatonTrashWindow *self,
            const char       *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (g_str_equal (baton_trash_row_get_id (BATON_TRASH_ROW (row)), id))
      self->focused = i;
}

static void
offer_undo (BatonTrashWindow *self,
            const char       *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "trash.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static BatonHistory *
get_history (BatonTrashWindow *self)
{
  return baton_workspace_get_history (self->workspace);
}

static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  BatonTrashWindow *self = BATON_TRASH_WINDOW (widget);
  BatonRecord *record;
  g_autofree char *step = NULL, *text = NULL;

  note_focus (self, g_variant_get_string (parameter, NULL));
  baton_history_close_step (get_history (self));
  record = baton_trash_restore (get_library (self), g_variant_get_string (parameter, NULL));
  if (!record)
    return;
  /* Translators: the name of a step that can be undone; %s is a title or name */
  step = g_strdup_printf (_("Restore “%s”"), baton_trash_get_title (record));
  /* Translators: %s is a title or name */
  text = g_strdup_printf (_("“%s” is back"), baton_trash_get_title (record));
  baton_history_close_named (get_history (self), step);
  offer_undo (self, text);
}

static void
delete_now (BatonTrashWindow *self,
            const char       *id)
{
  BatonRecord *buried = baton_library_get_buried (get_library (self), id);
  g_autofree char *step = NULL, *text = NULL;

  if (!buried)
    return;
  /* Translators: the name of a step that can be undone; %s is a title or name */
  step = g_strdup_printf (_("Delete “%s” for Good"), baton_trash_get_title (buried));
  /* Translators: %s is a title or name */
  text = g_strdup_printf (_("“%s” deleted for good"), baton_trash_get_title (buried));
  note_focus (self, id);
  baton_history_close_step (get_history (self));
  baton_trash_delete (get_library (self), id);
  baton_history_close_named (get_history (self), step);
  offer_undo (self, text);
}

/* What is done to very many is shown when all of it is done. */
static void
begin_large (BatonTrashWindow *self,
             const char       *what,
             const char       *note)
{
  self->progress = baton_progress_begin (GTK_WIDGET (self), what);
  baton_progress_keep_going (self->progress, note);
  baton_trash_freeze (self->trash);
}

static void
end_large (BatonTrashWindow *self)
{
  baton_trash_thaw (self->trash);
  baton_progress_end (g_steal_pointer (&self->progress));
}

static void
progress_cb (double   fraction,
             gpointer self)
{
  baton_progress_set_fraction (BATON_TRASH_WINDOW (self)->progress, fraction);
}

static void
emptied_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (BatonTrashWindow) self = data;

  baton_large_edit_finish (result);
  end_large (self);
  offer_undo (self, _("Trash emptied"));
}

static void
empty_now (BatonTrashWindow *self)
{
  begin_large (self, _("Emptying the trash…"), _("Undo brings everything back afterwards."));
  baton_trash_empty_async (self->workspace, progress_cb, emptied_cb, g_object_ref (self));
}

/* The question about one record has its id as its name. */
static void
response_cb (GtkWidget        *dialog,
             const char       *response,
             BatonTrashWindow *self)
{
  if (g_str_equal (response, "delete"))
    delete_now (self, gtk_widget_get_name (dialog));
  else if (g_str_equal (response, "empty"))
    empty_now (self);
}

static GtkWidget *
make_question (BatonTrashWindow *self,
               const char       *heading,
               const char       *body,
               const char       *response,
               const char       *label)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), response, label, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), response, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  return dialog;
}

/* Only what takes something else with it is asked about: the name of a provider that handoffs show. */
static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonTrashWindow *self = BATON_TRASH_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  BatonRecord *buried = baton_library_get_buried (get_library (self), id);
  guint n_named = buried ? baton_trash_count_named (get_library (self), id) : 0;
  g_autofree char *heading = NULL, *body = NULL;
  GtkWidget *dialog;

  if (n_named == 0)
    {
      delete_now (self, id);
      return;
    }
  /* Translators: %s is the name of a provider */
  heading = g_strdup_printf (_("Delete “%s” for Good?"), baton_trash_get_title (buried));
  body = g_strdup_printf (ngettext ("%u handoff shows this name. It stays, but no longer says who did it.",
                                    "%u handoffs show this name. They stay, but no longer say who did them.", n_named),
                          n_named);
  dialog = make_question (self, heading, body, "delete", _("_Delete for Good"));
  gtk_widget_set_name (dialog, id);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
empty_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BatonTrashWindow *self = BATON_TRASH_WINDOW (widget);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->trash));
  g_autofree char *body
    = g_strdup_printf (ngettext ("%u thing is deleted for good. Undo brings it back until you close Baton.",
                                 "%u things are deleted for good. Undo brings them back until you close Baton.",
                                 n_items),
                       n_items);

  gtk_window_present (GTK_WINDOW (make_question (self, _("Empty Trash?"), body, "empty", _("_Empty Trash"))));
}

static void
stepped_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (BatonTrashWindow) self = data;

  baton_large_edit_undo_finish (result);
  end_large (self);
}

static void
step_over_many (BatonTrashWindow *self,
                gboolean          forward)
{
  BatonHistory *history = get_history (self);
  const char *name = forward ? baton_history_get_redo_name (history) : baton_history_get_undo_name (history);
  /* Translators: the name of a step, "Move 5000 tasks", which is on its way */
  g_autofree char *text = g_strdup_printf (forward ? _("Doing again: %s") : _("Undoing: %s"), name);

  begin_large (self, text, forward ? _("It can be undone afterwards.") : _("It can be done again afterwards."));
  baton_large_edit_undo_async (self->workspace, forward, progress_cb, stepped_cb, g_object_ref (self));
}

static void
step_over (BatonTrashWindow *self,
           gboolean          forward)
{
  BatonHistory *history = get_history (self);

  if (baton_large_edit_runs (self->workspace))
    return;
  baton_history_close_step (history);
  if (baton_history_count_next (history, forward) > BATON_LARGE_EDIT)
    step_over_many (self, forward);
  else if (forward)
    baton_history_redo (history, NULL);
  else
    baton_history_undo (history, NULL);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step_over (BATON_TRASH_WINDOW (widget), FALSE);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step_over (BATON_TRASH_WINDOW (widget), TRUE);
}

static void
baton_trash_window_dispose (GObject *object)
{
  BatonTrashWindow *self = BATON_TRASH_WINDOW (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->trash);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (baton_trash_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "trash.restore", "s", restore_action);
  gtk_widget_class_install_action (widget_class, "trash.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "trash.show-more", NULL, show_more_action);
  gtk_widget_class_install_action (widget_class, "trash.empty", NULL, empty_action);
  gtk_widget_class_install_action (widget_class, "trash.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "trash.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "trash.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "trash.redo", NULL);
}

static void
baton_trash_window_class_init (BatonTrashWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_trash_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/trash/baton-trash-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonTrashWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BatonTrashWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BatonTrashWindow, list);
  gtk_widget_class_bind_template_child (widget_class, BatonTrashWindow, more);
  install_actions (widget_class);
}

static void
baton_trash_window_init (BatonTrashWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_cut_tooltip_add (GTK_WIDGET (self));
  self->focused = -1;
}

/**
 * baton_trash_window_new:
 * @workspace: the open library
 *
 * Returns: (transfer none): the window, modal for the one it is made transient for; GTK owns it
 */
GtkWindow *
baton_trash_window_new (BatonWorkspace *workspace)
{
  BatonTrashWindow *self = g_object_new (BATON_TYPE_TRASH_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  self->trash = baton_trash_new (get_library (self));
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->trash)), 0, ROWS);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
  g_signal_connect_object (self->trash, "items-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  /* The keyboard begins at the way back, not at the way out for good. */
  self->focused = 0;
  refresh (self);
  return GTK_WINDOW (self);
}
