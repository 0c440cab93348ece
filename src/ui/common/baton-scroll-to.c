/* Scrolling to a part of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-scroll-to.h"

/* In the frame before this one, everything has got its place. */
#define FRAMES 2
/* Pixels left above. */
#define MARGIN 12

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       frames_left)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t place;
  guint *frames = frames_left;

  if (--*frames > 0)
    return G_SOURCE_CONTINUE;
  if (!scrolled || !gtk_widget_compute_bounds (widget, scrolled, &place))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + place.origin.y - MARGIN);
  return G_SOURCE_REMOVE;
}

/**
 * baton_scroll_to:
 * @widget: a part of what a scrolled window shows
 *
 * Scrolls so far that @widget begins at the top, as soon as what is new on the page has its place.
 */
void
baton_scroll_to (GtkWidget *widget)
{
  guint *frames = g_new (guint, 1);

  *frames = FRAMES;
  gtk_widget_add_tick_callback (widget, scroll_cb, frames, g_free);
}
