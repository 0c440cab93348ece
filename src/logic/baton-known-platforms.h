/* Known platforms: what Baton knows about the services that people hand tasks off
 * through; import and suggestions share it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"
#include "model/baton-provider.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;           /* what it is called today */
  const char *former_names;   /* one a line; "" where none */
  const char *former_hosts;   /* of home pages that have moved, a space between; "" where none */
  const char *website;
  const char *find_link;      /* may hold {query} */
  const char *suits;          /* in English, for gettext() */
  const char *fee_note;       /* likewise; NULL where the figures say it all */
  double      fee_percent;    /* on top of the price; BATON_ABSENT where not known */
  int         fee_flat;       /* US cents; BATON_ABSENT where none */
  int         fee_flat_below; /* US cents: the flat fee is asked for orders under this sum */
  gboolean    suggested;      /* one of those that a new library can begin with */
} BatonKnownPlatform;

const BatonKnownPlatform *baton_known_platforms_get      (guint                    *n_platforms);
const BatonKnownPlatform *baton_known_platforms_find     (const char               *name,
                                                          gboolean                 *former);
const BatonKnownPlatform *baton_known_platforms_of_link  (const char               *link);
gboolean                  baton_known_platform_has_moved (const BatonKnownPlatform *self,
                                                          const char               *link);
BatonDay                  baton_known_platforms_checked  (void);

G_END_DECLS
