/* A layout that sets its children in lines and begins a new line where the width ends.
 *
 * A flow box would do so too, but it puts every child into a frame that takes the keyboard, and gives all of a column
 * one width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-wrap-layout.h"

struct _BatonWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing; /* pixels */
  gboolean         even;
};

G_DEFINE_FINAL_TYPE (BatonWrapLayout, baton_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PROP_SPACING = 1,
  PROP_EVEN,
} BatonWrapLayoutProperty;

static GParamSpec *props[PROP_EVEN + 1];

/* One child that is to be shown, and its place. */
typedef struct
{
  GtkWidget    *widget;
  GtkAllocation place;
  int           natural; /* width */
} Piece;

static int
measure_width (GtkWidget *child,
               gboolean   natural)
{
  int least, usual;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
  return natural ? usual : least;
}

static GArray *
list_pieces (GtkWidget *widget)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (Piece));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        Piece piece = { .widget = child, .natural = measure_width (child, TRUE) };

        g_array_append_val (pieces, piece);
      }
  return pieces;
}

/* Returns: how many even columns fit; where they do not all fit in one line, as many as leave no gap at the end. */
static int
count_columns (BatonWrapLayout *self,
               GArray          *pieces,
               int              width)
{
  int widest = 1, columns;

  for (guint i = 0; i < pieces->len; i++)
    widest = MAX (widest, g_array_index (pieces, Piece, i).natural);
  columns = CLAMP ((width + self->spacing) / (widest + self->spacing), 1, (int) MAX (pieces->len, 1));
  while (columns > 2 && (int) pieces->len % columns != 0)
    columns--;
  return columns;
}

static int
height_at (GtkWidget *child,
           int        width)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &natural, NULL, NULL);
  return natural;
}

/* Gives the pieces of one line one height. Returns: that height. */
static int
level_line (GArray *pieces,
            guint   first,
            guint   end)
{
  int height = 0;

  for (guint i = first; i < end; i++)
    height = MAX (height, g_array_index (pieces, Piece, i).place.height);
  for (guint i = first; i < end; i++)
    g_array_index (pieces, Piece, i).place.height = height;
  return height;
}

/* Places one of @columns even pieces: together they fill the width to the pixel. */
static void
place_column (BatonWrapLayout *self,
              Piece           *piece,
              int              width,
              int              column,
              int              columns)
{
  int start = column * (width + self->spacing) / columns;
  int end = (column + 1) * (width + self->spacing) / columns - self->spacing;

  piece->place.x = start;
  piece->place.width = end - start;
}

/* Places all pieces for a width. Returns: the height they take. */
static int
place_pieces (BatonWrapLayout *self,
              GArray          *pieces,
              int              width)
{
  int columns = count_columns (self, pieces, width);
  int x = 0, y = 0;
  guint first = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      piece->place.width = MIN (piece->natural, width);
      if (i > first && (self->even ? (int) (i - first) == columns : x + piece->place.width > width))
        {
          y += level_line (pieces, first, i) + self->spacing;
          x = 0;
          first = i;
        }
      piece->place.x = x;
      if (self->even)
        place_column (self, piece, width, (int) (i - first), columns);
      piece->place.y = y;
      piece->place.height = height_at (piece->widget, piece->place.width);
      x += piece->place.width + self->spacing;
    }
  return y + level_line (pieces, first, pieces->len);
}

static void
measure_line (BatonWrapLayout *self,
              GtkWidget       *widget,
              int             *minimum,
              int             *natural)
{
  g_autoptr (GArray) pieces = list_pieces (widget);
  int widest = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      *minimum = MAX (*minimum, measure_width (piece->widget, FALSE));
      widest = MAX (widest, piece->natural);
      *natural += piece->natural + (i > 0 ? self->spacing : 0);
    }
  if (self->even && pieces->len > 0)
    *natural = (int) pieces->len * (widest + self->spacing) - self->spacing;
}

static GtkSizeRequestMode
baton_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
baton_wrap_layout_measure (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  BatonWrapLayout *self = BATON_WRAP_LAYOUT (layout);
  g_autoptr (GArray) pieces = NULL;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_line (self, widget, minimum, natural);
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  pieces = list_pieces (widget);
  *minimum = *natural = place_pieces (self, pieces, for_size);
}

static void
baton_wrap_layout_allocate (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  g_autoptr (GArray) pieces = list_pieces (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  place_pieces (BATON_WRAP_LAYOUT (layout), pieces, width);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      if (mirrored)
        piece->place.x = width - piece->place.x - piece->place.width;
      gtk_widget_size_allocate (piece->widget, &piece->place, -1);
    }
}

static void
baton_wrap_layout_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BatonWrapLayout *self = BATON_WRAP_LAYOUT (object);

  switch ((BatonWrapLayoutProperty) prop_id)
    {
    case PROP_SPACING:
      self->spacing = (int) g_value_get_uint (value);
      break;
    case PROP_EVEN:
      self->even = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_wrap_layout_class_init (BatonWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->set_property = baton_wrap_layout_set_property;
  layout_class->get_request_mode = baton_wrap_layout_get_request_mode;
  layout_class->measure = baton_wrap_layout_measure;
  layout_class->allocate = baton_wrap_layout_allocate;

  props[PROP_SPACING] = g_param_spec_uint ("spacing", NULL, NULL, 0, 1000, 0, flags);
  props[PROP_EVEN] = g_param_spec_boolean ("even", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);
}

static void
baton_wrap_layout_init (BatonWrapLayout *self)
{
}

/**
 * baton_wrap_layout_new:
 * @spacing: pixels between children and between lines
 * @even: whether all are as wide as the widest and fill the line
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
baton_wrap_layout_new (guint    spacing,
                       gboolean even)
{
  return g_object_new (BATON_TYPE_WRAP_LAYOUT, "spacing", spacing, "even", even, NULL);
}
