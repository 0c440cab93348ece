/* The lock: one program at a time changes a library file on this machine.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long a program waits for another one, in ms. */
#define BATON_LOCK_PATIENCE 10000

typedef struct
{
  int      file; /* -1 while not held */
  gboolean real; /* FALSE where the file system has no locks, and everyone goes on without */
} BatonLock;

gboolean baton_lock_take    (BatonLock   *self,
                             int          folder,
                             const char  *name,
                             guint        patience,
                             GError     **error);
void     baton_lock_release (BatonLock   *self);

G_END_DECLS
