/* A line of a post that names a task: "Title with a [result](link) - Done - a remark".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-outline.h"
#include "model/baton-enums.h"

G_BEGIN_DECLS

typedef struct
{
  char       *title;
  gboolean    staged; /* the line names a stage */
  BatonStage  stage;
  char       *remark;
  char       *link;
  char       *more_links;
} BatonPostTask;

BatonPostTask *baton_post_task_new  (const BatonOutlineEntry *entry);
void           baton_post_task_free (BatonPostTask           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonPostTask, baton_post_task_free)

G_END_DECLS
