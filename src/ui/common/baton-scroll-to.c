/* Scrolling to what has just come or grown, once it has its size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-scroll-to.h"

/* What unfolds is larger with each frame: as large for so many of them, it is at rest. */
#define FRAMES_AT_REST 3
/* What is not shown for so many, half a second, is not about to be: frames are not made for nothing. */
#define FRAMES_UNSEEN 30

typedef struct
{
  int height;   /* in the frame before, in pixels */
  int n_equal;  /* frames since it changed */
  int n_unseen; /* frames since it was shown */
} Rest;

static gboolean
is_given_up (GtkWidget *widget,
             Rest      *rest)
{
  rest->n_unseen = gtk_widget_get_mapped (widget) ? 0 : rest->n_unseen + 1;
  return rest->n_unseen >= FRAMES_UNSEEN;
}

static gboolean
is_at_rest (GtkWidget *widget,
            Rest      *rest)
{
  int height = gtk_widget_get_height (widget);

  rest->n_equal = height == rest->height ? rest->n_equal + 1 : 0;
  rest->height = height;
  return height > 0 && gtk_widget_get_mapped (widget) && rest->n_equal >= FRAMES_AT_REST;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       rest)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  if (!scrolled || is_given_up (widget, rest))
    return G_SOURCE_REMOVE;
  if (!is_at_rest (widget, rest) || !gtk_widget_compute_bounds (widget, scrolled, &place))
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  place.origin.y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
  return G_SOURCE_REMOVE;
}

/**
 * baton_scroll_to:
 * @widget: what stands in a scrolled window, or will
 *
 * Scrolls no further than needed to show @widget whole, or from its top where it is too tall for that.
 */
void
baton_scroll_to (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, scroll_cb, g_new0 (Rest, 1), g_free);
}

static void
expanded_cb (AdwExpanderRow *row)
{
  if (adw_expander_row_get_expanded (row))
    baton_scroll_to (GTK_WIDGET (row));
}

/**
 * baton_scroll_to_unfolded:
 * @row: a row
 *
 * Scrolls to what is in @row each time it unfolds, for what begins at the edge of the window would unfold beyond it.
 */
void
baton_scroll_to_unfolded (AdwExpanderRow *row)
{
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}
