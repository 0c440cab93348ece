/* The manual order of the library's lists: finding places, moving a record, and spreading keys that have become too long.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-library-private.h"

#include "model/baton-position.h"

/* So many neighbours on each side are spread anew when a key has become too long. */
#define SPREAD_AROUND 10

/* Returns: which list a record belongs to, or -1. */
int
baton_library_store_index (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return TASKS;
  if (BATON_IS_CRITERION (record))
    return CRITERIA;
  return BATON_IS_PROVIDER (record) ? PROVIDERS : -1;
}

/* A GCompareDataFunc: the manual order. */
int
baton_library_compare_records (gconstpointer one,
                 gconstpointer other,
                 gpointer      unused)
{
  BatonRecord *a = (BatonRecord *) one;
  BatonRecord *b = (BatonRecord *) other;

  return baton_position_compare (baton_record_get_position (a), baton_record_get_id (a),
                                 baton_record_get_position (b), baton_record_get_id (b));
}

/* Borrowed: the store keeps the record alive. */
BatonRecord *
baton_library_record_at (GListStore *store,
           guint       at)
{
  g_autoptr (BatonRecord) record = g_list_model_get_item (G_LIST_MODEL (store), at);

  return record;
}

/* Whether a place is the first in a sorted store whose record does not come before @record. */
static gboolean
is_sorted_place (GListStore  *store,
                 guint        at,
                 BatonRecord *record)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));

  if (at > n_items || (at > 0 && baton_library_compare_records (baton_library_record_at (store, at - 1), record, NULL) >= 0))
    return FALSE;
  return at == n_items || baton_library_compare_records (baton_library_record_at (store, at), record, NULL) >= 0;
}

/* Finds the first place in a sorted list whose record does not come before @record. Of many records that come or go
 * together, the next one is where the last one was, or behind it. */
guint
baton_library_sorted_place (BatonLibrary *self,
                            BatonRecord  *record)
{
  int index = baton_library_store_index (record);
  GListStore *store = self->stores[index];
  guint low = 0, high = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint at = self->last_place[index]; at <= self->last_place[index] + 1; at++)
    if (is_sorted_place (store, at, record))
      low = high = at;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (baton_library_compare_records (baton_library_record_at (store, middle), record, NULL) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  self->last_place[index] = low;
  return low;
}

/* A key changed: the record goes to its new place. Its old one is no longer findable by order. */
void
baton_library_place_anew (BatonLibrary *self,
            BatonRecord  *record)
{
  GListStore *store = self->stores[baton_library_store_index (record)];
  g_autoptr (BatonRecord) keep = g_object_ref (record);
  guint at;

  if (!g_list_store_find (store, record, &at))
    return;
  g_list_store_remove (store, at);
  g_list_store_insert (store, baton_library_sorted_place (self, record), record);
}

/* Gives a record its key. */
void
baton_library_set_position (BatonRecord *record,
              const char  *key)
{
  baton_record_set_string (record, BATON_RECORD_GET_CLASS (record)->position, key);
}

/* Gives the records from @first to @last of a list keys between @low and @high, halving each time. */
static void
spread (BatonLibrary *self,
        GPtrArray    *records,
        int           first,
        int           last,
        const char   *low,
        const char   *high)
{
  int middle = first + (last - first) / 2;
  g_autofree char *key = NULL;

  if (first > last)
    return;
  key = baton_position_between (low, high, self->chance);
  baton_library_set_position (g_ptr_array_index (records, middle), key);
  spread (self, records, first, middle - 1, low, key);
  spread (self, records, middle + 1, last, key, high);
}

static const char *
key_at (GListStore *store,
        int         at)
{
  if (at < 0 || at >= (int) g_list_model_get_n_items (G_LIST_MODEL (store)))
    return NULL;
  return baton_record_get_position (baton_library_record_at (store, at));
}

/* Spreads the neighbours of a place anew, with @record at it; takes in more of them while their ends have one key. */
static void
spread_around (BatonLibrary *self,
               GListStore   *store,
               int           at,
               BatonRecord  *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  int n_items = g_list_model_get_n_items (G_LIST_MODEL (store));
  int first = MAX (at - SPREAD_AROUND, 0), last = MIN (at + SPREAD_AROUND, n_items) - 1;
  g_autofree char *low = NULL, *high = NULL;

  while (key_at (store, first - 1) && key_at (store, last + 1)
         && strcmp (key_at (store, first - 1), key_at (store, last + 1)) >= 0)
    last++;
  for (int i = first; i <= last; i++)
    {
      if (i == at)
        g_ptr_array_add (records, g_object_ref (record));
      if (baton_library_record_at (store, i) != record)
        g_ptr_array_add (records, g_object_ref (baton_library_record_at (store, i)));
    }
  if (at > last)
    g_ptr_array_add (records, g_object_ref (record));
  low = g_strdup (key_at (store, first - 1));
  high = g_strdup (key_at (store, last + 1));
  spread (self, records, 0, records->len - 1, low, high);
}

/**
 * baton_library_move:
 * @self: a library
 * @record: a task, criterion or provider of it
 * @place: before or after
 * @beside: another record of the same list
 *
 * Moves a record; as a rule that changes its key and nothing else.
 */
void
baton_library_move (BatonLibrary *self,
                    BatonRecord  *record,
                    BatonPlace    place,
                    BatonRecord  *beside)
{
  GListStore *store = self->stores[baton_library_store_index (record)];
  g_autofree char *key = NULL;
  int at, low, high;

  g_return_if_fail (baton_library_store_index (record) == baton_library_store_index (beside));
  if (record == beside)
    return;

  at = baton_library_sorted_place (self, beside) + (place == BATON_AFTER);
  low = at - 1;
  high = at;
  if (low >= 0 && baton_library_record_at (store, low) == record)
    low--;
  if (key_at (store, high) && baton_library_record_at (store, high) == record)
    high++;
  /* It stands there already. */
  if (high - low > 1)
    return;
  key = baton_position_between (key_at (store, low), key_at (store, high), self->chance);
  if (key && strlen (key) <= BATON_POSITION_LONG)
    baton_library_set_position (record, key);
  else
    spread_around (self, store, at, record);
}
