/* Dragging in the list of tasks: rows taken along, and where tasks, text and links land.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-view-private.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-link.h"

#define LINE_HEIGHT 3

/* A row that shows a task and its box in the view. */
static gboolean
get_box (BatonTaskView   *self,
         GtkWidget       *item,
         graphene_rect_t *box)
{
  GtkWidget *row = gtk_widget_get_first_child (item);

  return BATON_IS_TASK_ROW (row) && gtk_widget_get_mapped (item) && baton_task_row_get_task (BATON_TASK_ROW (row))
         && gtk_widget_compute_bounds (item, GTK_WIDGET (self), box);
}

/* The item at @y or the nearest one above it, else the first; NULL on an empty list. */
static GtkWidget *
item_near (BatonTaskView   *self,
           double           y,
           graphene_rect_t *box)
{
  GtkWidget *nearest = NULL;
  graphene_rect_t one;

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item;
       item = gtk_widget_get_next_sibling (item))
    if (get_box (self, item, &one) && (!nearest || one.origin.y <= y))
      {
        nearest = item;
        *box = one;
      }
  return nearest;
}

/* The text that hangs over the list, where that is known already. */
static const char *
peek_text (BatonTaskView *self)
{
  const GValue *value = gtk_drop_target_get_value (self->target);

  return value && G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;
}

static gboolean
is_link (const char *text)
{
  g_autofree char *stripped = text ? g_strstrip (g_strdup (text)) : NULL;

  return stripped && baton_link_check (stripped, NULL);
}

/* Where something dropped at @y lands. A link may land on a task, all else between two. */
static BatonTaskSpot
find_spot (BatonTaskView   *self,
           double           y,
           const char      *text,
           graphene_rect_t *box)
{
  GtkWidget *item = item_near (self, y, box);
  BatonTaskSpot spot = { NULL, BATON_AFTER, FALSE };

  if (!item)
    return spot;
  spot.beside = baton_task_row_get_task (BATON_TASK_ROW (gtk_widget_get_first_child (item)));
  spot.place = y > box->origin.y + box->size.height / 2 ? BATON_AFTER : BATON_BEFORE;
  spot.onto = is_link (text) && ABS (y - box->origin.y - box->size.height / 2) < box->size.height / 4;
  if (self->sorted && !spot.onto)
    spot.beside = NULL;
  return spot;
}

/* Lets nothing land between two rows of a list that is not in manual order. */
void
baton_task_view_set_sorted (BatonTaskView *self,
                            gboolean       sorted)
{
  self->sorted = sorted;
}

static void
set_dropping (BatonTaskView *self,
              gboolean       dropping,
              double         y)
{
  self->dropping = dropping;
  self->drop_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target,
                double         x,
                double         y,
                BatonTaskView *self)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  gboolean is_tasks = gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), BATON_TYPE_TASK_ARRAY);

  set_dropping (self, TRUE, y);
  return is_tasks ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
drop_leave_cb (GtkDropTarget *target,
               BatonTaskView *self)
{
  set_dropping (self, FALSE, 0);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         BatonTaskView *self)
{
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;
  graphene_rect_t box;
  BatonTaskSpot spot = find_spot (self, y, text, &box);

  set_dropping (self, FALSE, 0);
  if (text)
    g_signal_emit_by_name (self, "text-dropped", text, spot.beside, spot.place, spot.onto);
  else
    g_signal_emit_by_name (self, "dropped", g_value_get_boxed (value), spot.beside, spot.place);
  return TRUE;
}

/* Draws where what hangs over the list would land: a line between two tasks, or a frame around one. */
void
baton_task_view_draw_spot (BatonTaskView *self,
                           GtkSnapshot   *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  float widths[4] = { LINE_HEIGHT, LINE_HEIGHT, LINE_HEIGHT, LINE_HEIGHT };
  float left = 12, width = gtk_widget_get_width (GTK_WIDGET (self)) - 24, y;
  GskRoundedRect frame;
  graphene_rect_t box;
  BatonTaskSpot spot;
  GdkRGBA colour;

  if (!self->dropping)
    return;
  if (!gtk_style_context_lookup_color (context, "accent_color", &colour))
    gtk_style_context_get_color (context, &colour);
  spot = find_spot (self, self->drop_y, peek_text (self), &box);
  if (self->sorted && !spot.onto)
    return;
  if (spot.onto)
    {
      gsk_rounded_rect_init_from_rect (&frame, &box, 12);
      gtk_snapshot_append_border (snapshot, &frame, widths, (GdkRGBA[]) { colour, colour, colour, colour });
      return;
    }
  if (spot.beside)
    {
      left = box.origin.x;
      width = box.size.width;
    }
  y = !spot.beside ? 0 : box.origin.y + (spot.place == BATON_AFTER ? box.size.height : 0) - LINE_HEIGHT / 2.0f;
  y = CLAMP (y, 0, gtk_widget_get_height (GTK_WIDGET (self)) - LINE_HEIGHT);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (left, y, width, LINE_HEIGHT));
}

/* What goes along with a row: all that is selected where it is selected too, else it alone. */
static BatonTaskArray *
take_along (BatonTaskView *self,
            BatonTask     *task)
{
  g_autoptr (BatonTaskArray) selected = baton_task_selection_dup_selected (self->selection);
  BatonTaskArray *alone;

  if (g_ptr_array_find (selected, task, NULL))
    return g_steal_pointer (&selected);
  alone = baton_task_array_new ();
  baton_task_array_add (alone, task);
  return alone;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 BatonTaskView *self)
{
  BatonTaskRow *row = baton_task_view_row_at (self, x, y);
  g_autoptr (BatonTaskArray) tasks = NULL;
  g_autoptr (GdkPaintable) picture = NULL;

  if (!row || !baton_task_row_get_task (row))
    return NULL;
  tasks = take_along (self, baton_task_row_get_task (row));
  picture = gtk_widget_paintable_new (gtk_widget_get_parent (GTK_WIDGET (row)));
  gtk_drag_source_set_icon (source, picture, 24, 24);
  return gdk_content_provider_new_typed (BATON_TYPE_TASK_ARRAY, tasks);
}

/* Several rows are not drawn one by one: their number says it. */
static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               BatonTaskView *self)
{
  GdkContentProvider *content = gdk_drag_get_content (drag);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;
  BatonTaskArray *tasks;
  GtkWidget *label;

  g_value_init (&value, BATON_TYPE_TASK_ARRAY);
  if (!content || !gdk_content_provider_get_value (content, &value, NULL))
    return;
  tasks = g_value_get_boxed (&value);
  if (tasks->len < 2)
    return;
  text = g_strdup_printf (ngettext ("%u task", "%u tasks", tasks->len), tasks->len);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "dragged-tasks");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  gdk_drag_set_hotspot (drag, -12, -12);
}

/* Lets rows be dragged. The source is the list, not the row: rows come and go while it scrolls. */
void
baton_task_view_add_drag (BatonTaskView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
}

/* Lets tasks, text and links be dropped anywhere on the list, below its last row too. */
void
baton_task_view_add_drop (BatonTaskView *self)
{
  GType types[] = { BATON_TYPE_TASK_ARRAY, G_TYPE_STRING };

  self->target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (self->target, types, G_N_ELEMENTS (types));
  /* So that a link is known as one before it is let go. */
  gtk_drop_target_set_preload (self->target, TRUE);
  g_signal_connect (self->target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (self->target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect (self->target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
}
