/* Taking another version of a library into the one that is open, record by record and field by field.
 *
 * Nothing that is the same is touched, so that what shows a record goes on showing it: selection, scrolling, the keyboard and
 * text that is being typed stay where they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-outside-apply.h"

struct _BatonTaking
{
  BatonLibrary *library;
  BatonLibrary *version;
  gboolean      as_edit;
  GPtrArray    *queue;  /* of BatonRecord: those that may have to go, then those to be taken over */
  guint         n_ours; /* so many of them may have to go */
  guint         at;
};

/* What the record keeps without knowing it, values that gave way among it: these are shown, so it is told. */
static void
take_kept (BatonRecord *record,
           BatonRecord *version)
{
  const char *attributes = baton_record_get_kept_attributes (version);
  const char *children = baton_record_get_kept_children (version);

  if (g_strcmp0 (baton_record_get_kept_attributes (record), attributes) == 0
      && g_strcmp0 (baton_record_get_kept_children (record), children) == 0)
    return;
  baton_record_tell (record, record, BATON_FIELD_BEFORE);
  baton_record_set_kept (record, attributes, children);
  baton_record_tell (record, record, NULL);
}

static void
take_fields (BatonRecord *record,
             BatonRecord *version,
             gboolean     as_edit)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (record, version, &fields[i])
        || g_strcmp0 (baton_record_get_raw (record, &fields[i]), baton_record_get_raw (version, &fields[i])) != 0)
      baton_record_copy_field (record, version, &fields[i]);
  if (as_edit)
    return;
  baton_record_set_created (record, baton_record_get_created (version));
  baton_record_set_changed (record, baton_record_get_changed (version));
  take_kept (record, version);
}

/* Returns: (transfer none) (nullable): the handoff of @task with that id. */
static BatonRecord *
find_handoff (BatonTask  *task,
              const char *id)
{
  for (guint i = 0; i < baton_task_get_n_handoffs (task); i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (task, i));

      if (g_str_equal (baton_record_get_id (handoff), id))
        return handoff;
    }
  return NULL;
}

/* Returns: (transfer full): the handoffs that @task is to have: its own, changed as necessary, and copies of new ones. */
static GPtrArray *
list_handoffs (BatonTask *task,
               BatonTask *version,
               gboolean   as_edit)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < baton_task_get_n_handoffs (version); i++)
    {
      BatonRecord *theirs = BATON_RECORD (baton_task_get_handoff (version, i));
      BatonRecord *ours = find_handoff (task, baton_record_get_id (theirs));

      if (ours)
        take_fields (ours, theirs, as_edit);
      g_ptr_array_add (wanted, ours ? g_object_ref (ours) : baton_record_copy (theirs));
    }
  return wanted;
}

static void
take_handoffs (BatonTask *task,
               BatonTask *version,
               gboolean   as_edit)
{
  g_autoptr (GPtrArray) wanted = list_handoffs (task, version, as_edit);
  guint same = 0;

  while (same < wanted->len && (gpointer) baton_task_get_handoff (task, same) == wanted->pdata[same])
    same++;
  while (baton_task_get_n_handoffs (task) > same)
    baton_task_remove_handoff (task, baton_task_get_last_handoff (task));
  for (guint i = same; i < wanted->len; i++)
    baton_task_add_handoff (task, wanted->pdata[i]);
}

/* Returns: (transfer none) (nullable): the record of that id and class. */
static BatonRecord *
find_same (BatonLibrary *library,
           BatonRecord  *record)
{
  BatonRecord *found = baton_library_find (library, baton_record_get_id (record));

  return found && G_OBJECT_TYPE (found) == G_OBJECT_TYPE (record) ? found : NULL;
}

static void
take_record (BatonTaking *self,
             BatonRecord *theirs)
{
  BatonRecord *ours = find_same (self->library, theirs);
  g_autoptr (BatonRecord) added = ours ? NULL : baton_library_copy_whole (theirs);

  if (added && !baton_library_find (self->library, baton_record_get_id (added)))
    baton_library_add (self->library, added);
  if (!ours)
    return;
  take_fields (ours, theirs, self->as_edit);
  if (BATON_IS_TASK (ours))
    take_handoffs (BATON_TASK (ours), BATON_TASK (theirs), self->as_edit);
}

static void
remove_tombstones (BatonLibrary *library,
                   BatonLibrary *version)
{
  GHashTable *theirs = baton_library_get_tombstones (version);
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, baton_library_get_tombstones (library));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (theirs, id))
      g_ptr_array_add (old, g_strdup (id));
  for (guint i = 0; i < old->len; i++)
    baton_library_remove_tombstone (library, old->pdata[i]);
}

static void
take_tombstones (BatonLibrary *library,
                 BatonLibrary *version)
{
  GHashTable *ours = baton_library_get_tombstones (library);
  GHashTableIter iter;
  gpointer id, value;

  remove_tombstones (library, version);
  g_hash_table_iter_init (&iter, baton_library_get_tombstones (version));
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const BatonTombstone *theirs = value;
      const BatonTombstone *old = g_hash_table_lookup (ours, id);

      if (old && old->stamp == theirs->stamp && !old->record == !theirs->record)
        continue;
      if (theirs->record)
        baton_library_bury (library, theirs->record, theirs->stamp);
      else
        baton_library_add_tombstone (library, id, theirs->stamp);
      if (!theirs->record)
        baton_library_forget_buried (library, id);
    }
}

static void
queue_list (BatonTaking *self,
            GListModel  *list)
{
  guint n_records = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (self->queue, g_list_model_get_item (list, i));
}

/**
 * baton_taking_new:
 * @library: the library that is open
 * @version: what it is to say from now on; nobody else holds it, and it stays as it is
 * @as_edit: whether it is the person who says so: then stamps and tombstones follow from the change, and are not taken over
 *
 * Returns: (transfer full): what makes @library say what @version says, once baton_taking_go_on() is through with it
 */
BatonTaking *
baton_taking_new (BatonLibrary *library,
                  BatonLibrary *version,
                  gboolean      as_edit)
{
  BatonTaking *self = g_new0 (BatonTaking, 1);

  self->library = g_object_ref (library);
  self->version = g_object_ref (version);
  self->as_edit = as_edit;
  self->queue = g_ptr_array_new_with_free_func (g_object_unref);
  queue_list (self, baton_library_get_tasks (library));
  queue_list (self, baton_library_get_providers (library));
  queue_list (self, baton_library_get_criteria (library));
  self->n_ours = self->queue->len;
  queue_list (self, baton_library_get_criteria (version));
  queue_list (self, baton_library_get_providers (version));
  queue_list (self, baton_library_get_tasks (version));
  return self;
}

void
baton_taking_free (BatonTaking *self)
{
  g_ptr_array_unref (self->queue);
  g_object_unref (self->library);
  g_object_unref (self->version);
  g_free (self);
}

/* Only what differs is changed, each with its signal. What went meanwhile is left alone. */
static void
take_next (BatonTaking *self)
{
  BatonRecord *record = self->queue->pdata[self->at];

  if (self->at++ >= self->n_ours)
    take_record (self, record);
  else if (!find_same (self->version, record) && baton_record_get_owner (record) == self->library)
    baton_library_remove (self->library, record);
}

static void
take_rest (BatonTaking *self)
{
  take_fields (BATON_RECORD (baton_library_get_profile (self->library)),
               BATON_RECORD (baton_library_get_profile (self->version)), self->as_edit);
  if (self->as_edit)
    return;
  take_tombstones (self->library, self->version);
  baton_library_set_kept (self->library, baton_library_get_kept_attributes (self->version),
                          baton_library_get_kept_children (self->version));
}

/* Takes over the next record. Returns: whether there is more to take. */
gboolean
baton_taking_go_on (BatonTaking *self)
{
  if (self->at < self->queue->len)
    {
      take_next (self);
      return TRUE;
    }
  take_rest (self);
  return FALSE;
}

/* Returns: how much of it is done, from 0 to 1. */
double
baton_taking_get_fraction (BatonTaking *self)
{
  return self->queue->len ? (double) self->at / self->queue->len : 1;
}

/* Makes @library say in one go what @version says, stamps and tombstones included; see baton_taking_new(). */
void
baton_outside_apply (BatonLibrary *library,
                     BatonLibrary *version)
{
  g_autoptr (BatonTaking) taking = baton_taking_new (library, version, FALSE);

  while (baton_taking_go_on (taking))
    ;
}
