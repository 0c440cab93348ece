/* The name of a row that unfolds, for screen readers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-expander-name.h"

static void
name_parts (GtkWidget  *widget,
            const char *name)
{
  if (GTK_IS_LIST_BOX (widget) || ADW_IS_EXPANDER_ROW (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_parts (child, name);
}

/**
 * baton_expander_name:
 * @row: a row
 *
 * Names @row, and the two lists that it is made of, by its title: libadwaita 1.2 leaves them without a name.
 */
void
baton_expander_name (AdwExpanderRow *row)
{
  name_parts (GTK_WIDGET (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}
