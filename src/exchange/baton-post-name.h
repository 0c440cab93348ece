/* A line of a post that names somebody: "[Name](link) (formerly X) - what for".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-outline.h"

G_BEGIN_DECLS

typedef struct
{
  char    *name;         /* "" where there is none */
  char    *former_names; /* one a line, or "" */
  char    *via;          /* "" where it does not say */
  char    *rest;         /* what stands behind the dash, or in brackets, or "" */
  char    *link;         /* the first that may be opened, or NULL */
  char    *more_links;   /* the others, one a line, or "" */
  gboolean in_brackets;  /* the rest does not stand behind a dash */
} BatonPostName;

BatonPostName *baton_post_name_new  (const BatonOutlineEntry *entry,
                                     gboolean                 of_person);
void           baton_post_name_free (BatonPostName           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonPostName, baton_post_name_free)

G_END_DECLS
