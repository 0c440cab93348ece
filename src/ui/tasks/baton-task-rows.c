/* What the list view has rows for: the tasks of a selection, and for a moment what stood there before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-rows.h"

#include "session/baton-task-span.h"

struct _BatonTaskRows
{
  GObject             parent_instance;

  BatonTaskSelection *selection;
  BatonTaskArray     *tasks;  /* of the selection, and behind them what is left over */
  guint               n_kept; /* so many rows stay at the most where there are fewer tasks; 0: none */
};

static guint
count_tasks (BatonTaskRows *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static GType
get_item_type (GListModel *model)
{
  return BATON_TYPE_TASK;
}

static guint
get_n_items (GListModel *model)
{
  return BATON_TASK_ROWS (model)->tasks->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  BatonTaskArray *tasks = BATON_TASK_ROWS (model)->tasks;

  return position < tasks->len ? g_object_ref (tasks->pdata[position]) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  BatonTaskRows *self = BATON_TASK_ROWS (model);

  return position < count_tasks (self) && gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);
}

/* Returns: whether all of these are tasks; else what is left over goes at once, for it is about to be used */
static gboolean
are_tasks (BatonTaskRows *self,
           guint          position,
           guint          n_items)
{
  if (position + n_items <= count_tasks (self))
    return TRUE;
  baton_task_rows_cut (self, G_MAXUINT);
  return FALSE;
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest)
{
  BatonTaskRows *self = BATON_TASK_ROWS (model);

  return are_tasks (self, position, n_items)
         && gtk_selection_model_select_range (GTK_SELECTION_MODEL (self->selection), position, n_items, unselect_rest);
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  BatonTaskRows *self = BATON_TASK_ROWS (model);

  return are_tasks (self, position, 1)
         && gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, unselect_rest);
}

static gboolean
unselect_range (GtkSelectionModel *model,
                guint              position,
                guint              n_items)
{
  BatonTaskRows *self = BATON_TASK_ROWS (model);

  return are_tasks (self, position, n_items)
         && gtk_selection_model_unselect_range (GTK_SELECTION_MODEL (self->selection), position, n_items);
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
  return gtk_selection_model_select_all (GTK_SELECTION_MODEL (BATON_TASK_ROWS (model)->selection));
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

G_DEFINE_FINAL_TYPE_WITH_CODE (BatonTaskRows, baton_task_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, init_selection_model))

static void
replace (BatonTaskRows       *self,
         const BatonTaskSpan *span,
         gpointer            *added)
{
  g_autoptr (BatonTaskArray) removed = baton_task_span_splice (span, self->tasks, added);

  g_list_model_items_changed (G_LIST_MODEL (self), span->at, span->n_removed, span->n_added);
}

/* Returns: (transfer full): @n_tasks of the selection from @position on */
static BatonTaskArray *
take_tasks (BatonTaskRows *self,
            guint          position,
            guint          n_tasks)
{
  BatonTaskArray *tasks = baton_task_array_new ();

  for (guint i = 0; i < n_tasks; i++)
    baton_task_array_add (tasks, baton_task_selection_peek (self->selection, position + i));
  return tasks;
}

static void
shorten (BatonTaskRows *self,
         guint          n_rows)
{
  BatonTaskSpan beyond = { n_rows, self->tasks->len - MIN (self->tasks->len, n_rows), 0 };

  if (beyond.n_removed > 0)
    replace (self, &beyond, NULL);
  if (self->tasks->len <= count_tasks (self))
    self->n_kept = 0;
}

/* The end goes first, which has no rows as a rule. Then the rest has the same length before and after, and the list view
 * has every row left to use again. */
static void
follow_with_rows_kept (BatonTaskRows *self)
{
  guint n_tasks = count_tasks (self);
  g_autoptr (BatonTaskArray) now = take_tasks (self, 0, n_tasks);
  BatonTaskSpan span;

  shorten (self, MAX (n_tasks, self->n_kept));
  for (guint i = n_tasks; i < self->tasks->len; i++)
    baton_task_array_add (now, self->tasks->pdata[i]);
  if (baton_task_span_find (&span, self->tasks, now))
    replace (self, &span, &now->pdata[span.at]);
  shorten (self, self->tasks->len);
}

static void
items_changed_cb (BatonTaskRows *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  BatonTaskSpan span = { position, removed, added };
  g_autoptr (BatonTaskArray) tasks = NULL;

  if (self->n_kept > 0)
    {
      follow_with_rows_kept (self);
      return;
    }
  tasks = take_tasks (self, position, added);
  replace (self, &span, tasks->pdata);
}

static void
selection_changed_cb (BatonTaskRows *self,
                      guint          position,
                      guint          n_items)
{
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
}

static void
baton_task_rows_dispose (GObject *object)
{
  BatonTaskRows *self = BATON_TASK_ROWS (object);

  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (baton_task_rows_parent_class)->dispose (object);
}

static void
baton_task_rows_finalize (GObject *object)
{
  g_ptr_array_unref (BATON_TASK_ROWS (object)->tasks);

  G_OBJECT_CLASS (baton_task_rows_parent_class)->finalize (object);
}

static void
baton_task_rows_class_init (BatonTaskRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_task_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_task_rows_finalize;
}

static void
baton_task_rows_init (BatonTaskRows *self)
{
  self->tasks = baton_task_array_new ();
}

/**
 * baton_task_rows_new:
 * @selection: what is to be shown, which has no tasks yet
 *
 * Returns: (transfer full): a selection model for a list view
 */
BatonTaskRows *
baton_task_rows_new (BatonTaskSelection *selection)
{
  BatonTaskRows *self = g_object_new (BATON_TYPE_TASK_ROWS, NULL);

  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (selection, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  return self;
}

/* When the tasks become fewer now, rows are left over up to @n_rows in all, until they are cut. */
void
baton_task_rows_keep (BatonTaskRows *self,
                      guint          n_rows)
{
  self->n_kept = n_rows;
}

/* Takes away @n_rows at the most of what is left over, from the end. */
void
baton_task_rows_cut (BatonTaskRows *self,
                     guint          n_rows)
{
  shorten (self, self->tasks->len - MIN (n_rows, baton_task_rows_get_n_left (self)));
}

/* Returns: how many rows are left over */
guint
baton_task_rows_get_n_left (BatonTaskRows *self)
{
  guint n_tasks = count_tasks (self);

  return self->tasks->len > n_tasks ? self->tasks->len - n_tasks : 0;
}
