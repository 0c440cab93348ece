/* The results of a search: the tasks and providers that a query matches, best first, kept up to date.
 *
 * Signal "changed": after they have. A search that takes long goes on in slices between frames; what was found before
 * stays until the whole of the new is there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-match.h"
#include "session/baton-search-index.h"
#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_SEARCH_RESULTS (baton_search_results_get_type ())
G_DECLARE_FINAL_TYPE (BatonSearchResults, baton_search_results, BATON, SEARCH_RESULTS, GObject)

BatonSearchResults *baton_search_results_new             (BatonWorkspace     *workspace,
                                                          BatonSearchIndex   *index,
                                                          const char         *decimal_point);
void                baton_search_results_set_query       (BatonSearchResults *self,
                                                          const char         *query);
const char         *baton_search_results_get_query       (BatonSearchResults *self);
/* Tasks at this stage come before others that match as well; -1 for none. */
void                baton_search_results_set_near        (BatonSearchResults *self,
                                                          int                 stage);

gboolean            baton_search_results_is_searching    (BatonSearchResults *self);
const BatonMatch   *baton_search_results_get_match       (BatonSearchResults *self);
guint               baton_search_results_get_n_tasks     (BatonSearchResults *self);
guint               baton_search_results_get_n_providers (BatonSearchResults *self);
BatonTask          *baton_search_results_peek_task       (BatonSearchResults *self,
                                                          guint               nth);
BatonProvider      *baton_search_results_peek_provider   (BatonSearchResults *self,
                                                          guint               nth);

G_END_DECLS
