/* Quick entry: one typed line with a task's title and, behind it, what else is known of the task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-enums.h"

G_BEGIN_DECLS

typedef struct
{
  char        *title;          /* exactly as typed */
  int          minutes;        /* each time, or BATON_ABSENT */
  double       times_per_year; /* or BATON_ABSENT */
  gint64       price;          /* each time, in minor units, or BATON_ABSENT */
  char        *provider;       /* the word behind the @, or NULL */
  BatonAnswer  urgent;         /* yes or none */
} BatonQuickEntry;

BatonQuickEntry *baton_quick_entry_parse (const char      *line,
                                          const char      *currency,
                                          const char      *decimal_point);
void             baton_quick_entry_free  (BatonQuickEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonQuickEntry, baton_quick_entry_free)

G_END_DECLS
