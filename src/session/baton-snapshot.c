/* A snapshot: everything one record says at a moment, handoffs included, and putting it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-snapshot.h"

struct _BatonSnapshot
{
  BatonRecord *record;   /* a copy that is in no library */
  GPtrArray   *handoffs; /* copies, oldest first */
};

/**
 * baton_snapshot_new:
 * @record: a task, criterion, provider or profile
 *
 * Returns: (transfer full): what it says now
 */
BatonSnapshot *
baton_snapshot_new (BatonRecord *record)
{
  BatonSnapshot *self = g_new0 (BatonSnapshot, 1);

  self->record = baton_record_copy (record);
  self->handoffs = g_ptr_array_new_with_free_func (g_object_unref);
  if (BATON_IS_TASK (record))
    for (guint i = 0; i < baton_task_get_n_handoffs (BATON_TASK (record)); i++)
      g_ptr_array_add (self->handoffs, baton_record_copy (BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i))));
  return self;
}

/* Returns: (transfer full): another hold on the same; a snapshot never changes. */
BatonSnapshot *
baton_snapshot_copy (const BatonSnapshot *self)
{
  BatonSnapshot *copy = g_new0 (BatonSnapshot, 1);

  copy->record = g_object_ref (self->record);
  copy->handoffs = g_ptr_array_ref (self->handoffs);
  return copy;
}

void
baton_snapshot_free (BatonSnapshot *self)
{
  g_object_unref (self->record);
  g_ptr_array_unref (self->handoffs);
  g_free (self);
}

/* Returns: (transfer none): the copy of the record, to be read only. */
BatonRecord *
baton_snapshot_peek (const BatonSnapshot *self)
{
  return self->record;
}

/* Counts the fields in which two records of a class differ; the last one is given out. */
static guint
count_differences (BatonRecord       *one,
                   BatonRecord       *other,
                   const BatonField **last)
{
  guint n_fields, n_different = 0;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (one, other, &fields[i]))
      {
        n_different++;
        *last = &fields[i];
      }
  return n_different;
}

static gboolean
same_handoffs (const BatonSnapshot *self,
               const BatonSnapshot *other)
{
  const BatonField *field;

  if (self->handoffs->len != other->handoffs->len)
    return FALSE;
  for (guint i = 0; i < self->handoffs->len; i++)
    {
      BatonRecord *one = self->handoffs->pdata[i], *two = other->handoffs->pdata[i];

      if (g_strcmp0 (baton_record_get_id (one), baton_record_get_id (two)) != 0
          || count_differences (one, two, &field) > 0)
        return FALSE;
    }
  return TRUE;
}

/* Returns: whether both say the same; stamps of creation and change do not count. */
gboolean
baton_snapshot_equal (const BatonSnapshot *self,
                      const BatonSnapshot *other)
{
  const BatonField *field;

  return count_differences (self->record, other->record, &field) == 0 && same_handoffs (self, other);
}

/**
 * baton_snapshot_only_difference:
 * @self: a snapshot
 * @other: another of the same record
 *
 * Returns: (transfer none) (nullable): the one field in which they differ; NULL where it is none, several or a handoff
 */
const BatonField *
baton_snapshot_only_difference (const BatonSnapshot *self,
                                const BatonSnapshot *other)
{
  const BatonField *field = NULL;

  if (!same_handoffs (self, other) || count_differences (self->record, other->record, &field) != 1)
    return NULL;
  return field;
}

static void
copy_fields (BatonRecord *to,
             BatonRecord *from)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (to, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    baton_record_copy_field (to, from, &fields[i]);
}

/* The same handoffs in the same order are changed in place; others are put there anew. */
static void
apply_handoffs (const BatonSnapshot *self,
                BatonTask           *task)
{
  gboolean same = baton_task_get_n_handoffs (task) == self->handoffs->len;

  for (guint i = 0; same && i < self->handoffs->len; i++)
    same = g_str_equal (baton_record_get_id (BATON_RECORD (baton_task_get_handoff (task, i))),
                        baton_record_get_id (self->handoffs->pdata[i]));
  while (!same && baton_task_get_n_handoffs (task) > 0)
    baton_task_remove_handoff (task, baton_task_get_last_handoff (task));
  for (guint i = 0; i < self->handoffs->len; i++)
    {
      g_autoptr (BatonRecord) copy = NULL;

      if (same)
        {
          copy_fields (BATON_RECORD (baton_task_get_handoff (task, i)), self->handoffs->pdata[i]);
          continue;
        }
      copy = baton_record_copy (self->handoffs->pdata[i]);
      baton_task_add_handoff (task, BATON_HANDOFF (copy));
    }
}

/**
 * baton_snapshot_apply:
 * @self: a snapshot
 * @library: the library its record was in
 *
 * Makes the record say again what it said. One that is no longer there comes back.
 */
void
baton_snapshot_apply (const BatonSnapshot *self,
                      BatonLibrary        *library)
{
  BatonRecord *record = baton_library_find (library, baton_record_get_id (self->record));
  g_autoptr (BatonRecord) made = NULL;

  if (BATON_IS_PROFILE (self->record))
    record = BATON_RECORD (baton_library_get_profile (library));
  if (record)
    copy_fields (record, self->record);
  else
    {
      record = made = baton_record_copy (self->record);
      baton_library_add (library, record);
    }
  if (BATON_IS_TASK (record))
    apply_handoffs (self, BATON_TASK (record));
}
