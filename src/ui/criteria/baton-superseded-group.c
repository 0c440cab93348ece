/* The values of a task that gave way when two devices had changed it at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-superseded-group.h"

#include <glib/gi18n-lib.h>

#include "ui/criteria/baton-superseded-row.h"

struct _BatonSupersededGroup
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows; /* borrowed from the group */
  char                *task; /* (nullable): whose they are, by its id */
  char                *kept; /* (nullable): what they were made from */
};

G_DEFINE_FINAL_TYPE (BatonSupersededGroup, baton_superseded_group, ADW_TYPE_PREFERENCES_GROUP)

static void
baton_superseded_group_finalize (GObject *object)
{
  BatonSupersededGroup *self = BATON_SUPERSEDED_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->task);
  g_free (self->kept);

  G_OBJECT_CLASS (baton_superseded_group_parent_class)->finalize (object);
}

static void
baton_superseded_group_class_init (BatonSupersededGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_superseded_group_finalize;
}

static void
baton_superseded_group_init (BatonSupersededGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Changed on two devices at once"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Keeps what the rows are made from, so that they stay, with the keyboard on them, while something else changes. */
static gboolean
is_shown (BatonSupersededGroup *self,
          BatonRecord          *record)
{
  const char *kept = baton_record_get_kept_children (record);

  if (g_strcmp0 (self->task, baton_record_get_id (record)) == 0 && g_strcmp0 (self->kept, kept) == 0)
    return TRUE;
  g_free (self->task);
  g_free (self->kept);
  self->task = g_strdup (baton_record_get_id (record));
  self->kept = g_strdup (kept);
  return FALSE;
}

/**
 * baton_superseded_group_show:
 * @self: a group
 * @library: the library of @task
 * @task: the task whose values to list
 *
 * Without any the group takes no room.
 */
void
baton_superseded_group_show (BatonSupersededGroup *self,
                             BatonLibrary         *library,
                             BatonTask            *task)
{
  g_autoptr (GPtrArray) list = NULL;

  if (is_shown (self, BATON_RECORD (task)))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  list = baton_superseded_list (BATON_RECORD (task));
  while (list->len > 0)
    {
      GtkWidget *row = baton_superseded_row_new (library, BATON_RECORD (task), g_ptr_array_steal_index (list, 0));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
