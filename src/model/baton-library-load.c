/* Filling a library at once: from a file, or with everything another library holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-library-private.h"

static int
compare_in_array (gconstpointer one,
                  gconstpointer other)
{
  return baton_library_compare_records (*(gpointer *) one, *(gpointer *) other, NULL);
}

/**
 * baton_library_begin_load:
 * @self: a library
 *
 * From here to baton_library_end_load() nothing is signalled, and what is added waits for its place.
 */
void
baton_library_begin_load (BatonLibrary *self)
{
  g_return_if_fail (!self->loading);

  self->loading = TRUE;
}

/* A file has its records in order as a rule. */
static gboolean
is_sorted (GPtrArray *records)
{
  for (guint i = 1; i < records->len; i++)
    if (baton_library_compare_records (records->pdata[i - 1], records->pdata[i], NULL) > 0)
      return FALSE;
  return TRUE;
}

/* Sorts what is there and what came, and puts it all in with one splice. */
static void
settle (BatonLibrary *self,
        int           index)
{
  GListStore *store = self->stores[index];
  GPtrArray *all = self->pending[index];
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (store), i));
  if (!is_sorted (all))
    g_ptr_array_sort (all, compare_in_array);
  g_list_store_splice (store, 0, n_items, all->pdata, all->len);
  g_ptr_array_set_size (all, 0);
}

/**
 * baton_library_end_load:
 * @self: a library that is loading
 *
 * Sorts, splices each list once, and signals "changed" with NULL and NULL.
 */
void
baton_library_end_load (BatonLibrary *self)
{
  g_return_if_fail (self->loading);

  for (int i = 0; i < N_STORES; i++)
    settle (self, i);
  self->loading = FALSE;
  baton_library_emit_changed (self, NULL, NULL);
}

/* The profile object stays, so that what shows it need not look for another. */
static void
take_profile (BatonRecord *profile,
              BatonRecord *from)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (profile, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    baton_record_copy_field (profile, from, &fields[i]);
  baton_record_set_created (profile, baton_record_get_created (from));
  baton_record_set_changed (profile, baton_record_get_changed (from));
  baton_record_set_kept (profile, baton_record_get_kept_attributes (from), baton_record_get_kept_children (from));
}

static void
take_records (BatonLibrary *self,
              BatonLibrary *from,
              int           index)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (from->stores[index]));

  for (guint i = 0; i < n_items; i++)
    {
      BatonRecord *record = g_list_model_get_item (G_LIST_MODEL (from->stores[index]), i);

      baton_library_adopt (self, record);
      g_ptr_array_add (self->pending[index], record);
    }
  g_list_store_remove_all (from->stores[index]);
}

/**
 * baton_library_take_contents:
 * @self: a library
 * @from: another, which nobody else looks at; it is empty afterwards
 *
 * Replaces everything in @self by what @from holds.
 */
void
baton_library_take_contents (BatonLibrary *self,
                             BatonLibrary *from)
{
  baton_library_begin_load (self);
  baton_library_release_all (self);
  for (int i = 0; i < N_STORES; i++)
    {
      g_list_store_remove_all (self->stores[i]);
      take_records (self, from, i);
    }
  g_hash_table_remove_all (from->by_id);
  take_profile (BATON_RECORD (self->profile), BATON_RECORD (from->profile));
  g_clear_pointer (&self->tombstones, g_hash_table_unref);
  self->tombstones = g_steal_pointer (&from->tombstones);
  from->tombstones = baton_library_make_tombstones ();
  baton_library_set_kept (self, from->kept_attributes, from->kept_children);
  baton_library_end_load (self);
}
