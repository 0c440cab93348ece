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
#include "ui/tasks/baton-task-row.h"

/* Rows until the first frame is painted: enough for a tall window, far fewer than the 205 that a list view builds. */
#define FIRST_ROWS 24
#define LINE_HEIGHT 3
#define WIDEST_LIST 900

struct _BatonTaskView
{
  GtkWidget           parent_instance;

  BatonWorkspace     *workspace;
  GtkListView        *list;
  GtkSliceListModel  *slice;
  GtkSingleSelection *selection;
  gulong              after_paint;
  double              held;      /* where the list is kept scrolled to while its order changes; below 0: nowhere */
  double              drop_line; /* where the line is drawn, in pixels from the top; below 0: none */
};

G_DEFINE_FINAL_TYPE (BatonTaskView, baton_task_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SELECTED = 1,
} BatonTaskViewProperty;

static GParamSpec *props[PROP_SELECTED + 1];

enum
{
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The row widget of the task at the pointer, or the nearest one above it; NULL on an empty list. */
static BatonTaskRow *
row_near (BatonTaskView *self,
          double         y,
          gboolean      *below)
{
  BatonTaskRow *nearest = NULL;

  *below = FALSE;
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      graphene_rect_t box;

      if (!BATON_IS_TASK_ROW (row) || !gtk_widget_get_mapped (item)
          || !baton_task_row_get_task (BATON_TASK_ROW (row))
          || !gtk_widget_compute_bounds (item, GTK_WIDGET (self), &box) || box.origin.y > y)
        continue;
      nearest = BATON_TASK_ROW (row);
      *below = y > box.origin.y + box.size.height / 2;
    }
  if (nearest)
    return nearest;
  /* Above the first row. */
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item;
       item = gtk_widget_get_next_sibling (item))
    if (BATON_IS_TASK_ROW (gtk_widget_get_first_child (item)))
      return BATON_TASK_ROW (gtk_widget_get_first_child (item));
  return NULL;
}

static void
set_drop_line (BatonTaskView *self,
               double         y)
{
  if (self->drop_line == y)
    return;
  self->drop_line = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target,
                double         x,
                double         y,
                BatonTaskView *self)
{
  gboolean below;
  BatonTaskRow *row = row_near (self, y, &below);
  graphene_rect_t box;

  if (!row)
    set_drop_line (self, 0);
  else if (gtk_widget_compute_bounds (gtk_widget_get_parent (GTK_WIDGET (row)), GTK_WIDGET (self), &box))
    set_drop_line (self, CLAMP (box.origin.y + (below ? box.size.height : 0), 0,
                                gtk_widget_get_height (GTK_WIDGET (self)) - LINE_HEIGHT));
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (GtkDropTarget *target,
               BatonTaskView *self)
{
  set_drop_line (self, -1);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         BatonTaskView *self)
{
  gboolean below;
  BatonTaskRow *row = row_near (self, y, &below);

  set_drop_line (self, -1);
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), below ? BATON_AFTER : BATON_BEFORE,
                 row ? baton_task_row_get_task (row) : NULL);
  return TRUE;
}

static BatonTaskRow *
row_at (BatonTaskView *self,
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

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 BatonTaskView *self)
{
  BatonTaskRow *row = row_at (self, x, y);
  g_autoptr (GdkPaintable) picture = NULL;

  if (!row || !baton_task_row_get_task (row))
    return NULL;
  picture = gtk_widget_paintable_new (gtk_widget_get_parent (GTK_WIDGET (row)));
  gtk_drag_source_set_icon (source, picture, 24, 24);
  return gdk_content_provider_new_typed (BATON_TYPE_TASK, baton_task_row_get_task (row));
}

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
selected_cb (GtkSingleSelection *selection,
             GParamSpec         *pspec,
             BatonTaskView      *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
activate_cb (GtkListView   *list,
             guint          position,
             BatonTaskView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-criteria", NULL);
}

/* Once something is on the screen, the list may have all its rows. */
static void
after_paint_cb (GdkFrameClock *clock,
                BatonTaskView *self)
{
  g_clear_signal_handler (&self->after_paint, clock);
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
}

static void
baton_task_view_map (GtkWidget *widget)
{
  BatonTaskView *self = BATON_TASK_VIEW (widget);
  GdkFrameClock *clock;

  GTK_WIDGET_CLASS (baton_task_view_parent_class)->map (widget);
  clock = gtk_widget_get_frame_clock (widget);
  if (gtk_slice_list_model_get_size (self->slice) == FIRST_ROWS && !self->after_paint && clock)
    self->after_paint = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static void
baton_task_view_unmap (GtkWidget *widget)
{
  BatonTaskView *self = BATON_TASK_VIEW (widget);

  if (self->after_paint)
    g_clear_signal_handler (&self->after_paint, gtk_widget_get_frame_clock (widget));
  GTK_WIDGET_CLASS (baton_task_view_parent_class)->unmap (widget);
}

static void
baton_task_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  BatonTaskView *self = BATON_TASK_VIEW (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  GTK_WIDGET_CLASS (baton_task_view_parent_class)->snapshot (widget, snapshot);
  if (self->drop_line < 0)
    return;
  if (!gtk_style_context_lookup_color (context, "accent_color", &colour))
    gtk_style_context_get_color (context, &colour);
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (12, self->drop_line, gtk_widget_get_width (widget) - 24, LINE_HEIGHT));
}

static void
baton_task_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_object (value, baton_task_view_get_selected (BATON_TASK_VIEW (object)));
}

static void
baton_task_view_dispose (GObject *object)
{
  BatonTaskView *self = BATON_TASK_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->slice);
  g_clear_object (&self->selection);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (baton_task_view_parent_class)->dispose (object);
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
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, BATON_TYPE_TASK, G_TYPE_INT, BATON_TYPE_TASK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "taskview");
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
add_drag_and_drop (BatonTaskView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (BATON_TYPE_TASK, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
baton_task_view_init (BatonTaskView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  self->drop_line = -1;
  self->held = -1;
  self->slice = gtk_slice_list_model_new (NULL, 0, FIRST_ROWS);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->slice)));
  self->list = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)),
                                                 make_factory (self)));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "task-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tasks"), -1);
  g_signal_connect (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), WIDEST_LIST);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), WIDEST_LIST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (baton_tab_bin_new (scroller), GTK_WIDGET (self));
  add_drag_and_drop (self);
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
 * @tasks: a list of BatonTask
 */
void
baton_task_view_set_model (BatonTaskView *self,
                           GListModel    *tasks)
{
  gtk_slice_list_model_set_model (self->slice, tasks);
}

/* Returns: (transfer none) (nullable): the selected task. */
BatonTask *
baton_task_view_get_selected (BatonTaskView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* Returns: the place of the selected task, or GTK_INVALID_LIST_POSITION. */
guint
baton_task_view_get_position (BatonTaskView *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

/* Returns: (nullable): the list item of the selected task, where it has one. */
static GtkWidget *
find_selected_item (BatonTaskView *self)
{
  BatonTask *task = baton_task_view_get_selected (self);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item && task;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (BATON_IS_TASK_ROW (row) && baton_task_row_get_task (BATON_TASK_ROW (row)) == task)
        return item;
    }
  return NULL;
}

static void
restore_held (BatonTaskView *self)
{
  if (self->held >= 0)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), self->held);
}

/* Brings the selected row into view, and leaves the list where it is when the row is there already. */
static void
show_selected (BatonTaskView *self)
{
  GtkWidget *item = find_selected_item (self);
  graphene_rect_t box;

  restore_held (self);
  self->held = -1;
  if (item && gtk_widget_compute_bounds (item, GTK_WIDGET (self), &box) && box.origin.y >= 0
      && box.origin.y + box.size.height <= gtk_widget_get_height (GTK_WIDGET (self)))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));
}

static gboolean
show_selected_cb (gpointer self)
{
  show_selected (self);
  return G_SOURCE_REMOVE;
}

static gboolean
focus_selected_cb (gpointer self)
{
  GtkWidget *item = (show_selected (self), find_selected_item (self));

  if (item)
    gtk_widget_grab_focus (item);
  return G_SOURCE_REMOVE;
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
  if (position >= FIRST_ROWS)
    gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  gtk_single_selection_set_selected (self->selection, position);
  restore_held (self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus ? focus_selected_cb : show_selected_cb, g_object_ref (self),
                   g_object_unref);
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
  self->held = gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)));
}

/**
 * baton_task_view_refresh:
 * @self: a view
 * @task: (nullable): the task that changed, NULL for all
 *
 * Lets the rows that are built say again what they say.
 */
void
baton_task_view_refresh (BatonTaskView *self,
                         BatonTask     *task)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (BATON_IS_TASK_ROW (row) && (!task || baton_task_row_get_task (BATON_TASK_ROW (row)) == task))
        baton_task_row_refresh (BATON_TASK_ROW (row));
    }
}
