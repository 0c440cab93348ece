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

static gboolean
same_kept (BatonRecord *one,
           BatonRecord *other)
{
  return g_strcmp0 (baton_record_get_kept_children (one), baton_record_get_kept_children (other)) == 0
         && g_strcmp0 (baton_record_get_kept_attributes (one), baton_record_get_kept_attributes (other)) == 0;
}

/* What the stamper sets where the stage changes is a part of that change, and comes back with it. */
static gboolean
goes_with_stage (BatonRecord      *one,
                 BatonRecord      *other,
                 const BatonField *field)
{
  return BATON_IS_TASK (one) && baton_task_get_stage (BATON_TASK (one)) != baton_task_get_stage (BATON_TASK (other))
         && (g_str_equal (field->name, "stage-since") || g_str_equal (field->name, "put-off"));
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
    if (!baton_record_field_equal (one, other, &fields[i]) && !goes_with_stage (one, other, &fields[i]))
      {
        n_different++;
        *last = &fields[i];
      }
  return n_different;
}

/* Counts the fields in which the handoffs differ; the last one is given out, and the handoff that has it. G_MAXUINT where
 * they are not the same handoffs. */
static guint
count_in_handoffs (const BatonSnapshot *self,
                   const BatonSnapshot *other,
                   const BatonField   **last,
                   BatonRecord        **of)
{
  guint n_different = 0;

  if (self->handoffs->len != other->handoffs->len)
    return G_MAXUINT;
  for (guint i = 0; i < self->handoffs->len; i++)
    {
      BatonRecord *one = self->handoffs->pdata[i], *two = other->handoffs->pdata[i];
      guint n_here = count_differences (one, two, last);

      if (g_strcmp0 (baton_record_get_id (one), baton_record_get_id (two)) != 0 || !same_kept (one, two))
        return G_MAXUINT;
      if (n_here > 0)
        *of = one;
      n_different += n_here;
    }
  return n_different;
}

/* Returns: whether both say the same; stamps of creation and change do not count. */
gboolean
baton_snapshot_equal (const BatonSnapshot *self,
                      const BatonSnapshot *other)
{
  const BatonField *field;
  BatonRecord *of;

  return count_differences (self->record, other->record, &field) == 0 && same_kept (self->record, other->record)
         && count_in_handoffs (self, other, &field, &of) == 0;
}

/**
 * baton_snapshot_only_difference:
 * @self: a snapshot
 * @other: another of the same record
 * @id: (out) (transfer none): whose field it is, that of the record or of one of its handoffs
 *
 * Returns: (transfer none) (nullable): the one field in which they differ; NULL where it is none or several
 */
const BatonField *
baton_snapshot_only_difference (const BatonSnapshot *self,
                                const BatonSnapshot *other,
                                const char         **id)
{
  const BatonField *field = NULL;
  BatonRecord *of = self->record;
  guint n_own = count_differences (self->record, other->record, &field);
  guint n_in_handoffs = count_in_handoffs (self, other, &field, &of);

  if (!same_kept (self->record, other->record) || n_in_handoffs == G_MAXUINT || n_own + n_in_handoffs != 1)
    return NULL;
  *id = baton_record_get_id (of);
  return field;
}

/* The answers that @wanted has and @from has not; the others may have come from elsewhere since, and stay. */
static void
apply_answers (BatonRecord      *record,
               const BatonField *field,
               BatonRecord      *wanted,
               BatonRecord      *from)
{
  GVariant *const sets[] = { baton_record_get_variant (from, field), baton_record_get_variant (wanted, field) };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      GVariantIter iter;
      char *id;
      gboolean yes;

      if (!sets[i])
        continue;
      g_variant_iter_init (&iter, sets[i]);
      /* A lookup may make the set anew, so that what is borrowed from it would not last. */
      while (g_variant_iter_loop (&iter, "{sb}", &id, &yes))
        {
          BatonAnswer answer = baton_task_get_answer (BATON_TASK (wanted), id);

          if (answer != baton_task_get_answer (BATON_TASK (from), id))
            baton_task_set_answer (BATON_TASK (record), id, answer);
        }
    }
}

/* Gives @record what @wanted says and @from does not. */
static void
apply_fields (BatonRecord *record,
              BatonRecord *wanted,
              BatonRecord *from)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (baton_record_field_equal (wanted, from, &fields[i]) && !goes_with_stage (wanted, from, &fields[i]))
      continue;
    else if (fields[i].kind == BATON_FIELD_ANSWERS)
      apply_answers (record, &fields[i], wanted, from);
    else
      baton_record_copy_field (record, wanted, &fields[i]);
  if (!same_kept (wanted, from))
    baton_record_set_kept (record, baton_record_get_kept_attributes (wanted), baton_record_get_kept_children (wanted));
}

static BatonRecord *
find_handoff (const BatonSnapshot *self,
              const char          *id)
{
  for (guint i = 0; i < self->handoffs->len; i++)
    if (g_str_equal (baton_record_get_id (self->handoffs->pdata[i]), id))
      return self->handoffs->pdata[i];
  return NULL;
}

static void
change_handoffs (const BatonSnapshot *self,
                 const BatonSnapshot *from,
                 BatonTask           *task)
{
  for (guint i = 0; i < baton_task_get_n_handoffs (task); i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (task, i));
      BatonRecord *wanted = find_handoff (self, baton_record_get_id (handoff));
      BatonRecord *old = find_handoff (from, baton_record_get_id (handoff));

      if (wanted && old)
        apply_fields (handoff, wanted, old);
    }
}

/* Returns: (transfer full): the handoffs that @task is to have: those of @self first and in its order, without those that
 * went elsewhere, and then those that came from elsewhere. */
static GPtrArray *
list_wanted (const BatonSnapshot *self,
             const BatonSnapshot *from,
             BatonTask           *task)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < baton_task_get_n_handoffs (task); i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (task, i));

      g_hash_table_insert (there, (gpointer) baton_record_get_id (handoff), handoff);
    }
  for (guint i = 0; i < self->handoffs->len; i++)
    {
      BatonRecord *copy = self->handoffs->pdata[i];
      BatonRecord *now = g_hash_table_lookup (there, baton_record_get_id (copy));

      if (now)
        g_ptr_array_add (wanted, g_object_ref (now));
      else if (!find_handoff (from, baton_record_get_id (copy)))
        g_ptr_array_add (wanted, baton_record_copy (copy));
      g_hash_table_remove (there, baton_record_get_id (copy));
    }
  for (guint i = 0; i < baton_task_get_n_handoffs (task); i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (task, i));

      if (g_hash_table_contains (there, baton_record_get_id (handoff))
          && !find_handoff (from, baton_record_get_id (handoff)))
        g_ptr_array_add (wanted, g_object_ref (handoff));
    }
  return wanted;
}

/* Lets @task have these handoffs in this order; where it has them, nothing is touched. */
static void
set_handoffs (BatonTask *task,
              GPtrArray *wanted)
{
  guint first = 0;

  while (first < wanted->len && (gpointer) baton_task_get_handoff (task, first) == wanted->pdata[first])
    first++;
  while (baton_task_get_n_handoffs (task) > first)
    baton_task_remove_handoff (task, baton_task_get_last_handoff (task));
  for (guint i = first; i < wanted->len; i++)
    baton_task_add_handoff (task, wanted->pdata[i]);
}

static void
apply_to (const BatonSnapshot *self,
          const BatonSnapshot *from,
          BatonRecord         *record)
{
  g_autoptr (GPtrArray) wanted = NULL;

  apply_fields (record, self->record, from->record);
  if (!BATON_IS_TASK (record))
    return;
  change_handoffs (self, from, BATON_TASK (record));
  wanted = list_wanted (self, from, BATON_TASK (record));
  set_handoffs (BATON_TASK (record), wanted);
}

/* Returns: (transfer full): a copy of the record with its handoffs, in no library. */
BatonRecord *
baton_snapshot_make_record (const BatonSnapshot *self)
{
  BatonRecord *record = baton_record_copy (self->record);

  for (guint i = 0; i < self->handoffs->len; i++)
    {
      g_autoptr (BatonRecord) copy = baton_record_copy (self->handoffs->pdata[i]);

      baton_task_add_handoff (BATON_TASK (record), BATON_HANDOFF (copy));
    }
  return record;
}

static void
bring_back (const BatonSnapshot *self,
            BatonLibrary        *library)
{
  g_autoptr (BatonRecord) record = baton_snapshot_make_record (self);

  baton_library_add (library, record);
}

/**
 * baton_snapshot_apply:
 * @self: a snapshot
 * @from: (nullable): what the record said on the other side of the step, NULL where it was not there
 * @library: the library its record was in
 *
 * Makes the record say again what it said where @from says something else; what came from elsewhere since stays. A record
 * that is no longer there comes back where it was the step that removed it, and not where another device did.
 *
 * Returns: FALSE where there was nothing that it could do
 */
gboolean
baton_snapshot_apply (const BatonSnapshot *self,
                      const BatonSnapshot *from,
                      BatonLibrary        *library)
{
  const char *id = baton_record_get_id (self->record);
  BatonRecord *record = BATON_IS_PROFILE (self->record) ? BATON_RECORD (baton_library_get_profile (library))
                                                        : baton_library_find (library, id);

  if (record && G_OBJECT_TYPE (record) != G_OBJECT_TYPE (self->record))
    return FALSE;
  if (record && from)
    apply_to (self, from, record);
  else if (!record && !from)
    bring_back (self, library);
  return (record != NULL) == (from != NULL);
}
