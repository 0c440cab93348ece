/* The choice to whom a task is handed off: the best first, and someone new at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

/* Signal: "changed": someone else was chosen, or the new one's name or kind changed. */
#define BATON_TYPE_CANDIDATE_LIST (baton_candidate_list_get_type ())
G_DECLARE_FINAL_TYPE (BatonCandidateList, baton_candidate_list, BATON, CANDIDATE_LIST, AdwPreferencesGroup)

void           baton_candidate_list_set_subject  (BatonCandidateList *self,
                                                  BatonWorkspace     *workspace,
                                                  BatonTask          *task);
/* Borrowed; NULL where someone new is chosen. */
BatonProvider *baton_candidate_list_get_provider (BatonCandidateList *self);
/* Whether it is clear to whom: someone new has a name. */
gboolean       baton_candidate_list_is_complete  (BatonCandidateList *self);
/* Whether someone else was chosen than stood there at first, or someone new has a name. */
gboolean       baton_candidate_list_is_changed   (BatonCandidateList *self);
/* The chosen one; someone new is made and comes into the library, unless the library knows that name already. */
BatonProvider *baton_candidate_list_take_provider (BatonCandidateList *self);

G_END_DECLS
