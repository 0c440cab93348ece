/* What the parts of the list of tasks share: its rows, dragging and dropping, and its menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/tasks/baton-task-row.h"
#include "ui/tasks/baton-task-rows.h"
#include "ui/tasks/baton-task-selection.h"
#include "ui/tasks/baton-task-view.h"

/* Rows until the first frame is painted: enough for a tall window, far fewer than the 205 that a list view builds. */
#define BATON_TASK_VIEW_FIRST_ROWS 24

/* Where something that is dropped would land. */
typedef struct
{
  BatonTask  *beside; /* NULL on an empty list */
  BatonPlace  place;
  gboolean    onto;   /* on @beside itself, not before or after it */
} BatonTaskSpot;

struct _BatonTaskView
{
  GtkWidget           parent_instance;

  BatonWorkspace     *workspace;
  GtkListView        *list;
  BatonTaskSelection *selection;
  BatonTaskRows      *rows;       /* the same for the list view */
  GtkWidget          *menu;       /* NULL until it is asked for */
  gulong              after_paint;
  guint               rows_id;    /* rows come and go */
  double              held;       /* where the list is kept scrolled to while its order changes; below 0: nowhere */
  GtkDropTarget      *target;
  gboolean            sorted;     /* not by hand: nothing lands between two rows */
  gboolean            dropping;   /* something is over the list */
  double              drop_y;     /* where the pointer has it */
  BatonTask          *wanted;     /* to be selected once the list has been painted; NULL: none */
  double              wanted_scroll;
  guint               focus_id;   /* rows with the keyboard went away: it follows */
};

BatonTaskRow *baton_task_view_row_at   (BatonTaskView *self,
                                        double         x,
                                        double         y);
GtkWidget    *baton_task_view_find_item (BatonTaskView *self,
                                         BatonTask     *task);

void          baton_task_view_queue_focus (BatonTaskView *self);
void          baton_task_view_painted  (BatonTaskView *self);
void          baton_task_view_follow_frames (BatonTaskView *self);
void          baton_task_view_leave_frames  (BatonTaskView *self);
double        baton_task_view_get_end  (BatonTaskView *self);
void          baton_task_view_add_drag (BatonTaskView *self);
void          baton_task_view_add_drop (BatonTaskView *self);
void          baton_task_view_draw_spot (BatonTaskView *self,
                                         GtkSnapshot   *snapshot);
void          baton_task_view_add_keys (BatonTaskView *self);
void          baton_task_view_add_menu (BatonTaskView *self);
