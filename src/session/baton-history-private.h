/* What the parts of the history share: its steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-history.h"

struct _BatonHistory
{
  GObject       parent_instance;

  BatonLibrary *library;
  GHashTable   *touched;   /* in the open step: id to the BatonSnapshot before, NULL where it was not there */
  GHashTable   *restored;  /* those of the ids, borrowed too, whose records came out of the trash */
  GPtrArray    *order;     /* the ids, borrowed from @touched, in the order of their first change */
  GPtrArray    *done;      /* of BatonStep, latest last */
  GPtrArray    *undone;
  guint         close_id;
  gint64        closed_at; /* monotonic */
  guint         paused;
  char         *undo_name;
  char         *redo_name;
  gboolean      can_undo;
};

void baton_history_refresh_names (BatonHistory *self);
