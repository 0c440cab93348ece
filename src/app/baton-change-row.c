/* A row for one change from another device; where a value gave way, with a button to use it after all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-change-row.h"

#include <glib/gi18n.h>

#include "session/baton-superseded.h"
#include "ui/criteria/baton-field-words.h"

struct _BatonChangeRow
{
  AdwActionRow      parent_instance;

  BatonLibrary     *library;
  BatonRecord      *record; /* (nullable): what was changed, where it is still there */
  const BatonField *field;  /* (nullable): what gave way */
};

G_DEFINE_FINAL_TYPE (BatonChangeRow, baton_change_row, ADW_TYPE_ACTION_ROW)

static char *
tell_values (BatonLibrary           *library,
             const BatonMergeChange *change)
{
  g_autofree char *kept = baton_field_dup_value (library, change->type, change->field, change->kept);
  g_autofree char *lost = baton_field_dup_value (library, change->type, change->field, change->lost);
  const char *words = baton_field_words (change->field);

  if (change->field->kind == BATON_FIELD_ANSWERS || g_str_equal (change->field->name, "position"))
    return g_strdup (words);
  if (change->kind == BATON_MERGE_YIELDED && change->ours)
    /* Translators: the name of a field, the value that stands, and the other one, which was entered here */
    return g_strdup_printf (_("%s: both changed it. “%s” stands; yours, “%s”, gave way"), words, kept, lost);
  if (change->kind == BATON_MERGE_YIELDED)
    /* Translators: the name of a field, the value that stands, and the other one, which came from elsewhere */
    return g_strdup_printf (_("%s: both changed it. Yours, “%s”, stands; “%s” gave way"), words, kept, lost);
  /* Translators: the name of a field, what it said and what it says now */
  return g_strdup_printf (_("%s: “%s” → “%s”"), words, lost, kept);
}

static char *
tell_change (BatonLibrary           *library,
             const BatonMergeChange *change)
{
  gboolean is_handoff = change->type == BATON_TYPE_HANDOFF;

  if (change->field)
    return tell_values (library, change);
  if (change->kind == BATON_MERGE_ADDED)
    return g_strdup (is_handoff ? _("A handoff was added") : _("Added"));
  if (change->kind == BATON_MERGE_REMOVED)
    return g_strdup (is_handoff ? _("A handoff was removed") : _("Removed"));
  return g_strdup (_("One device removed it, the other changed it: it stays"));
}

/* Returns: (transfer none) (nullable): the record that the change was made to, where it is still there. */
static BatonRecord *
find_record (BatonLibrary           *library,
             const BatonMergeChange *change)
{
  if (change->type == BATON_TYPE_PROFILE)
    return BATON_RECORD (baton_library_get_profile (library));
  return baton_library_find (library, change->id);
}

static void
use_cb (GtkWidget      *button,
        BatonChangeRow *self)
{
  g_autoptr (GPtrArray) list = baton_superseded_list (self->record);

  for (guint i = 0; i < list->len; i++)
    {
      BatonSuperseded *superseded = list->pdata[i];

      if (superseded->field == self->field && baton_superseded_use (superseded, self->library, self->record))
        break;
    }
  gtk_widget_set_sensitive (button, FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("The other value is used now"));
}

static void
baton_change_row_dispose (GObject *object)
{
  g_clear_object (&BATON_CHANGE_ROW (object)->library);
  g_clear_object (&BATON_CHANGE_ROW (object)->record);

  G_OBJECT_CLASS (baton_change_row_parent_class)->dispose (object);
}

static void
baton_change_row_class_init (BatonChangeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_change_row_dispose;
}

static void
baton_change_row_init (BatonChangeRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 6);
}

static void
add_use_button (BatonChangeRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Use the Other"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (use_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * baton_change_row_new:
 * @library: the open library
 * @change: what was changed; not kept
 *
 * Returns: (transfer floating): a row that says it
 */
GtkWidget *
baton_change_row_new (BatonLibrary           *library,
                      const BatonMergeChange *change)
{
  BatonChangeRow *self = g_object_new (BATON_TYPE_CHANGE_ROW, NULL);
  g_autofree char *what = tell_change (library, change);
  BatonRecord *record = find_record (library, change);

  self->library = g_object_ref (library);
  self->record = record ? g_object_ref (record) : NULL;
  self->field = change->field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 change->type == BATON_TYPE_PROFILE ? _("Preferences") : change->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), what);
  if (change->kind == BATON_MERGE_YIELDED && *change->lost && record)
    add_use_button (self);
  return GTK_WIDGET (self);
}
