/* One result of a search: a task or a provider, with the words that were found in bold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "logic/baton-match.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_SEARCH_ROW (baton_search_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonSearchRow, baton_search_row, BATON, SEARCH_ROW, GtkListBoxRow)

GtkWidget   *baton_search_row_new        (void);
BatonRecord *baton_search_row_get_record (BatonSearchRow   *self);
void         baton_search_row_show       (BatonSearchRow   *self,
                                          BatonLibrary     *library,
                                          BatonRecord      *record,
                                          const BatonMatch *match);
void         baton_search_row_set_heading (BatonSearchRow *self,
                                           const char     *heading);

G_END_DECLS
