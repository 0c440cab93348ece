/* What the parts of the reminder's logic share: everything one answer is made from, and the memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-due-when.h"
#include "logic/baton-due.h"

G_BEGIN_DECLS

/* Two nudges that are not asked for to the minute are at least so far apart, in seconds. */
#define BATON_DUE_GAP 3600
#define BATON_DUE_NEVER (-1)

typedef struct
{
  BatonLibrary         *library;
  const BatonLog       *log;
  const BatonDueRules  *rules;
  const BatonDueMemory *memory;
  GTimeZone            *zone;
  gint64                now;
} BatonDueScene;

/* What was said of one record, last. */
typedef struct
{
  gint64       at; /* seconds in UTC */
  BatonDueKind kind;
} BatonDueSaid;

struct _BatonDueMemory
{
  gint64      since; /* seconds in UTC, as all below; BATON_ABSENT where it has not begun */
  gint64      turn;  /* of the last wish in its turn */
  GHashTable *said;  /* id to BatonDueSaid */
};

gboolean baton_due_memory_find  (const BatonDueMemory *self,
                                 const char           *id,
                                 gint64                now,
                                 BatonDueSaid         *said);
gint64   baton_due_memory_last  (const BatonDueMemory *self,
                                 gint64                now);
gint64   baton_due_memory_turn  (const BatonDueMemory *self,
                                 gint64                now);

/* Whether the person set a date for @task that still counts: not one from before it was handed off, kept or finished. */
gboolean baton_due_has_own_date (BatonTask            *task,
                                 GTimeZone            *zone);

BatonDay baton_due_day_of       (const BatonDueScene  *scene,
                                 gint64                stamp);
gint64   baton_due_on_day       (const BatonDueScene  *scene,
                                 BatonDay              day);
gint64   baton_due_next_allowed (const BatonDueScene  *scene,
                                 gint64                stamp);
gint64   baton_due_settle       (const BatonDueScene  *scene,
                                 gint64                stamp);
gint64   baton_due_turn         (const BatonDueScene  *scene,
                                 gint64                from,
                                 BatonDay              not_on,
                                 gint64                last);

/* Adds to @nudges, of BatonNudge, the providers to keep in touch with, each with its first moment. */
void     baton_due_add_touches  (const BatonDueScene  *scene,
                                 GArray               *nudges);

G_END_DECLS
