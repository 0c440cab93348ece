/* The search index: what each task and provider says in words, gathered once and kept until it changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-search-index.h"

#include "logic/baton-match.h"

struct _BatonSearchIndex
{
  GObject       parent_instance;

  BatonLibrary *library;
  GHashTable   *gathered; /* record, referenced, to its words */
};

G_DEFINE_FINAL_TYPE (BatonSearchIndex, baton_search_index, G_TYPE_OBJECT)

/* A task says the names of its providers too, so that a new name is new for all. */
static gboolean
is_about_all (BatonRecord *record,
              const char  *field)
{
  if (!record)
    return TRUE;
  return BATON_IS_PROVIDER (record) && (!field || g_str_equal (field, "name"));
}

static void
library_changed_cb (BatonLibrary     *library,
                    BatonRecord      *record,
                    const char       *field,
                    BatonSearchIndex *self)
{
  if (BATON_IS_HANDOFF (record))
    record = BATON_RECORD (baton_library_find_handoff_task (library, BATON_HANDOFF (record)));
  if (is_about_all (record, field))
    g_hash_table_remove_all (self->gathered);
  else
    g_hash_table_remove (self->gathered, record);
}

static void
baton_search_index_dispose (GObject *object)
{
  BatonSearchIndex *self = BATON_SEARCH_INDEX (object);

  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);
  g_hash_table_remove_all (self->gathered);

  G_OBJECT_CLASS (baton_search_index_parent_class)->dispose (object);
}

static void
baton_search_index_finalize (GObject *object)
{
  g_hash_table_unref (BATON_SEARCH_INDEX (object)->gathered);

  G_OBJECT_CLASS (baton_search_index_parent_class)->finalize (object);
}

static void
baton_search_index_class_init (BatonSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_search_index_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_search_index_finalize;
}

static void
baton_search_index_init (BatonSearchIndex *self)
{
  self->gathered = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
}

/**
 * baton_search_index_new:
 * @library: what is searched
 *
 * Returns: (transfer full): an index in which nothing is gathered yet
 */
BatonSearchIndex *
baton_search_index_new (BatonLibrary *library)
{
  BatonSearchIndex *self = g_object_new (BATON_TYPE_SEARCH_INDEX, NULL);

  self->library = g_object_ref (library);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), self);
  return self;
}

/* Returns: (transfer none): what is searched. */
BatonLibrary *
baton_search_index_get_library (BatonSearchIndex *self)
{
  return self->library;
}

/* Returns: (transfer none): the words of a task or provider, until it changes; see baton_match_gather(). */
const char *
baton_search_index_get (BatonSearchIndex *self,
                        BatonRecord      *record)
{
  char *gathered = g_hash_table_lookup (self->gathered, record);

  if (!gathered)
    {
      gathered = baton_match_gather (self->library, record);
      g_hash_table_insert (self->gathered, g_object_ref (record), gathered);
    }
  return gathered;
}
