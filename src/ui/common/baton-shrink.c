/* Buttons whose words give way where there is too little room, instead of keeping a window wide.
 *
 * GTK 4.8 has no property for it: the label inside the button is asked to. With larger text, two German buttons are wider
 * than a narrow window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-shrink.h"

/* What a title in a header bar asks for, whatever it says; it gets what the buttons leave. */
#define TITLE_CHARS 4

static void
shrink (GtkWidget *widget,
        gboolean   in_button)
{
  in_button |= GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget);
  if (in_button && GTK_IS_LABEL (widget) && !gtk_label_get_wrap (GTK_LABEL (widget)))
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    shrink (child, in_button);
}

/**
 * baton_shrink_buttons:
 * @widget: what holds buttons that have their labels already
 *
 * Lets the labels of all buttons below @widget be shortened; baton_cut_tooltip_add() shows them whole then.
 */
void
baton_shrink_buttons (GtkWidget *widget)
{
  shrink (widget, FALSE);
}

static void
limit_labels (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_max_width_chars (GTK_LABEL (widget), TITLE_CHARS);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    limit_labels (child);
}

/**
 * baton_shrink_title:
 * @title: what stands between the buttons of a header bar
 *
 * Lets a long title be shortened before the buttons are, whose words may be: a header bar would think of the title first.
 */
void
baton_shrink_title (AdwWindowTitle *title)
{
  limit_labels (GTK_WIDGET (title));
  gtk_widget_set_hexpand (GTK_WIDGET (title), TRUE);
}
