/* Counts: how many tasks stand at each stage and with each provider, kept up to date for the
 * sidebar.
 *
 * What each task counted for is remembered, so that a change costs O(1) however many tasks there
 * are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-counts.h"

typedef struct
{
  BatonStage  stage;
  char       *provider; /* (nullable): GRefString, shared by all tasks of the provider */
} Counted;

struct _BatonCounts
{
  GObject       parent_instance;

  BatonLibrary *library;
  GHashTable   *counted; /* BatonTask, borrowed from the library, to what it counts for */
  guint         stages[BATON_N_STAGES];
  GHashTable   *direct;  /* provider id, GRefString, to how many tasks name it */
  GHashTable
      *totals; /* provider id to the same with its contractors' tasks; NULL while not worked out */
  guint         idle;
};

G_DEFINE_FINAL_TYPE (BatonCounts, baton_counts, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_counted (Counted *counted)
{
  g_clear_pointer (&counted->provider, g_ref_string_release);
  g_free (counted);
}

static void
add_to_provider (GHashTable *counts,
                 const char *provider,
                 int         by)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, provider)) + by;

  if (count == 0)
    g_hash_table_remove (counts, provider);
  else
    g_hash_table_replace (counts, g_ref_string_new_intern (provider), GUINT_TO_POINTER (count));
}

static gboolean
tell_cb (gpointer data)
{
  BatonCounts *self = data;

  self->idle = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
note_change (BatonCounts *self)
{
  g_clear_pointer (&self->totals, g_hash_table_unref);
  if (!self->idle)
    self->idle = g_idle_add (tell_cb, self);
}

static void
count_out (BatonCounts *self,
           BatonTask   *task,
           Counted     *counted)
{
  self->stages[counted->stage]--;
  if (counted->provider)
    add_to_provider (self->direct, counted->provider, -1);
  g_hash_table_remove (self->counted, task);
}

static void
count_in (BatonCounts *self,
          BatonTask   *task)
{
  const char *provider = baton_task_get_provider (task);
  Counted *counted = g_new0 (Counted, 1);

  counted->stage = baton_task_get_stage (task);
  counted->provider = *provider ? g_ref_string_new_intern (provider) : NULL;
  self->stages[counted->stage]++;
  if (counted->provider)
    add_to_provider (self->direct, counted->provider, 1);
  g_hash_table_insert (self->counted, task, counted);
}

static gboolean
is_same (const Counted *counted,
         BatonTask     *task)
{
  return counted->stage == baton_task_get_stage (task)
         && g_str_equal (counted->provider ? counted->provider : "",
                         baton_task_get_provider (task));
}

static void
recount_task (BatonCounts *self,
              BatonTask   *task)
{
  Counted *counted = g_hash_table_lookup (self->counted, task);
  gboolean is_there = baton_library_find (self->library, baton_record_get_id (BATON_RECORD (task)))
                      == BATON_RECORD (task);

  if (counted && is_there && is_same (counted, task))
    return;
  if (counted)
    count_out (self, task, counted);
  if (is_there)
    count_in (self, task);
  if (counted || is_there)
    note_change (self);
}

static void
recount (BatonCounts *self)
{
  GListModel *tasks = baton_library_get_tasks (self->library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  memset (self->stages, 0, sizeof self->stages);
  g_hash_table_remove_all (self->direct);
  g_hash_table_remove_all (self->counted);
  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      count_in (self, task);
    }
}

static void
library_changed_cb (BatonLibrary *library,
                    BatonRecord  *record,
                    const char   *field,
                    BatonCounts  *self)
{
  if (!record && !field)
    {
      recount (self);
      note_change (self);
    }
  else if (BATON_IS_TASK (record)
           && (!field || g_str_equal (field, "stage") || g_str_equal (field, "provider")))
    recount_task (self, BATON_TASK (record));
  else if (BATON_IS_PROVIDER (record) && (!field || g_str_equal (field, "via")))
    note_change (self);
}

/* A provider may be met on another one: its tasks count for that one too. */
static GHashTable *
work_out_totals (BatonCounts *self)
{
  GHashTable *totals =
      g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  GHashTableIter iter;
  gpointer id, count;

  g_hash_table_iter_init (&iter, self->direct);
  while (g_hash_table_iter_next (&iter, &id, &count))
    {
      BatonProvider *provider = baton_library_find_provider (self->library, id);
      const char *via = provider ? baton_provider_get_via (provider) : "";

      add_to_provider (totals, id, GPOINTER_TO_UINT (count));
      if (*via && !g_str_equal (via, id))
        add_to_provider (totals, via, GPOINTER_TO_UINT (count));
    }
  return totals;
}

static void
baton_counts_dispose (GObject *object)
{
  BatonCounts *self = BATON_COUNTS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (baton_counts_parent_class)->dispose (object);
}

static void
baton_counts_finalize (GObject *object)
{
  BatonCounts *self = BATON_COUNTS (object);

  g_hash_table_unref (self->counted);
  g_hash_table_unref (self->direct);
  g_clear_pointer (&self->totals, g_hash_table_unref);

  G_OBJECT_CLASS (baton_counts_parent_class)->finalize (object);
}

static void
baton_counts_class_init (BatonCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_counts_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_counts_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
baton_counts_init (BatonCounts *self)
{
  self->counted = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) free_counted);
  self->direct =
      g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
}

/**
 * baton_counts_new:
 * @library: where the tasks are
 *
 * Returns: (transfer full): its counts; they hold the library and follow it
 */
BatonCounts *
baton_counts_new (BatonLibrary *library)
{
  BatonCounts *self;

  g_return_val_if_fail (BATON_IS_LIBRARY (library), NULL);

  self = g_object_new (BATON_TYPE_COUNTS, NULL);
  self->library = g_object_ref (library);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), self);
  recount (self);
  return self;
}

/* Returns: how many tasks are at @stage. */
guint
baton_counts_get_stage (BatonCounts *self,
                        BatonStage   stage)
{
  g_return_val_if_fail (BATON_IS_COUNTS (self), 0);
  g_return_val_if_fail ((guint) stage < BATON_N_STAGES, 0);

  return self->stages[stage];
}

/**
 * baton_counts_get_provider:
 * @self: the counts
 * @provider_id: the id of a provider
 *
 * Returns: how many tasks are with that provider and with the contractors who were met on it
 */
guint
baton_counts_get_provider (BatonCounts *self,
                           const char  *provider_id)
{
  g_return_val_if_fail (BATON_IS_COUNTS (self), 0);
  g_return_val_if_fail (provider_id != NULL, 0);

  if (!self->totals)
    self->totals = work_out_totals (self);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->totals, provider_id));
}
