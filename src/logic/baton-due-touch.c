/* Keeping in touch: which providers the person has not heard of for half the usual time between their jobs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-due-private.h"

/* Half the usual gap between jobs is kept within these, in days. */
#define LEAST_DAYS 30
#define MOST_DAYS 180

/* What the handoffs to one provider say of time. */
typedef struct
{
  int        jobs;
  BatonDay   first;
  BatonDay   last;
  BatonAgain again; /* of the last that says it */
  BatonDay   again_day;
  gboolean   busy;  /* something is with them */
} Contact;

static Contact *
contact_of (GHashTable *contacts,
            const char *id)
{
  Contact *contact = g_hash_table_lookup (contacts, id);

  if (!contact)
    {
      contact = g_new0 (Contact, 1);
      contact->first = contact->last = contact->again_day = BATON_ABSENT;
      g_hash_table_insert (contacts, (gpointer) id, contact);
    }
  return contact;
}

static void
add_handoff (Contact      *contact,
             BatonHandoff *handoff,
             gboolean      is_open)
{
  BatonDay day = baton_handoff_get_finished (handoff);
  BatonAgain again = baton_handoff_get_again (handoff);

  if (day == BATON_ABSENT)
    {
      contact->busy |= is_open;
      return;
    }
  contact->jobs++;
  contact->first = contact->first == BATON_ABSENT ? day : MIN (contact->first, day);
  contact->last = MAX (contact->last, day);
  if (again != BATON_AGAIN_NONE && day >= contact->again_day)
    {
      contact->again = again;
      contact->again_day = day;
    }
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
        add_handoff (contact_of (contacts, id), handoff,
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

/* One job tells no usual gap; whoever the person would not hire again, or who is at work now, needs no call. */
static gboolean
is_worth_a_call (BatonProvider *provider,
                 const Contact *contact)
{
  return contact && contact->jobs >= 2 && !contact->busy && contact->again == BATON_AGAIN_YES
         && baton_provider_get_kind (provider) != BATON_KIND_PLATFORM
         && !baton_provider_get_do_not_use (provider);
}

static void
add_touch (const BatonDueScene *scene,
           BatonProvider       *provider,
           const Contact       *contact,
           GArray              *nudges)
{
  int days = CLAMP ((contact->last - contact->first) / (contact->jobs - 1) / 2, LEAST_DAYS, MOST_DAYS);
  BatonDay last = MAX (contact->last, baton_provider_get_contacted (provider));
  BatonNudge nudge = { .kind = BATON_DUE_TOUCH, .why = BATON_DUE_WHY_TOUCH, .record = BATON_RECORD (provider) };
  BatonDueSaid said;

  nudge.at = baton_due_on_day (scene, last + days);
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
      const Contact *contact = g_hash_table_lookup (contacts, baton_record_get_id (BATON_RECORD (provider)));

      if (is_worth_a_call (provider, contact))
        add_touch (scene, provider, contact, nudges);
    }
}
