/* The track record of a provider in words and figures: jobs, money, hours, stars, and what it takes on top.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-track.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "logic/baton-parts.h"
#include "model/baton-money.h"

#define MOST_STARS 5

typedef struct
{
  int      jobs;
  int      rated;
  double   stars;
  double   spent;
  double   minutes;
  gboolean told_price;
} Sums;

static void
add_entry (Sums                *self,
           const BatonLogEntry *entry)
{
  if (!entry)
    return;
  self->jobs += entry->jobs;
  self->rated += entry->rated;
  self->stars += entry->stars;
  self->spent += (double) entry->paid;
  self->minutes += (double) entry->saved_minutes;
  self->told_price |= entry->last_paid != BATON_ABSENT;
}

static BatonTrack
finish (const Sums *sums)
{
  return (BatonTrack){
    .jobs = sums->jobs,
    .spent = sums->told_price ? BATON_FIGURE (sums->spent) : BATON_NO_FIGURE,
    .hours = sums->minutes > 0 ? BATON_FIGURE (sums->minutes / 60) : BATON_NO_FIGURE,
    .average = sums->rated > 0 ? BATON_FIGURE (sums->stars / sums->rated) : BATON_NO_FIGURE,
  };
}

static void
add_people (Sums           *sums,
            BatonLibrary   *library,
            const BatonLog *log,
            const char     *platform_id)
{
  GListModel *providers = baton_library_get_providers (library);

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) person = g_list_model_get_item (providers, i);
      const char *id = baton_record_get_id (BATON_RECORD (person));

      if (g_str_equal (baton_provider_get_via (person), platform_id) && !g_str_equal (id, platform_id))
        add_entry (sums, baton_log_get_provider (log, id));
    }
}

/**
 * baton_track_of:
 * @library: what the log was made of
 * @log: what all handoffs say
 * @provider: a provider of @library
 *
 * Returns: what its handoffs, and those of the contractors met on it, say together
 */
BatonTrack
baton_track_of (BatonLibrary   *library,
                const BatonLog *log,
                BatonProvider  *provider)
{
  const char *id = baton_record_get_id (BATON_RECORD (provider));
  Sums sums = { 0 };

  add_entry (&sums, baton_log_get_provider (log, id));
  add_people (&sums, library, log, id);
  return finish (&sums);
}

/* Returns: what the handoffs of one task say together */
BatonTrack
baton_track_of_task (const BatonLog *log,
                     BatonTask      *task)
{
  Sums sums = { 0 };

  add_entry (&sums, baton_log_get_task (log, baton_record_get_id (BATON_RECORD (task))));
  return finish (&sums);
}

/* Returns: (transfer full): "7 jobs" */
char *
baton_track_write_jobs (int jobs)
{
  return g_strdup_printf (ngettext ("%d job", "%d jobs", (gulong) jobs), jobs);
}

/* Returns: (transfer full) (nullable): "4.6 ★" */
char *
baton_track_write_mean (BatonFigure average)
{
  if (!average.there)
    return NULL;
  /* Translators: an average of one to five stars, as in “4.6 ★” */
  return g_strdup_printf (_("%.1f ★"), average.value);
}

/* Returns: (nullable): five stars, as many of them filled as the average comes nearest to */
const char *
baton_track_stars (BatonFigure average)
{
  static const char *const stars[] = { "☆☆☆☆☆", "★☆☆☆☆", "★★☆☆☆", "★★★☆☆", "★★★★☆", "★★★★★" };

  return average.there ? stars[(int) CLAMP (round (average.value), 0, MOST_STARS)] : NULL;
}

/* Adds a fee of a fixed sum: @form has one %s for it. */
static void
add_sum (BatonParts *parts,
         const char *form,
         gint64      minor_units,
         const char *currency)
{
  g_autofree char *sum = NULL;
  g_autoptr (GString) part = g_string_new (form);

  if (minor_units == BATON_ABSENT)
    return;
  sum = baton_money_format (minor_units, currency);
  g_string_replace (part, "%s", sum, 1);
  baton_parts_add (parts, part->str);
}

static void
add_flat_fee (BatonParts    *parts,
              BatonProvider *provider,
              const char    *currency)
{
  gint64 flat = baton_provider_get_fee_flat (provider);
  gint64 below = baton_provider_get_fee_flat_below (provider);
  g_autofree char *sum = NULL, *limit = NULL;

  /* Translators: a fee of a platform; %s is a sum such as “$3” */
  if (flat == BATON_ABSENT || below == BATON_ABSENT)
    {
      add_sum (parts, _("%s on each order"), flat, currency);
      return;
    }
  sum = baton_money_format (flat, currency);
  limit = baton_money_format (below, currency);
  /* Translators: a fee of a platform: “$3 on orders under $100” */
  baton_parts_take (parts, g_strdup_printf (_("%s on orders under %s"), sum, limit));
}

/**
 * baton_track_write_fees:
 * @provider: whose fees
 * @currency: of the profile
 *
 * Returns: (transfer full) (nullable): what a buyer pays on top of the price, in words; NULL where nothing is known
 */
char *
baton_track_write_fees (BatonProvider *provider,
                        const char    *currency)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  double percent = baton_provider_get_fee_percent (provider);

  if (percent >= 0)
    /* Translators: a fee of a platform in percent of the price, as in “5.5 %” */
    baton_parts_take (parts, g_strdup_printf (_("%g %%"), percent));
  add_flat_fee (parts, provider, currency);
  /* Translators: a fee of a platform; %s is a sum such as “$5” */
  add_sum (parts, _("%s for the first job with someone"), baton_provider_get_fee_first (provider), currency);
  /* Translators: %s is a sum such as “$10” */
  add_sum (parts, _("a tip of %s"), baton_provider_get_tip (provider), currency);
  if (parts->len == 0)
    return NULL;
  return baton_parts_join (parts);
}
