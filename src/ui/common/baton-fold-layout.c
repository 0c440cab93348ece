/* A layout for two children: side by side where there is room, else one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-fold-layout.h"

/* Pixels between the two. */
#define GAP 12
/* The first child is text: beside the second it usually wants at least so many pixels, or goes on top. */
#define LEAST_TEXT 320

struct _BatonFoldLayout
{
  GtkLayoutManager parent_instance;

  int              least; /* pixels for the text */
};

G_DEFINE_FINAL_TYPE (BatonFoldLayout, baton_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PROP_LEAST = 1,
} BatonFoldLayoutProperty;

static GParamSpec *props[PROP_LEAST + 1];

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
is_beside (BatonFoldLayout *self,
           GtkWidget       *second,
           int              width)
{
  int second_width = measure_child (second, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);

  return width < 0 || width >= self->least + GAP + second_width;
}

/* Returns: the height that both need at @width. */
static int
measure_height (BatonFoldLayout *self,
                GtkWidget       *first,
                GtkWidget       *second,
                int              width)
{
  int second_width = measure_child (second, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);

  if (is_beside (self, second, width))
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
      *minimum = *natural = measure_height (BATON_FOLD_LAYOUT (manager), first, second, for_size);
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
  BatonFoldLayout *self = BATON_FOLD_LAYOUT (manager);
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int first_height;

  if (is_beside (self, second, width))
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
baton_fold_layout_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_int (value, BATON_FOLD_LAYOUT (object)->least);
}

static void
baton_fold_layout_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BATON_FOLD_LAYOUT (object)->least = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
baton_fold_layout_class_init (BatonFoldLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = baton_fold_layout_get_property;
  object_class->set_property = baton_fold_layout_set_property;
  props[PROP_LEAST] = g_param_spec_int ("least", NULL, NULL, 0, G_MAXINT16, LEAST_TEXT,
                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  layout_class->measure = baton_fold_layout_measure;
  layout_class->allocate = baton_fold_layout_allocate;
  layout_class->get_request_mode = baton_fold_layout_get_request_mode;
}

static void
baton_fold_layout_init (BatonFoldLayout *self)
{
  self->least = LEAST_TEXT;
}
