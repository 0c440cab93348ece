/* The report of a merge: what another device brought, and what had to give way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-merge-report.h"

/* More than this many, and more than this share of all, is nothing that happens on an ordinary day. */
#define MANY_REMOVED 10
#define MANY_REMOVED_PERCENT 30

static void
free_change (gpointer data)
{
  BatonMergeChange *change = data;

  g_free (change->id);
  g_free (change->name);
  g_free (change->kept);
  g_free (change->lost);
  g_free (change);
}

/* Returns: (transfer full): a report in which nothing happened. */
BatonMergeReport *
baton_merge_report_new (void)
{
  BatonMergeReport *self = g_new0 (BatonMergeReport, 1);

  self->changes = g_ptr_array_new_with_free_func (free_change);
  return self;
}

void
baton_merge_report_free (BatonMergeReport *self)
{
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/* Adds everything that @more tells, and frees it. */
void
baton_merge_report_take (BatonMergeReport *self,
                         BatonMergeReport *more)
{
  g_ptr_array_extend_and_steal (self->changes, g_steal_pointer (&more->changes));
  self->n_before = MAX (self->n_before, more->n_before);
  self->n_removed += more->n_removed;
  self->emptied |= more->emptied;
  g_free (more);
}

/* Returns: how many changes of one kind there are. */
guint
baton_merge_report_count (const BatonMergeReport *self,
                          BatonMergeKind          kind)
{
  guint n = 0;

  for (guint i = 0; i < self->changes->len; i++)
    n += ((BatonMergeChange *) self->changes->pdata[i])->kind == kind;
  return n;
}

/* Returns: whether so much was removed that the person should be asked about it. */
gboolean
baton_merge_report_is_mass_change (const BatonMergeReport *self)
{
  if (self->emptied)
    return TRUE;
  return self->n_removed > MANY_REMOVED && self->n_removed * 100 > self->n_before * MANY_REMOVED_PERCENT;
}

/* The first field of a record is what it is called. */
static const char *
name_of (BatonRecord *record)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  return fields[0].kind == BATON_FIELD_LINE ? baton_record_get_string (record, &fields[0]) : "";
}

/**
 * baton_merge_report_add_field:
 * @self: a report
 * @kind: what happened
 * @record: what it happened to
 * @named: the record whose name says what that is; for a handoff its task
 * @field: (nullable): the field, NULL for the whole record
 *
 * Returns: (transfer none): the change, for its values
 */
BatonMergeChange *
baton_merge_report_add_field (BatonMergeReport *self,
                              BatonMergeKind    kind,
                              BatonRecord      *record,
                              BatonRecord      *named,
                              const BatonField *field)
{
  BatonMergeChange *change = g_new0 (BatonMergeChange, 1);

  change->kind = kind;
  change->type = G_OBJECT_TYPE (record);
  change->id = g_strdup (baton_record_get_id (record));
  change->name = g_strdup (name_of (named));
  change->field = field;
  g_ptr_array_add (self->changes, change);
  return change;
}

/* Adds what happened to a whole record. */
void
baton_merge_report_add (BatonMergeReport *self,
                        BatonMergeKind    kind,
                        BatonRecord      *record,
                        BatonRecord      *named)
{
  baton_merge_report_add_field (self, kind, record, named, NULL);
}
