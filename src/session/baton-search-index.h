/* The search index: what each task and provider says in words, gathered once and kept until it changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_SEARCH_INDEX (baton_search_index_get_type ())
G_DECLARE_FINAL_TYPE (BatonSearchIndex, baton_search_index, BATON, SEARCH_INDEX, GObject)

BatonSearchIndex *baton_search_index_new         (BatonLibrary     *library);
BatonLibrary     *baton_search_index_get_library (BatonSearchIndex *self);
const char       *baton_search_index_get         (BatonSearchIndex *self,
                                                  BatonRecord      *record);

G_END_DECLS
