/* The difference: how far two versions of a library are apart, in figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-difference.h"

typedef void (*RecordFunc) (BatonRecord *record,
                            gpointer     data);

static void
for_list (GListModel *records,
          RecordFunc  function,
          gpointer    data)
{
  guint n_records = g_list_model_get_n_items (records);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);
      guint n_handoffs = BATON_IS_TASK (record) ? baton_task_get_n_handoffs (BATON_TASK (record)) : 0;

      function (record, data);
      for (guint nth = 0; nth < n_handoffs; nth++)
        function (BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), nth)), data);
    }
}

/* Calls @function for every record but the profile. */
static void
for_all (BatonLibrary *library,
         RecordFunc    function,
         gpointer      data)
{
  for_list (baton_library_get_criteria (library), function, data);
  for_list (baton_library_get_providers (library), function, data);
  for_list (baton_library_get_tasks (library), function, data);
}

static void
count_handoff (BatonRecord *record,
               gpointer     count)
{
  *(guint *) count += BATON_IS_HANDOFF (record);
}

/* Returns: how many records of each kind @library has. */
BatonTally
baton_tally (BatonLibrary *library)
{
  BatonTally tally = {
    .tasks = g_list_model_get_n_items (baton_library_get_tasks (library)),
    .people = g_list_model_get_n_items (baton_library_get_providers (library)),
    .criteria = g_list_model_get_n_items (baton_library_get_criteria (library)),
  };

  for_all (library, count_handoff, &tally.handoffs);
  return tally;
}

static gboolean
says_the_same (BatonRecord *one,
               BatonRecord *other)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);

  if (G_OBJECT_TYPE (one) != G_OBJECT_TYPE (other))
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (one, other, &fields[i]))
      return FALSE;
  return TRUE;
}

typedef struct
{
  BatonLibrary    *other;
  BatonDifference *difference;
} Look;

static void
look_at_ours (BatonRecord *record,
              gpointer     data)
{
  const Look *look = data;
  BatonRecord *twin = baton_library_find (look->other, baton_record_get_id (record));

  if (!twin)
    look->difference->removed++;
  else
    look->difference->changed += !says_the_same (record, twin);
}

static void
look_at_theirs (BatonRecord *record,
                gpointer     data)
{
  const Look *look = data;

  look->difference->added += baton_library_find (look->other, baton_record_get_id (record)) == NULL;
}

/**
 * baton_difference:
 * @library: a library, as it is now for example
 * @other: another version of it, a backup for example
 *
 * Looks what would become of the records of @library if @other took its place. Records are the same by their id; when they
 * were changed does not count, only what they say.
 *
 * Returns: how many would be added, removed and changed
 */
BatonDifference
baton_difference (BatonLibrary *library,
                  BatonLibrary *other)
{
  BatonDifference difference = { 0 };
  Look ours = { other, &difference };
  Look theirs = { library, &difference };

  for_all (library, look_at_ours, &ours);
  for_all (other, look_at_theirs, &theirs);
  difference.changed += !says_the_same (BATON_RECORD (baton_library_get_profile (library)),
                                        BATON_RECORD (baton_library_get_profile (other)));
  return difference;
}

/* Returns: whether there is one. */
gboolean
baton_difference_any (const BatonDifference *self)
{
  return self->added > 0 || self->removed > 0 || self->changed > 0;
}
