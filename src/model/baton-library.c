/* The library: everything one person keeps in Baton, in manual order, with one signal for every change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-library-private.h"

#include "model/baton-id.h"
#include "model/baton-marshal.h"
#include "model/baton-position.h"

G_DEFINE_FINAL_TYPE (BatonLibrary, baton_library, G_TYPE_OBJECT)

enum
{
  CHANGED,
  CHANGING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Signals a change, unless a load is going on. */
void
baton_library_emit_changed (BatonLibrary *self,
                            BatonRecord  *record,
                            const char   *field)
{
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0, record, field);
}

static void
note_handoff (BatonLibrary *self,
              BatonRecord  *handoff)
{
  const char *id = baton_record_get_id (handoff);

  if (baton_record_get_owner (handoff))
    g_hash_table_insert (self->by_id, (gpointer) id, handoff);
  else
    g_hash_table_remove (self->by_id, id);
}

/* Signals that something is going to change, unless a load is going on. */
void
baton_library_foretell (BatonLibrary *self,
                        BatonRecord  *record)
{
  if (!self->loading)
    g_signal_emit (self, signals[CHANGING], 0, record);
}

static void
record_changed_cb (gpointer          owner,
                   BatonRecord      *record,
                   const BatonField *field)
{
  BatonLibrary *self = owner;

  if (field == BATON_FIELD_BEFORE)
    {
      baton_library_foretell (self, record);
      return;
    }
  if (field && !self->loading && field == BATON_RECORD_GET_CLASS (record)->position)
    baton_library_place_anew (self, record);
  if (!field && BATON_IS_HANDOFF (record))
    note_handoff (self, record);
  baton_library_emit_changed (self, record, field ? field->name : NULL);
}

/* From here on a record belongs to the library: it is found by its id, and its changes are heard. */
void
baton_library_adopt (BatonLibrary *self,
                     BatonRecord  *record)
{
  g_hash_table_insert (self->by_id, (gpointer) baton_record_get_id (record), record);
  baton_record_set_watch (record, record_changed_cb, self);
  if (BATON_IS_TASK (record))
    for (guint i = 0; i < baton_task_get_n_handoffs (BATON_TASK (record)); i++)
      note_handoff (self, BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i)));
}

static void
release (BatonLibrary *self,
         BatonRecord  *record)
{
  if (BATON_IS_TASK (record))
    for (guint i = 0; i < baton_task_get_n_handoffs (BATON_TASK (record)); i++)
      g_hash_table_remove (self->by_id,
                           baton_record_get_id (BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i))));
  g_hash_table_remove (self->by_id, baton_record_get_id (record));
  baton_record_set_watch (record, NULL, NULL);
}

/* Lets every record go, which stays in its list. */
void
baton_library_release_all (BatonLibrary *self)
{
  for (int i = 0; i < N_STORES; i++)
    for (guint at = 0; at < g_list_model_get_n_items (G_LIST_MODEL (self->stores[i])); at++)
      release (self, baton_library_record_at (self->stores[i], at));
}

static void
baton_library_dispose (GObject *object)
{
  BatonLibrary *self = BATON_LIBRARY (object);

  if (self->stores[0])
    baton_library_release_all (self);
  if (self->profile)
    baton_record_set_watch (BATON_RECORD (self->profile), NULL, NULL);
  for (int i = 0; i < N_STORES; i++)
    {
      g_clear_object (&self->stores[i]);
      g_clear_pointer (&self->pending[i], g_ptr_array_unref);
    }
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (baton_library_parent_class)->dispose (object);
}

static void
baton_library_finalize (GObject *object)
{
  BatonLibrary *self = BATON_LIBRARY (object);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->tombstones);
  g_rand_free (self->chance);
  g_free (self->kept_attributes);
  g_free (self->kept_children);

  G_OBJECT_CLASS (baton_library_parent_class)->finalize (object);
}

static void
baton_library_class_init (BatonLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_library_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_library_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   baton_marshal_VOID__OBJECT_STRING, G_TYPE_NONE, 2, BATON_TYPE_RECORD,
                                   G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[CHANGING] = g_signal_new ("changing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, BATON_TYPE_RECORD);
}

static void
baton_library_init (BatonLibrary *self)
{
  const GType types[N_STORES] = { BATON_TYPE_TASK, BATON_TYPE_CRITERION, BATON_TYPE_PROVIDER };

  for (int i = 0; i < N_STORES; i++)
    {
      self->stores[i] = g_list_store_new (types[i]);
      self->pending[i] = g_ptr_array_new_with_free_func (g_object_unref);
    }
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->tombstones = baton_library_make_tombstones ();
  self->profile = baton_profile_new ();
  self->chance = g_rand_new ();
  baton_record_set_watch (BATON_RECORD (self->profile), record_changed_cb, self);
}

/**
 * baton_library_new:
 *
 * Returns: (transfer full): a library in which nothing is
 */
BatonLibrary *
baton_library_new (void)
{
  return g_object_new (BATON_TYPE_LIBRARY, NULL);
}

/* Returns: (transfer none): its BatonTasks in manual order. */
GListModel *
baton_library_get_tasks (BatonLibrary *self)
{
  return G_LIST_MODEL (self->stores[TASKS]);
}

/* Returns: (transfer none): its BatonCriterions in manual order. */
GListModel *
baton_library_get_criteria (BatonLibrary *self)
{
  return G_LIST_MODEL (self->stores[CRITERIA]);
}

/* Returns: (transfer none): its BatonProviders in manual order. */
GListModel *
baton_library_get_providers (BatonLibrary *self)
{
  return G_LIST_MODEL (self->stores[PROVIDERS]);
}

/* Returns: (transfer none): its one profile. */
BatonProfile *
baton_library_get_profile (BatonLibrary *self)
{
  return self->profile;
}

/* Returns: whether it holds no task, no criterion and no provider. */
gboolean
baton_library_is_empty (BatonLibrary *self)
{
  for (int i = 0; i < N_STORES; i++)
    if (g_list_model_get_n_items (G_LIST_MODEL (self->stores[i])) > 0)
      return FALSE;
  return TRUE;
}

/* Returns: (transfer none) (nullable): the record with that id, a handoff included. */
BatonRecord *
baton_library_find (BatonLibrary *self,
                    const char   *id)
{
  return id ? g_hash_table_lookup (self->by_id, id) : NULL;
}

BatonTask *
baton_library_find_task (BatonLibrary *self,
                         const char   *id)
{
  BatonRecord *record = baton_library_find (self, id);

  return BATON_IS_TASK (record) ? BATON_TASK (record) : NULL;
}

BatonCriterion *
baton_library_find_criterion (BatonLibrary *self,
                              const char   *id)
{
  BatonRecord *record = baton_library_find (self, id);

  return BATON_IS_CRITERION (record) ? BATON_CRITERION (record) : NULL;
}

BatonProvider *
baton_library_find_provider (BatonLibrary *self,
                             const char   *id)
{
  BatonRecord *record = baton_library_find (self, id);

  return BATON_IS_PROVIDER (record) ? BATON_PROVIDER (record) : NULL;
}

/* Returns: (transfer none) (nullable): the first criterion with that meaning. */
BatonCriterion *
baton_library_find_meaning (BatonLibrary *self,
                            BatonMeaning  meaning)
{
  GListStore *criteria = self->stores[CRITERIA];

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (criteria)); i++)
    {
      BatonCriterion *criterion = BATON_CRITERION (baton_library_record_at (criteria, i));

      if (baton_criterion_get_meaning (criterion) == meaning)
        return criterion;
    }
  return NULL;
}

/* Returns: (transfer none) (nullable): the task that a handoff belongs to. */
BatonTask *
baton_library_find_handoff_task (BatonLibrary *self,
                                 BatonHandoff *handoff)
{
  return baton_record_get_owner (BATON_RECORD (handoff));
}

/* The record that ends the list while it grows: of what is pending, else of the store. */
static BatonRecord *
last_record (BatonLibrary *self,
             int           index)
{
  GPtrArray *pending = self->pending[index];
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->stores[index]));

  if (pending->len > 0)
    return g_ptr_array_index (pending, pending->len - 1);
  return n_items ? baton_library_record_at (self->stores[index], n_items - 1) : NULL;
}

static void
make_complete (BatonLibrary *self,
               BatonRecord  *record,
               int           index)
{
  BatonRecord *last = last_record (self, index);

  if (!*baton_record_get_id (record))
    {
      g_autofree char *id = baton_id_new ();

      baton_record_set_id (record, id);
    }
  if (!*baton_record_get_position (record))
    {
      g_autofree char *key = baton_position_between (last ? baton_record_get_position (last) : NULL, NULL, self->chance);

      baton_library_set_position (record, key);
    }
}

/**
 * baton_library_add:
 * @self: a library
 * @record: a task, criterion or provider that is in no library; @self takes a reference
 *
 * Adds a record at the place its position says. One without an id gets one, one without a position the last place.
 * Its id must be new to the library.
 */
void
baton_library_add (BatonLibrary *self,
                   BatonRecord  *record)
{
  int index = baton_library_store_index (record);

  g_return_if_fail (index >= 0);
  g_return_if_fail (baton_record_get_owner (record) == NULL);
  g_return_if_fail (baton_library_find (self, baton_record_get_id (record)) == NULL);

  make_complete (self, record, index);
  baton_library_foretell (self, record);
  baton_library_adopt (self, record);
  if (self->loading)
    g_ptr_array_add (self->pending[index], g_object_ref (record));
  else
    g_list_store_insert (self->stores[index], baton_library_sorted_place (self, record), record);
  baton_library_emit_changed (self, record, NULL);
}

/**
 * baton_library_remove:
 * @self: a library
 * @record: a task, criterion or provider of it
 *
 * Takes a record out. Nothing else changes: the stamper writes the tombstone.
 */
void
baton_library_remove (BatonLibrary *self,
                      BatonRecord  *record)
{
  g_autoptr (BatonRecord) keep = g_object_ref (record);
  GListStore *store = self->stores[baton_library_store_index (record)];
  guint at;

  g_return_if_fail (baton_record_get_owner (record) == self);

  baton_library_foretell (self, record);
  release (self, record);
  if (g_ptr_array_remove (self->pending[baton_library_store_index (record)], record))
    return;
  at = baton_library_sorted_place (self, record);
  if (baton_library_record_at (store, at) == record || g_list_store_find (store, record, &at))
    g_list_store_remove (store, at);
  baton_library_emit_changed (self, record, NULL);
}

/**
 * baton_library_answer:
 * @self: a library
 * @task: a task of it
 * @criterion: a criterion of it that is not automatic
 * @answer: yes, no, or none
 *
 * Answers a criterion. Dislike and enjoy exclude each other: yes to one says no to the other.
 */
void
baton_library_answer (BatonLibrary   *self,
                      BatonTask      *task,
                      BatonCriterion *criterion,
                      BatonAnswer     answer)
{
  BatonMeaning meaning = baton_criterion_get_meaning (criterion);
  BatonCriterion *opposite = NULL;

  g_return_if_fail (!baton_meaning_is_automatic (meaning));

  if (meaning == BATON_MEANING_DISLIKE)
    opposite = baton_library_find_meaning (self, BATON_MEANING_ENJOY);
  else if (meaning == BATON_MEANING_ENJOY)
    opposite = baton_library_find_meaning (self, BATON_MEANING_DISLIKE);
  if (opposite && answer == BATON_ANSWER_YES)
    baton_task_set_answer (task, baton_record_get_id (BATON_RECORD (opposite)), BATON_ANSWER_NO);
  baton_task_set_answer (task, baton_record_get_id (BATON_RECORD (criterion)), answer);
}

/* Returns: (nullable): attributes of the file's root that this version does not know, as serialised text. */
const char *
baton_library_get_kept_attributes (BatonLibrary *self)
{
  return self->kept_attributes;
}

/* Returns: (nullable): children of the file's root that this version does not know, as serialised text. */
const char *
baton_library_get_kept_children (BatonLibrary *self)
{
  return self->kept_children;
}

/* Keeps unknown content of the root for the next save. */
void
baton_library_set_kept (BatonLibrary *self,
                        const char   *attributes,
                        const char   *children)
{
  g_free (self->kept_attributes);
  g_free (self->kept_children);
  self->kept_attributes = g_strdup (attributes);
  self->kept_children = g_strdup (children);
}
