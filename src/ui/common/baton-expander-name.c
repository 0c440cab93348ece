/* The name of an expander row for a screen reader.
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
 * baton_expander_name_add:
 * @row: a row that has its title
 *
 * An expander row of libadwaita 1.2 leaves itself and the two lists that it is made of without a name: they get its title.
 */
void
baton_expander_name_add (AdwExpanderRow *row)
{
  name_parts (GTK_WIDGET (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}
