/* What was typed into one field and could not be read, put by for each record until it is shown again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-drafts.h"

typedef struct
{
  BatonLibrary *library; /* that has the record, NULL where none has */
  char         *text;
  char         *problem;
} Draft;

struct _BatonDrafts
{
  GHashTable *by_id; /* of a record, which after a reload is another object */
};

static void
free_draft (Draft *draft)
{
  g_clear_object (&draft->library);
  g_free (draft->text);
  g_free (draft->problem);
  g_free (draft);
}

BatonDrafts *
baton_drafts_new (void)
{
  BatonDrafts *self = g_new0 (BatonDrafts, 1);

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_draft);
  return self;
}

void
baton_drafts_free (BatonDrafts *self)
{
  g_hash_table_unref (self->by_id);
  g_free (self);
}

/**
 * baton_drafts_find_library:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the library that has it, or has the task that it is a handoff of
 */
BatonLibrary *
baton_drafts_find_library (BatonRecord *record)
{
  gpointer owner = baton_record_get_owner (record);

  return BATON_IS_TASK (owner) ? baton_record_get_owner (owner) : owner;
}

/* Puts by what was typed for @record, and what is wrong with it. */
void
baton_drafts_put (BatonDrafts *self,
                  BatonRecord *record,
                  const char  *text,
                  const char  *problem)
{
  Draft *draft = g_new0 (Draft, 1);

  g_set_object (&draft->library, baton_drafts_find_library (record));
  draft->text = g_strdup (text);
  draft->problem = g_strdup (problem);
  g_hash_table_insert (self->by_id, g_strdup (baton_record_get_id (record)), draft);
}

/**
 * baton_drafts_take:
 * @self: drafts
 * @record: what is shown again
 * @text: (out) (transfer full): what was typed for it
 * @problem: (out) (transfer full): what is wrong with that
 *
 * Returns: FALSE, with nothing set, where nothing was put by for it
 */
gboolean
baton_drafts_take (BatonDrafts *self,
                   BatonRecord *record,
                   char       **text,
                   char       **problem)
{
  Draft *draft = g_hash_table_lookup (self->by_id, baton_record_get_id (record));

  if (!draft)
    return FALSE;
  *text = g_steal_pointer (&draft->text);
  *problem = g_steal_pointer (&draft->problem);
  g_hash_table_remove (self->by_id, baton_record_get_id (record));
  return TRUE;
}

/**
 * baton_drafts_find:
 * @self: drafts
 * @text: (out) (transfer none): what was typed
 *
 * Returns: (transfer none) (nullable): a record for which something was put by, and which its library still has
 */
BatonRecord *
baton_drafts_find (BatonDrafts *self,
                   const char **text)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      Draft *draft = value;
      BatonRecord *record = draft->library ? baton_library_find (draft->library, id) : NULL;

      if (!record)
        continue;
      *text = draft->text;
      return record;
    }
  return NULL;
}
