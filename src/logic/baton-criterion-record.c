/* The record of a criterion: what the person outsourced or kept because of it, and whether they would again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-criterion-record.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-verdict.h"

/* What is worked out is so for the figures as they are now. */
static gboolean
applies (BatonLibrary   *library,
         const BatonLog *log,
         BatonTask      *task,
         BatonCriterion *criterion)
{
  BatonMeaning meaning = baton_criterion_get_meaning (criterion);
  g_autoptr (BatonVerdict) verdict = NULL;

  if (!baton_meaning_is_automatic (meaning))
    return baton_task_get_answer (task, baton_record_get_id (BATON_RECORD (criterion))) == BATON_ANSWER_YES;
  verdict = baton_verdict_new (library, log, task);
  return baton_verdict_worked_out (library, &verdict->worth, task, meaning) == BATON_ANSWER_YES;
}

/* The latest handoff that says so counts. */
static gboolean
would_again (BatonTask *task)
{
  for (guint i = baton_task_get_n_handoffs (task); i > 0; i--)
    {
      BatonAgain again = baton_handoff_get_again (baton_task_get_handoff (task, i - 1));

      if (again != BATON_AGAIN_NONE)
        return again == BATON_AGAIN_YES;
    }
  return FALSE;
}

/**
 * baton_criterion_record_of:
 * @library: tasks and their handoffs
 * @log: what all handoffs say
 * @criterion: a criterion of @library
 *
 * Counts the tasks to which a criterion applies and that were handed off at least once, or are kept.
 *
 * Returns: the record
 */
BatonCriterionRecord
baton_criterion_record_of (BatonLibrary   *library,
                           const BatonLog *log,
                           BatonCriterion *criterion)
{
  GListModel *tasks = baton_library_get_tasks (library);
  guint n_tasks = g_list_model_get_n_items (tasks);
  BatonCriterionRecord self = { 0 };

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);
      gboolean outsourced = baton_task_get_n_handoffs (task) > 0;
      gboolean kept = baton_task_get_stage (task) == BATON_STAGE_KEEPING;

      if ((!outsourced && !kept) || !applies (library, log, task, criterion))
        continue;
      self.outsourced += outsourced;
      self.again += outsourced && would_again (task);
      self.kept += kept;
    }
  return self;
}

static char *
write_outsourced (const BatonCriterionRecord *self)
{
  g_autofree char *outsourced = NULL, *again = NULL;

  if (self->outsourced == 0)
    return NULL;
  outsourced = g_strdup_printf (ngettext ("%u outsourced because of it", "%u outsourced because of it", self->outsourced),
                                self->outsourced);
  if (self->again == 0)
    return g_steal_pointer (&outsourced);
  again = g_strdup_printf (ngettext ("%u you would again", "%u you would again", self->again), self->again);
  /* Translators: “9 outsourced because of it” and “8 you would again” */
  return g_strdup_printf (_("%s, %s"), outsourced, again);
}

/**
 * baton_criterion_record_write:
 * @self: a record
 * @side: the side of its criterion
 *
 * Returns: (transfer full) (nullable): it in words, NULL where there is nothing to tell
 */
char *
baton_criterion_record_write (const BatonCriterionRecord *self,
                              BatonSide                   side)
{
  if (side == BATON_SIDE_OUTSOURCE)
    return write_outsourced (self);
  if (self->kept == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u kept because of it", "%u kept because of it", self->kept), self->kept);
}
