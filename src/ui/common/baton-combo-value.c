/* What is chosen in a combo row, said to a screen reader.
 *
 * A combo row of libadwaita 1.2 does not say it: here it is the row's description.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-combo-value.h"

/* Returns: (nullable): the list of one item that a combo row of libadwaita 1.2 shows its value with. */
static GtkWidget *
find_inline_list (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_inline_list (child);
  return found;
}

static void
selected_cb (AdwComboRow *row)
{
  GObject *item = adw_combo_row_get_selected_item (row);

  if (GTK_IS_STRING_OBJECT (item))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (GTK_STRING_OBJECT (item)), -1);
}

/* Lets a row of words say which of them is chosen, from now on. */
void
baton_combo_value_tell (AdwComboRow *row)
{
  GtkWidget *inline_list = find_inline_list (GTK_WIDGET (row));

  /* It would be a second, nameless thing beside the row itself. */
  if (inline_list)
    gtk_accessible_update_state (GTK_ACCESSIBLE (inline_list), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (selected_cb), NULL);
}
