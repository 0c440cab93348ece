/* Which row of a list box has the keyboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-focused-row.h"

/**
 * baton_focused_row_find:
 * @list: a list box
 *
 * The focus child of GTK is none while a dialog is in front, so it is not asked.
 *
 * Returns: (transfer none) (nullable): the row that has the keyboard, or will have it again once a dialog has closed
 */
GtkListBoxRow *
baton_focused_row_find (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (list))
           ? GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW))
           : NULL;
}
