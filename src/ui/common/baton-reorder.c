/* Putting the rows of a list in order by hand: where a dragged record lands, the line that shows it, and single steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-reorder.h"

/* Pixels beside a row that still count as its own: headings, and the gap between two groups. */
#define NEAR 60
/* Pixels at the edges of what scrolls in which a drag scrolls it, and how far in a second. */
#define EDGE 36
#define SPEED 400

typedef struct
{
  const BatonReorder *order;
  GtkListBox         *list;    /* borrowed: it owns this */
  BatonLibrary       *library; /* borrowed: the list's owner holds it */
  GtkDropTarget      *target;
  GtkWidget          *marked;  /* weak: the row that has the line */
  GtkWidget          *scroller;
  double              y;       /* of the pointer, in the scroller */
  gint64              ticked;  /* microseconds, when it was scrolled last */
  guint               tick_id;
} Reorder;

typedef struct
{
  BatonRecord *beside; /* NULL for nowhere */
  BatonPlace   place;
  GtkWidget   *row;
} Spot;

static BatonRecord *
get_dragged (Reorder *self)
{
  const GValue *value = gtk_drop_target_get_value (self->target);

  return value ? g_value_get_object (value) : NULL;
}

static double
distance (const graphene_rect_t *box,
          double                 y)
{
  return MAX (MAX (box->origin.y - y, y - box->origin.y - box->size.height), 0);
}

/* The row nearest to @y that the record can stand beside; below the last one of the list that is always that one. */
static Spot
find_spot (Reorder     *self,
           BatonRecord *dragged,
           double       y)
{
  Spot spot = { NULL, BATON_AFTER, NULL };
  double nearest = NEAR;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      BatonRecord *record = self->order->get_record (row);
      graphene_rect_t box;

      if (!record || !self->order->goes_beside (dragged, record)
          || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &box))
        continue;
      if (distance (&box, y) > nearest && (y < box.origin.y || gtk_list_box_get_row_at_index (self->list, i + 1)))
        continue;
      nearest = distance (&box, y);
      spot = (Spot){ record, y > box.origin.y + box.size.height / 2 ? BATON_AFTER : BATON_BEFORE, GTK_WIDGET (row) };
    }
  /* On itself it stays where it is. */
  return spot.beside == dragged ? (Spot){ NULL, BATON_AFTER, NULL } : spot;
}

static void
mark (Reorder *self,
      Spot     spot)
{
  if (self->marked)
    {
      gtk_widget_remove_css_class (self->marked, "drop-above");
      gtk_widget_remove_css_class (self->marked, "drop-below");
    }
  g_set_weak_pointer (&self->marked, spot.row);
  if (spot.row)
    gtk_widget_add_css_class (spot.row, spot.place == BATON_BEFORE ? "drop-above" : "drop-below");
}

static Spot
mark_at (Reorder *self,
         double   y)
{
  BatonRecord *dragged = get_dragged (self);
  Spot spot = dragged ? find_spot (self, dragged, y) : (Spot){ NULL, BATON_AFTER, NULL };

  mark (self, spot);
  return spot;
}

/* Returns: -1 at the upper edge, 1 at the lower one, else 0 */
static int
edge_at (Reorder *self)
{
  if (self->y < EDGE)
    return -1;
  return self->y > gtk_widget_get_height (self->scroller) - EDGE ? 1 : 0;
}

/* The pointer may rest at the edge: the list goes on below it, and so does the line. */
static gboolean
scroll_cb (GtkWidget     *scroller,
           GdkFrameClock *clock,
           gpointer       data)
{
  Reorder *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (now - self->ticked) / (double) G_USEC_PER_SEC;
  double y;

  self->ticked = now;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + edge_at (self) * SPEED * seconds);
  if (gtk_widget_translate_coordinates (scroller, GTK_WIDGET (self->list), 0, self->y, NULL, &y))
    mark_at (self, y);
  return G_SOURCE_CONTINUE;
}

static void
stop_scrolling (Reorder *self)
{
  if (self->tick_id && self->scroller)
    gtk_widget_remove_tick_callback (self->scroller, self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->scroller);
}

static void
scroll_at (Reorder *self,
           double   y)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW);

  if (!scroller || !gtk_widget_translate_coordinates (GTK_WIDGET (self->list), scroller, 0, y, NULL, &self->y))
    return;
  g_set_weak_pointer (&self->scroller, scroller);
  if (edge_at (self) == 0)
    stop_scrolling (self);
  else if (!self->tick_id)
    {
      self->ticked = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (scroller));
      self->tick_id = gtk_widget_add_tick_callback (scroller, scroll_cb, self, NULL);
    }
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           Reorder       *self)
{
  scroll_at (self, y);
  return mark_at (self, y).beside ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target,
          Reorder       *self)
{
  stop_scrolling (self);
  mark (self, (Spot){ NULL, BATON_AFTER, NULL });
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Reorder       *self)
{
  BatonRecord *dragged = g_value_get_object (value);
  Spot spot = find_spot (self, dragged, y);

  leave_cb (target, self);
  /* It may be gone by now, by an undo or another device. */
  if (!spot.beside || baton_library_find (self->library, baton_record_get_id (dragged)) != dragged)
    return FALSE;
  self->order->move (self->library, dragged, spot.place, spot.beside);
  return TRUE;
}

static void
reorder_free (gpointer  data,
              GClosure *closure)
{
  Reorder *self = data;

  stop_scrolling (self);
  g_clear_weak_pointer (&self->marked);
  g_free (self);
}

/* What follows the pointer: @words. A picture of the row would be without its background. */
void
baton_reorder_show (GdkDrag    *drag,
                    const char *words)
{
  GtkWidget *label
    = g_object_new (GTK_TYPE_LABEL, "label", words, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 30, NULL);

  gtk_widget_add_css_class (label, "dragged-tasks");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  gdk_drag_set_hotspot (drag, -12, -12);
}

/**
 * baton_reorder_add:
 * @list: a list of rows
 * @library: the library of their records, which lives as long as @list
 * @order: what belongs beside what; static
 *
 * Lets the records of a list be dropped between its rows. At the edges of what scrolls the list moves along.
 */
void
baton_reorder_add (GtkListBox         *list,
                   BatonLibrary       *library,
                   const BatonReorder *order)
{
  Reorder *self = g_new0 (Reorder, 1);

  self->order = order;
  self->list = list;
  self->library = library;
  self->target = gtk_drop_target_new (order->get_type (), GDK_ACTION_MOVE);
  /* So that it is known where it can land before it is let go. */
  gtk_drop_target_set_preload (self->target, TRUE);
  g_signal_connect (self->target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (self->target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_data (self->target, "drop", G_CALLBACK (drop_cb), self, reorder_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (self->target));
}

/* Returns: (transfer none) (nullable): the next record that @record can stand beside, up or down the list */
static BatonRecord *
find_neighbour (BatonLibrary       *library,
                const BatonReorder *order,
                BatonRecord        *record,
                int                 step)
{
  GListModel *records = order->get_type () == BATON_TYPE_CRITERION ? baton_library_get_criteria (library)
                                                            : baton_library_get_providers (library);
  guint at;

  if (!g_list_store_find (G_LIST_STORE (records), record, &at))
    return NULL;
  for (at += step; at < g_list_model_get_n_items (records); at += step)
    {
      g_autoptr (BatonRecord) beside = g_list_model_get_item (records, at);

      if (order->is_neighbour (record, beside))
        return beside;
    }
  return NULL;
}

/* Returns: whether there is a place for @record one @step up (-1) or down (1) */
gboolean
baton_reorder_can (BatonLibrary       *library,
                   const BatonReorder *order,
                   BatonRecord        *record,
                   int                 step)
{
  return find_neighbour (library, order, record, step) != NULL;
}

/**
 * baton_reorder_step:
 * @library: the library of the record
 * @order: the order it stands in
 * @record: a provider or criterion
 * @step: -1 for up, 1 for down
 *
 * Moves a record past its neighbour, as a drag does; the first and the last stay where they are.
 */
void
baton_reorder_step (BatonLibrary       *library,
                    const BatonReorder *order,
                    BatonRecord        *record,
                    int                 step)
{
  BatonRecord *beside = find_neighbour (library, order, record, step);

  if (beside)
    order->move (library, record, step < 0 ? BATON_BEFORE : BATON_AFTER, beside);
}
