/* The orders that a list of tasks can be shown in, besides the person's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_SORT_MANUAL, /* manual: as the person put them */
  BATON_SORT_WORTH,  /* worth: a year, the most first */
  BATON_SORT_PRICE,  /* price: of an hour back, the least first */
  BATON_SORT_HOURS,  /* hours: taken a year, the most first */
  BATON_SORT_AGE,    /* age: the oldest first */
  BATON_SORT_TITLE,  /* title */
} BatonTaskSort;
#define BATON_N_SORTS 6

const char    *baton_task_sort_to_word   (BatonTaskSort sort);
BatonTaskSort  baton_task_sort_from_word (const char   *word);

/* So many tasks are looked at in one go before they are sorted. */
#define BATON_TASK_KEYS_AT_ONCE 500

/* What tasks are compared by, worked out once for each and kept until it is forgotten. */
typedef struct _BatonTaskKeys BatonTaskKeys;

BatonTaskKeys *baton_task_keys_new        (BatonWorkspace *workspace,
                                           BatonTaskSort   sort);
void           baton_task_keys_free       (BatonTaskKeys  *self);
gboolean       baton_task_keys_prepare    (BatonTaskKeys  *self,
                                           GPtrArray      *tasks);
void           baton_task_keys_forget     (BatonTaskKeys  *self,
                                           BatonTask      *task);
void           baton_task_keys_forget_all (BatonTaskKeys  *self);
int            baton_task_keys_compare    (BatonTaskKeys  *self,
                                           BatonTask      *one,
                                           BatonTask      *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonTaskKeys, baton_task_keys_free)

G_END_DECLS
