/* What the verbs of a provider's page need of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/directory/baton-provider-page.h"

BatonWorkspace *baton_provider_page_get_workspace   (BatonProviderPage *self);

/* The actions "provider.…". */
void            baton_provider_page_install_actions (GtkWidgetClass    *widget_class);
void            baton_provider_page_update_actions  (BatonProviderPage *self);
void            baton_provider_page_add_keys        (BatonProviderPage *self);
