/* The search: an entry, and below it the tasks and providers that match as one types.
 *
 * Properties: "show-end-title-buttons" (boolean).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-search-results.h"

G_BEGIN_DECLS

#define BATON_TYPE_SEARCH_PAGE (baton_search_page_get_type ())
G_DECLARE_FINAL_TYPE (BatonSearchPage, baton_search_page, BATON, SEARCH_PAGE, AdwBin)

void        baton_search_page_set_workspace (BatonSearchPage *self,
                                             BatonWorkspace  *workspace);
BatonSearchResults *baton_search_page_get_results (BatonSearchPage *self);
const char *baton_search_page_get_query     (BatonSearchPage *self);
void        baton_search_page_set_query     (BatonSearchPage *self,
                                             const char      *query);
void        baton_search_page_note_origin   (BatonSearchPage *self,
                                             GtkWidget       *origin);
GtkWidget  *baton_search_page_take_origin   (BatonSearchPage *self);
void        baton_search_page_begin         (BatonSearchPage *self,
                                             int              stage);
void        baton_search_page_continue      (BatonSearchPage *self);
gboolean    baton_search_page_type          (BatonSearchPage *self,
                                             GtkEventControllerKey *keys);

G_END_DECLS
