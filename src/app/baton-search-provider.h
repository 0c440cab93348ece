/* What the desktop's own search finds in Baton: tasks and providers, over org.gnome.Shell.SearchProvider2.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/baton-application.h"

G_BEGIN_DECLS

#define BATON_TYPE_SEARCH_PROVIDER (baton_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (BatonSearchProvider, baton_search_provider, BATON, SEARCH_PROVIDER, GObject)

BatonSearchProvider *baton_search_provider_new    (BatonApplication     *application);
gboolean             baton_search_provider_export (BatonSearchProvider  *self,
                                                   GDBusConnection      *connection,
                                                   const char           *path,
                                                   GError              **error);

G_END_DECLS
