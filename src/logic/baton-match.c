/* Matching: what a person typed into the search, held against tasks and providers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-match-private.h"

#include <math.h>
#include <string.h>

#include "logic/baton-match-fold.h"
#include "logic/baton-taken.h"
#include "logic/baton-track.h"
#include "logic/baton-verdict.h"

/* What one record is held against a query with; the verdict is worked out once, and only where it
 * is asked for. */
typedef struct
{
  BatonLibrary *library;
  const BatonLog *log;
  BatonRecord *record;
  const char *gathered;
  BatonVerdict *verdict;
} Candidate;

typedef gboolean (*ProviderTest) (BatonLibrary *library,
                                  BatonProvider *provider,
                                  const BatonTerm *term);

static void
gather_field (GString    *out,
              const char *text)
{
  if (!*text)
    return;
  if (out->len > 0)
    g_string_append_c (out, '\n');
  baton_match_fold_into (out, text, NULL);
}

/* Everything a record says in words; its place in the order is no word. */
static void
gather_fields (GString     *out,
               BatonRecord *record)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind <= BATON_FIELD_LINK && !g_str_equal (fields[i].name, "position"))
      gather_field (out, baton_record_get_string (record, &fields[i]));
}

static void
gather_name (GString      *out,
             BatonLibrary *library,
             const char   *provider_id)
{
  BatonProvider *provider = baton_library_find_provider (library, provider_id);

  if (provider)
    gather_field (out, baton_provider_get_name (provider));
}

/**
 * baton_match_gather:
 * @library: where @record is
 * @record: a task or provider
 *
 * Gathers what words are looked for in: all that the record says, for a task with its handoffs and
 * the names of who does it. It stays good until one of these changes, and finding in it costs next
 * to nothing.
 *
 * Returns: (transfer full): folded text, the title or name in its first line
 */
char *
baton_match_gather (BatonLibrary *library,
                    BatonRecord  *record)
{
  GString *out = g_string_new (NULL);
  BatonTask *task = BATON_IS_TASK (record) ? BATON_TASK (record) : NULL;
  guint n_handoffs = task ? baton_task_get_n_handoffs (task) : 0;

  gather_fields (out, record);
  if (task)
    gather_name (out, library, baton_task_get_provider (task));
  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonHandoff *handoff = baton_task_get_handoff (task, i);

      gather_fields (out, BATON_RECORD (handoff));
      gather_name (out, library, baton_handoff_get_provider (handoff));
    }
  return g_string_free (out, FALSE);
}

static gboolean
has_text (const char *text,
          const char *folded_part)
{
  g_autofree char *folded = baton_match_fold (text);

  return strstr (folded, folded_part) != NULL;
}

static gboolean
is_called (BatonLibrary    *library,
           BatonProvider   *provider,
           const BatonTerm *term)
{
  return has_text (baton_provider_get_name (provider), term->text)
         || has_text (baton_provider_get_former_names (provider), term->text);
}

/* A platform is reached via itself. */
static gboolean
is_via (BatonLibrary    *library,
        BatonProvider   *provider,
        const BatonTerm *term)
{
  BatonProvider *platform =
      baton_library_find_provider (library, baton_provider_get_via (provider));

  if (baton_provider_get_kind (provider) == BATON_KIND_PLATFORM
      && is_called (library, provider, term))
    return TRUE;
  return platform && is_called (library, platform, term);
}

static gboolean
test_id (const Candidate *candidate,
         const char      *provider_id,
         const BatonTerm *term,
         ProviderTest     test)
{
  BatonProvider *provider = baton_library_find_provider (candidate->library, provider_id);

  return provider && test (candidate->library, provider, term);
}

/* Whether the provider, or one who does or did the task, is as wanted. */
static gboolean
has_provider (const Candidate *candidate,
              const BatonTerm *term,
              ProviderTest     test)
{
  BatonTask *task;
  guint n_handoffs;

  if (BATON_IS_PROVIDER (candidate->record))
    return test (candidate->library, BATON_PROVIDER (candidate->record), term);
  task = BATON_TASK (candidate->record);
  if (test_id (candidate, baton_task_get_provider (task), term, test))
    return TRUE;
  n_handoffs = baton_task_get_n_handoffs (task);
  for (guint i = 0; i < n_handoffs; i++)
    if (test_id (candidate, baton_handoff_get_provider (baton_task_get_handoff (task, i)), term,
                 test))
      return TRUE;
  return FALSE;
}

static gboolean
task_has_again (BatonTask  *task,
                guint       values,
                const char *provider_id)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonHandoff *handoff = baton_task_get_handoff (task, i);

      if ((values & 1u << baton_handoff_get_again (handoff))
          && (!provider_id || g_str_equal (baton_handoff_get_provider (handoff), provider_id)))
        return TRUE;
    }
  return FALSE;
}

/* Whether it was said of one of the handoffs. */
static gboolean
has_again (const Candidate *candidate,
           guint            values)
{
  GListModel *tasks = baton_library_get_tasks (candidate->library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  if (BATON_IS_TASK (candidate->record))
    return task_has_again (BATON_TASK (candidate->record), values, NULL);
  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (task_has_again (task, values, baton_record_get_id (candidate->record)))
        return TRUE;
    }
  return FALSE;
}

static BatonVerdict *
get_verdict (Candidate *candidate)
{
  if (!candidate->verdict)
    candidate->verdict =
        baton_verdict_new (candidate->library, candidate->log, BATON_TASK (candidate->record));
  return candidate->verdict;
}

static BatonFigure
get_figure (Candidate     *candidate,
            BatonTermKind  kind)
{
  BatonTask *task = BATON_IS_TASK (candidate->record) ? BATON_TASK (candidate->record) : NULL;

  if (kind == TERM_RATING && task)
    return baton_track_of_task (candidate->log, task).average;
  if (kind == TERM_RATING)
    return baton_track_of (candidate->library, candidate->log, BATON_PROVIDER (candidate->record))
        .average;
  if (!task)
    return BATON_NO_FIGURE;
  return kind == TERM_HOURS ? baton_taken_hours (task)
                            : get_verdict (candidate)->worth.price_per_hour;
}

static gboolean
compares (BatonFigure      figure,
          const BatonTerm *term)
{
  if (!figure.there)
    return FALSE;
  switch (term->compare)
    {
    case COMPARE_LESS:
      return figure.value < term->number;
    case COMPARE_AT_MOST:
      return figure.value <= term->number;
    case COMPARE_AT_LEAST:
      return figure.value >= term->number;
    case COMPARE_MORE:
      return figure.value > term->number;
    case COMPARE_EQUAL:
    default:
      return fabs (figure.value - term->number) < term->near;
    }
}

static gboolean
holds (Candidate       *candidate,
       const BatonTerm *term)
{
  gboolean is_task = BATON_IS_TASK (candidate->record);

  switch (term->kind)
    {
    case TERM_TEXT:
      return strstr (candidate->gathered, term->text) != NULL;
    case TERM_WHO:
      return has_provider (candidate, term, is_called);
    case TERM_VIA:
      return has_provider (candidate, term, is_via);
    case TERM_STAGE:
      return is_task
             && (term->values & 1u << baton_task_get_stage (BATON_TASK (candidate->record)));
    case TERM_VERDICT:
      return is_task && (term->values & 1u << get_verdict (candidate)->kind);
    case TERM_AGAIN:
      return has_again (candidate, term->values);
    case TERM_HOURS:
    case TERM_PRICE:
    case TERM_RATING:
    default:
      return compares (get_figure (candidate, term->kind), term);
    }
}

/* Words come first, for they cost the least. */
static gboolean
all_hold (const BatonMatch *self,
          Candidate        *candidate)
{
  for (int costly = 0; costly < 2; costly++)
    for (guint i = 0; i < self->terms->len; i++)
      {
        const BatonTerm *term = &g_array_index (self->terms, BatonTerm, i);

        if ((term->kind != TERM_TEXT) == costly && holds (candidate, term) == term->excluded)
          return FALSE;
      }
  return TRUE;
}

static BatonMatchRank
rank (const BatonMatch *self,
      const char       *gathered)
{
  g_autofree char *name = g_strndup (gathered, strcspn (gathered, "\n"));
  BatonMatchRank best = BATON_MATCH_SOMEWHERE;

  for (guint i = 0; i < self->terms->len; i++)
    {
      const BatonTerm *term = &g_array_index (self->terms, BatonTerm, i);

      if (term->kind != TERM_TEXT || term->excluded)
        continue;
      if (!strstr (name, term->text))
        return BATON_MATCH_SOMEWHERE;
      if (best == BATON_MATCH_SOMEWHERE)
        best = g_str_has_prefix (name, term->text) ? BATON_MATCH_NAME_START : BATON_MATCH_NAME;
    }
  return best;
}

/**
 * baton_match_record:
 * @self: a query
 * @library: where @record is
 * @log: what the handoffs of @library say
 * @record: a task or provider
 * @gathered: what baton_match_gather() made of it
 *
 * Returns: how well it matches
 */
BatonMatchRank
baton_match_record (const BatonMatch *self,
                    BatonLibrary     *library,
                    const BatonLog   *log,
                    BatonRecord      *record,
                    const char       *gathered)
{
  Candidate candidate = { .library = library, .log = log, .record = record, .gathered = gathered };
  gboolean matches = all_hold (self, &candidate);

  g_clear_pointer (&candidate.verdict, baton_verdict_free);
  return matches ? rank (self, gathered) : BATON_MATCH_NONE;
}
