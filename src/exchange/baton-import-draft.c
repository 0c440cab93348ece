/* An import while it is made: what comes twice comes once, and what is in the library already is
 * known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "exchange/baton-import-private.h"
#include "model/baton-id.h"

/* Nobody has had so many names: the bytes of all of them. */
#define MOST_FORMER_NAMES 1000

/* Returns: (transfer full): an empty draft of what comes into @library, which must outlive it */
BatonImportDraft *
baton_import_draft_new (BatonLibrary *library)
{
  BatonImportDraft *self = g_new0 (BatonImportDraft, 1);

  self->library = library;
  self->index = baton_import_index_new (library);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
baton_import_draft_free (BatonImportDraft *self)
{
  baton_import_index_free (self->index);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->notes);
  g_free (self);
}

/* Others refer to a record by its id before it is in any library. */
static void
give_id (BatonRecord *record)
{
  g_autofree char *id = baton_id_new ();

  baton_record_set_id (record, id);
}

/* Returns: (transfer none): @record, or the one that stands for it already. */
static BatonRecord *
add_record (BatonImportDraft *self,
            BatonImportKind   kind,
            int               line,
            const char       *title,
            BatonRecord      *record,
            gboolean         *listed)
{
  BatonRecord *found = baton_import_index_find (self->index, record);
  gboolean known = found && baton_record_get_owner (found) == self->library;
  BatonImportItem *item;

  *listed = known || !found;
  if (!*listed)
    return found;
  if (!found)
    {
      give_id (record);
      baton_import_index_add (self->index, record);
      found = record;
    }
  item = baton_import_item_new (kind, line, title, found);
  baton_import_item_set_known (item, known);
  g_ptr_array_add (self->items, item);
  return found;
}

/**
 * baton_import_draft_add_criterion:
 * @self: a draft
 * @line: of the source, from 1
 * @criterion: what stands there; in no library
 * @listed: (out): whether an item came of it, which is not so where the file said the same before
 *
 * A meaning is given to one criterion only: the second of a kind is one of the person's own.
 *
 * Returns: (transfer none): @criterion, or the one that stands for it already
 */
BatonCriterion *
baton_import_draft_add_criterion (BatonImportDraft *self,
                                  int               line,
                                  BatonCriterion   *criterion,
                                  gboolean         *listed)
{
  BatonRecord *found = baton_import_index_find (self->index, BATON_RECORD (criterion));

  if (found && baton_record_get_owner (found) != self->library)
    baton_criterion_set_meaning (criterion, BATON_MEANING_NONE);
  return BATON_CRITERION (add_record (self, BATON_IMPORT_CRITERION, line,
                                      baton_criterion_get_text (criterion),
                                      BATON_RECORD (criterion), listed));
}

/* Takes over what the file calls somebody whom it has named otherwise before. */
static void
add_former_names (BatonImportDraft *self,
                  BatonProvider    *provider,
                  const char       *names)
{
  const char *before = baton_provider_get_former_names (provider);
  g_autofree char *all = *before ? g_strdup_printf ("%s\n%s", before, names) : g_strdup (names);

  if (strlen (all) > MOST_FORMER_NAMES)
    return;
  baton_provider_set_former_names (provider, all);
  baton_import_index_add (self->index, BATON_RECORD (provider));
}

/**
 * baton_import_draft_add_provider:
 * @self: a draft
 * @line: of the source, from 1
 * @provider: who stands there; in no library
 * @listed: (out): whether an item came of it
 *
 * Returns: (transfer none): @provider, or the one that stands for it already
 */
BatonProvider *
baton_import_draft_add_provider (BatonImportDraft *self,
                                 int               line,
                                 BatonProvider    *provider,
                                 gboolean         *listed)
{
  const char *former = baton_provider_get_former_names (provider);
  BatonRecord *found =
      add_record (self, BATON_IMPORT_PROVIDER, line, baton_provider_get_name (provider),
                  BATON_RECORD (provider), listed);

  /* Whoever is called so further below is the same; else a second import would take that one for it. */
  baton_import_index_add_name (self->index, BATON_PROVIDER (found), provider);
  if (!*listed && *former && !baton_import_index_find_provider (self->index, former))
    add_former_names (self, BATON_PROVIDER (found), former);
  return BATON_PROVIDER (found);
}

/**
 * baton_import_draft_add_task:
 * @self: a draft
 * @line: of the source, from 1
 * @task: what stands there; in no library
 * @provider: (nullable): what baton_import_draft_add_provider() gave for its provider
 * @listed: (out): whether an item came of it
 *
 * Returns: (transfer none): @task, or the one that stands for it already
 */
BatonTask *
baton_import_draft_add_task (BatonImportDraft *self,
                             int               line,
                             BatonTask        *task,
                             BatonProvider    *provider,
                             gboolean         *listed)
{
  BatonTask *found;

  if (provider)
    baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (provider)));
  found = BATON_TASK (add_record (self, BATON_IMPORT_TASK, line, baton_task_get_title (task),
                                  BATON_RECORD (task), listed));
  if (*listed)
    baton_import_item_set_provider (g_ptr_array_index (self->items, self->items->len - 1),
                                    provider);
  return found;
}

/**
 * baton_import_draft_add_note:
 * @self: a draft
 * @line: of the source, from 1
 * @note: one line for the notes of the library
 *
 * Returns: whether an item came of it, which is not so where the file said the same before
 */
gboolean
baton_import_draft_add_note (BatonImportDraft *self,
                             int               line,
                             const char       *note)
{
  BatonImportItem *item;

  if (!g_hash_table_add (self->notes, g_strdup (note)))
    return FALSE;
  item = baton_import_item_new (BATON_IMPORT_NOTE, line, note, NULL);
  baton_import_item_set_known (item, baton_import_index_has_note (self->index, note));
  g_ptr_array_add (self->items, item);
  return TRUE;
}

/* Adds a line that becomes nothing. */
void
baton_import_draft_add_ignored (BatonImportDraft *self,
                                int               line,
                                const char       *text)
{
  g_ptr_array_add (self->items, baton_import_item_new (BATON_IMPORT_IGNORED, line, text, NULL));
}
