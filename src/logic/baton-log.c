/* The log: what all handoffs together say about each provider and task, gathered in one pass.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-log.h"

struct _BatonLog
{
  GHashTable *providers; /* id to LogLine; both owned */
  GHashTable *tasks;
};

/* An entry, and the day that its last price is from. */
typedef struct
{
  BatonLogEntry entry;
  gint64        last_day;
} LogLine;

static LogLine *
line_of (GHashTable *lines,
         const char *id)
{
  LogLine *line = g_hash_table_lookup (lines, id);

  if (!line)
    {
      line = g_new0 (LogLine, 1);
      line->entry.last_paid = BATON_ABSENT;
      line->last_day = G_MININT64;
      g_hash_table_insert (lines, g_strdup (id), line);
    }
  return line;
}

/* It counts once it is over, and before that too if the person has already said how it went. */
gboolean
baton_log_is_job (BatonHandoff *handoff)
{
  return baton_handoff_get_finished (handoff) != BATON_ABSENT
         || baton_handoff_get_rework (handoff) != BATON_ANSWER_NONE
         || baton_handoff_get_again (handoff) != BATON_AGAIN_NONE
         || baton_handoff_get_stars (handoff) > 0;
}

/* Returns: the day that a handoff's price belongs to; -1 sorts an undated one before all others. */
gint64
baton_log_day_of (BatonHandoff *handoff)
{
  gint64 created = baton_record_get_created (BATON_RECORD (handoff));

  if (baton_handoff_get_finished (handoff) != BATON_ABSENT)
    return baton_handoff_get_finished (handoff);
  if (baton_handoff_get_started (handoff) != BATON_ABSENT)
    return baton_handoff_get_started (handoff);
  return created > 0 ? created / (24 * 60 * 60) : -1;
}

static void
add_paid (LogLine      *line,
          BatonHandoff *handoff)
{
  gint64 paid = baton_handoff_get_paid (handoff);
  gint64 day = baton_log_day_of (handoff);

  if (paid == BATON_ABSENT)
    return;
  /* A file may claim any sums; their total stops growing before it wraps round. */
  if (paid <= G_MAXINT64 - line->entry.paid)
    line->entry.paid += paid;
  if (day < line->last_day)
    return;
  line->entry.last_paid = paid;
  line->last_day = day;
}

static void
add_minutes (BatonLogEntry *entry,
             BatonHandoff  *handoff)
{
  int brief = baton_handoff_get_brief_minutes (handoff);
  int review = baton_handoff_get_review_minutes (handoff);

  if (brief != BATON_ABSENT && review != BATON_ABSENT)
    {
      entry->timed++;
      entry->brief_minutes += brief;
      entry->review_minutes += review;
    }
  if (baton_handoff_get_saved_minutes (handoff) != BATON_ABSENT)
    entry->saved_minutes += baton_handoff_get_saved_minutes (handoff);
}

static void
add_handoff (LogLine      *line,
             BatonHandoff *handoff)
{
  BatonLogEntry *entry = &line->entry;

  if (baton_log_is_job (handoff))
    entry->jobs++;
  if (baton_handoff_get_rework (handoff) == BATON_ANSWER_YES)
    entry->reworks++;
  if (baton_handoff_get_again (handoff) == BATON_AGAIN_YES)
    entry->again_yes++;
  if (baton_handoff_get_stars (handoff) > 0)
    {
      entry->rated++;
      entry->stars += baton_handoff_get_stars (handoff);
    }
  add_minutes (entry, handoff);
  add_paid (line, handoff);
}

static void
add_task (BatonLog  *self,
          BatonTask *task)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonHandoff *handoff = baton_task_get_handoff (task, i);
      const char *provider_id = baton_handoff_get_provider (handoff);

      add_handoff (line_of (self->tasks, baton_record_get_id (BATON_RECORD (task))), handoff);
      if (*provider_id)
        add_handoff (line_of (self->providers, provider_id), handoff);
    }
}

/**
 * baton_log_new:
 * @library: the tasks whose handoffs count
 *
 * Reads all handoffs once. The log does not follow later changes, and outlives the library.
 *
 * Returns: (transfer full): the log
 */
BatonLog *
baton_log_new (BatonLibrary *library)
{
  GListModel *tasks;
  BatonLog *self;
  guint n_tasks;

  g_return_val_if_fail (BATON_IS_LIBRARY (library), NULL);

  self = g_new0 (BatonLog, 1);
  self->providers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tasks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  tasks = baton_library_get_tasks (library);
  n_tasks = g_list_model_get_n_items (tasks);
  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      add_task (self, task);
    }
  return self;
}

/* Frees the log and all its entries. */
void
baton_log_free (BatonLog *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->providers);
  g_hash_table_unref (self->tasks);
  g_free (self);
}

static const BatonLogEntry *
find_entry (GHashTable *lines,
            const char *id)
{
  LogLine *line = id ? g_hash_table_lookup (lines, id) : NULL;

  return line ? &line->entry : NULL;
}

/**
 * baton_log_get_provider:
 * @self: a log
 * @provider_id: (nullable): the id of a provider
 *
 * Returns: (transfer none) (nullable): what the handoffs to it say; `NULL` where there were none
 */
const BatonLogEntry *
baton_log_get_provider (const BatonLog *self,
                        const char     *provider_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_entry (self->providers, provider_id);
}

/**
 * baton_log_get_task:
 * @self: a log
 * @task_id: (nullable): the id of a task
 *
 * Returns: (transfer none) (nullable): what its handoffs say; `NULL` where there were none
 */
const BatonLogEntry *
baton_log_get_task (const BatonLog *self,
                    const char     *task_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_entry (self->tasks, task_id);
}

/**
 * baton_log_get_rework_chance:
 * @entry: (nullable): what the handoffs to somebody say; `NULL` where there were none
 *
 * Returns: the chance of rework, 0 to 1: small samples are shrunk towards one rework in five jobs
 */
double
baton_log_get_rework_chance (const BatonLogEntry *entry)
{
  return entry ? (entry->reworks + 1.0) / (entry->jobs + 5.0) : 1 / 5.0;
}
