/* Keeping in touch: which providers the person has not heard of for half the usual time between their jobs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-due-private.h"
#include "logic/baton-relationship-touch.h"

static BatonContact *
contact_of (GHashTable *contacts,
            const char *id)
{
  BatonContact *contact = g_hash_table_lookup (contacts, id);

  if (!contact)
    {
      contact = g_memdup2 (&BATON_CONTACT_NONE, sizeof *contact);
      g_hash_table_insert (contacts, (gpointer) id, contact);
    }
  return contact;
}

static void
add_task (GHashTable *contacts,
          BatonTask  *task)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonHandoff *handoff = baton_task_get_handoff (task, i);
      const char *id = baton_handoff_get_provider (handoff);

      if (*id)
        baton_contact_add (contact_of (contacts, id), handoff,
                           baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF);
    }
}

static GHashTable *
collect_contacts (BatonLibrary *library)
{
  GHashTable *contacts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GListModel *tasks = baton_library_get_tasks (library);
  guint n_tasks = g_list_model_get_n_items (tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      add_task (contacts, task);
    }
  return contacts;
}

static void
add_touch (const BatonDueScene *scene,
           BatonProvider       *provider,
           const BatonContact  *contact,
           GArray              *nudges)
{
  int days = baton_contact_get_days (contact);
  BatonNudge nudge = { .kind = BATON_DUE_TOUCH, .why = BATON_DUE_WHY_TOUCH, .record = BATON_RECORD (provider) };
  BatonDueSaid said;

  nudge.at = baton_due_on_day (scene, baton_contact_get_next (contact, provider));
  if (baton_due_memory_find (scene->memory, baton_record_get_id (nudge.record), scene->now, &said)
      && said.at >= nudge.at)
    nudge.at = baton_due_on_day (scene, baton_due_day_of (scene, said.at) + days);
  g_array_append_val (nudges, nudge);
}

/* Adds the providers to keep in touch with. */
void
baton_due_add_touches (const BatonDueScene *scene,
                       GArray              *nudges)
{
  g_autoptr (GHashTable) contacts = collect_contacts (scene->library);
  GListModel *providers = baton_library_get_providers (scene->library);
  guint n_providers = g_list_model_get_n_items (providers);

  for (guint i = 0; i < n_providers; i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);
      const BatonContact *contact = g_hash_table_lookup (contacts, baton_record_get_id (BATON_RECORD (provider)));

      if (contact && baton_contact_is_wanted (contact, provider))
        add_touch (scene, provider, contact, nudges);
    }
}
