/* Where the list of tasks is scrolled to, and which of its rows has the keyboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-view-private.h"

#include "ui/tasks/baton-task-page.h"

static void
restore_held (BatonTaskView *self)
{
  if (self->held >= 0)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), self->held);
}

/* Brings the current row into view, and leaves the list where it is when the row is there already. A row that has just come
 * has no size before the next frame. */
static void
show_current (BatonTaskView *self)
{
  GtkWidget *item = baton_task_view_find_item (self, baton_task_selection_get_current (self->selection));
  graphene_rect_t box;

  restore_held (self);
  self->held = -1;
  if (!baton_task_selection_get_current (self->selection))
    return;
  if (item && gtk_widget_compute_bounds (item, GTK_WIDGET (self), &box) && box.size.height > 0
      && box.origin.y >= 0 && box.origin.y + box.size.height <= gtk_widget_get_height (GTK_WIDGET (self)))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              baton_task_selection_get_position (self->selection));
}

/* Once more when a frame has given a size to what has come, and to the list, where the line above it went. */
static gboolean
show_in_frame_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       n_frames)
{
  BatonTaskView *self = BATON_TASK_VIEW (widget);

  if (++*(int *) n_frames < 2)
    return G_SOURCE_CONTINUE;
  if (self->held < 0)
    show_current (self);
  return G_SOURCE_REMOVE;
}

static gboolean
show_current_cb (gpointer self)
{
  show_current (self);
  gtk_widget_add_tick_callback (self, show_in_frame_cb, g_new0 (int, 1), g_free);
  return G_SOURCE_REMOVE;
}

/* Where nothing is left, the keyboard goes to where something is written. On another page than this one it stays there. */
static gboolean
focus_current_cb (gpointer data)
{
  BatonTaskView *self = data;
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), BATON_TYPE_TASK_PAGE);
  GtkWidget *item;

  self->focus_id = 0;
  show_current (self);
  if (page && !gtk_widget_get_mapped (page))
    return G_SOURCE_REMOVE;
  item = baton_task_view_find_item (self, baton_task_selection_get_current (self->selection));
  if (item)
    gtk_widget_grab_focus (item);
  else if (!baton_task_selection_get_current (self->selection) && gtk_widget_get_root (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-task", NULL);
  return G_SOURCE_REMOVE;
}

/* Gives the keyboard to the current row, once the list has rows for its new order. */
void
baton_task_view_queue_focus (BatonTaskView *self)
{
  if (!self->focus_id)
    self->focus_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_current_cb, self, NULL);
}

static void
show_later (BatonTaskView *self,
            gboolean       focus)
{
  restore_held (self);
  if (focus)
    baton_task_view_queue_focus (self);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_current_cb, g_object_ref (self), g_object_unref);
}

/* Up from the first row goes to where a task is written, as Down from there goes to the list. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                BatonTaskView         *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;

  if (!is_up || state & gtk_accelerator_get_default_mod_mask () || !focused || !baton_task_selection_peek (self->selection, 0)
      || focused != baton_task_view_find_item (self, baton_task_selection_peek (self->selection, 0)))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.new-task", NULL);
}

/* Lets the keyboard leave the list at its top. */
void
baton_task_view_add_keys (BatonTaskView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/**
 * baton_task_view_select:
 * @self: a view
 * @position: a place in the list
 * @focus: whether the row gets the keyboard too
 *
 * Selects a row and brings it into view. The rest happens from an idle, when the list has rows for its new order.
 */
void
baton_task_view_select (BatonTaskView *self,
                        guint          position,
                        gboolean       focus)
{
  /* A row beyond the first few may be asked for before anything is painted. */
  if (position >= baton_task_selection_get_most (self->selection))
    baton_task_selection_set_most (self->selection, G_MAXUINT);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  /* A list that has just changed would take the keyboard back from where it is about to go. */
  if (!focus)
    g_clear_handle_id (&self->focus_id, g_source_remove);
  show_later (self, focus);
}

/* The same for several at once. */
void
baton_task_view_select_tasks (BatonTaskView  *self,
                              BatonTaskArray *tasks,
                              gboolean        focus)
{
  baton_task_selection_select_tasks (self->selection, tasks);
  show_later (self, focus);
}

/* Brings what is selected into view after a move, with the keyboard. */
void
baton_task_view_show_selected (BatonTaskView *self)
{
  show_later (self, TRUE);
}

/**
 * baton_task_view_hold:
 * @self: a view
 *
 * To be called before a row moves, and baton_task_view_select() after it: a list view would else follow the row that was
 * the first to be seen, wherever it goes.
 */
void
baton_task_view_hold (BatonTaskView *self)
{
  self->held = baton_task_view_get_scroll (self);
}

/* Returns: how far the list is scrolled, in pixels. */
double
baton_task_view_get_scroll (BatonTaskView *self)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)));
}

static gboolean
restore_cb (gpointer data)
{
  BatonTaskView *self = data;
  g_autoptr (BatonTaskArray) tasks = baton_task_array_new ();

  baton_task_array_add (tasks, self->wanted);
  g_clear_object (&self->wanted);
  self->held = self->wanted_scroll;
  baton_task_view_select_tasks (self, tasks, FALSE);
  return G_SOURCE_REMOVE;
}

/* To be called when the list has been painted: only then can it be scrolled to what was wanted before. */
void
baton_task_view_painted (BatonTaskView *self)
{
  if (self->wanted)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restore_cb, g_object_ref (self), g_object_unref);
}

/**
 * baton_task_view_restore:
 * @self: a view
 * @task: a task it shows
 * @scroll: how far it was scrolled, in pixels
 *
 * Selects a task and scrolls, once the list has been painted.
 */
void
baton_task_view_restore (BatonTaskView *self,
                         BatonTask     *task,
                         double         scroll)
{
  g_set_object (&self->wanted, task);
  self->wanted_scroll = scroll;
  if (baton_task_selection_get_most (self->selection) == G_MAXUINT)
    baton_task_view_painted (self);
}
