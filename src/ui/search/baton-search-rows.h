/* The rows of the results, which are used again from one search to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/search/baton-search-row.h"

BatonSearchRow *baton_search_rows_at    (GtkListBox       *list,
                                         int               index);
BatonSearchRow *baton_search_rows_first (GtkListBox       *list);
void            baton_search_rows_show  (GtkListBox       *list,
                                         int               index,
                                         BatonLibrary     *library,
                                         BatonRecord      *record,
                                         const BatonMatch *match);
gboolean        baton_search_rows_end   (GtkListBox       *list,
                                         int               index,
                                         int               n_kept);
