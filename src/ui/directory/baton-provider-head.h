/* The head of a provider's page: who it is, what it suits, and the ways to reach it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_PROVIDER_HEAD (baton_provider_head_get_type ())
G_DECLARE_FINAL_TYPE (BatonProviderHead, baton_provider_head, BATON, PROVIDER_HEAD, GtkBox)

void baton_provider_head_show (BatonProviderHead *self,
                               BatonLibrary      *library,
                               BatonProvider     *provider);

G_END_DECLS
