/* The results of a search: the tasks and providers that a query matches, best first, kept up to date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-search-results.h"

/* Microseconds that a slice may take: half of what a frame can spare. */
#define SLICE_TIME 4000
/* Between two looks at the clock. */
#define SLICE_STEP 16

typedef struct
{
  BatonRecord *record; /* referenced */
  int          worth;  /* the better it matches, the greater */
} Found;

struct _BatonSearchResults
{
  GObject           parent_instance;

  BatonWorkspace   *workspace;
  BatonSearchIndex *index;
  char             *decimal_point;
  char             *query;
  BatonMatch       *match;
  int               near;
  GArray           *tasks;     /* of Found */
  GArray           *providers;
  GArray           *next_tasks; /* of the search that is going on */
  GArray           *next_providers;
  guint             at;        /* how many records it has looked at */
  guint             idle;
};

G_DEFINE_FINAL_TYPE (BatonSearchResults, baton_search_results, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_found (gpointer found)
{
  g_object_unref (((Found *) found)->record);
}

static GArray *
make_array (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (Found));

  g_array_set_clear_func (array, clear_found);
  return array;
}

/* A stable sort: equals stay in manual order. */
static int
compare_found (gconstpointer one,
               gconstpointer other)
{
  return ((const Found *) other)->worth - ((const Found *) one)->worth;
}

static void
publish (BatonSearchResults *self)
{
  g_array_sort (self->next_tasks, compare_found);
  g_array_sort (self->next_providers, compare_found);
  g_array_unref (self->tasks);
  g_array_unref (self->providers);
  self->tasks = g_steal_pointer (&self->next_tasks);
  self->providers = g_steal_pointer (&self->next_providers);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_at (BatonSearchResults *self,
         BatonRecord        *record,
         GArray             *found)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  BatonMatchRank rank = baton_match_record (self->match, library, baton_workspace_get_log (self->workspace), record,
                                            baton_search_index_get (self->index, record));
  Found one = { record, rank * 2 };

  if (rank == BATON_MATCH_NONE)
    return;
  if (BATON_IS_TASK (record) && (int) baton_task_get_stage (BATON_TASK (record)) == self->near)
    one.worth++;
  g_object_ref (record);
  g_array_append_val (found, one);
}

/* Returns: whether there was one more to look at. */
static gboolean
look_at_next (BatonSearchResults *self)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  GListModel *tasks = baton_library_get_tasks (library);
  GListModel *providers = baton_library_get_providers (library);
  guint n_tasks = g_list_model_get_n_items (tasks);
  g_autoptr (BatonRecord) record = NULL;

  if (self->at < n_tasks)
    record = g_list_model_get_item (tasks, self->at);
  else
    record = g_list_model_get_item (providers, self->at - n_tasks);
  if (!record)
    return FALSE;
  self->at++;
  look_at (self, record, BATON_IS_TASK (record) ? self->next_tasks : self->next_providers);
  return TRUE;
}

/* Returns: whether there is more to do. */
static gboolean
run_slice (BatonSearchResults *self)
{
  gint64 until = g_get_monotonic_time () + SLICE_TIME;

  do
    for (int i = 0; i < SLICE_STEP; i++)
      if (!look_at_next (self))
        return FALSE;
  while (g_get_monotonic_time () < until);
  return TRUE;
}

static gboolean
slice_cb (gpointer data)
{
  BatonSearchResults *self = data;

  if (run_slice (self))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  publish (self);
  return G_SOURCE_REMOVE;
}

static void
begin (BatonSearchResults *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->next_tasks, g_array_unref);
  g_clear_pointer (&self->next_providers, g_array_unref);
  self->next_tasks = make_array ();
  self->next_providers = make_array ();
  self->at = 0;
}

/* The first slice at once: for most libraries it is the whole search. */
static void
search (BatonSearchResults *self)
{
  begin (self);
  if (baton_match_is_empty (self->match) || !run_slice (self))
    publish (self);
  else
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, slice_cb, self, NULL);
}

/* Every change is about what matches or about what is shown of it. Many in a row are searched for once. */
static void
library_changed_cb (BatonLibrary       *library,
                    BatonRecord        *record,
                    const char         *field,
                    BatonSearchResults *self)
{
  if (baton_match_is_empty (self->match))
    return;
  begin (self);
  self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, slice_cb, self, NULL);
}

static void
baton_search_results_dispose (GObject *object)
{
  BatonSearchResults *self = BATON_SEARCH_RESULTS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->workspace)
    g_signal_handlers_disconnect_by_data (baton_workspace_get_library (self->workspace), self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->index);
  g_clear_pointer (&self->next_tasks, g_array_unref);
  g_clear_pointer (&self->next_providers, g_array_unref);
  g_array_set_size (self->tasks, 0);
  g_array_set_size (self->providers, 0);

  G_OBJECT_CLASS (baton_search_results_parent_class)->dispose (object);
}

static void
baton_search_results_finalize (GObject *object)
{
  BatonSearchResults *self = BATON_SEARCH_RESULTS (object);

  g_array_unref (self->tasks);
  g_array_unref (self->providers);
  baton_match_free (self->match);
  g_free (self->query);
  g_free (self->decimal_point);

  G_OBJECT_CLASS (baton_search_results_parent_class)->finalize (object);
}

static void
baton_search_results_class_init (BatonSearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_search_results_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_search_results_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
baton_search_results_init (BatonSearchResults *self)
{
  self->tasks = make_array ();
  self->providers = make_array ();
  self->near = -1;
}

static void
read_query (BatonSearchResults *self)
{
  BatonProfile *profile = baton_library_get_profile (baton_workspace_get_library (self->workspace));

  g_clear_pointer (&self->match, baton_match_free);
  self->match = baton_match_new (self->query, baton_profile_get_currency (profile), self->decimal_point);
}

/**
 * baton_search_results_new:
 * @workspace: what is searched
 * @index: the words of its library; several searches can share one
 * @decimal_point: the sign before the smaller unit in the person's language
 *
 * Returns: (transfer full): results in which nothing is, for nothing was asked
 */
BatonSearchResults *
baton_search_results_new (BatonWorkspace   *workspace,
                          BatonSearchIndex *index,
                          const char       *decimal_point)
{
  BatonSearchResults *self = g_object_new (BATON_TYPE_SEARCH_RESULTS, NULL);
  BatonLibrary *library = baton_workspace_get_library (workspace);

  g_return_val_if_fail (baton_search_index_get_library (index) == library, self);

  self->workspace = g_object_ref (workspace);
  self->index = g_object_ref (index);
  self->decimal_point = g_strdup (decimal_point);
  self->query = g_strdup ("");
  read_query (self);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), self);
  return self;
}

/**
 * baton_search_results_set_query:
 * @self: results
 * @query: what was typed
 *
 * Searches for it; for an empty query, and for one that asks for nothing, there are no results.
 */
void
baton_search_results_set_query (BatonSearchResults *self,
                                const char         *query)
{
  g_autofree char *copy = g_strdup (query);

  g_free (self->query);
  self->query = g_steal_pointer (&copy);
  read_query (self);
  search (self);
}

/* Returns: what was asked. */
const char *
baton_search_results_get_query (BatonSearchResults *self)
{
  return self->query;
}

void
baton_search_results_set_near (BatonSearchResults *self,
                               int                 stage)
{
  self->near = stage;
}

/* Returns: whether better results are still to come. */
gboolean
baton_search_results_is_searching (BatonSearchResults *self)
{
  return self->idle != 0;
}

/* Returns: (transfer none): the query as it was understood, until the next one. */
const BatonMatch *
baton_search_results_get_match (BatonSearchResults *self)
{
  return self->match;
}

guint
baton_search_results_get_n_tasks (BatonSearchResults *self)
{
  return self->tasks->len;
}

guint
baton_search_results_get_n_providers (BatonSearchResults *self)
{
  return self->providers->len;
}

/* Returns: (transfer none) (nullable): a task, the best match first; `NULL` past the end */
BatonTask *
baton_search_results_peek_task (BatonSearchResults *self,
                                guint               nth)
{
  return nth < self->tasks->len ? BATON_TASK (g_array_index (self->tasks, Found, nth).record) : NULL;
}

/* Returns: (transfer none) (nullable): a provider, the best match first; `NULL` past the end */
BatonProvider *
baton_search_results_peek_provider (BatonSearchResults *self,
                                    guint               nth)
{
  return nth < self->providers->len ? BATON_PROVIDER (g_array_index (self->providers, Found, nth).record) : NULL;
}
