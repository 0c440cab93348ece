/* Edits that touch many records at once, the same from the window and from the terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-edits.h"

#include "model/baton-money.h"

/* The written number stays the same, so only currencies with other decimals change the minor
 * units. */
static void
rescale_record (BatonRecord *record,
                const char  *from,
                const char  *to)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gint64 sum;

      if (fields[i].kind != BATON_FIELD_MONEY)
        continue;
      sum = baton_record_get_int64 (record, &fields[i]);
      if (sum == BATON_ABSENT)
        continue;
      sum = baton_money_from_double (baton_money_to_double (sum, from), to);
      baton_record_set_int64 (record, &fields[i], CLAMP (sum, 0, BATON_MONEY_MAX));
    }
}

static void
rescale_whole (BatonRecord *record,
               const char  *from,
               const char  *to)
{
  guint n_handoffs = BATON_IS_TASK (record) ? baton_task_get_n_handoffs (BATON_TASK (record)) : 0;

  rescale_record (record, from, to);
  for (guint i = 0; i < n_handoffs; i++)
    rescale_record (BATON_RECORD (baton_task_get_handoff (BATON_TASK (record), i)), from, to);
}

static void
rescale_list (GListModel *records,
              const char *from,
              const char *to)
{
  guint n_records = g_list_model_get_n_items (records);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      rescale_whole (record, from, to);
    }
}

/* What is in the trash never changes: another takes its place. */
static void
rescale_trash (BatonLibrary *library,
               const char   *from,
               const char   *to)
{
  GHashTable *tombstones = baton_library_get_tombstones (library);
  g_autoptr (GList) ids = g_hash_table_get_keys (tombstones);

  for (GList *at = ids; at; at = at->next)
    {
      const BatonTombstone *tombstone = g_hash_table_lookup (tombstones, at->data);
      g_autoptr (BatonRecord) copy = tombstone->record ? baton_library_copy_whole (tombstone->record) : NULL;

      if (!copy)
        continue;
      rescale_whole (copy, from, to);
      baton_library_forget_buried (library, at->data);
      baton_library_bury (library, copy, tombstone->stamp);
    }
}

/**
 * baton_edit_currency:
 * @library: the library
 * @code: a currency of ISO 4217, three capitals
 *
 * Counts the library in another currency. The numbers stay what the person wrote: 150.00 dollars
 * become 150 yen, not 15000, although sums are kept in minor units.
 */
void
baton_edit_currency (BatonLibrary *library,
                     const char   *code)
{
  BatonProfile *profile;
  g_autofree char *from = NULL;

  g_return_if_fail (BATON_IS_LIBRARY (library));
  g_return_if_fail (baton_currency_is_valid (code));

  profile = baton_library_get_profile (library);
  from = g_strdup (baton_profile_get_currency (profile));
  if (baton_currency_get_digits (from) != baton_currency_get_digits (code))
    {
      rescale_record (BATON_RECORD (profile), from, code);
      rescale_list (baton_library_get_providers (library), from, code);
      rescale_list (baton_library_get_tasks (library), from, code);
      rescale_trash (library, from, code);
    }
  baton_profile_set_currency (profile, code);
}
