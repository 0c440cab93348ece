/* The window of the backups: what there is and what is in it, bringing one back, keeping and deleting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-backups-window.h"

#include <glib/gi18n.h>

#include "app/baton-backup-row.h"
#include "app/baton-window-private.h"
#include "ui/common/baton-cut-tooltip.h"
#include "ui/common/baton-progress.h"

struct _BatonBackupsWindow
{
  AdwWindow       parent_instance;

  AdwWindowTitle *title;
  GtkStack       *stack;
  GtkSpinner     *spinner;
  GtkListBox     *list;
  GtkLabel       *problem;

  BatonWorkspace *workspace;
  GCancellable   *cancellable; /* what is still read when the window closes */
  BatonProgress  *progress;    /* (nullable): of what is being done */
  GPtrArray      *windows;     /* (nullable): that show it when it is over */
};

G_DEFINE_FINAL_TYPE (BatonBackupsWindow, baton_backups_window, ADW_TYPE_WINDOW)

static void
restoring_cb (double   fraction,
              gpointer self)
{
  baton_progress_set_fraction (BATON_BACKUPS_WINDOW (self)->progress, fraction);
}

static void
restored_cb (GObject      *workspace,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (BatonBackupsWindow) self = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  baton_large_edit_finish (result);
  baton_window_end_all (g_steal_pointer (&self->windows));
  baton_progress_end (g_steal_pointer (&self->progress));
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell-restored", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restore_cb (BatonBackupsWindow *self,
            BatonLibrary       *version)
{
  self->progress = baton_progress_begin (GTK_WIDGET (self), _("Restoring the backup…"));
  baton_progress_keep_going (self->progress, _("Undo takes it back afterwards."));
  self->windows = baton_window_begin_all (self->workspace);
  baton_backups_bring_back_async (self->workspace, version, restoring_cb, restored_cb, g_object_ref (self));
}

/* A row was pinned or deleted: what is listed is read anew. */
static void
row_changed_cb (BatonBackupsWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "backups.refresh", NULL);
}

static void
say (BatonBackupsWindow *self,
     const char         *problem)
{
  gtk_label_set_text (self->problem, problem ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
add_row (BatonBackupsWindow    *self,
         const BatonBackupInfo *info)
{
  GtkWidget *row = baton_backup_row_new (self->workspace, info);

  g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

/* What was read takes the place of the spinner, which would keep the machine busy unseen. */
static void
show_page (BatonBackupsWindow *self,
           const char         *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, FALSE);
}

static void
show_list (BatonBackupsWindow *self,
           GPtrArray          *infos)
{
  g_autofree char *last = NULL, *age = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < infos->len; i++)
    add_row (self, infos->pdata[i]);
  if (infos->len > 0)
    last = baton_backup_row_dup_when (((BatonBackupInfo *) infos->pdata[0])->backup->stamp);
  /* Translators: the day and time of the last backup */
  age = last ? g_strdup_printf (_("Last one: %s"), last) : g_strdup (_("None yet"));
  adw_window_title_set_subtitle (self->title, age);
  show_page (self, infos->len > 0 ? "list" : "empty");
}

static void
listed_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (BatonBackupsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) infos = baton_backups_list_finish (result, &error);

  if (!self->workspace)
    return;
  if (infos)
    show_list (self, infos);
  else
    {
      say (self, error->message);
      show_page (self, "empty");
    }
}

static void
refresh_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  BatonBackupsWindow *self = BATON_BACKUPS_WINDOW (widget);

  baton_backups_list_async (self->workspace, self->cancellable, listed_cb, g_object_ref (self));
}

static void
made_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (BatonBackupsWindow) self = data;
  g_autoptr (GError) error = NULL;

  baton_backups_done_finish (result, &error);
  baton_progress_end (g_steal_pointer (&self->progress));
  say (self, error ? error->message : NULL);
  if (self->workspace)
    row_changed_cb (self);
}

static void
make_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonBackupsWindow *self = BATON_BACKUPS_WINDOW (widget);

  self->progress = baton_progress_begin (widget, _("Making a backup…"));
  baton_progress_keep_going (self->progress, _("This cannot be stopped."));
  baton_backups_make_async (self->workspace, made_cb, g_object_ref (self));
}

static void
baton_backups_window_dispose (GObject *object)
{
  BatonBackupsWindow *self = BATON_BACKUPS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (baton_backups_window_parent_class)->dispose (object);
}

static void
baton_backups_window_finalize (GObject *object)
{
  g_object_unref (BATON_BACKUPS_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (baton_backups_window_parent_class)->finalize (object);
}

static void
baton_backups_window_class_init (BatonBackupsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_backups_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_backups_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonBackupsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BatonBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BatonBackupsWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, BatonBackupsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, BatonBackupsWindow, problem);
  gtk_widget_class_install_action (widget_class, "backups.refresh", NULL, refresh_action);
  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
baton_backups_window_init (BatonBackupsWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_cut_tooltip_add (GTK_WIDGET (self));
}

/**
 * baton_backups_window_new:
 * @workspace: a workspace that is READY
 *
 * Returns: (transfer none): the window, which reads the backups meanwhile
 */
GtkWindow *
baton_backups_window_new (BatonWorkspace *workspace)
{
  BatonBackupsWindow *self = g_object_new (BATON_TYPE_BACKUPS_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  row_changed_cb (self);
  return GTK_WINDOW (self);
}
