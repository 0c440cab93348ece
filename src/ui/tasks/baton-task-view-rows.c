/* The rows of the list of tasks come and go some at a time: two hundred at once take longer than a frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-view-private.h"

/* So many are made at a time. */
#define MORE_ROWS 45
/* So many a list view makes, however many there are: beyond, only those that are scrolled to. */
#define BUILT_ROWS 205

/* Shows all there is, and nothing that is left over. */
static void
show_all (BatonTaskView *self)
{
  baton_task_selection_set_most (self->selection, G_MAXUINT);
  baton_task_rows_cut (self->rows, G_MAXUINT);
}

/* Rows that are left over are used for tasks that are not shown yet; when there are no more of those, they go.
 *
 * Returns: whether there was anything to do */
static gboolean
change_some_rows (BatonTaskView *self)
{
  guint most = baton_task_selection_get_most (self->selection);
  gboolean has_more = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) >= most;

  if (has_more && most + MORE_ROWS <= BUILT_ROWS)
    baton_task_selection_set_most (self->selection, most + MORE_ROWS);
  else if (!has_more && baton_task_rows_get_n_left (self->rows))
    baton_task_rows_cut (self->rows, MORE_ROWS);
  else
    return FALSE;
  return TRUE;
}

/* What waits to be scrolled to waits for no other rows; it is scrolled to once it has been painted. */
static gboolean
change_rows_cb (gpointer data)
{
  BatonTaskView *self = data;

  if (!self->wanted && change_some_rows (self))
    return G_SOURCE_CONTINUE;
  self->rows_id = 0;
  show_all (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Returns: whether there is a row for each task, and no other */
static gboolean
is_complete (BatonTaskView *self)
{
  return baton_task_selection_get_most (self->selection) == G_MAXUINT && baton_task_rows_get_n_left (self->rows) == 0;
}

static void
queue_change (BatonTaskView *self)
{
  if (!self->rows_id)
    self->rows_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, change_rows_cb, self, NULL);
}

/* Once something is on the screen, the list gets its other rows, some at a time. */
static void
after_paint_cb (GdkFrameClock *clock,
                BatonTaskView *self)
{
  if (is_complete (self))
    {
      g_clear_signal_handler (&self->after_paint, clock);
      baton_task_view_painted (self);
    }
  else
    queue_change (self);
}

/* Where only the first rows are shown, or some are left over, that goes on after each frame. */
void
baton_task_view_follow_frames (BatonTaskView *self)
{
  GdkFrameClock *clock = gtk_widget_get_mapped (GTK_WIDGET (self)) ? gtk_widget_get_frame_clock (GTK_WIDGET (self)) : NULL;

  if (!is_complete (self) && !self->after_paint && clock)
    self->after_paint = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

/* A list that is not shown any more has no frames to wait for; only what waits to be scrolled to does. */
void
baton_task_view_leave_frames (BatonTaskView *self)
{
  if (!self->after_paint)
    return;
  g_clear_signal_handler (&self->after_paint, gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  if (!self->wanted)
    queue_change (self);
}

/* Returns: where the last task ends, in the coordinates of the view; rows that are left over below it are not to be seen */
double
baton_task_view_get_end (BatonTaskView *self)
{
  guint n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  BatonTask *last = n_tasks ? baton_task_selection_peek (self->selection, n_tasks - 1) : NULL;
  GtkWidget *item = baton_task_view_find_item (self, last);
  graphene_rect_t box;

  if (!item || !gtk_widget_compute_bounds (item, GTK_WIDGET (self), &box))
    return 0;
  return box.origin.y + box.size.height;
}

/**
 * baton_task_view_start_over:
 * @self: a view that is frozen
 *
 * To be called when most of the list has become another: where that is seen from its beginning, the first rows are shown
 * at once, and the others follow, or go, some at a time.
 */
void
baton_task_view_start_over (BatonTaskView *self)
{
  if (baton_task_view_get_scroll (self) > 0 || !baton_task_selection_fits (self->selection, BATON_TASK_VIEW_FIRST_ROWS))
    return;
  baton_task_rows_keep (self->rows, BUILT_ROWS);
  baton_task_selection_set_most (self->selection, BATON_TASK_VIEW_FIRST_ROWS);
  baton_task_view_follow_frames (self);
  if (!self->after_paint)
    queue_change (self);
}
