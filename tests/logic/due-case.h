/* What the tests of the reminder's logic share: a library, what is set, what was said, and a clock that is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-due-when.h"
#include "logic/baton-due-words.h"
#include "logic/baton-due.h"

typedef struct
{
  BatonLibrary   *library;
  BatonDueRules   rules;
  BatonDueMemory *memory;
  GTimeZone      *zone;
  gint64          now;
} DueCase;

/* Returns: the moment of "2026-11-23 09:00" in the zone of the case */
static inline gint64
due_case_at (DueCase    *self,
             const char *text)
{
  BatonMoment moment;

  g_assert_true (baton_due_when_parse (text, self->zone, 0, &moment));
  return baton_due_moment_to_stamp (moment, self->zone);
}

/* Begins at @now, a Monday for example, with the usual rules. */
static inline void
due_case_init (DueCase    *self,
               const char *zone,
               const char *now)
{
  *self = (DueCase){ .library = baton_library_new (), .memory = baton_due_memory_new () };
  self->zone = g_time_zone_new_identifier (zone);
  g_assert_nonnull (self->zone);
  baton_due_rules_init (&self->rules);
  self->now = due_case_at (self, now);
  baton_due_memory_begin (self->memory, self->now);
}

static inline void
due_case_clear (DueCase *self)
{
  baton_due_memory_free (self->memory);
  g_time_zone_unref (self->zone);
  g_assert_finalize_object (self->library);
}

/* Returns: (transfer none): a task of the library */
static inline BatonTask *
due_case_add (DueCase    *self,
              const char *title,
              BatonStage  stage)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_task_set_stage (task, stage);
  baton_library_add (self->library, BATON_RECORD (task));
  return task;
}

static inline BatonTask *
due_case_add_wish (DueCase    *self,
                   const char *title)
{
  return due_case_add (self, title, BATON_STAGE_WANT_TO_START);
}

static inline gboolean
due_case_next (DueCase    *self,
               BatonNudge *nudge)
{
  g_autoptr (BatonLog) log = baton_log_new (self->library);

  return baton_due_next (self->library, log, &self->rules, self->memory, self->zone, self->now, nudge);
}

static inline gboolean
due_case_asks (DueCase    *self,
               BatonNudge *nudge)
{
  g_autoptr (BatonLog) log = baton_log_new (self->library);

  return baton_due_asking (self->library, log, self->memory, self->zone, self->now, nudge);
}

/* Returns: (transfer full): "2026-11-24 09:00" of the next nudge, "now" where it is due, "never" */
static inline char *
due_case_when (DueCase *self)
{
  BatonNudge nudge;
  char *text;

  if (!due_case_next (self, &nudge))
    return g_strdup ("never");
  if (nudge.at <= self->now)
    return g_strdup ("now");
  text = baton_moment_format (baton_due_moment_from_stamp (nudge.at, self->zone));
  g_strdelimit (text, "T", ' ');
  return text;
}

#define assert_when(self, expected)                            \
  G_STMT_START                                                 \
  {                                                            \
    g_autofree char *when_ = due_case_when (self);             \
    g_assert_cmpstr (when_, ==, expected);                     \
  }                                                            \
  G_STMT_END

/* Goes to the next nudge and says it. Returns: it */
static inline BatonNudge
due_case_say (DueCase *self)
{
  BatonNudge nudge;

  g_assert_true (due_case_next (self, &nudge));
  self->now = MAX (self->now, nudge.at);
  g_assert_true (due_case_next (self, &nudge));
  g_assert_cmpint (nudge.at, <=, self->now);
  baton_due_memory_told (self->memory, &nudge, self->now);
  return nudge;
}
