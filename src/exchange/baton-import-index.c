/* An index of a library by what things are called, to see whether something that comes in is
 * already there.
 *
 * Names and titles are compared without case, accents, spaces and signs, so that what a person
 * tidied up is found again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-import-index.h"

#include "exchange/baton-fold.h"
#include "exchange/baton-post-words.h"
#include "logic/baton-link.h"

/* No id is so short. */
#define ANY_PROVIDER "*"

struct _BatonImportIndex
{
  GHashTable *providers; /* folded name to BatonProvider; all records are borrowed */
  GHashTable *homes;     /* home page to the BatonProvider that is a platform */
  GHashTable *criteria;  /* side and folded text to BatonCriterion */
  GHashTable *meanings;  /* BatonMeaning to BatonCriterion */
  GHashTable *tasks;     /* task_key() to BatonTask */
  GHashTable *notes;     /* a set of folded lines */
};

/* What comes first stays: a second of the same name is found by nobody. */
static void
insert_first (GHashTable  *table,
              char        *key,
              BatonRecord *record)
{
  if (g_hash_table_contains (table, key))
    g_free (key);
  else
    g_hash_table_insert (table, key, record);
}

/* Returns: (transfer full) (nullable): "upwork.com" for the home page of a platform, or NULL where
 * it has none */
static char *
home_of (BatonProvider *provider)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *shown = NULL;

  if (baton_provider_get_kind (provider) != BATON_KIND_PLATFORM)
    return NULL;
  uri = g_uri_parse (baton_provider_get_website (provider), G_URI_FLAGS_NONE, NULL);
  if (!uri || !g_uri_get_host (uri) || g_uri_get_query (uri)
      || !(g_str_equal (g_uri_get_path (uri), "") || g_str_equal (g_uri_get_path (uri), "/")))
    return NULL;
  shown = baton_link_display (baton_provider_get_website (provider));
  return g_ascii_strdown (shown, -1);
}

static char *
criterion_key (BatonCriterion *criterion)
{
  g_autofree char *folded = baton_fold_name (baton_criterion_get_text (criterion));

  return g_strdup_printf ("%d%s", baton_criterion_get_side (criterion), folded);
}

static void
add_provider (BatonImportIndex *self,
              BatonProvider    *provider)
{
  g_auto (GStrv) former = g_strsplit (baton_provider_get_former_names (provider), "\n", -1);
  g_autofree char *home = home_of (provider);

  insert_first (self->providers, baton_fold_name (baton_provider_get_name (provider)),
                BATON_RECORD (provider));
  for (guint i = 0; former[i]; i++)
    if (*former[i])
      insert_first (self->providers, baton_fold_name (former[i]), BATON_RECORD (provider));
  if (home)
    insert_first (self->homes, g_steal_pointer (&home), BATON_RECORD (provider));
}

static void
add_criterion (BatonImportIndex *self,
               BatonCriterion   *criterion)
{
  gpointer meaning = GINT_TO_POINTER (baton_criterion_get_meaning (criterion));

  insert_first (self->criteria, criterion_key (criterion), BATON_RECORD (criterion));
  if (meaning && !g_hash_table_contains (self->meanings, meaning))
    g_hash_table_insert (self->meanings, meaning, criterion);
}

/* Below ANY_PROVIDER every task stands, below "" those that nobody has. */
static char *
task_key (BatonTask  *task,
          const char *provider_id)
{
  g_autofree char *folded = baton_fold_name (baton_task_get_title (task));

  return g_strdup_printf ("%s\n%s", provider_id, folded);
}

/* A task stands below whoever has it, and below all whom it was handed to before. */
static void
add_task (BatonImportIndex *self,
          BatonTask        *task)
{
  insert_first (self->tasks, task_key (task, ANY_PROVIDER), BATON_RECORD (task));
  insert_first (self->tasks, task_key (task, baton_task_get_provider (task)), BATON_RECORD (task));
  for (guint i = 0; i < baton_task_get_n_handoffs (task); i++)
    {
      const char *provider = baton_handoff_get_provider (baton_task_get_handoff (task, i));

      if (*provider)
        insert_first (self->tasks, task_key (task, provider), BATON_RECORD (task));
    }
}

static void
add_all (BatonImportIndex *self,
         GListModel       *records)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      baton_import_index_add (self, record);
    }
}

/**
 * baton_import_index_new:
 * @library: the library to look up things in; it and its records must outlive the index
 *
 * Returns: (transfer full): the index of its records and of the lines of its notes
 */
BatonImportIndex *
baton_import_index_new (BatonLibrary *library)
{
  BatonImportIndex *self = g_new0 (BatonImportIndex, 1);
  const char *notes = baton_profile_get_notes (baton_library_get_profile (library));
  g_auto (GStrv) lines = g_strsplit (notes, "\n", -1);

  self->providers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->homes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->criteria = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->meanings = g_hash_table_new (NULL, NULL);
  self->tasks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_all (self, baton_library_get_criteria (library));
  add_all (self, baton_library_get_providers (library));
  add_all (self, baton_library_get_tasks (library));
  for (guint i = 0; lines[i]; i++)
    baton_import_index_add_note (self, lines[i]);
  return self;
}

void
baton_import_index_free (BatonImportIndex *self)
{
  g_hash_table_unref (self->providers);
  g_hash_table_unref (self->homes);
  g_hash_table_unref (self->criteria);
  g_hash_table_unref (self->meanings);
  g_hash_table_unref (self->tasks);
  g_hash_table_unref (self->notes);
  g_free (self);
}

/* Adds a task, criterion or provider, which must outlive the index. */
void
baton_import_index_add (BatonImportIndex *self,
                        BatonRecord      *record)
{
  if (BATON_IS_TASK (record))
    add_task (self, BATON_TASK (record));
  else if (BATON_IS_CRITERION (record))
    add_criterion (self, BATON_CRITERION (record));
  else
    add_provider (self, BATON_PROVIDER (record));
}

/* Makes @provider be found, too, by what @like is called, whom it stands for, unless somebody else is called so. */
void
baton_import_index_add_name (BatonImportIndex *self,
                             BatonProvider    *provider,
                             BatonProvider    *like)
{
  insert_first (self->providers, baton_fold_name (baton_provider_get_name (like)), BATON_RECORD (provider));
}

/* Returns: (transfer none) (nullable): whoever is or was called so. */
BatonProvider *
baton_import_index_find_provider (BatonImportIndex *self,
                                  const char       *name)
{
  g_autofree char *folded = baton_fold_name (name);

  return g_hash_table_lookup (self->providers, folded);
}

static BatonProvider *
find_same_provider (BatonImportIndex *self,
                    BatonProvider    *like)
{
  g_auto (GStrv) former = g_strsplit (baton_provider_get_former_names (like), "\n", -1);
  BatonProvider *found = baton_import_index_find_provider (self, baton_provider_get_name (like));
  g_autofree char *home = home_of (like);

  for (guint i = 0; !found && former[i]; i++)
    if (*former[i])
      found = baton_import_index_find_provider (self, former[i]);
  /* The person may have given it another name since. */
  return found || !home ? found : g_hash_table_lookup (self->homes, home);
}

static BatonCriterion *
find_same_criterion (BatonImportIndex *self,
                     BatonCriterion   *like)
{
  BatonMeaning meaning = baton_criterion_get_meaning (like);
  g_autofree char *key = criterion_key (like);
  BatonCriterion *found = g_hash_table_lookup (self->criteria, key);

  if (found || meaning == BATON_MEANING_NONE)
    return found;
  return g_hash_table_lookup (self->meanings, GINT_TO_POINTER (meaning));
}

static BatonTask *
find_task_of (BatonImportIndex *self,
              BatonTask        *like,
              const char       *provider_id)
{
  g_autofree char *key = task_key (like, provider_id);

  return g_hash_table_lookup (self->tasks, key);
}

/* The same title with two providers is two tasks; without a provider on one of the sides it is the
 * same. */
static BatonTask *
find_same_task (BatonImportIndex *self,
                BatonTask        *like)
{
  const char *provider = baton_task_get_provider (like);
  BatonTask *found;

  if (!*provider)
    return find_task_of (self, like, ANY_PROVIDER);
  found = find_task_of (self, like, provider);
  return found ? found : find_task_of (self, like, "");
}

/**
 * baton_import_index_find:
 * @self: an index
 * @like: a task, criterion or provider that is not in it
 *
 * Looks for what @like is: a criterion by its text on its side or by its meaning, a provider by its
 * name, its former names or its home page, a task by its title and provider.
 *
 * Returns: (transfer none) (nullable): the record that is already there
 */
BatonRecord *
baton_import_index_find (BatonImportIndex *self,
                         BatonRecord      *like)
{
  gpointer found;

  if (BATON_IS_TASK (like))
    found = find_same_task (self, BATON_TASK (like));
  else if (BATON_IS_CRITERION (like))
    found = find_same_criterion (self, BATON_CRITERION (like));
  else
    found = find_same_provider (self, BATON_PROVIDER (like));
  return found;
}

/* Whether a note says that it is open does not make it another one. */
static char *
note_key (const char *note)
{
  return baton_fold_name (baton_words_skip_question (note));
}

/* Returns: whether that line is in the notes. */
gboolean
baton_import_index_has_note (BatonImportIndex *self,
                             const char       *note)
{
  g_autofree char *key = note_key (note);

  return g_hash_table_contains (self->notes, key);
}

void
baton_import_index_add_note (BatonImportIndex *self,
                             const char       *note)
{
  g_hash_table_add (self->notes, note_key (note));
}
