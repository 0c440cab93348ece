/* A flat list of the tasks of one stage, of one provider or of the whole library, for a list view
 * to stand on.
 *
 * An array of pointers keeps get_item O(1), and nothing is connected per task: the library's one
 * signal tells of all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-task-list.h"

#include <gio/gio.h>

#include "model/baton-position.h"
#include "session/baton-task-filter.h"
#include "session/baton-task-span.h"

struct _BatonTaskList
{
  GObject       parent_instance;

  BatonLibrary    *library;
  GPtrArray       *tasks;   /* referenced, in the order that is shown */
  BatonTaskFilter  filter;
  BatonTaskSort    sort;
  BatonTaskKeys   *keys;    /* NULL in manual order */
  guint            sort_id; /* the idle that sorts anew */
  gboolean         is_new_sort; /* it is for another order than before */
  guint            frozen;  /* changes wait for the end of many */
  gboolean         stale;   /* and there are some */
};

enum
{
  SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return BATON_TYPE_TASK;
}

static guint
get_n_items (GListModel *model)
{
  return BATON_TASK_LIST (model)->tasks->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  BatonTask *task = baton_task_list_peek (BATON_TASK_LIST (model), position);

  return task ? g_object_ref (task) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BatonTaskList, baton_task_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static int
compare_tasks (BatonTaskList *self,
               BatonTask     *one,
               BatonTask     *other)
{
  if (self->keys)
    return baton_task_keys_compare (self->keys, one, other);
  return baton_position_compare (baton_task_get_position (one), baton_record_get_id (BATON_RECORD (one)),
                                 baton_task_get_position (other), baton_record_get_id (BATON_RECORD (other)));
}

static int
compare_in_array (gconstpointer one,
                  gconstpointer other,
                  gpointer      list)
{
  return compare_tasks (list, *(BatonTask **) one, *(BatonTask **) other);
}

static GPtrArray *
collect_wanted (BatonTaskList *self)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *tasks = baton_library_get_tasks (self->library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (baton_task_filter_wants (&self->filter, self->library, task))
        g_ptr_array_add (wanted, g_steal_pointer (&task));
    }
  /* The library has them in manual order. */
  if (self->keys)
    g_ptr_array_sort_with_data (wanted, compare_in_array, self);
  return wanted;
}

/* Looks at every task anew and announces only the span that differs. */
static void
refresh (BatonTaskList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->tasks);
  BatonTaskSpan span;

  self->tasks = collect_wanted (self);
  if (baton_task_span_find (&span, before, self->tasks))
    g_list_model_items_changed (G_LIST_MODEL (self), span.at, span.n_removed, span.n_added);
}

/* The same, or once many changes are over. */
static void
refresh_in_time (BatonTaskList *self)
{
  if (self->frozen)
    self->stale = TRUE;
  else
    refresh (self);
}

/* Finds the place of @task among the others, which are in order. */
static guint
find_place (BatonTaskList *self,
            BatonTask     *task)
{
  guint low = 0, high = self->tasks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_tasks (self, self->tasks->pdata[middle], task) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* One announcement for a move, not two: a selection model then keeps the task selected. */
static void
place_anew (BatonTaskList *self,
            BatonTask     *task,
            guint          from)
{
  guint to, span;

  g_ptr_array_steal_index (self->tasks, from);
  to = find_place (self, task);
  g_ptr_array_insert (self->tasks, to, task);
  span = (to > from ? to - from : from - to) + 1;
  if (to != from)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (from, to), span, span);
}

static void
update_task (BatonTaskList *self,
             BatonTask     *task)
{
  gboolean is_there = baton_library_find (self->library, baton_record_get_id (BATON_RECORD (task)))
                      == BATON_RECORD (task);
  gboolean belongs = is_there && baton_task_filter_wants (&self->filter, self->library, task);
  gboolean was_shown;
  guint at;

  was_shown = g_ptr_array_find (self->tasks, task, &at);
  if (was_shown && belongs)
    place_anew (self, task, at);
  else if (was_shown)
    {
      g_ptr_array_remove_index (self->tasks, at);
      g_list_model_items_changed (G_LIST_MODEL (self), at, 1, 0);
    }
  else if (belongs)
    {
      at = find_place (self, task);
      g_ptr_array_insert (self->tasks, at, g_object_ref (task));
      g_list_model_items_changed (G_LIST_MODEL (self), at, 0, 1);
    }
}

static gboolean
is_about_place (const char *field)
{
  return !field || g_str_equal (field, "stage") || g_str_equal (field, "provider")
         || g_str_equal (field, "position");
}

/* Sorts once every task has been judged; until then the list stays as it is. */
static gboolean
sort_cb (gpointer data)
{
  BatonTaskList *self = data;

  if (!baton_task_keys_prepare (self->keys, self->tasks))
    return G_SOURCE_CONTINUE;
  self->sort_id = 0;
  refresh_in_time (self);
  if (self->is_new_sort)
    g_signal_emit (self, signals[SORTED], 0);
  self->is_new_sort = FALSE;
  return G_SOURCE_REMOVE;
}

/* A few are sorted before the next frame; many wait for the time between two. */
static void
queue_sort (BatonTaskList *self)
{
  int priority = self->tasks->len > BATON_TASK_KEYS_AT_ONCE ? G_PRIORITY_DEFAULT_IDLE : G_PRIORITY_HIGH_IDLE;

  baton_task_keys_forget_all (self->keys);
  if (!self->sort_id)
    self->sort_id = g_idle_add_full (priority, sort_cb, self, NULL);
}

/* What is sorted by may have changed: for the task itself at once; a criterion, a provider or the worth of an hour may
 * change it for all, and those are sorted once for many changes. */
static void
update_sort (BatonTaskList *self,
             BatonRecord   *record,
             const char    *field)
{
  if (BATON_IS_TASK (record) && field)
    {
      baton_task_keys_forget (self->keys, BATON_TASK (record));
      update_task (self, BATON_TASK (record));
    }
  else if (record)
    queue_sort (self);
}

/* While the list is frozen, a change only leaves a note. */
static void
put_off (BatonTaskList *self,
         BatonRecord   *record)
{
  self->stale = TRUE;
  if (self->keys && BATON_IS_TASK (record))
    baton_task_keys_forget (self->keys, BATON_TASK (record));
  else if (self->keys)
    baton_task_keys_forget_all (self->keys);
}

static void
library_changed_cb (BatonLibrary  *library,
                    BatonRecord   *record,
                    const char    *field,
                    BatonTaskList *self)
{
  if (self->frozen)
    {
      put_off (self, record);
      return;
    }
  if (!record && !field)
    {
      if (self->keys)
        baton_task_keys_forget_all (self->keys);
      refresh (self);
    }
  else if (BATON_IS_TASK (record) && is_about_place (field))
    update_task (self, BATON_TASK (record));
  else if (BATON_IS_PROVIDER (record) && self->filter.kind == BATON_FILTER_PROVIDER
           && (!field || g_str_equal (field, "via")))
    refresh (self);
  if (self->keys)
    update_sort (self, record, field);
}

static void
baton_task_list_dispose (GObject *object)
{
  BatonTaskList *self = BATON_TASK_LIST (object);

  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_handle_id (&self->sort_id, g_source_remove);
  g_clear_pointer (&self->keys, baton_task_keys_free);
  g_clear_object (&self->library);
  g_ptr_array_set_size (self->tasks, 0);

  G_OBJECT_CLASS (baton_task_list_parent_class)->dispose (object);
}

static void
baton_task_list_finalize (GObject *object)
{
  BatonTaskList *self = BATON_TASK_LIST (object);

  g_ptr_array_unref (self->tasks);
  g_free (self->filter.provider);

  G_OBJECT_CLASS (baton_task_list_parent_class)->finalize (object);
}

static void
baton_task_list_class_init (BatonTaskListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = baton_task_list_dispose;
  object_class->finalize = baton_task_list_finalize;
  signals[SORTED] = g_signal_new ("sorted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
baton_task_list_init (BatonTaskList *self)
{
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * baton_task_list_new:
 * @library: where the tasks are
 *
 * Returns: (transfer full): a list of every task; it holds the library and follows it
 */
BatonTaskList *
baton_task_list_new (BatonLibrary *library)
{
  BatonTaskList *self;

  g_return_val_if_fail (BATON_IS_LIBRARY (library), NULL);

  self = g_object_new (BATON_TYPE_TASK_LIST, NULL);
  self->library = g_object_ref (library);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), self);
  refresh (self);
  return self;
}

static void
set_filter (BatonTaskList   *self,
            BatonFilterKind  kind,
            BatonStage       stage,
            const char      *provider_id)
{
  if (self->filter.kind == kind && self->filter.stage == stage
      && g_strcmp0 (self->filter.provider, provider_id) == 0)
    return;
  self->filter.kind = kind;
  self->filter.stage = stage;
  g_free (self->filter.provider);
  self->filter.provider = g_strdup (provider_id);
  refresh_in_time (self);
}

/* Shows the tasks at one stage, in the place of what was shown. */
void
baton_task_list_set_stage (BatonTaskList *self,
                           BatonStage     stage)
{
  g_return_if_fail (BATON_IS_TASK_LIST (self));

  set_filter (self, BATON_FILTER_STAGE, stage, NULL);
}

/**
 * baton_task_list_set_provider:
 * @self: a list
 * @provider_id: the id of a provider
 *
 * Shows the tasks of one provider and of the contractors who were met on it.
 */
void
baton_task_list_set_provider (BatonTaskList *self,
                              const char    *provider_id)
{
  g_return_if_fail (BATON_IS_TASK_LIST (self));
  g_return_if_fail (provider_id != NULL);

  set_filter (self, BATON_FILTER_PROVIDER, 0, provider_id);
}

/* Shows every task of the library. */
void
baton_task_list_set_none (BatonTaskList *self)
{
  g_return_if_fail (BATON_IS_TASK_LIST (self));

  set_filter (self, BATON_FILTER_NONE, 0, NULL);
}

/**
 * baton_task_list_set_sort:
 * @self: a list
 * @workspace: what its tasks are in
 * @sort: the order to show them in
 *
 * Shows the tasks in another order; their own, manual one stays as it is, and comes back with %BATON_SORT_MANUAL. What has
 * no figure to be sorted by comes last. Very many tasks are sorted a moment
 * later, which the signal "sorted" tells.
 */
void
baton_task_list_set_sort (BatonTaskList  *self,
                          BatonWorkspace *workspace,
                          BatonTaskSort   sort)
{
  g_return_if_fail (BATON_IS_TASK_LIST (self));

  if (self->sort == sort)
    return;
  self->sort = sort;
  g_clear_handle_id (&self->sort_id, g_source_remove);
  g_clear_pointer (&self->keys, baton_task_keys_free);
  if (sort != BATON_SORT_MANUAL)
    self->keys = baton_task_keys_new (workspace, sort);
  self->is_new_sort = self->keys && !self->frozen && self->tasks->len > BATON_TASK_KEYS_AT_ONCE;
  if (self->is_new_sort)
    queue_sort (self);
  else
    refresh_in_time (self);
}

/* Returns: the order it shows. */
BatonTaskSort
baton_task_list_get_sort (BatonTaskList *self)
{
  g_return_val_if_fail (BATON_IS_TASK_LIST (self), BATON_SORT_MANUAL);

  return self->sort;
}

/* Until it is thawed, the list stays as it is: many changes are looked at once, not one by one. */
void
baton_task_list_freeze (BatonTaskList *self)
{
  self->frozen++;
}

void
baton_task_list_thaw (BatonTaskList *self)
{
  g_return_if_fail (self->frozen > 0);

  self->frozen--;
  if (self->frozen || !self->stale)
    return;
  self->stale = FALSE;
  refresh (self);
}

/* Returns: (transfer none) (nullable): the task at @position, NULL past the end. */
BatonTask *
baton_task_list_peek (BatonTaskList *self,
                      guint          position)
{
  g_return_val_if_fail (BATON_IS_TASK_LIST (self), NULL);

  return position < self->tasks->len ? self->tasks->pdata[position] : NULL;
}

/**
 * baton_task_list_find:
 * @self: a list
 * @task: a task
 * @position: (out) (optional): where it stands
 *
 * Returns: whether the list shows it
 */
gboolean
baton_task_list_find (BatonTaskList *self,
                      BatonTask     *task,
                      guint         *position)
{
  g_return_val_if_fail (BATON_IS_TASK_LIST (self), FALSE);

  return g_ptr_array_find (self->tasks, task, position);
}
