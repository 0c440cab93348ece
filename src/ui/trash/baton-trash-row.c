/* One deleted record: what it was, when it went, and two buttons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/trash/baton-trash-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "session/baton-trash.h"
#include "ui/common/baton-date-words.h"
#include "ui/common/baton-today.h"

struct _BatonTrashRow
{
  AdwActionRow  parent_instance;

  GtkWidget    *restore;
  GtkWidget    *remove;

  char         *id;
};

G_DEFINE_FINAL_TYPE (BatonTrashRow, baton_trash_row, ADW_TYPE_ACTION_ROW)

static const char *
get_kind (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return _("Task");
  if (BATON_IS_PROVIDER (record))
    return baton_phrase_kind (baton_provider_get_kind (BATON_PROVIDER (record)));
  return _("Criterion");
}

/* Returns: (transfer full): the day by the person's calendar: "deleted today", "deleted 12 December" */
static char *
write_when (gint64 stamp)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (stamp);
  BatonDay today = baton_today ();
  BatonDay day;
  g_autofree char *words = NULL;

  if (!at)
    return NULL;
  day = baton_day_new (g_date_time_get_year (at), g_date_time_get_month (at), g_date_time_get_day_of_month (at));
  if (day == today)
    return g_strdup (_("deleted today"));
  if (day == today - 1)
    return g_strdup (_("deleted yesterday"));
  words = baton_date_words_format (day, today);
  /* Translators: a day, as “12 December” */
  return g_strdup_printf (_("deleted %s"), words);
}

/* Returns: (transfer full): "Task · 2 handoffs · deleted yesterday" */
static char *
write_subtitle (BatonRecord *record,
                gint64       stamp)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  guint n_handoffs = BATON_IS_TASK (record) ? baton_task_get_n_handoffs (BATON_TASK (record)) : 0;

  baton_parts_add (parts, get_kind (record));
  if (n_handoffs > 0)
    baton_parts_take (parts, g_strdup_printf (ngettext ("%u handoff", "%u handoffs", n_handoffs), n_handoffs));
  baton_parts_take (parts, write_when (stamp));
  return baton_parts_join (parts);
}

static void
baton_trash_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BATON_TYPE_TRASH_ROW);

  G_OBJECT_CLASS (baton_trash_row_parent_class)->dispose (object);
}

static void
baton_trash_row_finalize (GObject *object)
{
  g_free (BATON_TRASH_ROW (object)->id);

  G_OBJECT_CLASS (baton_trash_row_parent_class)->finalize (object);
}

static void
baton_trash_row_class_init (BatonTrashRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_trash_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_trash_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/trash/baton-trash-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonTrashRow, restore);
  gtk_widget_class_bind_template_child (widget_class, BatonTrashRow, remove);
}

static void
baton_trash_row_init (BatonTrashRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the buttons are called for who cannot see which row they stand in. */
static void
name_buttons (BatonTrashRow *self,
              const char    *title)
{
  /* Translators: %s is the title of a deleted task, or the name of a provider */
  g_autofree char *restore = g_strdup_printf (_("Restore “%s”"), title);
  /* Translators: %s is the title of a deleted task, or the name of a provider */
  g_autofree char *remove = g_strdup_printf (_("Delete “%s” for good"), title);

  /* The name alone, not the button's word behind it once more. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->restore), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->restore), GTK_ACCESSIBLE_PROPERTY_LABEL, restore, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

/**
 * baton_trash_row_new:
 * @record: a record in the trash
 * @stamp: when it was deleted, in seconds of UTC
 *
 * Returns: (transfer floating): its row, for a window with the actions trash.restore and trash.delete
 */
GtkWidget *
baton_trash_row_new (BatonRecord *record,
                     gint64       stamp)
{
  BatonTrashRow *self = g_object_new (BATON_TYPE_TRASH_ROW, NULL);
  const char *title = baton_trash_get_title (record);
  g_autofree char *subtitle = write_subtitle (record, stamp);

  self->id = g_strdup (baton_record_get_id (record));
  if (!*title)
    title = _("Without a name");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore), "s", self->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", self->id);
  name_buttons (self, title);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the id of the record. */
const char *
baton_trash_row_get_id (BatonTrashRow *self)
{
  return self->id;
}

/* Puts the keyboard on the way back. */
void
baton_trash_row_focus (BatonTrashRow *self)
{
  gtk_widget_grab_focus (self->restore);
}
