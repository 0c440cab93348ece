/* The line below a row of a list that says what is wrong with what was typed there.
 *
 * It is a row of its own because a label can wrap there, which the title of an entry row cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-problem-row.h"

struct _BatonProblemRow
{
  GtkListBoxRow  parent_instance;

  GtkListBoxRow *owner; /* borrowed: it takes this row away before it goes, or the list takes both */
};

G_DEFINE_FINAL_TYPE (BatonProblemRow, baton_problem_row, GTK_TYPE_LIST_BOX_ROW)

/* Once the line has its height, the list scrolls so far that it can be read. */
static gboolean
scroll_to_cb (GtkWidget     *row,
              GdkFrameClock *clock,
              gpointer       unused)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  if (!scrolled)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (row) == 0 || !gtk_widget_compute_bounds (row, scrolled, &place))
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  place.origin.y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
  return G_SOURCE_REMOVE;
}

static void
baton_problem_row_class_init (BatonProblemRowClass *klass)
{
}

static void
baton_problem_row_init (BatonProblemRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * baton_problem_row_add:
 * @owner: a row in a list
 * @problem: what is wrong with it
 *
 * Puts a line below @owner and scrolls to it. A list with an order of its own keeps the two together by
 * baton_problem_row_get_owner().
 *
 * Returns: (transfer none) (nullable): the line; NULL where @owner stands in no list
 */
BatonProblemRow *
baton_problem_row_add (GtkListBoxRow *owner,
                       const char    *problem)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (owner));
  BatonProblemRow *self;
  GtkWidget *label;

  if (!GTK_IS_LIST_BOX (list))
    return NULL;
  label = g_object_new (GTK_TYPE_LABEL, "label", problem, "wrap", TRUE, "xalign", 0.0f, "margin-start", 12,
                        "margin-end", 12, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");
  self = g_object_new (BATON_TYPE_PROBLEM_ROW, "child", label, NULL);
  self->owner = owner;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, problem, -1);
  gtk_list_box_insert (GTK_LIST_BOX (list), GTK_WIDGET (self), gtk_list_box_row_get_index (owner) + 1);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_cb, NULL, NULL);
  return self;
}

/* Takes the line out of its list, which ends it. */
void
baton_problem_row_remove (BatonProblemRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list)
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (self));
}

/* Returns: (transfer none): the row that it stands below. */
GtkListBoxRow *
baton_problem_row_get_owner (BatonProblemRow *self)
{
  return self->owner;
}
