/* What stamps tell: which version of a library comes before another, and which values that gave way are old enough to go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "logic/baton-merge.h"
#include "model/baton-day.h"

/* In seconds; nobody looks for a value that gave way so long ago. */
#define KEEP_SUPERSEDED (90 * 24 * 60 * 60)

#define SUPERSEDED "<superseded "
#define SUPERSEDED_END "</superseded>"

static gboolean
is_buried (BatonLibrary *library,
           const char   *id,
           gint64        changed)
{
  const BatonTombstone *tombstone = g_hash_table_lookup (baton_library_get_tombstones (library), id);

  return tombstone && tombstone->stamp >= changed;
}

static BatonRecord *
find_handoff (BatonTask  *task,
              const char *id)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (task, i));

      if (strcmp (baton_record_get_id (handoff), id) == 0)
        return handoff;
    }
  return NULL;
}

/* Whether @later is a version of the same record that is not older, or its deletion is known. */
static gboolean
goes_on (BatonRecord  *record,
         BatonRecord  *later,
         BatonLibrary *library)
{
  if (!later)
    return is_buried (library, baton_record_get_id (record), baton_record_get_changed (record));
  return G_OBJECT_TYPE (later) == G_OBJECT_TYPE (record)
         && baton_record_get_changed (later) >= baton_record_get_changed (record);
}

static gboolean
handoffs_go_on (BatonTask    *task,
                BatonTask    *later,
                BatonLibrary *library)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (task, i));

      if (!goes_on (handoff, find_handoff (later, baton_record_get_id (handoff)), library))
        return FALSE;
    }
  return TRUE;
}

static gboolean
list_goes_on (GListModel   *list,
              BatonLibrary *library)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (list, i);
      BatonRecord *later = baton_library_find (library, baton_record_get_id (record));

      if (!goes_on (record, later, library)
          || (later && BATON_IS_TASK (record) && !handoffs_go_on (BATON_TASK (record), BATON_TASK (later), library)))
        return FALSE;
    }
  return TRUE;
}

/**
 * baton_merge_comes_before:
 * @before: a version
 * @library: another
 *
 * Looks whether @library can have come from @before: everything that was there is there still, and not older, or is known
 * to be deleted. A merge that takes @before for the ancestor lets nothing go then that nobody deleted.
 *
 * Returns: whether that is so
 */
gboolean
baton_merge_comes_before (BatonLibrary *before,
                          BatonLibrary *library)
{
  return list_goes_on (baton_library_get_criteria (before), library)
         && list_goes_on (baton_library_get_providers (before), library)
         && list_goes_on (baton_library_get_tasks (before), library);
}

/* Whether both have the same stamp and yet say something else: somebody changed one of them by hand. */
static gboolean
is_changed_by_hand (BatonRecord *one,
                    BatonRecord *other)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);

  if (G_OBJECT_TYPE (one) != G_OBJECT_TYPE (other) || baton_record_get_changed (one) != baton_record_get_changed (other))
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (one, other, &fields[i]))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (element-type BatonRecord): records of @before that @library has with the same stamp but not the
 * same, and that @beside, which may be NULL, has with that stamp. */
static GPtrArray *
find_doubtful (BatonLibrary *before,
               BatonLibrary *library,
               BatonLibrary *beside)
{
  GListModel *lists[] = { baton_library_get_criteria (before), baton_library_get_providers (before),
                          baton_library_get_tasks (before) };
  GPtrArray *doubtful = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
      {
        g_autoptr (BatonRecord) record = g_list_model_get_item (lists[i], j);
        const char *id = baton_record_get_id (record);
        BatonRecord *later = baton_library_find (library, id);
        BatonRecord *other = beside ? baton_library_find (beside, id) : NULL;

        if (later && is_changed_by_hand (record, later)
            && (!other || baton_record_get_changed (other) == baton_record_get_changed (record)))
          g_ptr_array_add (doubtful, g_object_ref (record));
      }
  return doubtful;
}

/**
 * baton_merge_comes_surely_before:
 * @before: a version
 * @library: another, which may have come from it
 *
 * A file that was changed by hand has the stamps of the version before, so that stamps alone do not tell which came first.
 *
 * Returns: whether everything that differs between them has a newer stamp too
 */
gboolean
baton_merge_comes_surely_before (BatonLibrary *before,
                                 BatonLibrary *library)
{
  g_autoptr (GPtrArray) doubtful = find_doubtful (before, library, NULL);

  return baton_merge_comes_before (before, library) && doubtful->len == 0;
}

/**
 * baton_merge_drop_doubtful:
 * @before: a version that is to be the ancestor of two others, and belongs to the caller
 * @ours: one of them
 * @theirs: the other
 *
 * Takes out what @theirs says otherwise with one and the same stamp in all three: nobody can tell whether it is newer or
 * older than ours. Without an ancestor the merge keeps both values.
 */
void
baton_merge_drop_doubtful (BatonLibrary *before,
                           BatonLibrary *ours,
                           BatonLibrary *theirs)
{
  g_autoptr (GPtrArray) doubtful = find_doubtful (before, theirs, ours);

  for (guint i = 0; i < doubtful->len; i++)
    baton_library_remove (before, doubtful->pdata[i]);
}

/* Returns: when the value that @node holds gave way; -1 where it does not say so. */
static gint64
stamp_of (const char *node,
          const char *end)
{
  const char *at = g_strstr_len (node, end - node, " at=\"");
  const char *close = at ? memchr (at + 5, '"', end - at - 5) : NULL;
  g_autofree char *text = close ? g_strndup (at + 5, close - at - 5) : NULL;
  gint64 stamp;

  return text && baton_stamp_parse (text, &stamp) ? stamp : -1;
}

/* Returns: (transfer full) (nullable): what is left of @kept; NULL where all of it stays. */
static char *
drop_superseded (const char *kept,
                 gint64      before)
{
  g_autoptr (GString) left = g_string_new (NULL);
  const char *at = kept;
  gboolean dropped = FALSE;

  while (g_str_has_prefix (at, SUPERSEDED))
    {
      const char *end = strstr (at, SUPERSEDED_END);
      gint64 stamp;

      if (!end)
        break;
      stamp = stamp_of (at, end);
      end += strlen (SUPERSEDED_END);
      if (stamp >= 0 && stamp < before)
        dropped = TRUE;
      else
        g_string_append_len (left, at, end - at);
      at = end;
    }
  g_string_append (left, at);
  return dropped ? g_string_free (g_steal_pointer (&left), FALSE) : NULL;
}

static guint
expire_in (BatonRecord *record,
           gint64       before)
{
  const char *kept = baton_record_get_kept_children (record);
  g_autofree char *left = kept ? drop_superseded (kept, before) : NULL;
  g_autofree char *attributes = NULL;

  if (!left)
    return 0;
  attributes = g_strdup (baton_record_get_kept_attributes (record));
  baton_record_set_kept (record, attributes, *left ? left : NULL);
  return 1;
}

static guint
expire_in_list (GListModel *list,
                gint64      before)
{
  guint n_items = g_list_model_get_n_items (list);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (list, i);
      guint n_handoffs = BATON_IS_TASK (record) ? baton_task_get_n_handoffs (BATON_TASK (record)) : 0;

      n += expire_in (record, before);
      for (guint nth = 0; nth < n_handoffs; nth++)
        n += expire_in (BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), nth)), before);
    }
  return n;
}

/**
 * baton_merge_expire:
 * @library: a library
 * @now: the time, seconds in UTC
 *
 * Drops the values that gave way in a merge more than 90 days ago.
 *
 * Returns: how many records held such values
 */
guint
baton_merge_expire (BatonLibrary *library,
                    gint64        now)
{
  gint64 before = now - KEEP_SUPERSEDED;

  return expire_in (BATON_RECORD (baton_library_get_profile (library)), before)
         + expire_in_list (baton_library_get_criteria (library), before)
         + expire_in_list (baton_library_get_providers (library), before)
         + expire_in_list (baton_library_get_tasks (library), before);
}
