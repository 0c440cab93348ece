/* The page of one provider: what it suits, how to reach it, its people, its tasks and what came of them, and below that
 * every field of it to be edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

/* Properties: "workspace" (BatonWorkspace, write once), "provider" (BatonProvider, nullable), "folded" (boolean:
 * whether there is a way back to the places), "show-end-title-buttons" (boolean). */
#define BATON_TYPE_PROVIDER_PAGE (baton_provider_page_get_type ())
G_DECLARE_FINAL_TYPE (BatonProviderPage, baton_provider_page, BATON, PROVIDER_PAGE, AdwBin)

void           baton_provider_page_set_workspace (BatonProviderPage *self,
                                                  BatonWorkspace    *workspace);
BatonProvider *baton_provider_page_get_provider  (BatonProviderPage *self);
gboolean       baton_provider_page_edit_handoff  (BatonProviderPage *self,
                                                  BatonHandoff      *handoff);
void           baton_provider_page_set_provider  (BatonProviderPage *self,
                                                  BatonProvider     *provider);
void           baton_provider_page_edit          (BatonProviderPage *self);
BatonTaskArray *baton_provider_page_dup_tasks (BatonProviderPage *self);

G_END_DECLS
