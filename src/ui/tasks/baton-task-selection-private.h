/* What the parts of the selection share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/tasks/baton-task-selection.h"

struct _BatonTaskSelection
{
  GObject     parent_instance;

  GListModel *model;    /* NULL: none yet */
  GPtrArray  *tasks;    /* referenced: what is shown of the model, which is only its beginning at first */
  guint       most;     /* so many are shown at most */
  guint       frozen;   /* changes of the model wait for the end of many */
  GHashTable *selected; /* of referenced tasks; some may wait to be shown */
  BatonTask  *current;  /* borrowed: one of the selected; NULL only where there is no task */
  BatonTask  *anchor;   /* borrowed: where a range that is selected began */
};

static inline gboolean
task_set_has (GHashTable *set,
       BatonTask  *task)
{
  return task && g_hash_table_contains (set, task);
}

static inline void
baton_task_selection_add (BatonTaskSelection *self,
                          BatonTask          *task)
{
  g_hash_table_add (self->selected, g_object_ref (task));
}

guint      baton_task_selection_find      (BatonTaskSelection *self,
                                           BatonTask          *task);
GPtrArray *baton_task_selection_take      (BatonTaskSelection *self,
                                           guint               position,
                                           guint               n_items);
void       baton_task_selection_tell      (BatonTaskSelection *self,
                                           BatonTask          *was,
                                           guint               had);
void       baton_task_selection_drop_lost (BatonTaskSelection *self);
