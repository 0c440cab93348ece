/* What the tests of logic share: a library with one task, and the criteria that it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "logic/baton-verdict.h"

#define HOUR_VALUE 4000 /* $40, as in the worked rows */

typedef struct
{
  BatonLibrary *library;
  BatonTask    *task; /* of the library */
} LogicCase;

/* Returns: (transfer full): a library where an hour is worth $40, with one task that says nothing */
static inline LogicCase *
logic_case_new (void)
{
  LogicCase *self = g_new0 (LogicCase, 1);

  self->library = baton_library_new ();
  self->task = baton_task_new ("Clean the gutters");
  baton_library_add (self->library, BATON_RECORD (self->task));
  baton_profile_set_hour_value (baton_library_get_profile (self->library), HOUR_VALUE);
  return self;
}

static inline void
logic_case_free (LogicCase *self)
{
  g_object_unref (self->task);
  g_assert_finalize_object (self->library);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LogicCase, logic_case_free)

/* Adds a criterion that the task answers yes; automatic ones are left to the figures. Returns: (transfer none) */
static inline BatonCriterion *
logic_case_say (LogicCase    *self,
                BatonMeaning  meaning,
                BatonSide     side,
                int           weight)
{
  g_autoptr (BatonCriterion) criterion = baton_criterion_new ("It needs a ladder", side);

  baton_criterion_set_meaning (criterion, meaning);
  baton_criterion_set_weight (criterion, weight);
  baton_library_add (self->library, BATON_RECORD (criterion));
  if (!baton_meaning_is_automatic (meaning))
    baton_task_set_answer (self->task, baton_record_get_id (BATON_RECORD (criterion)), BATON_ANSWER_YES);
  return criterion;
}

/* Adds a criterion of a built-in meaning on its own side. */
static inline BatonCriterion *
logic_case_say_meaning (LogicCase    *self,
                        BatonMeaning  meaning,
                        int           weight)
{
  return logic_case_say (self, meaning, baton_meaning_get_side (meaning), weight);
}

/* Makes the hours that are passed on come back whole: no overhead at all. */
static inline void
logic_case_clear_overhead (LogicCase *self)
{
  baton_task_set_brief_minutes (self->task, 0);
  baton_task_set_review_minutes (self->task, 0);
  baton_task_set_redo_minutes (self->task, 0);
  baton_task_set_setup_minutes (self->task, 0);
}

/* Returns: (transfer none): a new provider of the library that the task is given to */
static inline BatonProvider *
logic_case_choose_provider (LogicCase         *self,
                            BatonProviderKind  kind)
{
  g_autoptr (BatonProvider) provider = baton_provider_new ("Rita’s Roofs", kind);

  baton_library_add (self->library, BATON_RECORD (provider));
  baton_task_set_provider (self->task, baton_record_get_id (BATON_RECORD (provider)));
  return provider;
}

/* Returns: (transfer none): a new handoff of @task to @provider_id */
static inline BatonHandoff *
logic_case_hand_off (BatonTask  *task,
                     const char *provider_id)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (provider_id);

  baton_task_add_handoff (task, handoff);
  return handoff;
}

/* Returns: (transfer none): another task of the library */
static inline BatonTask *
logic_case_add_task (LogicCase *self)
{
  g_autoptr (BatonTask) task = baton_task_new ("Sweep the yard");

  baton_library_add (self->library, BATON_RECORD (task));
  return task;
}

static inline BatonWorth
logic_case_worth (LogicCase *self)
{
  g_autoptr (BatonLog) log = baton_log_new (self->library);

  return baton_worth_of (self->library, log, self->task);
}

static inline BatonVerdict *
logic_case_verdict (LogicCase *self)
{
  g_autoptr (BatonLog) log = baton_log_new (self->library);

  return baton_verdict_new (self->library, log, self->task);
}

#define assert_absent(figure) g_assert_false ((figure).there)
#define assert_figure(figure, expected)                        \
  G_STMT_START                                                 \
  {                                                            \
    g_assert_true ((figure).there);                            \
    g_assert_cmpfloat_with_epsilon ((figure).value, (expected), 1e-9); \
  }                                                            \
  G_STMT_END
