/* A row for a backup that can take the place of a library that cannot be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-refused-backup.h"

#include <glib/gi18n.h>

#include "app/baton-backup-row.h"

struct _BatonRefusedBackup
{
  AdwActionRow  parent_instance;

  char         *path;
};

G_DEFINE_FINAL_TYPE (BatonRefusedBackup, baton_refused_backup, ADW_TYPE_ACTION_ROW)

enum
{
  RESTORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (BatonRefusedBackup *self)
{
  g_signal_emit (self, signals[RESTORE], 0, self->path);
}

static void
baton_refused_backup_finalize (GObject *object)
{
  g_free (BATON_REFUSED_BACKUP (object)->path);

  G_OBJECT_CLASS (baton_refused_backup_parent_class)->finalize (object);
}

static void
baton_refused_backup_class_init (BatonRefusedBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_refused_backup_finalize;
  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
baton_refused_backup_init (BatonRefusedBackup *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/* Returns: (transfer full): how it differs from the newest one, which stands above it. */
static char *
tell_difference (const BatonBackupInfo *info,
                 const BatonBackupInfo *newest)
{
  const BatonDifference *difference = &info->difference;

  if (info == newest)
    return g_strdup (_("the newest that can be read"));
  if (!baton_difference_any (difference))
    return g_strdup (_("the same as the newest"));
  return baton_backup_row_tell_difference (difference);
}

/**
 * baton_refused_backup_new:
 * @info: a backup that can be read
 * @newest: the newest of them, which it is compared with
 *
 * Returns: (transfer floating): a row, which emits "restore" (char *path) when the person chooses it
 */
GtkWidget *
baton_refused_backup_new (const BatonBackupInfo *info,
                          const BatonBackupInfo *newest)
{
  BatonRefusedBackup *self = g_object_new (BATON_TYPE_REFUSED_BACKUP, NULL);
  g_autofree char *when = baton_backup_row_dup_when (info->backup->stamp);
  g_autofree char *counts = baton_backup_row_tell_counts (&info->tally);
  g_autofree char *difference = tell_difference (info, newest);
  g_autofree char *what = g_strjoin (" · ", counts, difference, NULL);

  self->path = g_strdup (info->backup->path);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), what);
  return GTK_WIDGET (self);
}
