/* The list of tasks: selection, moving by pointer and keyboard, and the line that shows where a drop lands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/common/baton-tab-bin.h"
#include "ui/tasks/baton-task-view-private.h"

#define WIDEST_LIST 900

/* struct _BatonTaskView is in the private header. */
G_DEFINE_FINAL_TYPE (BatonTaskView, baton_task_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SELECTED = 1,
  PROP_N_SELECTED,
} BatonTaskViewProperty;

static GParamSpec *props[PROP_N_SELECTED + 1];

enum
{
  DROPPED,
  TEXT_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          BatonTaskView            *self)
{
  gtk_list_item_set_child (item, baton_task_row_new (self->workspace));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         BatonTaskView            *self)
{
  baton_task_row_set_task (BATON_TASK_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  baton_task_row_refresh (BATON_TASK_ROW (gtk_list_item_get_child (item)));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           BatonTaskView            *self)
{
  baton_task_row_set_task (BATON_TASK_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
current_cb (BatonTaskView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
n_selected_cb (BatonTaskView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_SELECTED]);
}

/* Called before the rows change: the one that has the keyboard may go, and would take it away. */
static void
items_changed_cb (BatonTaskView *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)))
    baton_task_view_queue_focus (self);
}

static void
activate_cb (GtkListView   *list,
             guint          position,
             BatonTaskView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", NULL);
}

static void
baton_task_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (baton_task_view_parent_class)->map (widget);
  baton_task_view_follow_frames (BATON_TASK_VIEW (widget));
}

static void
baton_task_view_unmap (GtkWidget *widget)
{
  baton_task_view_leave_frames (BATON_TASK_VIEW (widget));
  GTK_WIDGET_CLASS (baton_task_view_parent_class)->unmap (widget);
}

static void
baton_task_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  BatonTaskView *self = BATON_TASK_VIEW (widget);
  gboolean clipped = baton_task_rows_get_n_left (self->rows) > 0;
  int width = gtk_widget_get_width (widget);

  if (clipped)
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, baton_task_view_get_end (self)));
  GTK_WIDGET_CLASS (baton_task_view_parent_class)->snapshot (widget, snapshot);
  if (clipped)
    gtk_snapshot_pop (snapshot);
  baton_task_view_draw_spot (self, snapshot);
}

static void
baton_task_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BatonTaskView *self = BATON_TASK_VIEW (object);

  if (prop_id == PROP_SELECTED)
    g_value_set_object (value, baton_task_view_get_selected (self));
  else
    g_value_set_uint (value, baton_task_view_get_n_selected (self));
}

static void
baton_task_view_dispose (GObject *object)
{
  BatonTaskView *self = BATON_TASK_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->rows_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->wanted);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (baton_task_view_parent_class)->dispose (object);
}

/* Beyond any list: moving so far stops at its end. */
#define FAR 1000000000

static void
bind_moving_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "win.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "win.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "win.move", "i", -FAR);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, GDK_ALT_MASK, "win.move", "i", FAR);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "win.rename-task", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete-task", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "tasks.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "tasks.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "tasks.select-one", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "tasks.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "tasks.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "tasks.set-effort", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "tasks.set-price",
                                       NULL);
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_TYPE_FROM_CLASS (object_class);

  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                   BATON_TYPE_TASK_ARRAY, BATON_TYPE_TASK, G_TYPE_INT);
  signals[TEXT_DROPPED] = g_signal_new ("text-dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                        G_TYPE_STRING, BATON_TYPE_TASK, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
baton_task_view_class_init (BatonTaskViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = baton_task_view_dispose;
  object_class->get_property = baton_task_view_get_property;
  widget_class->map = baton_task_view_map;
  widget_class->unmap = baton_task_view_unmap;
  widget_class->snapshot = baton_task_view_snapshot;

  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, BATON_TYPE_TASK,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals (object_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "taskview");
  bind_keys (widget_class);
  bind_moving_keys (widget_class);
}

static GtkListItemFactory *
make_factory (BatonTaskView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

static void
make_list (BatonTaskView *self)
{
  self->selection = baton_task_selection_new ();
  baton_task_selection_set_most (self->selection, BATON_TASK_VIEW_FIRST_ROWS);
  /* Before the list itself hears of it, which takes the rows away. */
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->selection, "notify::current", G_CALLBACK (current_cb), self);
  g_signal_connect_swapped (self->selection, "notify::n-selected", G_CALLBACK (n_selected_cb), self);
  self->rows = baton_task_rows_new (self->selection);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->rows)), make_factory (self)));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "task-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tasks"), -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
}

static void
scrolled_cb (BatonTaskView *self)
{
  /* The line stays with the pointer, not with the rows. */
  if (self->dropping)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
baton_task_view_init (BatonTaskView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkAdjustment *adjustment;

  self->held = -1;
  make_list (self);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), WIDEST_LIST);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), WIDEST_LIST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (baton_tab_bin_new (scroller), GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  baton_task_view_add_drag (self);
  baton_task_view_add_drop (self);
  baton_task_view_add_menu (self);
  baton_task_view_add_keys (self);
}

/**
 * baton_task_view_set_workspace:
 * @self: a view
 * @workspace: what judges the tasks; set once, before the model
 */
void
baton_task_view_set_workspace (BatonTaskView  *self,
                               BatonWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
}

/**
 * baton_task_view_set_model:
 * @self: a view
 * @tasks: a list of BatonTask; set once
 */
void
baton_task_view_set_model (BatonTaskView *self,
                           GListModel    *tasks)
{
  baton_task_selection_set_model (self->selection, tasks);
}

/* Returns: (transfer none) (nullable): the row at a point of the list. */
BatonTaskRow *
baton_task_view_row_at (BatonTaskView *self,
                        double         x,
                        double         y)
{
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  for (; hit && hit != GTK_WIDGET (self->list); hit = gtk_widget_get_parent (hit))
    if (BATON_IS_TASK_ROW (hit))
      return BATON_TASK_ROW (hit);
    else if (BATON_IS_TASK_ROW (gtk_widget_get_first_child (hit)))
      return BATON_TASK_ROW (gtk_widget_get_first_child (hit));
  return NULL;
}

/* Returns: (transfer none) (nullable): the list item of a task, where it has one. */
GtkWidget *
baton_task_view_find_item (BatonTaskView *self,
                           BatonTask     *task)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item && task;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (BATON_IS_TASK_ROW (row) && baton_task_row_get_task (BATON_TASK_ROW (row)) == task)
        return item;
    }
  return NULL;
}

/* Returns: (transfer none) (nullable): the task that the keyboard is at, which is selected. */
BatonTask *
baton_task_view_get_selected (BatonTaskView *self)
{
  return self->selection ? baton_task_selection_get_current (self->selection) : NULL;
}

/* Returns: (transfer full): all that are selected, in the order of the list. */
BatonTaskArray *
baton_task_view_dup_selected (BatonTaskView *self)
{
  return baton_task_selection_dup_selected (self->selection);
}

/* Returns: how many are selected. */
guint
baton_task_view_get_n_selected (BatonTaskView *self)
{
  return self->selection ? baton_task_selection_get_n_selected (self->selection) : 0;
}

/* Returns: the place of the task that the keyboard is at, or GTK_INVALID_LIST_POSITION. */
guint
baton_task_view_get_position (BatonTaskView *self)
{
  return baton_task_selection_get_position (self->selection);
}

/* Until it is thawed, the list stays as it is; then it shows all that happened meanwhile at once. */
void
baton_task_view_freeze (BatonTaskView *self)
{
  baton_task_selection_freeze (self->selection);
}

void
baton_task_view_thaw (BatonTaskView *self)
{
  baton_task_selection_thaw (self->selection);
}

/**
 * baton_task_view_refresh_those:
 * @self: a view
 * @tasks: a set of tasks that changed; with a NULL in it, all did
 *
 * Lets the rows that are built say again what they say, in one pass over them.
 */
void
baton_task_view_refresh_those (BatonTaskView *self,
                               GHashTable    *tasks)
{
  gboolean all = g_hash_table_contains (tasks, NULL);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (BATON_IS_TASK_ROW (row) && (all || g_hash_table_contains (tasks, baton_task_row_get_task (BATON_TASK_ROW (row)))))
        baton_task_row_refresh (BATON_TASK_ROW (row));
    }
}

/* The same for one task; NULL stands for all. */
void
baton_task_view_refresh (BatonTaskView *self,
                         BatonTask     *task)
{
  g_autoptr (GHashTable) tasks = g_hash_table_new (NULL, NULL);

  g_hash_table_add (tasks, task);
  baton_task_view_refresh_those (self, tasks);
}
