/* Due: what the reminder is to say next, and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-log.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_CADENCE_OFF,
  BATON_CADENCE_DAILY,
  BATON_CADENCE_WEEKDAYS, /* Monday to Friday */
  BATON_CADENCE_WEEKLY,
} BatonCadence;

/* Minutes of a day in which the person may be reminded: from @from up to, but not at, @until; none where equal. */
typedef struct
{
  int from;  /* 0 … 1439 */
  int until; /* 1 … 1440 */
} BatonDueHours;

/* What the person set. */
typedef struct
{
  gboolean       on;
  BatonCadence   cadence;
  int            weekday;      /* of a weekly cadence: 0 Monday … 6 Sunday */
  int            minute;       /* of the day, local: 0 … 1439 */
  BatonDueHours  hours[7];     /* Monday first */
  gint64         paused_until; /* seconds in UTC; 0: not paused */
} BatonDueRules;

/* What was said already; of this machine, not of the library. Opaque: see baton_due_memory_new (). */
typedef struct _BatonDueMemory BatonDueMemory;

typedef enum
{
  BATON_DUE_REMIND,  /* a task's own remind date */
  BATON_DUE_WISH,    /* a task at want-to-start, in its turn */
  BATON_DUE_OVERDUE, /* a handoff that should have come back */
  BATON_DUE_TOUCH,   /* a provider to keep in touch with */
} BatonDueKind;

typedef enum
{
  BATON_DUE_WHY_DATE,     /* the person asked for this moment */
  BATON_DUE_WHY_CHEAPEST, /* the cheapest hour back */
  BATON_DUE_WHY_OLDEST,   /* the longest wish */
  BATON_DUE_WHY_LATE,     /* it should have come back */
  BATON_DUE_WHY_TOUCH,
} BatonDueWhy;

typedef struct
{
  BatonDueKind  kind;
  BatonDueWhy   why;
  BatonRecord  *record;   /* (transfer none): the task or the provider */
  gint64        at;       /* seconds in UTC; not after now: it is due */
  gboolean      offers_keeping; /* put off so often that keeping it is worth a thought */
} BatonNudge;

void            baton_due_rules_init      (BatonDueRules        *rules);

BatonDueMemory *baton_due_memory_new      (void);
void            baton_due_memory_free     (BatonDueMemory       *self);
void            baton_due_memory_said     (BatonDueMemory       *self,
                                           const char           *id,
                                           gint64                now);
/* From when on missed turns count; the first call says it. Before, only turns that are still to come do. */
void            baton_due_memory_begin    (BatonDueMemory       *self,
                                           gint64                now);
/* As baton_due_memory_said (), and keeps what kind it was: a wish in its turn takes the turn, others do not. */
void            baton_due_memory_told     (BatonDueMemory       *self,
                                           const BatonNudge     *nudge,
                                           gint64                now);
char           *baton_due_memory_to_text  (const BatonDueMemory *self);
BatonDueMemory *baton_due_memory_from_text (const char          *text);

/* The next thing to say; FALSE where there is none ever. */
gboolean        baton_due_next            (BatonLibrary         *library,
                                           const BatonLog       *log,
                                           const BatonDueRules  *rules,
                                           const BatonDueMemory *memory,
                                           GTimeZone            *zone,
                                           gint64                now,
                                           BatonNudge           *nudge);
/* What was said last and waits for the person still: they have not acted on it. FALSE where there is none. */
gboolean        baton_due_asking          (BatonLibrary         *library,
                                           const BatonLog       *log,
                                           const BatonDueMemory *memory,
                                           GTimeZone            *zone,
                                           gint64                now,
                                           BatonNudge           *nudge);
/* Every wish's own next moment, in the order they will be said; of BatonNudge. */
GArray         *baton_due_queue           (BatonLibrary         *library,
                                           const BatonLog       *log,
                                           const BatonDueRules  *rules,
                                           const BatonDueMemory *memory,
                                           GTimeZone            *zone,
                                           gint64                now);

/* Whether "hour", "tonight", "tomorrow" or "week" is in the person's hours, so that it comes then. */
gboolean        baton_due_when_comes      (const BatonDueRules  *rules,
                                           GTimeZone            *zone,
                                           gint64                now,
                                           const char           *word);
/* Whether a wish ever has its turn: at the usual minute of a day of the cadence, or at the first after it in the hours. */
gboolean        baton_due_has_turn        (const BatonDueRules  *rules,
                                           GTimeZone            *zone,
                                           gint64                now);
gint64          baton_due_next_change     (const BatonDueRules  *rules,
                                           GTimeZone            *zone,
                                           gint64                now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonDueMemory, baton_due_memory_free)

G_END_DECLS
