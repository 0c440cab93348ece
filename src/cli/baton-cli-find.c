/* Finding what a person named: by id, by exact name, or by a start of an id that only one has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-find.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli.h"

/* More than these make the one line of the error unreadable. */
#define MOST_CANDIDATES 10

typedef gboolean (*Match) (BatonRecord *record, const char *name);

/* The last way in is for what people remember: a former name, a meaning. NULL where there is
 * none. */
typedef struct
{
  GListModel *records;
  Match       other_name;
  const char *nothing; /* the messages; %s is the name, and %u how many */
} Place;

/**
 * baton_cli_name_of:
 * @record: a task, criterion or provider
 *
 * Returns: its title, text or name
 */
const char *
baton_cli_name_of (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return baton_task_get_title (BATON_TASK (record));
  if (BATON_IS_CRITERION (record))
    return baton_criterion_get_text (BATON_CRITERION (record));
  return baton_provider_get_name (BATON_PROVIDER (record));
}

static gboolean
has_id (BatonRecord *record,
        const char  *name)
{
  return g_str_equal (baton_record_get_id (record), name);
}

static gboolean
has_exact_name (BatonRecord *record,
                const char  *name)
{
  return g_str_equal (baton_cli_name_of (record), name);
}

static gboolean
has_id_start (BatonRecord *record,
              const char  *name)
{
  return g_str_has_prefix (baton_record_get_id (record), name);
}

static gboolean
has_former_name (BatonRecord *record,
                 const char  *name)
{
  return baton_provider_has_name (BATON_PROVIDER (record), name);
}

static gboolean
has_meaning (BatonRecord *record,
             const char  *name)
{
  BatonMeaning meaning = baton_criterion_get_meaning (BATON_CRITERION (record));

  return meaning != BATON_MEANING_NONE
         && g_strcmp0 (baton_enum_to_word (BATON_TYPE_MEANING, meaning), name) == 0;
}

static GPtrArray *
collect (GListModel *records,
         Match       match,
         const char *name)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_records = match ? g_list_model_get_n_items (records) : 0;

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      if (match (record, name))
        g_ptr_array_add (found, g_steal_pointer (&record));
    }
  return found;
}

static gboolean
fail_ambiguous (GPtrArray   *found,
                const char  *name,
                GError     **error)
{
  g_autoptr (GString) candidates = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, MOST_CANDIDATES); i++)
    g_string_append_printf (candidates, "%s%s “%s”", i ? ", " : "",
                            baton_record_get_id (found->pdata[i]),
                            baton_cli_name_of (found->pdata[i]));
  if (found->len > MOST_CANDIDATES)
    g_string_append (candidates, ", …");
  return baton_cli_fail (
      error, BATON_CLI_NO,
      /* Translators: %s is what was typed, %u a count above 1, the last %s the records that fit */
      ngettext ("“%s” fits %u record: %s", "“%s” fits %u records: %s", found->len), name,
      found->len, candidates->str);
}

static gpointer
find (const Place  *place,
      const char   *name,
      GError      **error)
{
  const Match ways[] = { has_id, has_exact_name, place->other_name, has_id_start };

  if (!*name)
    {
      baton_cli_fail (error, BATON_CLI_USE, _("an empty name fits nothing"));
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GPtrArray) found = collect (place->records, ways[i], name);

      if (found->len == 1)
        return found->pdata[0];
      if (found->len > 1)
        {
          fail_ambiguous (found, name, error);
          return NULL;
        }
    }
  baton_cli_fail (error, BATON_CLI_NO, "%s: “%s”", place->nothing, name);
  return NULL;
}

/**
 * baton_cli_find_task:
 * @library: where to look
 * @name: an id, a title, or a unique start of an id
 * @error: of BATON_CLI_NO where none or more than one fits
 *
 * Returns: (transfer none) (nullable): the task
 */
BatonTask *
baton_cli_find_task (BatonLibrary  *library,
                     const char    *name,
                     GError       **error)
{
  const Place place = { baton_library_get_tasks (library), NULL,
                        _("no task has this id or title") };

  return find (&place, name, error);
}

/* The same for a criterion, which may also be named by its meaning. */
BatonCriterion *
baton_cli_find_criterion (BatonLibrary  *library,
                          const char    *name,
                          GError       **error)
{
  const Place place = { baton_library_get_criteria (library), has_meaning,
                        _("no criterion has this id or text") };

  return find (&place, name, error);
}

/* The same for a provider, which may also be named by a former name. */
BatonProvider *
baton_cli_find_provider (BatonLibrary  *library,
                         const char    *name,
                         GError       **error)
{
  const Place place = { baton_library_get_providers (library), has_former_name,
                        _("no provider has this id or name") };

  return find (&place, name, error);
}
