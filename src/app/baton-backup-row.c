/* A row for one backup: when and why it was made, and what is in it; unfolded, its tasks and what can be done with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-backup-row.h"

#include <glib/gi18n.h>

/* So many tasks give an idea of what is in it. */
#define MOST_TITLES 30

struct _BatonBackupRow
{
  AdwExpanderRow  parent_instance;

  GtkLabel       *preview;
  GtkWidget      *restore;

  BatonWorkspace *workspace;
  BatonBackup     backup;  /* its own copy */
  BatonLibrary   *version; /* NULL until it was read */
  GCancellable   *reading; /* (nullable): ends the reading that is under way */
};

G_DEFINE_FINAL_TYPE (BatonBackupRow, baton_backup_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  RESTORE,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_reason (BatonBackupWhy why)
{
  static const char *const reasons[BATON_N_BACKUP_WHYS] = {
    [BATON_BACKUP_SAVE] = N_ ("Before a save"),
    [BATON_BACKUP_NOW] = N_ ("Made by you"),
    [BATON_BACKUP_REPAIR] = N_ ("Before a repair"),
    [BATON_BACKUP_RESTORE] = N_ ("Before another backup was restored"),
    [BATON_BACKUP_UPGRADE] = N_ ("Before a new format"),
    [BATON_BACKUP_MERGE] = N_ ("From another device"),
    [BATON_BACKUP_CHANGE] = N_ ("Before another device changed very much"),
    [BATON_BACKUP_DAMAGED] = N_ ("Copy of a damaged file"),
    [BATON_BACKUP_LAST] = N_ ("As it was before its file was lost"),
  };

  return _ (reasons[why]);
}

/* Returns: (transfer full): a moment in local time, as a person reads it. */
char *
baton_backup_row_dup_when (gint64 stamp)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (stamp);

  /* Translators: a day and a time of day, as in strftime */
  return g_date_time_format (time, _("%a %-d %B %Y, %H:%M"));
}

/* Returns: (transfer full): how much is in it. */
char *
baton_backup_row_tell_counts (const BatonTally *tally)
{
  g_autofree char *tasks = g_strdup_printf (ngettext ("%u task", "%u tasks", tally->tasks), tally->tasks);
  g_autofree char *people = g_strdup_printf (ngettext ("%u provider", "%u providers", tally->people), tally->people);
  g_autofree char *handoffs = g_strdup_printf (ngettext ("%u handoff", "%u handoffs", tally->handoffs),
                                               tally->handoffs);

  return g_strjoin (", ", tasks, people, handoffs, NULL);
}

/**
 * baton_backup_row_tell_difference:
 * @difference: how a backup differs from another version, in records of all kinds
 *
 * Returns: (transfer full): "2 added, 1 changed"; "" where nothing differs
 */
char *
baton_backup_row_tell_difference (const BatonDifference *difference)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (difference->added > 0)
    /* Translators: how many tasks, providers, criteria and handoffs a backup has more than another version */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u added", "%u added", difference->added), difference->added));
  if (difference->removed > 0)
    /* Translators: and how many it lacks */
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u removed", "%u removed", difference->removed), difference->removed));
  if (difference->changed > 0)
    /* Translators: and how many it has otherwise */
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u changed", "%u changed", difference->changed), difference->changed));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/* Returns: (transfer full): how it differs from the library as it is. */
static char *
tell_difference (const BatonDifference *difference)
{
  if (!baton_difference_any (difference))
    return g_strdup (_("as now"));
  return baton_backup_row_tell_difference (difference);
}

/* Returns: (transfer full): what bringing it back would do, in words. */
static char *
tell_effect (const BatonDifference *difference)
{
  if (!baton_difference_any (difference))
    return g_strdup (_("Restoring it would change nothing."));
  /* Translators: three numbers of tasks, providers, criteria and handoffs together */
  return g_strdup_printf (_("Restoring it brings back %u, removes %u and changes %u of what is there now."),
                          difference->added, difference->removed, difference->changed);
}

static char *
tell_all (const BatonBackupInfo *info)
{
  g_autofree char *counts = baton_backup_row_tell_counts (&info->tally);
  g_autofree char *difference = tell_difference (&info->difference);

  if (!info->readable)
    return g_strdup_printf (_("%s · cannot be read"), get_reason (info->backup->why));
  return g_strjoin (" · ", get_reason (info->backup->why), counts, difference,
                    info->backup->pinned ? _("kept until you delete it") : NULL, NULL);
}

static void
show_titles (BatonBackupRow *self)
{
  GListModel *tasks = baton_library_get_tasks (self->version);
  guint n_tasks = g_list_model_get_n_items (tasks);
  g_autoptr (GString) titles = g_string_new (n_tasks ? NULL : _("No tasks"));

  for (guint i = 0; i < MIN (n_tasks, MOST_TITLES); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      g_string_append_printf (titles, "%s%s", i ? "\n" : "", baton_task_get_title (task));
    }
  if (n_tasks > MOST_TITLES)
    g_string_append (titles, "\n…");
  gtk_label_set_text (self->preview, titles->str);
  gtk_widget_set_sensitive (self->restore, TRUE);
}

static void
read_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (BatonBackupRow) self = data;
  g_autoptr (GError) error = NULL;

  self->version = baton_backups_read_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (self->version)
    show_titles (self);
  else
    gtk_label_set_text (self->preview, error->message);
}

static void
stop_reading (BatonBackupRow *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* A row that is folded again has no use for what is read. */
static void
expanded_cb (BatonBackupRow *self)
{
  stop_reading (self);
  if (self->version || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->reading = g_cancellable_new ();
  baton_backups_read_async (self->workspace, self->backup.path, self->reading, read_cb, g_object_ref (self));
}

static void
restore_cb (BatonBackupRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0, self->version);
}

static void
tell_failure (BatonBackupRow *self,
              const GError   *error)
{
  if (error)
    gtk_label_set_text (self->preview, error->message);
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
pin_cb (BatonBackupRow *self)
{
  g_autoptr (GError) error = NULL;

  baton_backup_set_pinned (&self->backup, !self->backup.pinned, &error);
  tell_failure (self, error);
}

static void
delete_cb (BatonBackupRow *self)
{
  g_autoptr (GError) error = NULL;

  baton_backup_delete (&self->backup, &error);
  tell_failure (self, error);
}

static void
baton_backup_row_dispose (GObject *object)
{
  BatonBackupRow *self = BATON_BACKUP_ROW (object);

  stop_reading (self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->version);

  G_OBJECT_CLASS (baton_backup_row_parent_class)->dispose (object);
}

static void
baton_backup_row_finalize (GObject *object)
{
  g_free (BATON_BACKUP_ROW (object)->backup.path);

  G_OBJECT_CLASS (baton_backup_row_parent_class)->finalize (object);
}

static void
baton_backup_row_class_init (BatonBackupRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_backup_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_backup_row_finalize;
  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, BATON_TYPE_LIBRARY);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
baton_backup_row_init (BatonBackupRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

static GtkWidget *
add_button (BatonBackupRow *self,
            GtkWidget      *box,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
fill (BatonBackupRow        *self,
      const BatonBackupInfo *info)
{
  g_autofree char *effect = tell_effect (&info->difference);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->preview = GTK_LABEL (gtk_label_new (_("Reading…")));
  gtk_label_set_wrap (self->preview, TRUE);
  gtk_label_set_wrap_mode (self->preview, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->preview, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->preview), "quiet");
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  if (info->readable)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", effect, "wrap", TRUE, "xalign", 0.0f, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->preview));
  gtk_box_append (GTK_BOX (box), buttons);
  self->restore = add_button (self, buttons, _("_Restore"), G_CALLBACK (restore_cb));
  gtk_widget_add_css_class (self->restore, "suggested-action");
  gtk_widget_set_sensitive (self->restore, FALSE);
  add_button (self, buttons, self->backup.pinned ? _("_Unpin") : _("_Pin"), G_CALLBACK (pin_cb));
  gtk_widget_add_css_class (add_button (self, buttons, _("_Delete"), G_CALLBACK (delete_cb)), "destructive-action");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), box);
}

/**
 * baton_backup_row_new:
 * @workspace: the open library
 * @info: a backup of it; copied
 *
 * Returns: (transfer floating): a row for a list
 */
GtkWidget *
baton_backup_row_new (BatonWorkspace        *workspace,
                      const BatonBackupInfo *info)
{
  BatonBackupRow *self = g_object_new (BATON_TYPE_BACKUP_ROW, "use-markup", FALSE, NULL);
  g_autofree char *when = baton_backup_row_dup_when (info->backup->stamp);
  g_autofree char *what = tell_all (info);

  self->workspace = g_object_ref (workspace);
  self->backup = *info->backup;
  self->backup.path = g_strdup (info->backup->path);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), when);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), what);
  fill (self, info);
  return GTK_WIDGET (self);
}
