/* An import: what a file would bring into a library, item by item, before anything changes; and
 * then the change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-import.h"

#include <string.h>

#include "exchange/baton-import-private.h"
#include "logic/baton-text.h"

struct _BatonImport
{
  GObject     parent_instance;

  GListStore *items; /* of BatonImportItem, by line */
};

G_DEFINE_FINAL_TYPE (BatonImport, baton_import, G_TYPE_OBJECT)

G_DEFINE_QUARK (baton-import-error-quark, baton_import_error)

/* One application of an import. The index is of the library before it: within itself an import has
 * nothing twice. */
struct _BatonImportChange
{
  BatonImport      *import;
  BatonLibrary     *library;
  BatonImportIndex *index;
  GHashTable       *providers; /* id within the import to the one in the library, "" for none */
  BatonImportKind   kind;      /* those of it come next */
  guint             at;        /* from this item on */
  guint             n_added;
};

static void
baton_import_dispose (GObject *object)
{
  g_clear_object (&BATON_IMPORT (object)->items);

  G_OBJECT_CLASS (baton_import_parent_class)->dispose (object);
}

static void
baton_import_class_init (BatonImportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_import_dispose;
}

static void
baton_import_init (BatonImport *self)
{
  self->items = g_list_store_new (BATON_TYPE_IMPORT_ITEM);
}

static int
compare_lines (gconstpointer one,
               gconstpointer other)
{
  return baton_import_item_get_line (*(BatonImportItem *const *) one)
         - baton_import_item_get_line (*(BatonImportItem *const *) other);
}

/**
 * baton_import_draft_finish:
 * @self: a draft
 *
 * Returns: (transfer full): the import of what @self holds, in the order of its lines
 */
BatonImport *
baton_import_draft_finish (BatonImportDraft *self)
{
  BatonImport *import = g_object_new (BATON_TYPE_IMPORT, NULL);

  /* The sort is stable: what shares a line keeps its order. */
  g_ptr_array_sort (self->items, compare_lines);
  g_list_store_splice (import->items, 0, 0, self->items->pdata, self->items->len);
  return import;
}

/* Returns: (transfer none): its BatonImportItems, in the order of their lines. */
GListModel *
baton_import_get_items (BatonImport *self)
{
  return G_LIST_MODEL (self->items);
}

/* Borrowed: the list keeps the item alive. */
static BatonImportItem *
item_at (BatonImport *self,
         guint        at)
{
  g_autoptr (BatonImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), at);

  return item;
}

/**
 * baton_import_count:
 * @self: an import
 * @kind: what to count
 * @only_new: whether to leave out what is in the library already
 *
 * Returns: how many items of that kind there are, chosen or not
 */
guint
baton_import_count (BatonImport     *self,
                    BatonImportKind  kind,
                    gboolean         only_new)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items)), count = 0;

  for (guint i = 0; i < n_items; i++)
    {
      BatonImportItem *item = item_at (self, i);

      count += baton_import_item_get_kind (item) == kind
               && !(only_new && baton_import_item_is_known (item));
    }
  return count;
}

/* Returns: (transfer none): the id in the library that stands for one within the import, "" for
 * none. */
static const char *
resolve (BatonImportChange *change,
         const char        *provider_id)
{
  const char *id = g_hash_table_lookup (change->providers, provider_id);

  if (id)
    return id;
  return baton_library_find_provider (change->library, provider_id) ? provider_id : "";
}

/* The library may have changed since the import was read, so everything is looked up once more. */
static BatonRecord *
find_now (BatonImportChange *change,
          BatonRecord       *record)
{
  if (baton_record_get_owner (record) == change->library)
    return record;
  return baton_import_index_find (change->index, record);
}

/* Comes before all else, because people and tasks refer to providers that stand further down. */
static void
map_provider (BatonImportChange *change,
              BatonImportItem   *item)
{
  BatonRecord *record = baton_import_item_get_record (item);
  BatonRecord *found = find_now (change, record);
  const char *id = "";

  if (found)
    id = baton_record_get_id (found);
  else if (baton_import_item_get_chosen (item))
    id = baton_record_get_id (record);
  g_hash_table_insert (change->providers, g_strdup (baton_record_get_id (record)), g_strdup (id));
}

static void
refer_anew (BatonImportChange *change,
            BatonRecord       *record)
{
  if (BATON_IS_PROVIDER (record))
    {
      BatonProvider *provider = BATON_PROVIDER (record);

      baton_provider_set_via (provider, resolve (change, baton_provider_get_via (provider)));
    }
  if (BATON_IS_TASK (record))
    {
      BatonTask *task = BATON_TASK (record);

      baton_task_set_provider (task, resolve (change, baton_task_get_provider (task)));
      for (guint i = 0; i < baton_task_get_n_handoffs (task); i++)
        {
          BatonHandoff *handoff = baton_task_get_handoff (task, i);

          baton_handoff_set_provider (handoff,
                                      resolve (change, baton_handoff_get_provider (handoff)));
        }
    }
}

static void
add_record (BatonImportChange *change,
            BatonImportItem   *item)
{
  BatonRecord *record = baton_import_item_get_record (item);

  if (baton_record_get_owner (record))
    return;
  refer_anew (change, record);
  if (find_now (change, record))
    return;
  baton_library_add (change->library, record);
  change->n_added++;
}

/* One change of the notes, however many lines come in. */
static void
add_notes (BatonImportChange *change)
{
  BatonImport *self = change->import;
  BatonProfile *profile = baton_library_get_profile (change->library);
  GString *notes = g_string_new (baton_profile_get_notes (profile));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items; i++)
    {
      BatonImportItem *item = item_at (self, i);
      const char *note = baton_import_item_get_title (item);

      if (baton_import_item_get_kind (item) != BATON_IMPORT_NOTE
          || !baton_import_item_get_chosen (item)
          || baton_import_index_has_note (change->index, note)
          || notes->len + strlen (note) >= BATON_TEXT_LONG_MAX)
        continue;
      if (notes->len > 0 && notes->str[notes->len - 1] != '\n')
        g_string_append_c (notes, '\n');
      g_string_append (notes, note);
      baton_import_index_add_note (change->index, note);
    }
  baton_profile_set_notes (profile, notes->str);
  g_string_free (notes, TRUE);
}

/* What tasks name comes before them. */
static BatonImportKind
get_next_kind (BatonImportKind kind)
{
  return kind == BATON_IMPORT_CRITERION ? BATON_IMPORT_PROVIDER : BATON_IMPORT_TASK;
}

/**
 * baton_import_change_new:
 * @import: an import
 * @library: the library it was read for
 *
 * Returns: (transfer full): what brings @import in, once baton_import_change_go_on() is through with it
 */
BatonImportChange *
baton_import_change_new (BatonImport  *import,
                         BatonLibrary *library)
{
  BatonImportChange *self = g_new0 (BatonImportChange, 1);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (import->items));

  self->import = g_object_ref (import);
  self->library = g_object_ref (library);
  self->index = baton_import_index_new (library);
  self->providers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->kind = BATON_IMPORT_CRITERION;
  for (guint i = 0; i < n_items; i++)
    if (baton_import_item_get_kind (item_at (import, i)) == BATON_IMPORT_PROVIDER)
      map_provider (self, item_at (import, i));
  return self;
}

void
baton_import_change_free (BatonImportChange *self)
{
  g_hash_table_unref (self->providers);
  baton_import_index_free (self->index);
  g_object_unref (self->library);
  g_object_unref (self->import);
  g_free (self);
}

/* Brings in the next item. Returns: whether there is more */
gboolean
baton_import_change_go_on (BatonImportChange *self)
{
  BatonImportItem *item;

  if (self->at == g_list_model_get_n_items (G_LIST_MODEL (self->import->items)))
    {
      if (self->kind == BATON_IMPORT_TASK)
        {
          add_notes (self);
          return FALSE;
        }
      self->kind = get_next_kind (self->kind);
      self->at = 0;
      return TRUE;
    }
  item = item_at (self->import, self->at++);
  if (baton_import_item_get_kind (item) == self->kind && baton_import_item_get_chosen (item))
    add_record (self, item);
  return TRUE;
}

/* Returns: how much of it is done, from 0 to 1. */
double
baton_import_change_get_fraction (BatonImportChange *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->import->items));

  return (self->kind + (double) self->at / MAX (n_items, 1)) / (BATON_IMPORT_TASK + 1);
}

/* Returns: how many criteria, providers and tasks were added. */
guint
baton_import_change_get_n_added (BatonImportChange *self)
{
  return self->n_added;
}

/**
 * baton_import_apply:
 * @self: an import
 * @library: the library it was read for
 *
 * Adds what is chosen and not there yet, and appends chosen open questions to the notes of the
 * library. A task whose provider was not chosen has none. Applying an import twice adds nothing
 * more.
 *
 * Returns: how many criteria, providers and tasks were added
 */
guint
baton_import_apply (BatonImport  *self,
                    BatonLibrary *library)
{
  g_autoptr (BatonImportChange) change = baton_import_change_new (self, library);

  while (baton_import_change_go_on (change))
    ;
  return change->n_added;
}
