/* Merging the handoffs of a task, oldest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "logic/baton-merge-private.h"

/* The handoffs of one side. */
typedef struct
{
  GPtrArray  *list;
  GHashTable *by_id;
} Handoffs;

/* Takes the handoffs of a task, which may be NULL. */
static Handoffs
handoffs_of (BatonRecord *task)
{
  Handoffs self = { g_ptr_array_new (), g_hash_table_new (g_str_hash, g_str_equal) };
  guint n_handoffs = task ? baton_task_get_n_handoffs (BATON_TASK (task)) : 0;

  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (BATON_TASK (task), i));

      g_ptr_array_add (self.list, handoff);
      g_hash_table_insert (self.by_id, (gpointer) baton_record_get_id (handoff), handoff);
    }
  return self;
}

static void
clear_handoffs (Handoffs *self)
{
  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->by_id);
}

static BatonRecord *
find_in (const Handoffs *self,
         const char     *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

static int
compare_age (BatonRecord *one,
             BatonRecord *other)
{
  gint64 a = baton_record_get_created (one);
  gint64 b = baton_record_get_created (other);

  if (a != b)
    return a < b ? -1 : 1;
  return strcmp (baton_record_get_id (one), baton_record_get_id (other));
}

static int
compare_in_array (gconstpointer one,
                  gconstpointer other)
{
  return compare_age (*(gpointer *) one, *(gpointer *) other);
}

static BatonRecord *
at (const Handoffs *self,
    guint           nth)
{
  return nth < self->list->len ? self->list->pdata[nth] : NULL;
}

/* Appends what only one of the sides has between two that both have; inside a side its own order holds. */
static void
append_runs (GPtrArray      *out,
             const Handoffs *ours,
             const Handoffs *theirs,
             guint          *o,
             guint          *t)
{
  for (;;)
    {
      BatonRecord *our = at (ours, *o);
      BatonRecord *their = at (theirs, *t);
      gboolean our_common = !our || find_in (theirs, baton_record_get_id (our));
      gboolean their_common = !their || find_in (ours, baton_record_get_id (their));

      if (our_common && their_common)
        return;
      if (!our_common && (their_common || compare_age (our, their) < 0))
        {
          g_ptr_array_add (out, our);
          ++*o;
        }
      else
        {
          g_ptr_array_add (out, their);
          ++*t;
        }
    }
}

/* Returns: (transfer full): one of each handoff of both sides by age, for sides that do not agree in their order. */
static GPtrArray *
unite_by_age (const Handoffs *ours,
              const Handoffs *theirs)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < ours->list->len; i++)
    g_ptr_array_add (all, at (ours, i));
  for (guint i = 0; i < theirs->list->len; i++)
    if (!find_in (ours, baton_record_get_id (at (theirs, i))))
      g_ptr_array_add (all, at (theirs, i));
  g_ptr_array_sort (all, compare_in_array);
  return all;
}

/* Returns: (transfer full): one of each handoff of both sides, in the order of both where they agree in it. */
static GPtrArray *
unite (const Handoffs *ours,
       const Handoffs *theirs)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint o = 0, t = 0;

  append_runs (all, ours, theirs, &o, &t);
  while (at (ours, o) && at (theirs, t))
    {
      if (strcmp (baton_record_get_id (at (ours, o)), baton_record_get_id (at (theirs, t))) != 0)
        return unite_by_age (ours, theirs);
      g_ptr_array_add (all, at (ours, o));
      o++;
      t++;
      append_runs (all, ours, theirs, &o, &t);
    }
  return g_steal_pointer (&all);
}

/* Whether a handoff that only one side has is one that was deleted, and not one that was made. */
static gboolean
is_deleted (GHashTable  *tombstones,
            BatonRecord *base,
            BatonRecord *handoff)
{
  const BatonTombstone *deleted = g_hash_table_lookup (tombstones, baton_record_get_id (handoff));

  if (base)
    return baton_merge_is_untouched (base, handoff);
  return deleted && deleted->stamp >= baton_record_get_changed (handoff);
}

static void
add_handoff (BatonTask             *merged,
             const BatonMergeSides *sides,
             BatonMergeReport      *report)
{
  const BatonMergeSides whole = { sides->ours, sides->ours, sides->ours, sides->named, sides->currency,
                                  sides->survivors };
  const BatonMergeSides theirs = { sides->theirs, sides->theirs, sides->theirs, sides->named,
                                   sides->currency, sides->survivors };
  g_autoptr (BatonRecord) handoff = NULL;

  if (sides->ours && sides->theirs)
    handoff = baton_merge_record (sides, report);
  else
    {
      handoff = baton_merge_record (sides->ours ? &whole : &theirs, report);
      baton_merge_tell_revived (sides->base, handoff);
    }
  baton_task_add_handoff (merged, BATON_HANDOFF (handoff));
}

static void
merge_one (BatonTask             *merged,
           const BatonMergeSides *sides,
           GHashTable            *tombstones,
           BatonMergeReport      *report)
{
  BatonRecord *lone = !sides->ours ? sides->theirs : !sides->theirs ? sides->ours : NULL;

  if (lone && is_deleted (tombstones, sides->base, lone))
    {
      if (sides->ours)
        baton_merge_report_add (report, BATON_MERGE_REMOVED, lone, sides->named);
      return;
    }
  if (lone && sides->base)
    baton_merge_report_add (report, BATON_MERGE_REVIVED, lone, sides->named);
  else if (lone && sides->theirs)
    baton_merge_report_add (report, BATON_MERGE_ADDED, lone, sides->named);
  add_handoff (merged, sides, report);
}

/**
 * baton_merge_handoffs:
 * @merged: the merged task, without handoffs yet
 * @sides: the task on the three sides
 * @tombstones: the merged tombstones
 * @report: where the changes go
 *
 * Adds the handoffs of both sides, but for those that one side deleted and the other did not change.
 */
void
baton_merge_handoffs (BatonTask             *merged,
                      const BatonMergeSides *sides,
                      GHashTable            *tombstones,
                      BatonMergeReport      *report)
{
  Handoffs base = handoffs_of (sides->base);
  Handoffs ours = handoffs_of (sides->ours);
  Handoffs theirs = handoffs_of (sides->theirs);
  g_autoptr (GPtrArray) all = unite (&ours, &theirs);

  for (guint i = 0; i < all->len; i++)
    {
      const char *id = baton_record_get_id (all->pdata[i]);
      const BatonMergeSides handoff = { find_in (&base, id), find_in (&ours, id), find_in (&theirs, id),
                                        BATON_RECORD (merged), sides->currency, sides->survivors };

      merge_one (merged, &handoff, tombstones, report);
    }
  clear_handoffs (&base);
  clear_handoffs (&ours);
  clear_handoffs (&theirs);
}
