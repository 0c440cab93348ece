/* What a record row could not read, for others; and the window, which stays open for it once when it is closed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-record-row-private.h"

#include <glib/gi18n-lib.h>

/* One warning is for all rows of a window. */
static void
mark_warned (GtkWidget *widget)
{
  if (BATON_IS_RECORD_ROW (widget))
    baton_record_row_get_private (BATON_RECORD_ROW (widget))->warned = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    mark_warned (child);
}

/* Whether the record that is shown is in a library, and the row is for it: what is not in a library yet is a dialog's own,
 * which asks for itself. */
static gboolean
counts (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = baton_record_row_get_private (self);

  return priv->typed && priv->record && baton_drafts_find_library (priv->record)
         && gtk_widget_get_visible (GTK_WIDGET (self));
}

/* Returns: (transfer none) (nullable): whose text would be lost: the record that is shown, else another one */
static BatonRecord *
find_lost (BatonRecordRow *self,
           const char    **text)
{
  BatonRecordRowPrivate *priv = baton_record_row_get_private (self);

  if (counts (self) && !baton_record_row_settle (self))
    {
      *text = gtk_editable_get_text (GTK_EDITABLE (self));
      return priv->record;
    }
  return baton_drafts_find (priv->drafts, text);
}

/* Goes to where @record is written. */
static void
lead_to (GtkWidget   *widget,
         BatonRecord *record)
{
  const char *id = baton_record_get_id (record);
  g_autofree char *place = g_strconcat ("provider:", id, NULL);

  if (BATON_IS_CRITERION (record))
    gtk_widget_activate_action (widget, "win.edit-criteria", NULL);
  else if (BATON_IS_PROVIDER (record))
    gtk_widget_activate_action (widget, "win.show-place", "s", place);
  else
    gtk_widget_activate_action (widget, BATON_IS_HANDOFF (record) ? "handoff.lead-to" : "win.lead-to-task", "s", id);
}

/* Shows the row, with @record in it, wherever it is hidden: by another task, place or panel, or in a folded group. */
static void
lead_back (BatonRecordRow *self,
           BatonRecord    *record)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (record != baton_record_row_get_private (self)->record || !gtk_widget_get_mapped (widget))
    lead_to (widget, record);
  for (GtkWidget *folded = gtk_widget_get_parent (widget); folded; folded = gtk_widget_get_parent (folded))
    if (ADW_IS_EXPANDER_ROW (folded))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (folded), TRUE);
  gtk_widget_grab_focus (widget);
}

/* Nothing typed goes with the window unseen: the person is led back to what cannot be read, and the window stays open this
 * once. */
gboolean
baton_record_row_close_request_cb (BatonRecordRow *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *text = NULL;
  BatonRecord *record = find_lost (self, &text);
  g_autofree char *told = NULL;

  if (!record || baton_record_row_get_private (self)->warned)
    return FALSE;
  /* Translators: why a window stays open: what was typed in a field, “three moons” for a time for example */
  told = g_strdup_printf (_("“%s” cannot be read. To leave it so, close once more."), text);
  lead_back (self, record);
  mark_warned (window);
  gtk_widget_activate_action (window, "win.toast", "s", told);
  return TRUE;
}

/* Whether anything stands here, or is put by, that no record has, because it cannot be read. */
gboolean
baton_record_row_holds_text (BatonRecordRow *self)
{
  const char *text;

  return baton_record_row_is_unread (self) || baton_drafts_find (baton_record_row_get_private (self)->drafts, &text);
}

/* Returns: (nullable): what is wrong with the text, or NULL where it could be read. */
const char *
baton_record_row_get_problem (BatonRecordRow *self)
{
  return baton_record_row_get_private (self)->problem;
}
