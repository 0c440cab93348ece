/* Known platforms: what Baton knows about the services that people hand tasks off through; import
 * and suggestions share it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-known-platforms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From public sources, last looked through in this month: fees change, so the window shows the day
 * beside them. */
#define CHECKED_YEAR 2026
#define CHECKED_MONTH 11
#define CHECKED_DAY 1

static const BatonKnownPlatform platforms[] = {
  {
    .name = "Upwork",
    /* Elance and oDesk became one company, which took its new name in 2015. */
    .former_names = "oDesk\nElance\nElance-oDesk",
    .former_hosts = "odesk.com elance.com",
    .website = "https://www.upwork.com",
    .find_link = "https://www.upwork.com/nx/search/talent/?q={query}",
    .suits = N_("Longer, more elaborate work; building relationships"),
    .fee_note = N_("Asks a small fee for each new contract too."),
    .fee_percent = 5,
    .fee_flat = BATON_ABSENT,
    .fee_flat_below = BATON_ABSENT,
    .suggested = TRUE,
  },
  {
    .name = "Taskrabbit",
    .former_names = "",
    .former_hosts = "",
    .website = "https://www.taskrabbit.com",
    .find_link = "https://www.taskrabbit.com/services",
    .suits = N_("Help in person: cleaning, moving, assembly"),
    .fee_note = N_("Its service and support fees are not published: about 22 percent together."),
    .fee_percent = 22,
    .fee_flat = BATON_ABSENT,
    .fee_flat_below = BATON_ABSENT,
    .suggested = TRUE,
  },
  {
    .name = "Fiverr",
    .former_names = "",
    .former_hosts = "",
    .website = "https://www.fiverr.com",
    .find_link = "https://www.fiverr.com/search/gigs?query={query}",
    .suits = N_("Small, cheap, often odd jobs"),
    .fee_percent = 5.5,
    .fee_flat = 300,
    .fee_flat_below = 10000,
    .suggested = TRUE,
  },
  {
    .name = "Uber",
    .former_names = "",
    .former_hosts = "",
    .website = "https://www.uber.com",
    .find_link = "https://m.uber.com/ul/?action=setPickup&pickup=my_location"
                 "&dropoff%5Bformatted_address%5D={query}",
    .suits = N_("Driving somebody somewhere"),
    .fee_note = N_("Shows the whole fare first."),
    .fee_percent = BATON_ABSENT,
    .fee_flat = BATON_ABSENT,
    .fee_flat_below = BATON_ABSENT,
    .suggested = TRUE,
  },
  {
    .name = "Uber Eats",
    .former_names = "",
    .former_hosts = "",
    .website = "https://www.ubereats.com",
    .find_link = "https://www.ubereats.com/search?q={query}",
    .suits = N_("Food brought to the door"),
    .fee_note = N_("Its delivery and service fees differ by place."),
    .fee_percent = BATON_ABSENT,
    .fee_flat = BATON_ABSENT,
    .fee_flat_below = BATON_ABSENT,
    .suggested = FALSE,
  },
};

/* Compares letters and digits alone, without case: all known names are ASCII. */
static gboolean
same_name (const char *one,
           const char *other)
{
  for (;; one++, other++)
    {
      while (*one && !g_ascii_isalnum (*one) && (guchar) *one < 0x80)
        one++;
      while (*other && !g_ascii_isalnum (*other))
        other++;
      if (g_ascii_tolower (*one) != g_ascii_tolower (*other))
        return FALSE;
      if (!*one)
        return TRUE;
    }
}

/* Returns: (transfer full) (nullable): the host of a web address, in small letters and without
 * "www." */
static char *
bare_host (const char *link)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);
  g_autofree char *host = NULL;

  if (!uri || !g_uri_get_host (uri))
    return NULL;
  host = g_ascii_strdown (g_uri_get_host (uri), -1);
  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

static gboolean
has_former_name (const BatonKnownPlatform *self,
                 const char               *name)
{
  g_auto (GStrv) former = g_strsplit (self->former_names, "\n", -1);

  for (guint i = 0; former[i]; i++)
    if (same_name (name, former[i]))
      return TRUE;
  return FALSE;
}

/**
 * baton_known_platforms_get:
 * @n_platforms: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_platforms): the table, the suggested ones first
 */
const BatonKnownPlatform *
baton_known_platforms_get (guint *n_platforms)
{
  *n_platforms = G_N_ELEMENTS (platforms);
  return platforms;
}

/**
 * baton_known_platforms_find:
 * @name: a name as a person or a post writes it
 * @former: (out) (optional): whether the platform was called so once and is not now
 *
 * Returns: (transfer none) (nullable): the platform of that name, whatever the case and spaces
 */
const BatonKnownPlatform *
baton_known_platforms_find (const char *name,
                            gboolean   *former)
{
  for (guint i = 0; i < G_N_ELEMENTS (platforms); i++)
    {
      gboolean now = same_name (name, platforms[i].name);

      if (!now && !has_former_name (&platforms[i], name))
        continue;
      if (former)
        *former = !now;
      return &platforms[i];
    }
  return NULL;
}

/**
 * baton_known_platforms_of_link:
 * @link: a web address
 *
 * Returns: (transfer none) (nullable): the platform whose home page is on that host now
 */
const BatonKnownPlatform *
baton_known_platforms_of_link (const char *link)
{
  g_autofree char *host = bare_host (link);

  for (guint i = 0; host && i < G_N_ELEMENTS (platforms); i++)
    {
      g_autofree char *home = bare_host (platforms[i].website);

      if (g_str_equal (host, home))
        return &platforms[i];
    }
  return NULL;
}

/**
 * baton_known_platform_has_moved:
 * @self: a known platform
 * @link: a web address that somebody wrote down for it
 *
 * Returns: whether @link leads to a home page that the platform has given up
 */
gboolean
baton_known_platform_has_moved (const BatonKnownPlatform *self,
                                const char               *link)
{
  g_auto (GStrv) hosts = g_strsplit (self->former_hosts, " ", -1);
  g_autofree char *host = bare_host (link);

  return host && g_strv_contains ((const char *const *) hosts, host);
}

/**
 * baton_known_platforms_checked:
 *
 * Returns: the day on which the table was last held against public sources
 */
BatonDay
baton_known_platforms_checked (void)
{
  return baton_day_new (CHECKED_YEAR, CHECKED_MONTH, CHECKED_DAY);
}
