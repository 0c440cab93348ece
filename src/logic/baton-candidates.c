/* Candidates: to whom a task may be handed off, the best first, each with the reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-candidates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "logic/baton-track.h"

/* Two words are forms of one where their beginning of so many letters is the same and only endings differ. */
#define LEAST_WORD 3
#define LEAST_STEM 4
#define ENDING 3

/* What the handoffs to one provider say beyond the log. */
typedef struct
{
  gboolean   did_it;   /* this task, to the person's content */
  gboolean   did_like; /* a task whose title shares a word with this one's, likewise */
  BatonAgain last;     /* the latest answer */
  int        last_day;
} Past;

typedef struct
{
  BatonCandidate *candidate;
  int             again_yes;
  double          average;
  guint           place; /* in the library */
} Ranked;

static void
candidate_free (BatonCandidate *self)
{
  g_object_unref (self->provider);
  g_free (self->word);
  g_free (self);
}

/* Returns: whether the two are forms of one word: "clean" and "cleaning", "editor" and "editing". */
static gboolean
is_one_word (const char *one,
             const char *other)
{
  gsize same = 0, most;

  if (g_str_equal (one, other))
    return strlen (one) >= LEAST_WORD;
  while (one[same] && one[same] == other[same])
    same++;
  /* The longer what they share, the longer may be what they do not: "transcriber", "transcription". */
  most = MAX (ENDING, same > ENDING ? same - ENDING : 0);
  return same >= LEAST_STEM && strlen (one + same) <= most && strlen (other + same) <= most;
}

/* Words that stand in every description and tell no work from another. */
static gboolean
is_empty_word (const char *word)
{
  /* Translators: words that say nothing about the kind of a work, apart by spaces, in small letters without accents */
  g_auto (GStrv) empty = g_strsplit (_("about all also and any are for from get has have help into more most my new not"
                                       " often over person people professional some someone something task tasks than"
                                       " that the them they things this to want was with work you your"), " ", -1);

  return g_strv_contains ((const char *const *) empty, word);
}

/**
 * baton_candidates_share:
 * @title: of a task
 * @about: what a provider suits, or its name
 *
 * Returns: (transfer full) (nullable): the first word of @about, in small letters, that @title has in some form too
 */
char *
baton_candidates_share (const char *title,
                        const char *about)
{
  g_auto (GStrv) of_title = g_str_tokenize_and_fold (title, NULL, NULL);
  g_auto (GStrv) of_about = g_str_tokenize_and_fold (about, NULL, NULL);

  for (guint i = 0; of_about[i]; i++)
    for (guint j = 0; of_title[j]; j++)
      if (is_one_word (of_about[i], of_title[j]) && !is_empty_word (of_about[i]))
        return g_utf8_normalize (of_about[i], -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return NULL;
}

static Past *
past_of (GHashTable *pasts,
         const char *provider_id)
{
  Past *past = g_hash_table_lookup (pasts, provider_id);

  if (!past)
    {
      past = g_new0 (Past, 1);
      past->last_day = G_MININT;
      g_hash_table_insert (pasts, g_strdup (provider_id), past);
    }
  return past;
}

static void
note_handoff (GHashTable   *pasts,
              BatonHandoff *handoff,
              gboolean      this_task,
              gboolean      like_task)
{
  Past *past = past_of (pasts, baton_handoff_get_provider (handoff));
  BatonAgain again = baton_handoff_get_again (handoff);
  int day = baton_handoff_get_finished (handoff);

  if (again == BATON_AGAIN_NONE)
    return;
  past->did_it |= this_task && again == BATON_AGAIN_YES;
  past->did_like |= like_task && again == BATON_AGAIN_YES;
  if (day < past->last_day)
    return;
  past->last = again;
  past->last_day = day;
}

/* Returns: (transfer full): what all handoffs say, by the provider's id */
static GHashTable *
gather_pasts (BatonLibrary *library,
              BatonTask    *task)
{
  GHashTable *pasts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel *tasks = baton_library_get_tasks (library);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) each = g_list_model_get_item (tasks, i);
      guint n_handoffs = baton_task_get_n_handoffs (each);
      g_autofree char *word
        = n_handoffs > 0 ? baton_candidates_share (baton_task_get_title (task), baton_task_get_title (each)) : NULL;

      for (guint j = 0; j < n_handoffs; j++)
        note_handoff (pasts, baton_task_get_handoff (each, j), each == task, word != NULL);
    }
  return pasts;
}

static BatonWhy
find_reason (const BatonCandidate *candidate,
             const BatonLogEntry  *entry,
             const Past           *past,
             BatonTask            *task)
{
  const char *id = baton_record_get_id (BATON_RECORD (candidate->provider));

  if (g_str_equal (baton_task_get_provider (task), id))
    return BATON_WHY_CHOSEN;
  if (past && past->last == BATON_AGAIN_NO)
    return BATON_WHY_NOT_AGAIN;
  if (past && past->did_it)
    return BATON_WHY_DID_IT;
  if (entry && entry->again_yes > 0 && (candidate->word || (past && past->did_like)))
    return BATON_WHY_FITS;
  if (candidate->word)
    return BATON_WHY_SUITS;
  if (entry && entry->again_yes > 0)
    return BATON_WHY_AGAIN;
  return past ? BATON_WHY_USED : BATON_WHY_NOTHING;
}

static BatonCandidate *
make_candidate (BatonProvider *provider,
                BatonTask     *task)
{
  BatonCandidate *self = g_new0 (BatonCandidate, 1);
  const char *title = baton_task_get_title (task);

  self->provider = g_object_ref (provider);
  self->word = baton_candidates_share (title, baton_provider_get_suits (provider));
  if (!self->word)
    self->word = baton_candidates_share (title, baton_provider_get_name (provider));
  return self;
}

static int
compare_ranked (gconstpointer one_pointer,
                gconstpointer other_pointer)
{
  const Ranked *one = one_pointer, *other = other_pointer;
  gboolean one_suits = one->candidate->word != NULL, other_suits = other->candidate->word != NULL;

  if (one->candidate->why != other->candidate->why)
    return (int) one->candidate->why - (int) other->candidate->why;
  if (one_suits != other_suits)
    return other_suits - one_suits;
  if (one->again_yes != other->again_yes)
    return other->again_yes - one->again_yes;
  if (one->average > other->average || one->average < other->average)
    return one->average > other->average ? -1 : 1;
  return one->place < other->place ? -1 : 1;
}

static GPtrArray *
take_in_order (GArray *ranked)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) candidate_free);

  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (candidates, g_array_index (ranked, Ranked, i).candidate);
  return candidates;
}

/**
 * baton_candidates_rank:
 * @library: with the providers
 * @log: what all handoffs of @library say
 * @task: a task of @library
 *
 * Orders those who could take @task: whoever it names already; who did it well before; who would be hired again and
 * fits; whose use shares a word with the title; who would be hired again for other work; then the others, and last
 * those of whom the person said "not again". Within one reason: who suits, then who has more "again: yes", then more stars,
 * then as the library has them.
 *
 * Returns: (transfer full) (element-type BatonCandidate): all but those marked "do not use"
 */
GPtrArray *
baton_candidates_rank (BatonLibrary   *library,
                       const BatonLog *log,
                       BatonTask      *task)
{
  g_autoptr (GHashTable) pasts = gather_pasts (library, task);
  g_autoptr (GArray) ranked = g_array_new (FALSE, TRUE, sizeof (Ranked));
  GListModel *providers = baton_library_get_providers (library);

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);
      const char *id = baton_record_get_id (BATON_RECORD (provider));
      const BatonLogEntry *entry = baton_log_get_provider (log, id);
      Ranked line = { .place = i };

      if (baton_provider_get_do_not_use (provider))
        continue;
      line.candidate = make_candidate (provider, task);
      line.candidate->why = find_reason (line.candidate, entry, g_hash_table_lookup (pasts, id), task);
      line.again_yes = entry ? entry->again_yes : 0;
      line.average = entry && entry->rated > 0 ? (double) entry->stars / entry->rated : 0;
      g_array_append_val (ranked, line);
    }
  return take_in_order (ranked);
}

/* Returns: (transfer full) (nullable): the reason in words, NULL where it goes without saying */
static char *
write_reason (const BatonCandidate *self)
{
  switch (self->why)
    {
    case BATON_WHY_CHOSEN:
      return g_strdup (_("set for this task"));
    case BATON_WHY_DID_IT:
      return g_strdup (_("did this well before"));
    case BATON_WHY_FITS:
      return g_strdup (_("would hire again"));
    case BATON_WHY_AGAIN:
      return g_strdup (_("would hire again for other work"));
    case BATON_WHY_SUITS:
      /* Translators: %s is a word that the provider's description and the task's title share, as “cleaning” */
      return g_strdup_printf (_("suits “%s”"), self->word);
    case BATON_WHY_NOT_AGAIN:
      return g_strdup (_("would not hire again"));
    case BATON_WHY_USED:
    case BATON_WHY_NOTHING:
    default:
      return NULL;
    }
}

/* Returns: (transfer full): "Contractor" or "Contractor via Upwork" */
static char *
write_kind (BatonProvider *provider,
            BatonLibrary  *library)
{
  BatonProvider *via = baton_library_find_provider (library, baton_provider_get_via (provider));
  const char *kind = baton_phrase_kind (baton_provider_get_kind (provider));

  if (!via)
    return g_strdup (kind);
  /* Translators: the first is “Contractor”, the second the name of the platform they were met on */
  return g_strdup_printf (_("%s via %s"), kind, baton_provider_get_name (via));
}

/**
 * baton_candidate_describe:
 * @self: a candidate
 * @library: the library it is from
 * @log: its log
 *
 * Returns: (transfer full): the reason, jobs and stars: "would hire again · 7 jobs · ★★★★★"; its kind where there is
 * no reason
 */
char *
baton_candidate_describe (const BatonCandidate *self,
                          BatonLibrary         *library,
                          const BatonLog       *log)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  BatonTrack track = baton_track_of (library, log, self->provider);

  baton_parts_take (parts, write_reason (self));
  if (parts->len == 0)
    baton_parts_take (parts, write_kind (self->provider, library));
  if (track.jobs > 0)
    baton_parts_take (parts, baton_track_write_jobs (track.jobs));
  baton_parts_add (parts, baton_track_stars (track.average));
  return baton_parts_join (parts);
}
