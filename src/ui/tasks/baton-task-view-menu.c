/* The menu of the rows: by the second button, a long press, the menu key or Shift+F10.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-view-private.h"

#include "ui/tasks/baton-task-menu.h"

static void
closed_cb (GtkPopover    *popover,
           BatonTaskView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *item = baton_task_view_find_item (self, baton_task_selection_get_current (self->selection));

  /* The keyboard goes back to the row, unless what was chosen has sent it elsewhere. */
  if (item && (!focus || gtk_widget_is_ancestor (focus, GTK_WIDGET (popover))))
    gtk_widget_grab_focus (item);
}

/* @x and @y are in the view. */
static void
pop_up (BatonTaskView *self,
        double         x,
        double         y)
{
  g_autoptr (BatonTaskArray) tasks = baton_task_selection_dup_selected (self->selection);
  g_autoptr (GMenuModel) model = NULL;

  if (tasks->len == 0)
    return;
  model = baton_task_menu_new (self->workspace, tasks);
  if (!self->menu)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect (self->menu, "closed", G_CALLBACK (closed_cb), self);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* A row that is not selected becomes so: the menu is about what is selected. */
static gboolean
pop_up_at (BatonTaskView *self,
           double         x,
           double         y)
{
  BatonTaskRow *row = baton_task_view_row_at (self, x, y);
  BatonTask *task = row ? baton_task_row_get_task (row) : NULL;
  g_autoptr (BatonTaskArray) selected = NULL;
  double view_x, view_y;

  if (!task)
    return FALSE;
  selected = baton_task_selection_dup_selected (self->selection);
  if (!g_ptr_array_find (selected, task, NULL))
    {
      g_ptr_array_set_size (selected, 0);
      baton_task_array_add (selected, task);
      baton_task_selection_select_tasks (self->selection, selected);
    }
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->list), GTK_WIDGET (self), x, y, &view_x, &view_y);
  pop_up (self, view_x, view_y);
  return TRUE;
}

static void
pressed_cb (GtkGesture    *gesture,
            int            n_press,
            double         x,
            double         y,
            BatonTaskView *self)
{
  if (pop_up_at (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (GtkGesture    *gesture,
                 double         x,
                 double         y,
                 BatonTaskView *self)
{
  if (pop_up_at (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Opens the menu below the row that the keyboard is at. */
void
baton_task_view_show_menu (BatonTaskView *self)
{
  GtkWidget *item = baton_task_view_find_item (self, baton_task_selection_get_current (self->selection));
  graphene_rect_t box;

  if (item && gtk_widget_compute_bounds (item, GTK_WIDGET (self), &box))
    pop_up (self, box.origin.x + 34, box.origin.y + box.size.height / 2);
}

/* Lets the pointer and the finger ask for the menu; the keys are bindings of the class. */
void
baton_task_view_add_menu (BatonTaskView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (press));
}
