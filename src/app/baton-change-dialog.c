/* The list of what another device changed: what was and what is, and the values that gave way, to be used after all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-change-dialog.h"

#include <glib/gi18n.h>

#include "app/baton-change-row.h"

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
        gtk_list_box_append (GTK_LIST_BOX (list), baton_change_row_new (library, report->changes->pdata[i]));
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
