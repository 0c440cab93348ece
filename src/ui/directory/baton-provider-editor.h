/* The editor of one provider: every field of it, in place, checked as it is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_PROVIDER_EDITOR (baton_provider_editor_get_type ())
G_DECLARE_FINAL_TYPE (BatonProviderEditor, baton_provider_editor, BATON, PROVIDER_EDITOR, AdwWindow)

/* @provider is NULL for a new one of @kind, which comes into the library when the person presses Add. */
GtkWindow *baton_provider_editor_new     (BatonWorkspace      *workspace,
                                          BatonProvider       *provider,
                                          BatonProviderKind    kind);
/* The platform on which a new contractor was met. */
void       baton_provider_editor_set_via (BatonProviderEditor *self,
                                          BatonProvider       *platform);

G_END_DECLS
