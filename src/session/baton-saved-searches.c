/* The searches that the person saved: each has a name and what is asked, and counts what it finds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-saved-searches.h"

#include "logic/baton-text.h"
#include "session/baton-search-results.h"
#include "session/baton-settings.h"

/* More would fill the sidebar, and each is searched for whenever something changes. */
#define MOST_SEARCHES 50

typedef struct
{
  char               *name;
  BatonSearchResults *results;
} Saved;

struct _BatonSavedSearches
{
  GObject           parent_instance;

  BatonWorkspace   *workspace;
  BatonSearchIndex *index;
  GSettings        *settings; /* NULL where none are installed: then nothing outlasts the program */
  char             *decimal_point;
  GPtrArray        *searches; /* of Saved */
  GVariant         *stored;   /* a(ss), what @searches was made of */
  GVariant         *before;   /* the same, before the last removal; NULL where there was none */
};

G_DEFINE_FINAL_TYPE (BatonSavedSearches, baton_saved_searches, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_saved (gpointer data)
{
  Saved *saved = data;

  g_free (saved->name);
  g_object_unref (saved->results);
  g_free (saved);
}

static void
tell (BatonSavedSearches *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append (BatonSavedSearches *self,
        const char         *name,
        const char         *query)
{
  Saved *saved = g_new0 (Saved, 1);

  saved->name = g_strdup (name);
  saved->results = baton_search_results_new (self->workspace, self->index, self->decimal_point);
  baton_search_results_set_query (saved->results, query);
  g_signal_connect_object (saved->results, "changed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->searches, saved);
}

static Saved *
find (BatonSavedSearches *self,
      const char         *name)
{
  for (guint i = 0; i < self->searches->len; i++)
    if (g_strcmp0 (((Saved *) self->searches->pdata[i])->name, name) == 0)
      return self->searches->pdata[i];
  return NULL;
}

/* Makes the searches anew; what another program wrote twice counts once. */
static void
read_stored (BatonSavedSearches *self,
             GVariant           *stored)
{
  GVariantIter iter;
  const char *name, *query;

  if (self->stored && g_variant_equal (self->stored, stored))
    return;
  g_clear_pointer (&self->stored, g_variant_unref);
  self->stored = g_variant_ref_sink (stored);
  g_ptr_array_set_size (self->searches, 0);
  g_variant_iter_init (&iter, stored);
  while (self->searches->len < MOST_SEARCHES && g_variant_iter_next (&iter, "(&s&s)", &name, &query))
    if (*name && !find (self, name))
      append (self, name, query);
  tell (self);
}

static void
store (BatonSavedSearches *self,
       GVariant           *stored)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (stored);

  if (self->settings)
    g_settings_set_value (self->settings, BATON_SETTING_SEARCHES, kept);
  read_stored (self, kept);
}

static void
settings_changed_cb (GSettings          *settings,
                     const char         *key,
                     BatonSavedSearches *self)
{
  g_autoptr (GVariant) stored = g_settings_get_value (settings, BATON_SETTING_SEARCHES);

  read_stored (self, stored);
}

/* Writes all searches down, @name as @new_name, or without it where that is NULL. */
static GVariant *
write_all (BatonSavedSearches *self,
           const char         *name,
           const char         *new_name)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < self->searches->len; i++)
    {
      Saved *saved = self->searches->pdata[i];
      gboolean meant = g_strcmp0 (saved->name, name) == 0;

      if (!meant || new_name)
        g_variant_builder_add (&builder, "(ss)", meant ? new_name : saved->name,
                               baton_search_results_get_query (saved->results));
    }
  return g_variant_builder_end (&builder);
}

static void
baton_saved_searches_dispose (GObject *object)
{
  BatonSavedSearches *self = BATON_SAVED_SEARCHES (object);

  g_ptr_array_set_size (self->searches, 0);
  g_clear_object (&self->settings);
  g_clear_object (&self->index);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (baton_saved_searches_parent_class)->dispose (object);
}

static void
baton_saved_searches_finalize (GObject *object)
{
  BatonSavedSearches *self = BATON_SAVED_SEARCHES (object);

  g_ptr_array_unref (self->searches);
  g_clear_pointer (&self->stored, g_variant_unref);
  g_clear_pointer (&self->before, g_variant_unref);
  g_free (self->decimal_point);

  G_OBJECT_CLASS (baton_saved_searches_parent_class)->finalize (object);
}

static void
baton_saved_searches_class_init (BatonSavedSearchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_saved_searches_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_saved_searches_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
baton_saved_searches_init (BatonSavedSearches *self)
{
  self->searches = g_ptr_array_new_with_free_func (free_saved);
}

/**
 * baton_saved_searches_new:
 * @workspace: what is searched
 * @settings: (nullable): where they are kept
 * @decimal_point: the sign before the smaller unit in the person's language
 *
 * Returns: (transfer full): the searches as they were saved
 */
BatonSavedSearches *
baton_saved_searches_new (BatonWorkspace *workspace,
                          GSettings      *settings,
                          const char     *decimal_point)
{
  BatonSavedSearches *self = g_object_new (BATON_TYPE_SAVED_SEARCHES, NULL);

  self->workspace = g_object_ref (workspace);
  self->index = baton_search_index_new (baton_workspace_get_library (workspace));
  self->decimal_point = g_strdup (decimal_point);
  if (!g_set_object (&self->settings, settings))
    return self;
  g_signal_connect_object (settings, "changed::" BATON_SETTING_SEARCHES, G_CALLBACK (settings_changed_cb), self, 0);
  settings_changed_cb (settings, BATON_SETTING_SEARCHES, self);
  return self;
}

guint
baton_saved_searches_get_n (BatonSavedSearches *self)
{
  return self->searches->len;
}

/* Returns: its name, which no other has */
const char *
baton_saved_searches_get_name (BatonSavedSearches *self,
                               guint               nth)
{
  return ((Saved *) self->searches->pdata[nth])->name;
}

/* Returns: (nullable): what it asks; `NULL` where no search has that name */
const char *
baton_saved_searches_get_query (BatonSavedSearches *self,
                                const char         *name)
{
  Saved *saved = find (self, name);

  return saved ? baton_search_results_get_query (saved->results) : NULL;
}

/* Returns: how many tasks and providers it finds */
guint
baton_saved_searches_count (BatonSavedSearches *self,
                            const char         *name)
{
  Saved *saved = find (self, name);

  if (!saved)
    return 0;
  return baton_search_results_get_n_tasks (saved->results) + baton_search_results_get_n_providers (saved->results);
}

/**
 * baton_saved_searches_add:
 * @self: saved searches
 * @query: what is asked
 *
 * Saves a search under what it asks; another name can be given later. One that is saved already stays as it is.
 *
 * Returns: (transfer full) (nullable): its name; `NULL` where there are too many already, or nothing is asked
 */
char *
baton_saved_searches_add (BatonSavedSearches *self,
                          const char         *query)
{
  g_autofree char *name = g_strstrip (baton_text_clean (query, BATON_TEXT_LINE, NULL));
  GVariantBuilder builder;
  g_autoptr (GVariant) all = g_variant_ref_sink (write_all (self, NULL, NULL));
  GVariantIter iter;
  GVariant *one;

  if (find (self, name))
    return g_steal_pointer (&name);
  if (!*name || self->searches->len >= MOST_SEARCHES)
    return NULL;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_iter_init (&iter, all);
  while ((one = g_variant_iter_next_value (&iter)))
    {
      g_variant_builder_add_value (&builder, one);
      g_variant_unref (one);
    }
  g_variant_builder_add (&builder, "(ss)", name, name);
  store (self, g_variant_builder_end (&builder));
  return g_steal_pointer (&name);
}

/* Returns: FALSE, with nothing changed, where there is none of that name, or another has the new one */
gboolean
baton_saved_searches_rename (BatonSavedSearches *self,
                             const char         *name,
                             const char         *new_name)
{
  g_autofree char *clean = g_strstrip (baton_text_clean (new_name, BATON_TEXT_LINE, NULL));

  if (!find (self, name) || !*clean || find (self, clean))
    return FALSE;
  store (self, write_all (self, name, clean));
  return TRUE;
}

/* Returns: FALSE where there is none of that name */
gboolean
baton_saved_searches_remove (BatonSavedSearches *self,
                             const char         *name)
{
  if (!find (self, name))
    return FALSE;
  g_clear_pointer (&self->before, g_variant_unref);
  self->before = g_variant_ref (self->stored);
  store (self, write_all (self, name, NULL));
  return TRUE;
}

/* Takes the last removal back. Returns: FALSE where there was none */
gboolean
baton_saved_searches_restore (BatonSavedSearches *self)
{
  g_autoptr (GVariant) before = g_steal_pointer (&self->before);

  if (!before)
    return FALSE;
  store (self, before);
  return TRUE;
}
