/* The deleted of a library: tombstones, and the records that some of them hold.
 *
 * What names a deleted provider or criterion goes on naming it, so that old handoffs stay readable and everything is as it
 * was when the record comes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-library-private.h"

static void
tombstone_free (gpointer data)
{
  BatonTombstone *self = data;

  g_clear_object (&self->record);
  g_free (self);
}

/* Returns: (transfer full): an empty table of tombstones. */
GHashTable *
baton_library_make_tombstones (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, tombstone_free);
}

static BatonTombstone *
find_tombstone (BatonLibrary *self,
                const char   *id)
{
  return g_hash_table_lookup (self->tombstones, id);
}

/* Returns: (transfer none): the tombstone of @id, a new one where there was none. */
static BatonTombstone *
ensure_tombstone (BatonLibrary *self,
                  const char   *id)
{
  BatonTombstone *tombstone = find_tombstone (self, id);

  if (!tombstone)
    {
      tombstone = g_new0 (BatonTombstone, 1);
      g_hash_table_insert (self->tombstones, g_strdup (id), tombstone);
    }
  return tombstone;
}

/**
 * baton_library_add_tombstone:
 * @self: a library
 * @id: the id of a record that was deleted
 * @stamp: when, in seconds of UTC
 *
 * Notes that a record was deleted. What its tombstone holds already, it goes on holding.
 */
void
baton_library_add_tombstone (BatonLibrary *self,
                             const char   *id,
                             gint64        stamp)
{
  ensure_tombstone (self, id)->stamp = stamp;
  baton_library_emit_changed (self, NULL, "deleted");
}

/* Returns: whether there was one. */
gboolean
baton_library_remove_tombstone (BatonLibrary *self,
                                const char   *id)
{
  gboolean there = g_hash_table_remove (self->tombstones, id);

  if (there)
    baton_library_emit_changed (self, NULL, "deleted");
  return there;
}

/* Returns: (transfer none): id to BatonTombstone. */
GHashTable *
baton_library_get_tombstones (BatonLibrary *self)
{
  return self->tombstones;
}

/**
 * baton_library_copy_whole:
 * @record: a task, criterion or provider
 *
 * Returns: (transfer full): a copy with its id and, of a task, its handoffs, that is in no library
 */
BatonRecord *
baton_library_copy_whole (BatonRecord *record)
{
  BatonRecord *copy = baton_record_copy (record);
  guint n_handoffs = BATON_IS_TASK (record) ? baton_task_get_n_handoffs (BATON_TASK (record)) : 0;

  for (guint i = 0; i < n_handoffs; i++)
    {
      g_autoptr (BatonRecord) handoff
        = baton_record_copy (BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i)));

      baton_task_add_handoff (BATON_TASK (copy), BATON_HANDOFF (handoff));
    }
  return copy;
}

/**
 * baton_library_bury:
 * @self: a library
 * @record: (transfer none): a task, criterion or provider with an id that is in no library, and that nobody changes any
 *   more
 * @stamp: when it was deleted, in seconds of UTC
 *
 * Puts a deleted record into the trash: its tombstone holds it.
 */
void
baton_library_bury (BatonLibrary *self,
                    BatonRecord  *record,
                    gint64        stamp)
{
  BatonTombstone *tombstone;

  g_return_if_fail (*baton_record_get_id (record) != '\0');
  g_return_if_fail (baton_record_get_owner (record) == NULL);

  tombstone = ensure_tombstone (self, baton_record_get_id (record));
  tombstone->stamp = stamp;
  g_set_object (&tombstone->record, record);
  baton_library_emit_changed (self, NULL, "deleted");
}

/* Returns: (transfer none) (nullable): the record in the trash with that id. */
BatonRecord *
baton_library_get_buried (BatonLibrary *self,
                          const char   *id)
{
  BatonTombstone *tombstone = id ? find_tombstone (self, id) : NULL;

  return tombstone ? tombstone->record : NULL;
}

/* Returns: (transfer none) (nullable): the provider with that id, one in the trash included: to tell what once was. */
BatonProvider *
baton_library_find_former (BatonLibrary *self,
                           const char   *id)
{
  BatonProvider *provider = baton_library_find_provider (self, id);
  BatonRecord *buried = provider ? NULL : baton_library_get_buried (self, id);

  return BATON_IS_PROVIDER (buried) ? BATON_PROVIDER (buried) : provider;
}

/* Deletes a record of the trash for good; the tombstone stays, so that no merge brings it back. */
void
baton_library_forget_buried (BatonLibrary *self,
                             const char   *id)
{
  BatonTombstone *tombstone = find_tombstone (self, id);

  if (!tombstone || !tombstone->record)
    return;
  baton_library_foretell (self, tombstone->record);
  g_clear_object (&tombstone->record);
  baton_library_emit_changed (self, NULL, "deleted");
}

/* Collects the ids of the providers that handoffs name. */
static GHashTable *
find_providers_of_handoffs (BatonLibrary *self)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->stores[TASKS]));

  for (guint i = 0; i < n_tasks; i++)
    {
      BatonTask *task = BATON_TASK (baton_library_record_at (self->stores[TASKS], i));
      guint n_handoffs = baton_task_get_n_handoffs (task);

      for (guint at = 0; at < n_handoffs; at++)
        g_hash_table_add (ids, (gpointer) baton_handoff_get_provider (baton_task_get_handoff (task, at)));
    }
  return ids;
}

/**
 * baton_library_expire_tombstones:
 * @self: a library
 * @before: a moment in seconds of UTC
 *
 * Removes the tombstones from before a moment, with what they hold; but for providers that a handoff names: their names
 * are a part of what happened.
 */
void
baton_library_expire_tombstones (BatonLibrary *self,
                                 gint64        before)
{
  g_autoptr (GHashTable) named = NULL;
  GHashTableIter iter;
  gpointer id, value;
  guint n_expired = 0;

  g_hash_table_iter_init (&iter, self->tombstones);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      BatonTombstone *tombstone = value;

      if (tombstone->stamp >= before)
        continue;
      if (!named)
        named = find_providers_of_handoffs (self);
      if (tombstone->record && g_hash_table_contains (named, id))
        continue;
      g_hash_table_iter_remove (&iter);
      n_expired++;
    }
  if (n_expired > 0)
    baton_library_emit_changed (self, NULL, "deleted");
}
