/* What the page of a stage shares with its verbs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-task-list.h"
#include "ui/tasks/baton-selection-bar.h"
#include "ui/tasks/baton-task-entry.h"
#include "ui/tasks/baton-task-page.h"
#include "ui/tasks/baton-task-view.h"

struct _BatonTaskPage
{
  AdwBin             parent_instance;

  AdwHeaderBar      *header;
  AdwWindowTitle    *title;
  GtkWidget         *back;
  BatonTaskEntry    *entry;
  AdwBin            *strip;
  GtkStack          *stack;
  AdwStatusPage     *empty;
  BatonTaskView     *view;
  GtkRevealer       *bar_revealer;
  BatonSelectionBar *bar;
  GtkMenuButton     *sort_button;
  GtkMenuButton     *folded_sort_button; /* the one that is seen where the panes are folded */
  GtkWidget         *sort_bar;
  GtkLabel          *sorted_by;
  GtkWidget         *value; /* NULL until a value for several tasks is asked for */

  BatonWorkspace    *workspace;
  GSettings         *settings; /* NULL where none are installed */
  BatonTaskList     *tasks;
  BatonStage         stage;
  guint              refresh_id;
  guint              many;    /* changes are not shown one by one */
  guint              many_id; /* they are over, and an idle shows them */
  GHashTable        *changed; /* tasks meanwhile; a NULL among them stands for all */
};

void        baton_task_page_recall_sort   (BatonTaskPage *self);
const char *baton_task_page_get_sort      (BatonTaskPage *self);
void        baton_task_page_show_sorted   (BatonTaskPage *self);
void        baton_task_page_set_sort      (BatonTaskPage *self,
                                           const char    *word);
gboolean    baton_task_page_refuses_order (BatonTaskPage *self);

char *baton_task_page_name_move      (BatonTaskArray *tasks);
void baton_task_page_catch_up        (BatonTaskPage  *self);
void baton_task_page_install_actions (GtkWidgetClass *widget_class);
void baton_task_page_add             (BatonTaskPage  *self,
                                      BatonTask      *task);
void baton_task_page_take_tasks      (BatonTaskPage  *self,
                                      BatonTaskArray *tasks,
                                      BatonTask      *beside,
                                      int             place);
void baton_task_page_take_text       (BatonTaskPage  *self,
                                      const char     *text,
                                      BatonTask      *beside,
                                      int             place,
                                      gboolean        onto);
