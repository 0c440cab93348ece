/* Mending: what a library says about what is not in it, put right: references, answers, and circles of providers.
 *
 * Nothing here is left to chance, so that two machines with the same library mend it in the same way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-mend.h"

#include <string.h>

#include "logic/baton-answers.h"

/* What is in the trash is still named: it may come back, and tells what once was. */
static gboolean
is_known_provider (BatonLibrary *library,
                   const char   *id)
{
  return baton_library_find_provider (library, id) || BATON_IS_PROVIDER (baton_library_get_buried (library, id));
}

static gboolean
is_known_criterion (BatonLibrary *library,
                    const char   *id)
{
  return baton_library_find_criterion (library, id) || BATON_IS_CRITERION (baton_library_get_buried (library, id));
}

/* Clears a reference to a provider that is not there. */
static void
repair_reference (BatonLibrary *library,
                  BatonRecord  *record,
                  const char   *field_name,
                  BatonMended  *mended)
{
  const BatonField *field = baton_record_find_field (record, field_name);
  const char *id = baton_record_get_string (record, field);

  if (!*id || is_known_provider (library, id))
    return;
  baton_record_set_string (record, field, NULL);
  mended->references++;
}

/* Collects the answers to criteria that are there. Returns: how many were left out. */
static guint
find_known_answers (BatonLibrary *library,
                    GVariant     *answers,
                    GArray       *known)
{
  BatonAnswersIter iter;
  BatonAnswerPair pair;
  guint n_dropped = 0;

  baton_answers_iter_init (&iter, answers);
  while (baton_answers_iter_next (&iter, &pair.criterion, &pair.yes))
    if (!is_known_criterion (library, pair.criterion))
      n_dropped++;
    else if (known)
      g_array_append_val (known, pair);
  return n_dropped;
}

static void
repair_answers (BatonLibrary *library,
                BatonTask    *task,
                BatonMended  *mended)
{
  GVariant *answers = baton_task_get_answers (task);
  g_autoptr (GVariant) repaired = NULL;
  g_autoptr (GArray) known = NULL;

  /* As a rule all are there, and nothing has to be built. */
  if (find_known_answers (library, answers, NULL) == 0)
    return;
  known = g_array_new (FALSE, FALSE, sizeof (BatonAnswerPair));
  mended->answers += find_known_answers (library, answers, known);
  if (known->len > 0)
    repaired = baton_answers_build ((const BatonAnswerPair *) known->data, known->len);
  baton_task_set_answers (task, repaired);
}

static void
repair_task (BatonLibrary *library,
             BatonTask    *task,
             BatonMended  *mended)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  repair_reference (library, BATON_RECORD (task), "provider", mended);
  for (guint i = 0; i < n_handoffs; i++)
    repair_reference (library, BATON_RECORD (baton_task_get_handoff (task, i)), "provider", mended);
  repair_answers (library, task, mended);
}

/* In the circle that @start is a part of, drops the reference that changed last; among equals the one of the
 * highest id. */
static void
cut_circle (BatonLibrary  *library,
            BatonProvider *start)
{
  BatonProvider *at = start, *latest = start;

  do
    {
      gint64 changed = baton_record_get_changed (BATON_RECORD (at));
      gint64 last = baton_record_get_changed (BATON_RECORD (latest));

      if (changed > last
          || (changed == last
              && strcmp (baton_record_get_id (BATON_RECORD (at)), baton_record_get_id (BATON_RECORD (latest))) > 0))
        latest = at;
      at = baton_library_find_provider (library, baton_provider_get_via (at));
    }
  while (at != start);
  baton_provider_set_via (latest, NULL);
}

/* Follows each chain once; one that comes back to itself is a circle. */
static void
repair_circles (BatonLibrary *library,
                BatonMended  *mended)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);
  GListModel *providers = baton_library_get_providers (library);
  guint n_items = g_list_model_get_n_items (providers);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonProvider) first = g_list_model_get_item (providers, i);
      BatonProvider *at = first;

      while (at && !g_hash_table_contains (walks, at))
        {
          g_hash_table_insert (walks, at, GUINT_TO_POINTER (i + 1));
          at = baton_library_find_provider (library, baton_provider_get_via (at));
        }
      if (at && g_hash_table_lookup (walks, at) == GUINT_TO_POINTER (i + 1))
        {
          cut_circle (library, at);
          mended->circles++;
        }
    }
}

/**
 * baton_mend_providers:
 * @library: what a file holds
 * @mended: what was put right so far, and is afterwards
 *
 * Clears references from providers to what is not there, and circles of them.
 */
void
baton_mend_providers (BatonLibrary *library,
                      BatonMended  *mended)
{
  GListModel *providers = baton_library_get_providers (library);
  guint n_providers = g_list_model_get_n_items (providers);

  for (guint i = 0; i < n_providers; i++)
    {
      g_autoptr (BatonRecord) provider = g_list_model_get_item (providers, i);

      repair_reference (library, provider, "via", mended);
    }
  repair_circles (library, mended);
}

/* The same for tasks, their handoffs and their answers. */
void
baton_mend_tasks (BatonLibrary *library,
                  BatonMended  *mended)
{
  GListModel *tasks = baton_library_get_tasks (library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      repair_task (library, task, mended);
    }
}
