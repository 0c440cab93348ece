/* Suggestions: the criteria, platforms and professionals that a new library can begin with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-suggestions.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-known-platforms.h"

typedef struct
{
  BatonMeaning  meaning;
  const char   *text;
} Criterion;

static const Criterion criteria[] = {
  { BATON_MEANING_BAD_AT, N_("I’m bad at it and don’t want to get good") },
  { BATON_MEANING_DISLIKE, N_("I don’t enjoy it") },
  { BATON_MEANING_LOW_RETURN, N_("The return on my time is too low") },
  { BATON_MEANING_URGENT_NOT_IMPORTANT, N_("Urgent, yet not important") },
  { BATON_MEANING_ENJOY, N_("I enjoy doing it") },
  { BATON_MEANING_SKILL, N_("It builds a skill I want") },
  { BATON_MEANING_NOT_WORTH_IT, N_("It costs more than it is worth") },
};

typedef struct
{
  const char *name;
  const char *suits;
} Professional;

static const Professional professionals[] = {
  { N_("Accountant"), N_("Taxes and bookkeeping") },
  { N_("Plumbing"), N_("Pipes, taps and drains") },
  { N_("Heating"), N_("Boilers and radiators") },
  { N_("Major Home Repair"), N_("Roof, walls and floors") },
  { N_("Car Mechanic"), N_("Service and repairs of the car") },
  { N_("Medical Professionals"), N_("Health") },
};

static void
add_platform (BatonLibrary             *library,
              const BatonKnownPlatform *platform)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (platform->name, BATON_KIND_PLATFORM);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));

  baton_provider_set_former_names (provider, platform->former_names);
  baton_provider_set_suits (provider, _(platform->suits));
  baton_provider_set_website (provider, platform->website);
  baton_provider_set_find_link (provider, platform->find_link);
  baton_provider_set_fee_percent (provider, platform->fee_percent);
  /* The sums are in dollars; in another currency they would be wrong, and the rate is nobody's to
   * guess. */
  if (g_str_equal (currency, "USD"))
    {
      baton_provider_set_fee_flat (provider, platform->fee_flat);
      baton_provider_set_fee_flat_below (provider, platform->fee_flat_below);
    }
  baton_provider_set_fees_checked (provider, baton_known_platforms_checked ());
  if (platform->fee_note)
    baton_provider_set_notes (provider, _(platform->fee_note));
  baton_library_add (library, BATON_RECORD (provider));
}

static gboolean
has_provider (BatonLibrary *library,
              const char   *name)
{
  GListModel *providers = baton_library_get_providers (library);

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      if (baton_provider_has_name (provider, name))
        return TRUE;
    }
  return FALSE;
}

/**
 * baton_suggestions_add_criteria:
 * @library: where to put them
 *
 * Adds those of the seven built-in criteria whose meaning @library does not have yet, in the
 * person's language.
 */
void
baton_suggestions_add_criteria (BatonLibrary *library)
{
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      BatonMeaning meaning = criteria[i].meaning;
      g_autoptr (BatonCriterion) criterion = NULL;

      if (baton_library_find_meaning (library, meaning))
        continue;
      criterion = baton_criterion_new (_(criteria[i].text), baton_meaning_get_side (meaning));
      baton_criterion_set_meaning (criterion, meaning);
      baton_criterion_set_weight (criterion, baton_meaning_get_weight (meaning));
      baton_library_add (library, BATON_RECORD (criterion));
    }
}

/**
 * baton_suggestions_add_providers:
 * @library: where to put them
 *
 * Adds those of the four platforms and six professionals whose name @library does not have yet.
 */
void
baton_suggestions_add_providers (BatonLibrary *library)
{
  guint n_platforms;
  const BatonKnownPlatform *platforms = baton_known_platforms_get (&n_platforms);

  for (guint i = 0; i < n_platforms; i++)
    if (platforms[i].suggested && !has_provider (library, platforms[i].name))
      add_platform (library, &platforms[i]);
  for (guint i = 0; i < G_N_ELEMENTS (professionals); i++)
    {
      g_autoptr (BatonProvider) provider = NULL;

      if (has_provider (library, _(professionals[i].name)))
        continue;
      provider = baton_provider_new (_(professionals[i].name), BATON_KIND_PROFESSIONAL);
      baton_provider_set_suits (provider, _(professionals[i].suits));
      baton_library_add (library, BATON_RECORD (provider));
    }
}

/**
 * baton_suggestions_add:
 * @library: a new library
 *
 * Adds what the first run offers as a start. Adding it twice adds nothing.
 */
void
baton_suggestions_add (BatonLibrary *library)
{
  baton_suggestions_add_criteria (library);
  baton_suggestions_add_providers (library);
}
