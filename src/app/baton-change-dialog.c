/* The list of what another device changed: what was and what is, and the values that gave way, to be used after all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-change-dialog.h"

#include <glib/gi18n.h>

#include "session/baton-superseded.h"
#include "ui/criteria/baton-field-words.h"

/* What a person would count: times of change follow from something else. */
static gboolean
is_worth_telling (const BatonMergeChange *change)
{
  return !change->field || change->field->kind != BATON_FIELD_STAMP;
}

/* Returns: how many changes of a report a person would count. */
guint
baton_change_count (const BatonMergeReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->changes->len; i++)
    n += is_worth_telling (report->changes->pdata[i]);
  return n;
}

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
use_cb (GtkButton *button,
        gpointer   data)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  BatonLibrary *library = g_object_get_data (G_OBJECT (button), "library");
  BatonRecord *record = baton_library_find (library, g_object_get_data (G_OBJECT (button), "id"));
  const BatonField *field = g_object_get_data (G_OBJECT (button), "field");
  g_autoptr (GPtrArray) list = NULL;

  if (!record)
    return;
  list = baton_superseded_list (record);
  for (guint i = 0; i < list->len; i++)
    {
      BatonSuperseded *superseded = list->pdata[i];

      if (superseded->field == field && baton_superseded_use (superseded, library, record))
        break;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The other value is used now"));
}

static void
add_use_button (AdwActionRow           *row,
                BatonLibrary           *library,
                const BatonMergeChange *change)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Use the Other"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "library", g_object_ref (library), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (change->id), g_free);
  g_object_set_data (G_OBJECT (button), "field", (gpointer) change->field);
  g_signal_connect (button, "clicked", G_CALLBACK (use_cb), NULL);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_row (BatonLibrary           *library,
          const BatonMergeChange *change)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *what = tell_change (library, change);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 change->type == BATON_TYPE_PROFILE ? _("Preferences") : change->name);
  adw_action_row_set_subtitle (row, what);
  adw_action_row_set_title_lines (row, 2);
  adw_action_row_set_subtitle_lines (row, 6);
  if (change->kind == BATON_MERGE_YIELDED && *change->lost && find_record (library, change))
    add_use_button (row, library, change);
  return GTK_WIDGET (row);
}

/* More than this is read by nobody. */
#define MOST_ROWS 500

static GtkWidget *
make_list (BatonLibrary           *library,
           const BatonMergeReport *report)
{
  GtkWidget *list = gtk_list_box_new ();
  guint n = 0;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Changes from another device"), -1);
  for (guint i = 0; i < report->changes->len && n < MOST_ROWS; i++)
    if (is_worth_telling (report->changes->pdata[i]))
      {
        gtk_list_box_append (GTK_LIST_BOX (list), make_row (library, report->changes->pdata[i]));
        n++;
      }
  return list;
}

/**
 * baton_change_dialog_new:
 * @workspace: what was changed
 *
 * Returns: (transfer none): a window with what came from outside and was not dismissed
 */
GtkWindow *
baton_change_dialog_new (BatonWorkspace *workspace)
{
  const BatonMergeReport *report = baton_outside_get_report (baton_workspace_get_outside (workspace));
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new (), *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  GtkWidget *list = make_list (baton_workspace_get_library (workspace), report);

  gtk_window_set_title (GTK_WINDOW (window), _("Changes from Another Device"));
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 480);
  gtk_widget_set_size_request (window, 340, 240);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_widget_set_margin_top (list, 18);
  gtk_widget_set_margin_bottom (list, 18);
  gtk_widget_set_margin_start (list, 12);
  gtk_widget_set_margin_end (list, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);
  return GTK_WINDOW (window);
}
