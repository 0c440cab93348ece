/* Handing a task off and taking it back: what changes in the task, and what is opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-handing.h"

#include "logic/baton-link.h"

/* Returns: (transfer full) (nullable): @link where it may be opened */
static char *
dup_openable (const char *link)
{
  return baton_link_check (link, NULL) ? g_strdup (link) : NULL;
}

/**
 * baton_handing_find_link:
 * @library: with @provider
 * @provider: to whom a task is handed off
 * @known: whether they were used before
 * @title: what the task is called
 *
 * Chooses the page on which the person goes on: a contractor's profile, their website, or the platform they were met
 * on; for a platform that was never used, its search for someone who does this.
 *
 * Returns: (transfer full) (nullable): an address that may be opened, NULL where none is known
 */
char *
baton_handing_find_link (BatonLibrary  *library,
                         BatonProvider *provider,
                         gboolean       known,
                         const char    *title)
{
  BatonProvider *platform = baton_library_find_provider (library, baton_provider_get_via (provider));
  char *link = NULL;

  if (!known && baton_provider_get_kind (provider) == BATON_KIND_PLATFORM)
    link = baton_link_find (baton_provider_get_find_link (provider), title);
  if (!link)
    link = dup_openable (baton_provider_get_profile_link (provider));
  if (!link)
    link = dup_openable (baton_provider_get_website (provider));
  if (!link && platform)
    link = dup_openable (baton_provider_get_website (platform));
  return link;
}

/**
 * baton_handing_out:
 * @task: a task of a library
 * @provider: to whom
 * @handoff: what was agreed and the brief; it becomes part of @task
 * @today: when it begins
 *
 * Hands @task off.
 */
void
baton_handing_out (BatonTask     *task,
                   BatonProvider *provider,
                   BatonHandoff  *handoff,
                   BatonDay       today)
{
  const char *id = baton_record_get_id (BATON_RECORD (provider));

  baton_handoff_set_provider (handoff, id);
  baton_handoff_set_started (handoff, today);
  baton_task_add_handoff (task, handoff);
  baton_task_set_provider (task, id);
  baton_task_set_stage (task, BATON_STAGE_HANDED_OFF);
}

/* Returns: (transfer none) (nullable): the latest handoff, where it is not over yet */
BatonHandoff *
baton_handing_get_open (BatonTask *task)
{
  BatonHandoff *last = baton_task_get_last_handoff (task);

  return last && baton_handoff_get_finished (last) == BATON_ABSENT ? last : NULL;
}

/**
 * baton_handing_draft_back:
 * @task: a task that comes back
 *
 * Returns: (transfer full): a copy of its open handoff to fill in, or a new one where it was handed off without; what
 * was agreed stands as paid, and what the task takes as saved, until the person says otherwise
 */
BatonHandoff *
baton_handing_draft_back (BatonTask *task)
{
  BatonHandoff *open = baton_handing_get_open (task);
  BatonHandoff *draft = open ? BATON_HANDOFF (baton_record_copy (BATON_RECORD (open)))
                             : baton_handoff_new (baton_task_get_provider (task));

  if (baton_handoff_get_paid (draft) == BATON_ABSENT)
    baton_handoff_set_paid (draft, baton_handoff_get_agreed (draft));
  if (baton_handoff_get_saved_minutes (draft) == BATON_ABSENT)
    baton_handoff_set_saved_minutes (draft, baton_task_get_minutes (task));
  return draft;
}

/* Returns: where the task goes next: what comes up more than once a year is considered again */
BatonStage
baton_handing_next_stage (BatonTask *task)
{
  return baton_task_get_times_per_year (task) > 1 ? BATON_STAGE_CONSIDERING : BATON_STAGE_FINISHED;
}

static void
copy_fields (BatonHandoff *handoff,
             BatonHandoff *from)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (BATON_RECORD (from), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    baton_record_copy_field (BATON_RECORD (handoff), BATON_RECORD (from), &fields[i]);
}

/**
 * baton_handing_back:
 * @task: a task of a library
 * @draft: what baton_handing_draft_back() gave, filled in
 * @stage: where the task goes
 * @today: when it ended
 *
 * Ends the open handoff of @task as @draft says.
 */
void
baton_handing_back (BatonTask    *task,
                    BatonHandoff *draft,
                    BatonStage    stage,
                    BatonDay      today)
{
  BatonHandoff *open = baton_handing_get_open (task);

  baton_handoff_set_finished (draft, today);
  if (open)
    copy_fields (open, draft);
  else
    baton_task_add_handoff (task, draft);
  baton_task_set_stage (task, stage);
}
