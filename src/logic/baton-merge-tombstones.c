/* Merging tombstones, and the deleted records that they hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "logic/baton-merge-private.h"

static const BatonTombstone *
find_tombstone (BatonLibrary *library,
                const char   *id)
{
  return library ? g_hash_table_lookup (baton_library_get_tombstones (library), id) : NULL;
}

static int
compare_numbers (double one,
                 double other)
{
  return (one > other) - (one < other);
}

static int
compare_answers (GVariant *one,
                 GVariant *other)
{
  g_autofree char *text = one ? g_variant_print (one, FALSE) : NULL;
  g_autofree char *other_text = other ? g_variant_print (other, FALSE) : NULL;

  return g_strcmp0 (text, other_text);
}

static int
compare_values (BatonRecord      *one,
                BatonRecord      *other,
                const BatonField *field)
{
  if (baton_field_is_string (field))
    return strcmp (baton_record_get_string (one, field), baton_record_get_string (other, field));
  if (field->kind == BATON_FIELD_NUMBER)
    return compare_numbers (baton_record_get_double (one, field), baton_record_get_double (other, field));
  if (field->kind == BATON_FIELD_ANSWERS)
    return compare_answers (baton_record_get_variant (one, field), baton_record_get_variant (other, field));
  if (field->kind == BATON_FIELD_MONEY || field->kind == BATON_FIELD_MOMENT || field->kind == BATON_FIELD_STAMP)
    return compare_numbers (baton_record_get_int64 (one, field), baton_record_get_int64 (other, field));
  return compare_numbers (baton_record_get_int (one, field), baton_record_get_int (other, field));
}

/* An order without a meaning, in which only what says the same is equal; handoffs not looked at. */
static int
compare_content (BatonRecord *one,
                 BatonRecord *other)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);
  int order = compare_numbers (baton_record_get_changed (one), baton_record_get_changed (other));

  if (order == 0)
    order = compare_numbers (baton_record_get_created (one), baton_record_get_created (other));
  for (guint i = 0; i < n_fields && order == 0; i++)
    {
      order = compare_values (one, other, &fields[i]);
      if (order == 0)
        order = g_strcmp0 (baton_record_get_raw (one, &fields[i]), baton_record_get_raw (other, &fields[i]));
    }
  if (order == 0)
    order = g_strcmp0 (baton_record_get_kept_attributes (one), baton_record_get_kept_attributes (other));
  return order ? order
               : g_strcmp0 (baton_record_get_kept_children (one), baton_record_get_kept_children (other));
}

static int
compare_handoffs (BatonTask *one,
                  BatonTask *other)
{
  guint n_handoffs = baton_task_get_n_handoffs (one);
  int order = compare_numbers (n_handoffs, baton_task_get_n_handoffs (other));

  for (guint i = 0; i < n_handoffs && order == 0; i++)
    {
      BatonRecord *a = BATON_RECORD (baton_task_get_handoff (one, i));
      BatonRecord *b = BATON_RECORD (baton_task_get_handoff (other, i));

      order = strcmp (baton_record_get_id (a), baton_record_get_id (b));
      if (order == 0)
        order = compare_content (a, b);
    }
  return order;
}

/* Nothing is smaller than any record. */
static int
compare_records (BatonRecord *one,
                 BatonRecord *other)
{
  int order;

  if (!one || !other)
    return (one != NULL) - (other != NULL);
  order = strcmp (G_OBJECT_TYPE_NAME (one), G_OBJECT_TYPE_NAME (other));
  if (order == 0)
    order = compare_content (one, other);
  return order == 0 && BATON_IS_TASK (one) ? compare_handoffs (BATON_TASK (one), BATON_TASK (other)) : order;
}

static gboolean
same_tombstone (const BatonTombstone *base,
                const BatonTombstone *other)
{
  return base && base->stamp == other->stamp && compare_records (base->record, other->record) == 0;
}

/* What one side alone changed; else what was deleted last tells, and at one moment the larger. */
static const BatonTombstone *
choose_tombstone (const BatonTombstone *base,
                  const BatonTombstone *ours,
                  const BatonTombstone *theirs)
{
  if (same_tombstone (base, ours))
    return theirs;
  if (same_tombstone (base, theirs))
    return ours;
  if (ours->stamp != theirs->stamp)
    return ours->stamp > theirs->stamp ? ours : theirs;
  return compare_records (ours->record, theirs->record) > 0 ? ours : theirs;
}

static void
add_tombstone (BatonLibrary *merged,
               const char   *id,
               BatonRecord  *record,
               gint64        stamp)
{
  g_autoptr (BatonRecord) copy = record ? baton_library_copy_whole (record) : NULL;

  if (copy)
    baton_library_bury (merged, copy, stamp);
  else
    baton_library_add_tombstone (merged, id, stamp);
}

/* Tombstones are a set with stamps: each is decided for itself. */
static void
merge_one (BatonLibrary         *merged,
           const char           *id,
           const BatonTombstone *base,
           const BatonTombstone *ours,
           const BatonTombstone *theirs)
{
  const BatonTombstone *chosen = ours ? ours : theirs;

  if (ours && theirs)
    chosen = choose_tombstone (base, ours, theirs);
  else if (base && base->stamp == chosen->stamp)
    return;
  add_tombstone (merged, id, chosen->record, chosen->stamp);
}

/* A deleted provider or criterion goes on being named. */
static void
note_survivor (BatonLibrary *merged,
               const char   *id,
               GHashTable   *survivors)
{
  BatonRecord *record = baton_library_get_buried (merged, id);

  if (record && !BATON_IS_TASK (record))
    g_hash_table_add (survivors, (gpointer) id);
}

/**
 * baton_merge_tombstones:
 * @merged: the merged library, without tombstones yet
 * @base: (nullable): what both come from
 * @ours: one version
 * @theirs: the other
 * @survivors: where the ids of deleted providers and criteria go that may still be named, borrowed from @ours and @theirs
 */
void
baton_merge_tombstones (BatonLibrary *merged,
                        BatonLibrary *base,
                        BatonLibrary *ours,
                        BatonLibrary *theirs,
                        GHashTable   *survivors)
{
  BatonLibrary *const sides[] = { ours, theirs };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, baton_library_get_tombstones (sides[i]));
      while (g_hash_table_iter_next (&iter, &key, NULL))
        {
          const char *id = key;

          if (!find_tombstone (merged, id))
            merge_one (merged, id, find_tombstone (base, id), find_tombstone (ours, id), find_tombstone (theirs, id));
          note_survivor (merged, id, survivors);
        }
    }
}
