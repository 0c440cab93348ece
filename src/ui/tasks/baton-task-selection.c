/* Which tasks of a list are selected, and which of them is the current one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-selection-private.h"

#include "session/baton-task-span.h"

typedef enum
{
  PROP_CURRENT = 1,
  PROP_N_SELECTED,
} BatonTaskSelectionProperty;

static GParamSpec *props[PROP_N_SELECTED + 1];

static GType
get_item_type (GListModel *model)
{
  return BATON_TYPE_TASK;
}

static guint
get_n_items (GListModel *model)
{
  return BATON_TASK_SELECTION (model)->tasks->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  BatonTask *task = baton_task_selection_peek (BATON_TASK_SELECTION (model), position);

  return task ? g_object_ref (task) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Returns: where a task is shown, or GTK_INVALID_LIST_POSITION */
guint
baton_task_selection_find (BatonTaskSelection *self,
                           BatonTask          *task)
{
  guint place;

  return task && g_ptr_array_find (self->tasks, task, &place) ? place : GTK_INVALID_LIST_POSITION;
}

/* Tells what is selected now, after @had were and @was was the current one. */
static void
tell (BatonTaskSelection *self,
      BatonTask          *was,
      guint               had)
{
  if (was != self->current)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT]);
  if (had != g_hash_table_size (self->selected))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_SELECTED]);
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (model);

  return task_set_has (self->selected, baton_task_selection_peek (self, position));
}

/* Something of the set has to be the current one, and while there are tasks the set is not empty. */
static void
settle (BatonTaskSelection *self)
{
  if (!self->current && self->tasks->len)
    self->current = self->tasks->pdata[0];
  if (self->current && g_hash_table_size (self->selected) == 0)
    baton_task_selection_add (self, self->current);
  for (guint i = 0; i < self->tasks->len && !task_set_has (self->selected, self->current); i++)
    if (task_set_has (self->selected, self->tasks->pdata[i]))
      self->current = self->tasks->pdata[i];
}

/* The set has changed, after @had were selected and @was was the current one: the rows have to say so. */
void
baton_task_selection_tell (BatonTaskSelection *self,
                           BatonTask          *was,
                           guint               had)
{
  settle (self);
  if (self->tasks->len)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, self->tasks->len);
  tell (self, was, had);
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (model);
  BatonTask *was = self->current;
  guint had = g_hash_table_size (self->selected);
  guint anchor = baton_task_selection_find (self, self->anchor);

  if (n_items == 0 || position + n_items > self->tasks->len)
    return FALSE;
  if (unselect_rest)
    g_hash_table_remove_all (self->selected);
  for (guint i = position; i < position + n_items; i++)
    baton_task_selection_add (self, self->tasks->pdata[i]);
  /* The end that moves is the current one. */
  self->current = self->tasks->pdata[anchor == position ? position + n_items - 1 : position];
  baton_task_selection_tell (self, was, had);
  return TRUE;
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (model);

  self->anchor = baton_task_selection_peek (self, position);
  return select_range (model, position, 1, unselect_rest);
}

static gboolean
unselect_range (GtkSelectionModel *model,
                guint              position,
                guint              n_items)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (model);
  BatonTask *was = self->current;
  guint had = g_hash_table_size (self->selected);

  for (guint i = position; i < self->tasks->len && i - position < n_items; i++)
    g_hash_table_remove (self->selected, self->tasks->pdata[i]);
  baton_task_selection_tell (self, was, had);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model,
               guint              position)
{
  return unselect_range (model, position, 1);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (model);
  BatonTask *was = self->current;
  guint had = g_hash_table_size (self->selected);

  /* Those are meant too that wait for a frame of their own. */
  baton_task_selection_set_most (self, G_MAXUINT);
  for (guint i = 0; i < self->tasks->len; i++)
    baton_task_selection_add (self, self->tasks->pdata[i]);
  baton_task_selection_tell (self, was, had);
  return TRUE;
}

static void
init_selection_model (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BatonTaskSelection, baton_task_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, init_selection_model))

/* Forgets what is selected among @removed and did not come back in the span. */
static void
drop_removed (BatonTaskSelection  *self,
              const BatonTaskSpan *span,
              GPtrArray           *removed)
{
  g_autoptr (GHashTable) stays = g_hash_table_new (NULL, NULL);
  guint place;

  for (guint i = 0; i < span->n_added; i++)
    g_hash_table_add (stays, self->tasks->pdata[span->at + i]);
  for (guint i = 0; i < removed->len; i++)
    if (!task_set_has (stays, removed->pdata[i]))
      g_hash_table_remove (self->selected, removed->pdata[i]);
  if (self->anchor && !task_set_has (stays, self->anchor) && g_ptr_array_find (removed, self->anchor, NULL))
    self->anchor = NULL;
  if (self->current && !task_set_has (stays, self->current) && g_ptr_array_find (removed, self->current, &place))
    self->current = baton_task_span_find_heir (span, self->tasks, removed, place);
}

/* Puts the @added tasks in the place of others, and keeps selected what is still there. */
static void
replace (BatonTaskSelection  *self,
         const BatonTaskSpan *span,
         gpointer            *added)
{
  guint had = g_hash_table_size (self->selected);
  BatonTask *was = self->current;
  g_autoptr (GPtrArray) removed = baton_task_span_splice (span, self->tasks, added);
  gboolean is_new;

  drop_removed (self, span, removed);
  is_new = g_hash_table_size (self->selected) == 0 && self->tasks->len > 0;
  settle (self);
  if (!self->anchor)
    self->anchor = self->current;
  g_list_model_items_changed (G_LIST_MODEL (self), span->at, span->n_removed, span->n_added);
  if (is_new)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), baton_task_selection_find (self, self->current), 1);
  tell (self, was, had);
}

/* Returns: (transfer full): @n_items of the model from @position on */
GPtrArray *
baton_task_selection_take (BatonTaskSelection *self,
                           guint               position,
                           guint               n_items)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (tasks, g_list_model_get_item (self->model, position + i));
  return tasks;
}

/* Looks at the whole model anew, and announces only the span that differs. */
static void
catch_up (BatonTaskSelection *self)
{
  guint n_items = self->model ? MIN (g_list_model_get_n_items (self->model), self->most) : 0;
  g_autoptr (GPtrArray) now = baton_task_selection_take (self, 0, n_items);
  BatonTaskSpan span;

  if (baton_task_span_find (&span, self->tasks, now))
    replace (self, &span, &now->pdata[span.at]);
}

static void
items_changed_cb (GListModel         *model,
                  guint               position,
                  guint               removed,
                  guint               added,
                  BatonTaskSelection *self)
{
  BatonTaskSpan span = { position, removed, added };
  g_autoptr (GPtrArray) tasks = NULL;

  if (self->frozen)
    return;
  if (self->most != G_MAXUINT)
    {
      catch_up (self);
      return;
    }
  tasks = baton_task_selection_take (self, position, added);
  replace (self, &span, tasks->pdata);
}

static void
baton_task_selection_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (object);

  if (prop_id == PROP_CURRENT)
    g_value_set_object (value, self->current);
  else
    g_value_set_uint (value, g_hash_table_size (self->selected));
}

static void
baton_task_selection_dispose (GObject *object)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (object);

  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (baton_task_selection_parent_class)->dispose (object);
}

static void
baton_task_selection_finalize (GObject *object)
{
  BatonTaskSelection *self = BATON_TASK_SELECTION (object);

  g_hash_table_unref (self->selected);
  g_ptr_array_unref (self->tasks);

  G_OBJECT_CLASS (baton_task_selection_parent_class)->finalize (object);
}

static void
baton_task_selection_class_init (BatonTaskSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = baton_task_selection_dispose;
  object_class->finalize = baton_task_selection_finalize;
  object_class->get_property = baton_task_selection_get_property;
  props[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, BATON_TYPE_TASK,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
baton_task_selection_init (BatonTaskSelection *self)
{
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->selected = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->most = G_MAXUINT;
}

/* Returns: (transfer full): a selection over nothing yet. */
BatonTaskSelection *
baton_task_selection_new (void)
{
  return g_object_new (BATON_TYPE_TASK_SELECTION, NULL);
}

/**
 * baton_task_selection_set_model:
 * @self: a selection
 * @tasks: a list of BatonTask; set once
 */
void
baton_task_selection_set_model (BatonTaskSelection *self,
                                GListModel         *tasks)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (tasks);
  g_signal_connect (tasks, "items-changed", G_CALLBACK (items_changed_cb), self);
  catch_up (self);
}

/* Shows so many tasks at most, from the first on. */
void
baton_task_selection_set_most (BatonTaskSelection *self,
                               guint               most)
{
  self->most = most;
  catch_up (self);
  if (most == G_MAXUINT)
    baton_task_selection_drop_lost (self);
}

/* Returns: how many tasks it shows at most. */
guint
baton_task_selection_get_most (BatonTaskSelection *self)
{
  return self->most;
}

/* Until it is thawed, what changes in the model is not told: then all of it at once. */
void
baton_task_selection_freeze (BatonTaskSelection *self)
{
  self->frozen++;
}

void
baton_task_selection_thaw (BatonTaskSelection *self)
{
  g_return_if_fail (self->frozen > 0);

  self->frozen--;
  if (!self->frozen)
    catch_up (self);
}

/* Returns: (nullable): the one that the keyboard is at. */
BatonTask *
baton_task_selection_get_current (BatonTaskSelection *self)
{
  return self->current;
}

/* Returns: where it stands, or GTK_INVALID_LIST_POSITION. */
guint
baton_task_selection_get_position (BatonTaskSelection *self)
{
  return baton_task_selection_find (self, self->current);
}

/* Returns: how many are selected. */
guint
baton_task_selection_get_n_selected (BatonTaskSelection *self)
{
  return g_hash_table_size (self->selected);
}

/* Returns: (nullable): the task at a place. */
BatonTask *
baton_task_selection_peek (BatonTaskSelection *self,
                           guint               position)
{
  return position < self->tasks->len ? self->tasks->pdata[position] : NULL;
}
