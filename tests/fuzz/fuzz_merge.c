/* Fuzzes the three-way merge: the ancestor, ours and theirs stand behind each other, with a mark between.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz/fuzz.h"
#include "logic/baton-merge.h"

#define MARK "\n==== other ====\n"

static GBytes *
merge (BatonLibrary *base,
       BatonLibrary *ours,
       BatonLibrary *theirs)
{
  g_autoptr (BatonMergeReport) report = NULL;
  g_autoptr (BatonLibrary) merged = baton_merge (base, ours, theirs, &report);

  FUZZ_REQUIRE (report != NULL);
  return fuzz_write (merged);
}

static void
require_merge (BatonLibrary *base,
               BatonLibrary *ours,
               BatonLibrary *theirs,
               GBytes       *expected,
               const char   *what)
{
  g_autoptr (GBytes) merged = merge (base, ours, theirs);

  fuzz_require_equal (merged, expected, what);
}

/* What was added on one side is there, unless the other side deleted what has that id. */
static void
require_additions (BatonLibrary *base,
                   BatonLibrary *side,
                   BatonLibrary *other,
                   BatonLibrary *merged)
{
  GListModel *tasks = baton_library_get_tasks (side);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonRecord) task = g_list_model_get_item (tasks, i);
      const char *id = baton_record_get_id (task);

      if (!g_hash_table_contains (baton_library_get_tombstones (other), id)
          && !g_hash_table_contains (baton_library_get_tombstones (side), id)
          && !baton_library_find (base, id) && !baton_library_find (other, id))
        FUZZ_REQUIRE (baton_library_find (merged, id) != NULL);
    }
}

/* Notes what an id stands for: the type, and of a handoff its task. Returns: FALSE where it stands for another thing already. */
static gboolean
note_record (GHashTable  *meanings,
             BatonRecord *record,
             const char  *task)
{
  const char *id = baton_record_get_id (record);
  g_autofree char *meaning = g_strdup_printf ("%s %s", G_OBJECT_TYPE_NAME (record), task);
  const char *known = g_hash_table_lookup (meanings, id);

  if (known)
    return g_str_equal (known, meaning);
  g_hash_table_insert (meanings, g_strdup (id), g_steal_pointer (&meaning));
  return TRUE;
}

static gboolean
note_list (GHashTable *meanings,
           GListModel *records,
           const char *task)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      if (!note_record (meanings, record, task))
        return FALSE;
      if (BATON_IS_TASK (record) && baton_task_get_n_handoffs (BATON_TASK (record)) > 0
          && !note_list (meanings, baton_task_get_handoffs (BATON_TASK (record)), baton_record_get_id (record)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
note_library (GHashTable   *meanings,
              BatonLibrary *library)
{
  return note_list (meanings, baton_library_get_criteria (library), "")
         && note_list (meanings, baton_library_get_providers (library), "")
         && note_list (meanings, baton_library_get_tasks (library), "");
}

/* No program gives one id to two things, and a merge cannot know which is meant; such a file is repaired when it is read. */
static gboolean
agree_on_ids (BatonLibrary *base,
              BatonLibrary *one,
              BatonLibrary *other)
{
  g_autoptr (GHashTable) meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return note_library (meanings, base) && note_library (meanings, one) && note_library (meanings, other);
}

static void
check (BatonLibrary *base,
       BatonLibrary *one,
       BatonLibrary *other)
{
  g_autoptr (GBytes) text = merge (base, one, other);
  g_autoptr (GBytes) one_text = fuzz_write (one);
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) merged = fuzz_read_back (text, &repairs);

  FUZZ_REQUIRE (!baton_repairs_any (&repairs));
  require_merge (base, other, one, text, "the sides exchanged");
  require_merge (base, one, one, one_text, "both sides alike");
  require_merge (base, base, one, one_text, "only one side changed");
  require_merge (base, merged, other, text, "merged once more");
  require_additions (base, one, other, merged);
  require_additions (base, other, one, merged);
}

static BatonLibrary *
take_part (const char **at,
           const char  *end)
{
  const char *mark = memmem (*at, end - *at, MARK, strlen (MARK));
  const char *stop = mark ? mark : end;
  BatonLibrary *library = fuzz_read (*at, stop - *at, NULL);

  *at = mark ? mark + strlen (MARK) : end;
  return library;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *at = (const char *) data;
  const char *end = at + size;
  g_autoptr (BatonLibrary) base = take_part (&at, end);
  g_autoptr (BatonLibrary) one = take_part (&at, end);
  g_autoptr (BatonLibrary) other = take_part (&at, end);

  if (base && one && other && agree_on_ids (base, one, other))
    check (base, one, other);
  return 0;
}
