/* A pane at the side of the window: the edge towards the middle can be dragged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-pane.h"

/* Pixels beside the edge in which the pointer has it. */
#define REACH 5
/* Pixels that a key moves it by. */
#define STEP 20

struct _BatonPane
{
  AdwBin   parent_instance;

  gboolean at_end;
  int      width;
  int      most;
  int      began; /* how wide it was when the drag began */
};

G_DEFINE_FINAL_TYPE (BatonPane, baton_pane, ADW_TYPE_BIN)

typedef enum
{
  PROP_AT_END = 1,
  PROP_WIDTH,
  PROP_MOST,
} BatonPaneProperty;

static GParamSpec *props[PROP_MOST + 1];

static void
set_width (BatonPane *self,
           int        width)
{
  if (self->width == width)
    return;
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WIDTH]);
}

/* Returns: the least that the child needs */
static int
measure_least (BatonPane *self)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* Whether its edge is at the right, which depends on how the person reads. */
static gboolean
has_edge_at_right (BatonPane *self)
{
  return self->at_end == (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static gboolean
is_on_edge (BatonPane *self,
            double     x)
{
  return has_edge_at_right (self) ? x >= gtk_widget_get_width (GTK_WIDGET (self)) - REACH : x < REACH;
}

/* Alone in the window, folded, it has no edge to drag. */
static gboolean
is_folded (BatonPane *self)
{
  GtkWidget *leaflet = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_LEAFLET);
  GtkWidget *flap = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_FLAP);

  return (leaflet && adw_leaflet_get_folded (ADW_LEAFLET (leaflet))) || (flap && adw_flap_get_folded (ADW_FLAP (flap)));
}

static void
widen (BatonPane *self,
       int        from,
       int        pixels)
{
  int least = measure_least (self);

  set_width (self, CLAMP (from + pixels, least, MAX (least, self->most)));
}

static void
begin_cb (GtkGestureDrag *drag,
          double          x,
          double          y,
          BatonPane      *self)
{
  gboolean ours = is_on_edge (self, x) && !is_folded (self);

  self->began = gtk_widget_get_width (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (drag), ours ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

/* The offset is of a point that moves with the pane where its edge is at the left. */
static void
update_cb (GtkGestureDrag *drag,
           double          x,
           double          y,
           BatonPane      *self)
{
  int now = gtk_widget_get_width (GTK_WIDGET (self));

  if (has_edge_at_right (self))
    widen (self, self->began, x);
  else
    widen (self, now, -x);
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           BatonPane                *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_on_edge (self, x) && !is_folded (self) ? "col-resize" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *motion,
          BatonPane                *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static gboolean
widen_cb (GtkWidget *widget,
          GVariant  *pixels,
          gpointer   unused)
{
  BatonPane *self = BATON_PANE (widget);

  if (is_folded (self))
    return FALSE;
  widen (self, gtk_widget_get_width (widget), g_variant_get_int32 (pixels));
  return TRUE;
}

static void
baton_pane_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (!child)
    return;
  gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, BATON_PANE (widget)->width);
}

static void
baton_pane_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
baton_pane_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BatonPane *self = BATON_PANE (object);

  if (prop_id == PROP_AT_END)
    g_value_set_boolean (value, self->at_end);
  else
    g_value_set_int (value, prop_id == PROP_WIDTH ? self->width : self->most);
}

static void
baton_pane_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BatonPane *self = BATON_PANE (object);

  if (prop_id == PROP_AT_END)
    self->at_end = g_value_get_boolean (value);
  else if (prop_id == PROP_WIDTH)
    set_width (self, g_value_get_int (value));
  else
    self->most = g_value_get_int (value);
}

static void
baton_pane_class_init (BatonPaneClass *klass)
{
  /* Where plus needs Shift, its key is good without. */
  static const struct
  {
    guint keyval;
    int   pixels;
  } keys[] = {
    { GDK_KEY_plus, STEP }, { GDK_KEY_equal, STEP }, { GDK_KEY_KP_Add, STEP }, { GDK_KEY_minus, -STEP },
    { GDK_KEY_KP_Subtract, -STEP },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_pane_get_property;
  object_class->set_property = baton_pane_set_property;
  widget_class->measure = baton_pane_measure;
  widget_class->size_allocate = baton_pane_size_allocate;
  props[PROP_AT_END] = g_param_spec_boolean ("at-end", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_MOST] = g_param_spec_int ("most", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, GDK_ALT_MASK, widen_cb, "i", keys[i].pixels);
}

static void
baton_pane_init (BatonPane *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  /* That of a bin would measure in its place. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
