/* A layout for two children: side by side where there is room, else one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-fold-layout.h"

/* Pixels between the two. */
#define GAP 12
/* The first child is text: beside the second it wants at least so many pixels, or goes on top. */
#define LEAST_TEXT 320

struct _BatonFoldLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (BatonFoldLayout, baton_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               gboolean        natural)
{
  int least, liked;

  gtk_widget_measure (child, orientation, for_size, &least, &liked, NULL, NULL);
  return natural ? liked : least;
}

static gboolean
is_beside (GtkWidget *second,
           int        width)
{
  int second_width = measure_child (second, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);

  return width < 0 || width >= LEAST_TEXT + GAP + second_width;
}

/* Returns: the height that both need at @width. */
static int
measure_height (GtkWidget *first,
                GtkWidget *second,
                int        width)
{
  int second_width = measure_child (second, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);

  if (is_beside (second, width))
    return MAX (measure_child (first, GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : width - GAP - second_width, TRUE),
                measure_child (second, GTK_ORIENTATION_VERTICAL, -1, TRUE));
  return measure_child (first, GTK_ORIENTATION_VERTICAL, width, TRUE) + GAP
         + measure_child (second, GTK_ORIENTATION_VERTICAL, width, TRUE);
}

static void
baton_fold_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (first, second, for_size);
      return;
    }
  *minimum = MAX (measure_child (first, orientation, -1, FALSE), measure_child (second, orientation, -1, FALSE));
  *natural = measure_child (first, orientation, -1, TRUE) + GAP + measure_child (second, orientation, -1, TRUE);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_beside (GtkWidget *widget,
                 GtkWidget *first,
                 GtkWidget *second,
                 int        width,
                 int        height)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int second_width = measure_child (second, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);
  int first_width = width - GAP - second_width;

  allocate (first, mirrored ? second_width + GAP : 0, 0, first_width, height);
  allocate (second, mirrored ? 0 : first_width + GAP, 0, second_width, height);
}

static void
baton_fold_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int first_height;

  if (is_beside (second, width))
    {
      allocate_beside (widget, first, second, width, height);
      return;
    }
  first_height = measure_child (first, GTK_ORIENTATION_VERTICAL, width, TRUE);
  allocate (first, 0, 0, width, first_height);
  allocate (second, 0, first_height + GAP, width, height - first_height - GAP);
}

static GtkSizeRequestMode
baton_fold_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
baton_fold_layout_class_init (BatonFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = baton_fold_layout_measure;
  layout_class->allocate = baton_fold_layout_allocate;
  layout_class->get_request_mode = baton_fold_layout_get_request_mode;
}

static void
baton_fold_layout_init (BatonFoldLayout *self)
{
}
