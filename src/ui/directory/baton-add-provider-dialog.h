/* A new provider, written in a window of its own before it comes into the library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_ADD_PROVIDER_DIALOG (baton_add_provider_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BatonAddProviderDialog, baton_add_provider_dialog, BATON, ADD_PROVIDER_DIALOG, AdwWindow)

GtkWindow *baton_add_provider_dialog_new (BatonWorkspace    *workspace,
                                          BatonProviderKind  kind,
                                          BatonProvider     *platform);

G_END_DECLS
