/* What a provider has, in a line: what stands on a folded group of its fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-summary.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-link.h"
#include "logic/baton-parts.h"
#include "logic/baton-track.h"
#include "ui/common/baton-date-words.h"
#include "ui/common/baton-today.h"

/* Takes over @place. Several links of one site are one to the eye. */
static void
add_place (BatonParts *parts,
           char       *place)
{
  if (g_ptr_array_find_with_equal_func (parts, place, g_str_equal, NULL))
    g_free (place);
  else
    baton_parts_take (parts, place);
}

static char *
join_or_hint (BatonParts *parts,
              const char *hint)
{
  return parts->len > 0 ? baton_parts_join (parts) : g_strdup (hint);
}

/* Returns: (transfer full): "upwork.com", or what links there could be */
char *
baton_provider_summary_links (BatonProvider *provider)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  const char *find_link = baton_provider_get_find_link (provider);
  g_autofree char *probe = baton_link_find (find_link, "x");

  add_place (parts, baton_link_display (baton_provider_get_website (provider)));
  add_place (parts, baton_link_display (probe ? probe : find_link));
  add_place (parts, baton_link_display (baton_provider_get_profile_link (provider)));
  if (baton_provider_get_kind (provider) == BATON_KIND_PLATFORM)
    return join_or_hint (parts, _("Website and where to find someone"));
  return join_or_hint (parts, _("Website and profile"));
}

/* Returns: (transfer full): "555 010 · maya@example.com", or what there could be */
char *
baton_provider_summary_contact (BatonProvider *provider)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  BatonDay day = baton_provider_get_contacted (provider);

  baton_parts_add (parts, baton_provider_get_phone (provider));
  baton_parts_add (parts, baton_provider_get_email (provider));
  if (day != BATON_ABSENT)
    baton_parts_take (parts, baton_date_words_format (day, baton_today ()));
  return join_or_hint (parts, _("Phone, mail and when you last spoke"));
}

/* Returns: (transfer full): "5 % · a tip of $10", or what fees are */
char *
baton_provider_summary_fees (BatonProvider *provider,
                             const char    *currency)
{
  char *fees = baton_track_write_fees (provider, currency);

  return fees ? fees : g_strdup (_("What you pay on top of the price"));
}
