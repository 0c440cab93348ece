/* Filters: which tasks of a library a list shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_FILTER_NONE, /* every task */
  BATON_FILTER_STAGE,
  BATON_FILTER_PROVIDER,
} BatonFilterKind;

typedef struct
{
  BatonFilterKind kind;
  BatonStage      stage;
  char           *provider; /* (nullable): its id */
} BatonTaskFilter;

gboolean baton_task_filter_wants (const BatonTaskFilter *self,
                                  BatonLibrary          *library,
                                  BatonTask             *task);

G_END_DECLS
