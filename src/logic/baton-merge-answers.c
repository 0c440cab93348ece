/* Merging the answers of a task, each for itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "logic/baton-answers.h"
#include "logic/baton-merge-private.h"

/* Returns: (transfer full): id to "yes" or "no", of criteria that stay. */
static GHashTable *
answers_of (BatonRecord      *record,
            const BatonField *field,
            GHashTable       *survivors)
{
  GHashTable *answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BatonAnswersIter iter;
  const char *criterion;
  gboolean yes;

  if (!record)
    return answers;
  baton_answers_iter_init (&iter, baton_record_get_variant (record, field));
  while (baton_answers_iter_next (&iter, &criterion, &yes))
    if (g_hash_table_contains (survivors, criterion))
      g_hash_table_insert (answers, g_strdup (criterion), (gpointer) (yes ? "yes" : "no"));
  return answers;
}

/* Returns: "yes", "no" or "". */
static const char *
answer_in (GHashTable *answers,
           const char *criterion)
{
  const char *word = g_hash_table_lookup (answers, criterion);

  return word ? word : "";
}

/* One answer; where both changed it, the later record's, else yes before no before none. */
static const char *
merge_answer (const BatonMergeSides *sides,
              const char            *base,
              const char            *ours,
              const char            *theirs)
{
  BatonMergePick pick = baton_merge_pick (sides->base && strcmp (ours, base) == 0,
                                          sides->base && strcmp (theirs, base) == 0, strcmp (ours, theirs) == 0);

  if (pick == BATON_MERGE_PICK_NONE)
    return baton_merge_compare_claims (sides, ours, theirs) < 0 ? theirs : ours;
  return pick == BATON_MERGE_PICK_THEIRS ? theirs : ours;
}

/**
 * baton_merge_answers:
 * @merged: a new task
 * @sides: it on the three sides
 * @field: its answers
 * @report: where the change goes
 *
 * Merges answers one by one.
 */
void
baton_merge_answers (BatonRecord           *merged,
                     const BatonMergeSides *sides,
                     const BatonField      *field,
                     BatonMergeReport      *report)
{
  g_autoptr (GHashTable) base = answers_of (sides->base, field, sides->survivors);
  g_autoptr (GHashTable) ours = answers_of (sides->ours, field, sides->survivors);
  g_autoptr (GHashTable) theirs = answers_of (sides->theirs, field, sides->survivors);
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (BatonAnswerPair));
  g_autoptr (GList) keys = g_list_concat (g_hash_table_get_keys (ours), g_hash_table_get_keys (theirs));
  g_autoptr (GVariant) answers = NULL;

  keys = g_list_sort (keys, (GCompareFunc) strcmp);
  for (GList *at = keys; at; at = at->next)
    {
      const char *word = merge_answer (sides, answer_in (base, at->data), answer_in (ours, at->data),
                                       answer_in (theirs, at->data));
      const BatonAnswerPair pair = { at->data, strcmp (word, "yes") == 0 };

      if (g_hash_table_add (all, at->data) && *word)
        g_array_append_val (pairs, pair);
    }
  if (pairs->len > 0)
    answers = baton_answers_build ((const BatonAnswerPair *) pairs->data, pairs->len);
  baton_record_set_variant (merged, field, answers);
  if (!baton_record_field_equal (merged, sides->ours, field))
    baton_merge_report_value (sides, report, field, BATON_MERGE_CHANGED, FALSE, NULL, NULL);
}
