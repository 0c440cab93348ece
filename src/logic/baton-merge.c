/* The three-way merge: two versions of a library that come from one, made one again.
 *
 * It is a pure function, and exchanging the two sides changes nothing in the result: two machines that merge the same
 * versions get the same bytes, and have nothing to merge any more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-merge.h"

#include <string.h>

#include "logic/baton-mend.h"
#include "logic/baton-merge-private.h"

typedef struct
{
  BatonLibrary     *base; /* (nullable) */
  BatonLibrary     *ours;
  BatonLibrary     *theirs;
  BatonLibrary     *merged;
  BatonMergeReport *report;
  GHashTable       *survivors;
} Merge;

static const BatonTombstone *
find_tombstone (BatonLibrary *library,
                const char   *id)
{
  return g_hash_table_lookup (baton_library_get_tombstones (library), id);
}

/* Adds what is merged, which is not in the trash then; an id that a record of another class has already taken is no id of
 * two machines that work. */
static void
add (Merge       *merge,
     BatonRecord *record)
{
  baton_library_forget_buried (merge->merged, baton_record_get_id (record));
  if (!baton_library_find (merge->merged, baton_record_get_id (record)))
    baton_library_add (merge->merged, record);
}

static void
add_merged (Merge                 *merge,
            const BatonMergeSides *sides)
{
  g_autoptr (BatonRecord) record = baton_merge_record (sides, merge->report);

  if (BATON_IS_TASK (record))
    baton_merge_handoffs (BATON_TASK (record), sides, baton_library_get_tombstones (merge->merged), merge->report);
  add (merge, record);
}

static const char *
currency_of (BatonLibrary *library)
{
  return baton_profile_get_currency (baton_library_get_profile (library));
}

static void
add_whole (Merge       *merge,
           BatonRecord *record)
{
  const BatonMergeSides sides = { record, record, record, record, currency_of (merge->merged), merge->survivors };

  add_merged (merge, &sides);
}

/* Whether a record that only one side has is one that was deleted, and not one that was made. */
static gboolean
is_deleted (Merge       *merge,
            BatonRecord *base,
            BatonRecord *record)
{
  const BatonTombstone *deleted = find_tombstone (merge->merged, baton_record_get_id (record));

  if (base)
    return baton_merge_is_untouched (base, record);
  return deleted && deleted->stamp >= baton_record_get_changed (record);
}

/* A record that one of the sides does not have. */
static void
merge_lone (Merge                 *merge,
            const BatonMergeSides *sides)
{
  BatonRecord *record = sides->ours ? sides->ours : sides->theirs;

  if (is_deleted (merge, sides->base, record))
    {
      if (!sides->ours)
        return;
      merge->report->n_removed += sides->base != NULL;
      baton_merge_report_add (merge->report, BATON_MERGE_REMOVED, record, record);
      return;
    }
  if (sides->base)
    {
      baton_library_remove_tombstone (merge->merged, baton_record_get_id (record));
      baton_merge_report_add (merge->report, BATON_MERGE_REVIVED, record, record);
    }
  else if (sides->theirs)
    baton_merge_report_add (merge->report, BATON_MERGE_ADDED, record, record);
  add_whole (merge, record);
  baton_merge_tell_revived (sides->base, baton_library_find (merge->merged, baton_record_get_id (record)));
}

/* Returns: (transfer none) (nullable): the record of that id and class. */
static BatonRecord *
find_in (BatonLibrary *library,
         const char   *id,
         GType         type)
{
  BatonRecord *record = library ? baton_library_find (library, id) : NULL;

  return record && G_OBJECT_TYPE (record) == type ? record : NULL;
}

static void
merge_one (Merge       *merge,
           BatonRecord *record)
{
  const char *id = baton_record_get_id (record);
  GType type = G_OBJECT_TYPE (record);
  const BatonMergeSides sides = { find_in (merge->base, id, type), find_in (merge->ours, id, type),
                                  find_in (merge->theirs, id, type), record, currency_of (merge->merged),
                                  merge->survivors };

  merge->report->n_before += sides.base != NULL;
  if (sides.ours && sides.theirs)
    add_merged (merge, &sides);
  else
    merge_lone (merge, &sides);
}

/* Notes which records of a list the merged library will have, before anything that names them is merged. */
static void
find_survivors (Merge        *merge,
                GListModel   *list,
                BatonLibrary *other)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (list, i);
      const char *id = baton_record_get_id (record);
      GType type = G_OBJECT_TYPE (record);

      if (find_in (other, id, type) || !is_deleted (merge, find_in (merge->base, id, type), record))
        g_hash_table_add (merge->survivors, (gpointer) id);
    }
}

static void
merge_list (Merge *merge,
            GListModel *(*list_of) (BatonLibrary *))
{
  GListModel *ours = list_of (merge->ours);
  GListModel *theirs = list_of (merge->theirs);

  for (guint i = 0; i < g_list_model_get_n_items (ours); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (ours, i);

      merge_one (merge, record);
    }
  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (theirs, i);

      if (!find_in (merge->ours, baton_record_get_id (record), G_OBJECT_TYPE (record)))
        merge_one (merge, record);
    }
}

static BatonRecord *
profile_of (BatonLibrary *library)
{
  return library ? BATON_RECORD (baton_library_get_profile (library)) : NULL;
}

static void
merge_root (Merge *merge)
{
  BatonLibrary *base = merge->base;
  BatonMergeSides sides = { profile_of (base), profile_of (merge->ours), profile_of (merge->theirs),
                            profile_of (merge->ours), currency_of (merge->ours), merge->survivors };
  g_autofree char *attributes
    = baton_merge_kept_attributes (base ? baton_library_get_kept_attributes (base) : NULL,
                                   baton_library_get_kept_attributes (merge->ours),
                                   baton_library_get_kept_attributes (merge->theirs));
  g_autofree char *children = baton_merge_kept_children (base ? baton_library_get_kept_children (base) : NULL,
                                                         baton_library_get_kept_children (merge->ours),
                                                         baton_library_get_kept_children (merge->theirs));

  /* Which it will be is decided only now; what matters here is that both machines take the same. */
  if (strcmp (currency_of (merge->theirs), sides.currency) > 0)
    sides.currency = currency_of (merge->theirs);
  baton_library_set_kept (merge->merged, attributes, children);
  baton_merge_fill_record (profile_of (merge->merged), &sides, merge->report);
}

/**
 * baton_merge:
 * @base: (nullable): what both come from, NULL where that is not known
 * @ours: one version
 * @theirs: the other
 * @report: (out) (optional) (transfer full): what @theirs brought to @ours
 *
 * Makes one library of two. Records are found by their ids and merged field by field; what one side deleted and the
 * other did not touch goes, what the other changed stays. Without @base, nothing goes but what has a tombstone that is
 * younger than its last change.
 *
 * Returns: (transfer full): the merged library; the arguments stay as they are
 */
BatonLibrary *
baton_merge (BatonLibrary      *base,
             BatonLibrary      *ours,
             BatonLibrary      *theirs,
             BatonMergeReport **report)
{
  g_autoptr (BatonMergeReport) own_report = baton_merge_report_new ();
  g_autoptr (GHashTable) survivors = g_hash_table_new (g_str_hash, g_str_equal);
  Merge merge = { base, ours, theirs, baton_library_new (), own_report, survivors };
  BatonMended mended = { 0 };

  baton_library_begin_load (merge.merged);
  merge_root (&merge);
  baton_merge_tombstones (merge.merged, base, ours, theirs, survivors);
  find_survivors (&merge, baton_library_get_criteria (ours), theirs);
  find_survivors (&merge, baton_library_get_criteria (theirs), ours);
  find_survivors (&merge, baton_library_get_providers (ours), theirs);
  find_survivors (&merge, baton_library_get_providers (theirs), ours);
  merge_list (&merge, baton_library_get_criteria);
  merge_list (&merge, baton_library_get_providers);
  merge_list (&merge, baton_library_get_tasks);
  own_report->emptied = base && !baton_library_is_empty (base) && baton_library_is_empty (theirs)
                        && g_hash_table_size (baton_library_get_tombstones (theirs)) == 0;
  baton_library_end_load (merge.merged);
  baton_mend_providers (merge.merged, &mended);
  baton_mend_tasks (merge.merged, &mended);
  if (report)
    *report = g_steal_pointer (&own_report);
  return merge.merged;
}
