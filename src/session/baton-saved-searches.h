/* The searches that the person saved: each has a name and what is asked, and counts what it finds.
 *
 * Signal "changed": a search came, went or got another name, or finds more or less than before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_SAVED_SEARCHES (baton_saved_searches_get_type ())
G_DECLARE_FINAL_TYPE (BatonSavedSearches, baton_saved_searches, BATON, SAVED_SEARCHES, GObject)

BatonSavedSearches *baton_saved_searches_new       (BatonWorkspace     *workspace,
                                                    GSettings          *settings,
                                                    const char         *decimal_point);
guint               baton_saved_searches_get_n     (BatonSavedSearches *self);
const char         *baton_saved_searches_get_name  (BatonSavedSearches *self,
                                                    guint               nth);
const char         *baton_saved_searches_get_query (BatonSavedSearches *self,
                                                    const char         *name);
guint               baton_saved_searches_count     (BatonSavedSearches *self,
                                                    const char         *name);

char               *baton_saved_searches_add       (BatonSavedSearches *self,
                                                    const char         *query);
gboolean            baton_saved_searches_rename    (BatonSavedSearches *self,
                                                    const char         *name,
                                                    const char         *new_name);
gboolean            baton_saved_searches_remove    (BatonSavedSearches *self,
                                                    const char         *name);
gboolean            baton_saved_searches_restore   (BatonSavedSearches *self);

G_END_DECLS
