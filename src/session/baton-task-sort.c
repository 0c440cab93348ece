/* The orders that a list of tasks can be shown in, besides the person's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-task-sort.h"

#include <string.h>

#include "logic/baton-taken.h"
#include "model/baton-position.h"

typedef struct
{
  BatonFigure  figure; /* the smaller, the earlier; what has none comes last */
  char        *text;   /* NULL where it is no title */
} Key;

struct _BatonTaskKeys
{
  BatonWorkspace *workspace;
  BatonTaskSort   sort;
  GHashTable     *keys;    /* BatonTask, referenced, to Key */
  guint           n_ready; /* so many have been prepared */
};

static const char *const words[BATON_N_SORTS] = { "manual", "worth", "price", "hours", "age", "title" };

/* Returns: its word in settings and actions */
const char *
baton_task_sort_to_word (BatonTaskSort sort)
{
  g_return_val_if_fail ((guint) sort < BATON_N_SORTS, words[0]);

  return words[sort];
}

/* Returns: the order of that name; manual where there is none */
BatonTaskSort
baton_task_sort_from_word (const char *word)
{
  for (int i = 0; i < BATON_N_SORTS; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  return BATON_SORT_MANUAL;
}

static void
free_key (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static BatonFigure
negate (BatonFigure figure)
{
  figure.value = -figure.value;
  return figure;
}

static BatonFigure
figure_of (BatonTaskKeys *self,
           BatonTask     *task)
{
  gint64 created = baton_record_get_created (BATON_RECORD (task));
  BatonWorth worth;

  if (self->sort == BATON_SORT_HOURS)
    return negate (baton_taken_hours (task));
  if (self->sort == BATON_SORT_AGE)
    return created > 0 ? BATON_FIGURE ((double) created) : BATON_NO_FIGURE;
  if (self->sort != BATON_SORT_WORTH && self->sort != BATON_SORT_PRICE)
    return BATON_NO_FIGURE;
  worth = baton_worth_of (baton_workspace_get_library (self->workspace), baton_workspace_get_log (self->workspace), task);
  return self->sort == BATON_SORT_WORTH ? negate (worth.worth_per_year) : worth.price_per_hour;
}

static const Key *
get_key (BatonTaskKeys *self,
         BatonTask     *task)
{
  Key *key = g_hash_table_lookup (self->keys, task);
  g_autofree char *small = NULL;

  if (key)
    return key;
  key = g_new0 (Key, 1);
  key->figure = figure_of (self, task);
  if (self->sort == BATON_SORT_TITLE)
    {
      small = g_utf8_casefold (baton_task_get_title (task), -1);
      key->text = g_utf8_collate_key (small, -1);
    }
  g_hash_table_insert (self->keys, g_object_ref (task), key);
  return key;
}

static int
compare_figures (BatonFigure one,
                 BatonFigure other)
{
  if (one.there != other.there)
    return one.there ? -1 : 1;
  if (!one.there || one.value == other.value)
    return 0;
  return one.value < other.value ? -1 : 1;
}

/**
 * baton_task_keys_new:
 * @workspace: what the tasks are in
 * @sort: the order
 *
 * Returns: (transfer full): a way to compare tasks
 */
BatonTaskKeys *
baton_task_keys_new (BatonWorkspace *workspace,
                     BatonTaskSort   sort)
{
  BatonTaskKeys *self = g_new0 (BatonTaskKeys, 1);

  self->workspace = g_object_ref (workspace);
  self->sort = sort;
  self->keys = g_hash_table_new_full (NULL, NULL, g_object_unref, free_key);
  return self;
}

void
baton_task_keys_free (BatonTaskKeys *self)
{
  g_object_unref (self->workspace);
  g_hash_table_unref (self->keys);
  g_free (self);
}

/* What a task is compared by is worked out anew the next time. */
void
baton_task_keys_forget (BatonTaskKeys *self,
                        BatonTask     *task)
{
  g_hash_table_remove (self->keys, task);
}

void
baton_task_keys_forget_all (BatonTaskKeys *self)
{
  g_hash_table_remove_all (self->keys);
  self->n_ready = 0;
}

/**
 * baton_task_keys_prepare:
 * @self: a way to compare
 * @tasks: some BatonTask
 *
 * Works out what they are compared by, for %BATON_TASK_KEYS_AT_ONCE of them: thousands take longer than a frame.
 *
 * Returns: whether that is known of all of them now
 */
gboolean
baton_task_keys_prepare (BatonTaskKeys *self,
                         GPtrArray     *tasks)
{
  guint end = MIN (self->n_ready + BATON_TASK_KEYS_AT_ONCE, tasks->len);

  for (; self->n_ready < end; self->n_ready++)
    get_key (self, tasks->pdata[self->n_ready]);
  return end == tasks->len;
}

/* Returns: below 0 where @one comes first; tasks that are alike stay in manual order, and none is equal to another */
int
baton_task_keys_compare (BatonTaskKeys *self,
                         BatonTask     *one,
                         BatonTask     *other)
{
  const Key *a = get_key (self, one);
  const Key *b = get_key (self, other);
  int order = compare_figures (a->figure, b->figure);

  if (order == 0 && a->text)
    order = strcmp (a->text, b->text);
  if (order != 0)
    return order;
  return baton_position_compare (baton_task_get_position (one), baton_record_get_id (BATON_RECORD (one)),
                                 baton_task_get_position (other), baton_record_get_id (BATON_RECORD (other)));
}
