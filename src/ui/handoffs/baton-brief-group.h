/* The brief as it is written: five parts, begun with what was learned before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_BRIEF_GROUP (baton_brief_group_get_type ())
G_DECLARE_FINAL_TYPE (BatonBriefGroup, baton_brief_group, BATON, BRIEF_GROUP, AdwPreferencesGroup)

/* Begins the brief for whoever is chosen now; what the person has written already stays. */
void  baton_brief_group_prefill  (BatonBriefGroup *self,
                                  BatonLibrary    *library,
                                  BatonTask       *task,
                                  BatonProvider   *provider);
/* The text to send: with @due under its heading where the person wrote no other. "" where nothing is written. */
char *baton_brief_group_dup_text (BatonBriefGroup *self,
                                  const char      *title,
                                  const char      *due);
gboolean baton_brief_group_is_written (BatonBriefGroup *self);

G_END_DECLS
