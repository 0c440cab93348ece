/* Some tasks as one value: what a drag of several rows carries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-task.h"

G_BEGIN_DECLS

/* A GPtrArray of referenced BatonTask, in the order in which they are shown. */
typedef GPtrArray BatonTaskArray;

#define BATON_TYPE_TASK_ARRAY (baton_task_array_get_type ())
GType           baton_task_array_get_type (void);

BatonTaskArray *baton_task_array_new      (void);
void            baton_task_array_add      (BatonTaskArray *self,
                                           BatonTask      *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonTaskArray, g_ptr_array_unref)

G_END_DECLS
