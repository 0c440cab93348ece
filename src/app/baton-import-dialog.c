/* The preview of an import: what a file would bring in, with ticks, before anything changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-import-dialog.h"

#include <glib/gi18n.h>

#include "app/baton-file-reader.h"
#include "app/baton-import-group.h"
#include "app/baton-import-row.h"
#include "app/baton-window-private.h"
#include "logic/baton-text.h"
#include "session/baton-bringing-in.h"
#include "session/baton-large-edit.h"
#include "ui/common/baton-progress.h"
#include "ui/common/baton-tab-bin.h"

/* No post has more; a disk image that was chosen by mistake is not read into memory. */
#define MOST_BYTES (16 * 1024 * 1024)

struct _BatonImportDialog
{
  AdwWindow          parent_instance;

  AdwWindowTitle    *title;
  GtkButton         *bring_in;
  GtkButton         *cancel;
  GtkStack          *stack;
  GtkLabel          *summary;
  GtkWidget         *view;
  AdwStatusPage     *problem;
  GtkWidget         *choose_another;

  BatonWorkspace    *workspace;
  GFile             *file;
  GCancellable      *cancellable;
  GBytes            *bytes;
  gboolean           reading;  /* they were given to be understood */
  BatonImport       *import;
  BatonImportChange *change;   /* (nullable): that is under way */
  BatonProgress     *progress; /* (nullable): of it */
  GPtrArray         *windows;  /* (nullable): that show it when it is over */
  GPtrArray         *groups;   /* of BatonImportGroup, those that are not empty */
  GListStore        *lists;    /* of GListModel: for each group its heading, then its items while it is open */
};

G_DEFINE_FINAL_TYPE (BatonImportDialog, baton_import_dialog, ADW_TYPE_WINDOW)

static guint
count_chosen (BatonImportDialog *self)
{
  guint n_chosen = 0;

  for (guint i = 0; i < self->groups->len; i++)
    n_chosen += baton_import_group_get_n_chosen (g_ptr_array_index (self->groups, i));
  return n_chosen;
}

static guint
count_choosable (BatonImportDialog *self)
{
  guint n_choosable = 0;

  for (guint i = 0; i < self->groups->len; i++)
    n_choosable += baton_import_group_get_n_choosable (g_ptr_array_index (self->groups, i));
  return n_choosable;
}

static void
refresh_button (BatonImportDialog *self)
{
  guint n_chosen = count_chosen (self);
  /* Translators: the button that brings so many things into the library */
  g_autofree char *label = g_strdup_printf (ngettext ("_Bring In %u", "_Bring In %u", n_chosen), n_chosen);

  gtk_button_set_label (self->bring_in, n_chosen > 0 ? label : _("_Bring In"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", n_chosen > 0);
}

static char *
dup_file_name (BatonImportDialog *self)
{
  g_autofree char *base_name = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base_name ? base_name : "");

  return baton_text_visible (name);
}

/* A status page reads markup, and what is said here can hold a piece of the file. */
static void
show_problem (BatonImportDialog *self,
              const char        *title,
              const char        *description)
{
  g_autofree char *visible = baton_text_visible (description);
  g_autofree char *escaped = g_markup_escape_text (visible, -1);

  adw_status_page_set_title (self->problem, title);
  adw_status_page_set_description (self->problem, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->bring_in), FALSE);
  gtk_button_set_label (self->cancel, _("_Close"));
  gtk_stack_set_visible_child_name (self->stack, "problem");
  gtk_widget_grab_focus (self->choose_another);
}

static void
show_import_error (BatonImportDialog *self,
                   const GError      *error)
{
  if (g_error_matches (error, BATON_IMPORT_ERROR, BATON_IMPORT_ERROR_NOTHING))
    show_problem (self, _("Nothing to bring in"),
                  _("Baton found nothing it knows in this file. It looks for headings such as “When to outsource”, "
                    "“When not to outsource” or “Things I want to start outsourcing”, with lists below them. "
                    "Nothing has changed."));
  else if (g_error_matches (error, BATON_IMPORT_ERROR, BATON_IMPORT_ERROR_BAD_TEXT))
    show_problem (self, _("This is not a text that can be read"), error->message);
  else
    show_problem (self, _("This file cannot be read"), error->message);
}

static void
group_opened_cb (BatonImportDialog *self,
                 GParamSpec        *pspec,
                 BatonImportGroup  *group)
{
  guint found;
  GListModel *items = baton_import_group_get_items (group);
  gboolean shown = g_list_store_find (self->lists, items, &found);

  /* The group that folds is the last one. */
  if (shown)
    g_list_store_remove (self->lists, found);
  else
    g_list_store_append (self->lists, items);
}

static void
add_group (BatonImportDialog *self,
           BatonImportKind    kind)
{
  g_autoptr (BatonImportGroup) group = baton_import_group_new (self->import, kind);
  GListModel *items = baton_import_group_get_items (group);
  g_autoptr (GListStore) heading = g_list_store_new (BATON_TYPE_IMPORT_GROUP);

  if (g_list_model_get_n_items (items) == 0)
    return;
  g_list_store_append (heading, group);
  g_list_store_append (self->lists, heading);
  if (baton_import_group_get_open (group))
    g_list_store_append (self->lists, items);
  g_signal_connect_object (group, "notify::n-chosen", G_CALLBACK (refresh_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "notify::open", G_CALLBACK (group_opened_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->groups, g_steal_pointer (&group));
}

static void
show_preview (BatonImportDialog *self)
{
  for (int kind = BATON_IMPORT_CRITERION; kind <= BATON_IMPORT_IGNORED; kind++)
    add_group (self, kind);
  gtk_label_set_text (self->summary, count_choosable (self) > 0
                                       ? _("Nothing has changed yet. Untick what should stay out.")
                                       : _("Everything in this file is already in your library."));
  refresh_button (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_widget_grab_focus (self->view);
}

/* Returns: what the file's name says it is, or the usual format where it says nothing. */
static const BatonFormat *
get_format (BatonImportDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name ? name : "");
  const BatonFormat *format = baton_formats_for_file (shown);
  guint n_formats;

  return format && format->import ? format : baton_formats_get (&n_formats);
}

static void
post_read_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (BatonImportDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->import = baton_bringing_in_read_finish (result, &error);
  if (!self->workspace)
    return;
  if (self->import)
    show_preview (self);
  else
    show_import_error (self, error);
}

/* The file may be there before the library, which is read too when the program has just begun. */
static void
show_when_ready (BatonImportDialog *self)
{
  BatonWorkspaceState state = baton_workspace_get_state (self->workspace);

  if (!self->bytes || self->reading || state == BATON_WORKSPACE_CLOSED || state == BATON_WORKSPACE_OPENING)
    return;
  if (state == BATON_WORKSPACE_REFUSED)
    {
      show_problem (self, _("Your library could not be read"),
                    _("Nothing can be brought in until it can. Nothing has changed."));
      return;
    }
  self->reading = TRUE;
  baton_bringing_in_read_async (self->workspace, get_format (self), self->bytes, self->cancellable, post_read_cb,
                                g_object_ref (self));
}

static void
file_read_cb (GObject      *file,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (BatonImportDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->bytes = baton_file_reader_read_finish (G_FILE (file), result, &error);
  /* The window has gone: there is nobody to tell. */
  if (!self->workspace)
    return;
  if (self->bytes)
    show_when_ready (self);
  else
    show_problem (self, _("This file cannot be read"), error->message);
}

static void
row_activated_cb (GtkListView *view,
                  guint        position)
{
  g_autoptr (GObject) subject = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  baton_import_row_toggle (subject);
}

/* The main window's verbs are out of reach of another window: they are asked for where they are. */
static void
ask_parent (BatonImportDialog *self,
            const char        *action,
            GVariant          *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GVariant) owned = parameter ? g_variant_ref_sink (parameter) : NULL;

  if (parent)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, owned);
}

/* Open questions become lines of the notes, which an import does not count as added. */
static guint
count_chosen_notes (BatonImportDialog *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      BatonImportGroup *group = g_ptr_array_index (self->groups, i);

      if (baton_import_group_get_kind (group) == BATON_IMPORT_NOTE)
        return baton_import_group_get_n_chosen (group);
    }
  return 0;
}

static gboolean
bring_in_piece (gpointer  change,
                double   *fraction)
{
  gboolean more = baton_import_change_go_on (change);

  *fraction = baton_import_change_get_fraction (change);
  return more;
}

static void
bringing_in_cb (double   fraction,
                gpointer self)
{
  baton_progress_set_fraction (BATON_IMPORT_DIALOG (self)->progress, fraction);
}

static void
brought_in_cb (GObject      *workspace,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (BatonImportDialog) self = data;
  guint n_added = count_chosen_notes (self) + baton_import_change_get_n_added (self->change);
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing brought in", "%u things brought in", n_added), n_added);

  baton_large_edit_finish (result);
  g_clear_pointer (&self->change, baton_import_change_free);
  baton_window_end_all (g_steal_pointer (&self->windows));
  baton_progress_end (g_steal_pointer (&self->progress));
  ask_parent (self, "win.toast-done", g_variant_new_string (text));
  gtk_window_close (GTK_WINDOW (self));
}

static void
apply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BatonImportDialog *self = BATON_IMPORT_DIALOG (widget);
  g_autofree char *file_name = dup_file_name (self);
  /* Translators: the name of a step that can be undone; %s is the name of a file */
  g_autofree char *step = g_strdup_printf (_("Bring In “%s”"), file_name);
  BatonLargeEdit edit = { bring_in_piece, NULL, NULL, bringing_in_cb };

  self->change = baton_import_change_new (self->import, baton_workspace_get_library (self->workspace));
  self->progress = baton_progress_begin (widget, _("Bringing it in…"));
  baton_progress_keep_going (self->progress, _("Undo takes it back afterwards."));
  edit.edit = self->change;
  self->windows = baton_window_begin_all (self->workspace);
  baton_large_edit_async (self->workspace, step, &edit, brought_in_cb, g_object_ref (self));
}

static void
choose_another_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  ask_parent (BATON_IMPORT_DIALOG (widget), "win.import", NULL);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
baton_import_dialog_dispose (GObject *object)
{
  BatonImportDialog *self = BATON_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);
  g_clear_object (&self->import);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (baton_import_dialog_parent_class)->dispose (object);
}

static void
baton_import_dialog_finalize (GObject *object)
{
  BatonImportDialog *self = BATON_IMPORT_DIALOG (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (baton_import_dialog_parent_class)->finalize (object);
}

static void
baton_import_dialog_class_init (BatonImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = baton_import_dialog_dispose;
  object_class->finalize = baton_import_dialog_finalize;

  g_type_ensure (BATON_TYPE_IMPORT_ROW);
  g_type_ensure (BATON_TYPE_TAB_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, bring_in);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, view);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, choose_another);
  gtk_widget_class_bind_template_child (widget_class, BatonImportDialog, lists);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "import.choose-another", NULL, choose_another_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "import.apply", NULL);
}

static void
baton_import_dialog_init (BatonImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  refresh_button (self);
}

/**
 * baton_import_dialog_new:
 * @workspace: where it would go; it may still be opening
 * @file: the file, however it came
 *
 * Returns: (transfer none): a window that reads @file and shows what is in it, to be made transient for the main one,
 *   whose verbs it uses
 */
GtkWindow *
baton_import_dialog_new (BatonWorkspace *workspace,
                         GFile          *file)
{
  BatonImportDialog *self = g_object_new (BATON_TYPE_IMPORT_DIALOG, NULL);
  g_autofree char *name = NULL;

  self->workspace = g_object_ref (workspace);
  self->file = g_object_ref (file);
  name = dup_file_name (self);
  adw_window_title_set_subtitle (self->title, name);
  g_signal_connect_object (workspace, "notify::state", G_CALLBACK (show_when_ready), self, G_CONNECT_SWAPPED);
  baton_file_reader_read_async (file, MOST_BYTES, self->cancellable, file_read_cb, g_object_ref (self));
  return GTK_WINDOW (self);
}
